"""How fast factcheck is: `python -m tests.benchmarks`; measures, and never fails for slowness."""
