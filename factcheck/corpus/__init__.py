"""Read a corpus from a tree, and find things in it."""
