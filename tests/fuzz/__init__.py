"""Fuzzing: what must hold for any bytes, and what makes the bytes: `python -m tests.fuzz`."""
