"""Claim reports for readers and researchers, in several formats."""

from factcheck.exporters.report.render import Format, Rows, render

__all__ = ["Format", "Rows", "render"]
