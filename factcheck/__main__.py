"""Run the command line: `python -m factcheck`."""

from factcheck.cli.main import run

run()
