"""Turn a corpus into files for readers, researchers and other systems."""
