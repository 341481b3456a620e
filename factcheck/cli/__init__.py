"""The command line: options to values, one call, one reporter, an exit code."""
