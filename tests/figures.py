"""Figures that tests measure, printed after the run: also those of other processes."""

from collections.abc import Callable

import pytest

_KEY = "figure"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Take a line for the end of the run."""
    return lambda line: record_property(_KEY, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the lines of all tests, sorted, whichever process ran them."""
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    lines = sorted(
        str(value)
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
        for key, value in report.user_properties
        if key == _KEY
    )
    if lines:
        terminalreporter.section("figures")
        for line in lines:
            terminalreporter.line(line)
