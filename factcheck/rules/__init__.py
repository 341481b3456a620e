"""What must hold of a corpus: one rule a file, and the folder is the registry."""
