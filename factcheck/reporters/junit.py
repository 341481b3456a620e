"""Problems as JUnit XML, which most CI systems show as a list of tests.

Each problem is a test case: an error one that failed, a warning or a note one that was skipped,
since neither fails a run. Besides, each kind of record that was checked is a case that passed,
so that a run without problems is not taken for one without tests; what was not checked is one
that was skipped. A name says code and pointer
but no line: a CI knows a problem again after the file moved. JUnit has lines (`line`, from 1) and
no columns; the text of a case names both, columns in code points. That handles are bound to nobody
is a property of the suite.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as Xml

from junitparser import Attr, Failure, JUnitXml, Skipped, TestCase, TestSuite

from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.reporters.report import UNBOUND, Placed, Report, not_checked
from factcheck.text import plural, visible

_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_KINDS: Final = (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.CONTRIBUTOR)


class ProblemCase(TestCase):
    """A test case that stands in a file."""

    file = Attr()
    line = Attr()


def render(report: Report) -> str:
    """Return one test suite; the exit code of the run, not this file, knows about `--strict`."""
    suite = TestSuite("factcheck validate")
    if report.is_unbound:
        suite.add_property("unbound", UNBOUND)
    suite.add_testcases([*_checked(report), *_found(report)])  # one by one, each is counted again
    suites = JUnitXml("factcheck")
    suites.add_testsuite(suite)
    return _indented(suites.tostring())


def _checked(report: Report) -> Iterator[TestCase]:
    for kind in _KINDS:
        case = TestCase(f"{kind.value} records are read and checked", "factcheck")
        case.time = 0
        case.system_out = f"{plural(report.checked[kind], kind.value)} checked"
        yield case
    for unchecked in not_checked(report):
        case = TestCase(f"all is checked ({unchecked.reason})", "factcheck")
        case.time = 0
        outcome = Skipped(_safe(f"{unchecked.message}: {', '.join(unchecked.rules)}"))
        outcome.text = "\n".join(_safe(report.prefix + path) for path in unchecked.paths)
        case.result = [outcome]
        yield case


def _found(report: Report) -> Iterator[TestCase]:
    seen: Counter[tuple[str, str]] = Counter()
    for placed in report.problems:
        problem = placed.problem
        name = _safe(f"{problem.code} {placed.slug} {problem.pointer}".rstrip())
        path = _safe(report.prefix + problem.path)
        seen[path, name] += 1
        again = seen[path, name]
        yield _case(placed, path, f"{name} ({again})" if again > 1 else name, report.prefix)


def _case(placed: Placed, path: str, name: str, prefix: str) -> TestCase:
    problem = placed.problem
    case = ProblemCase(name, path)
    case.time = 0  # it took a part of the run that nobody measured, and readers want a number
    case.file = path
    case.line = str(placed.line)
    kind = Failure if problem.severity is Severity.ERROR else Skipped
    outcome = kind(_safe(f"{problem.severity.value}: {problem.message}"), problem.severity.value)
    outcome.text = "\n".join(map(_safe, _lines(placed, prefix)))
    case.result = [outcome]
    return case


def _lines(placed: Placed, prefix: str) -> Iterator[str]:
    problem = placed.problem
    yield f"{prefix}{problem.path}:{placed.line}:{placed.column}: {problem.message}"
    for place, line, column in placed.related:
        yield f"{prefix}{place.path}:{line}:{column}: {place.message}"
    yield f"help: {placed.fix}"


def _safe(text: str) -> str:
    """Return the text with everything spelled out that XML 1.0 (section 2.2) cannot hold."""
    return _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(text))


def _indented(xml: bytes) -> str:
    """Print the elements one way, whichever XML library junitparser found."""
    root = Xml.fromstring(xml)  # noqa: S314 - our own bytes, made just now
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'
