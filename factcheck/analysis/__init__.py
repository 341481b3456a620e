"""What is known about a corpus beyond its records; rules, exporters and commands read it."""
