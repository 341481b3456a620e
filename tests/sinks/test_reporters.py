"""Hostile lists in every text of a problem, in every format that problems are reported in."""

import json
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from factcheck.reporters import github, markdown, text
from factcheck.reporters import json as as_json
from factcheck.reporters.report import Placed, Report
from tests.payloads import batches, hostile, needs_lists
from tests.reporters.building import a_problem, a_report
from tests.reporters.test_hostile import CONTROLS, SHAPES
from tests.share import shared

pytestmark = needs_lists

TOGETHER = 10
"""Problems in a report: as many as GitHub shows annotations of."""

FIELDS = ("path", "pointer", "message", "record", "excerpt", "fix")

RENDERERS: dict[str, Callable[[Report], str]] = {
    **{name: render for name, (render, _) in SHAPES.items()},
    "summary": partial(github.summary, most_bytes=10**9),
    "markdown": partial(markdown.render, most_bytes=10**9),
}


def problem(payload: str) -> Placed:
    """A problem of which every text is the payload, in its file and in a related one."""
    return a_problem(**dict.fromkeys(FIELDS, payload), related=(payload, payload))


def report(payloads: Sequence[str]) -> Report:
    return a_report(*map(problem, payloads))


def plain(size: int) -> Report:
    """A report of as many problems, each in a file of its own."""
    return report([f"x{place}" for place in range(size)])


@pytest.mark.parametrize("name", SHAPES)
def test_no_payload_changes_the_shape_of_a_report(name: str, tell: Callable[[str], None]) -> None:
    render, (_, shape) = RENDERERS[name], SHAPES[name]
    changed = []
    tried = shared(hostile())
    for some in batches(tried, TOGETHER):
        written = render(report(some))
        if shape(written) != shape(render(plain(len(some)))) or CONTROLS.search(written):
            changed.append(some)

    assert changed == []
    tell(f"validate as {name}: {len(tried)} payloads × {len(FIELDS) + 2} fields: 0 changed")


def test_text_for_a_terminal_holds_no_control_and_no_other_line(
    tell: Callable[[str], None],
) -> None:
    """The help is our own sentence; everything else is text of others."""
    lines = text.render(plain(1), colour=False).count("\n")
    wrong = []
    for payload in hostile():
        told = problem(payload)
        written = text.render(a_report(told._replace(fix="Mend it.")))
        excerpt = 2 * (not payload.strip())
        if CONTROLS.search(written) or written.count("\n") != lines - excerpt:
            wrong.append(payload)

    assert wrong == []
    tell(f"validate as text: {len(hostile())} payloads × {len(FIELDS) + 1} fields: 0 controls")


def test_json_gives_every_message_back() -> None:
    read = json.loads(as_json.render(report(hostile())))

    assert [found["message"] for found in read["problems"]] == list(hostile())
