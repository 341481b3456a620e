"""Claims as code: a compiler for corpora of checkable claims kept in Git."""

__version__ = "0.1.0"
