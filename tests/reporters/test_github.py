"""What the runner of GitHub Actions makes of a report, by a model of its parsers.

The model follows ActionCommand.cs of the runner: `TryParseV2` takes a line whose first visible
characters are `::`, `TryParse` one that holds `##[` anywhere.
"""

import re

import pytest

from factcheck.problem import Severity
from factcheck.reporters import github
from tests.reporters.building import a_problem, a_report


def commands(output: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and message of all that a runner would obey."""
    lines = re.split(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", output)
    return [found for line in lines if (found := _second(line) or _first(line))]


def _second(line: str) -> tuple[str, dict[str, str], str] | None:
    line = line.strip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    pairs = (part.split("=", 1) for part in rest.split(",") if "=" in part)
    properties = {key.strip(): _decoded(value, ":,") for key, value in pairs}
    return name, properties, _decoded(line[end + 2 :], "")


def _first(line: str) -> tuple[str, dict[str, str], str] | None:
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    return line[start + 3 : end].split(" ", maxsplit=1)[0], {}, line[end + 1 :]


def _decoded(text: str, others: str) -> str:
    for character in f"\r\n{others}":
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")


@pytest.mark.parametrize(
    "line",
    ["::error::x", "  ::error file=a::x", "\ufeff\t::debug::", "a ##[error]x", "##[group]"],
)
def test_the_model_of_the_runner_sees_commands(line: str) -> None:
    assert len(commands(line.removeprefix("\ufeff"))) == 1


@pytest.mark.parametrize("line", ["| ::error::x", "a ::error::x", "## [error]x", "##[error"])
def test_the_model_of_the_runner_leaves_plain_lines(line: str) -> None:
    assert commands(line) == []


def test_an_annotation_says_place_title_message_related_and_help() -> None:
    problem = a_problem(
        message="100 % wrong: a, b", related=("sources/x.json", "there"), severity=Severity.NOTE
    )

    assert commands(github.render(a_report(problem))) == [
        (
            "notice",
            {
                "file": "corpus/claims/harbour/cost.json",
                "line": "4",
                "col": "2",
                "title": "FC111 unknown-reference",
            },
            "100 % wrong: a, b\ncorpus/sources/x.json:7:3: there\nhelp: Mend it.",
        )
    ]


def test_a_problem_of_the_whole_corpus_names_no_file() -> None:
    [(_, properties, _)] = commands(github.render(a_report(a_problem(path="", pointer=""))))

    assert properties == {"title": "FC111 unknown-reference"}


def test_ten_annotations_of_each_severity_are_shown_and_all_problems_as_lines() -> None:
    notes = [a_problem(message=f"note {n}", severity=Severity.NOTE) for n in range(20)]
    warnings = [a_problem(message=f"warning {n}", severity=Severity.WARNING) for n in range(11)]
    errors = [a_problem(message=f"error {n}") for n in range(8)]

    output = github.render(a_report(*notes, *warnings, *errors))

    assert [name for name, _, _ in commands(output)] == (
        ["error"] * 8 + ["warning"] * 10 + ["notice"] * 10
    )
    assert output.count("\n| corpus/claims/harbour/cost.json:4:2: ") == 11
    assert "\n| 28 of 39 problems shown as annotations, at most 10 of each severity; " in output


def test_ten_problems_need_no_word_about_a_limit() -> None:
    output = github.render(a_report(*[a_problem(message=str(n)) for n in range(10)]))

    assert len(commands(output)) == 10
    assert "shown as annotations" not in output


def test_an_endless_message_is_cut() -> None:
    [(_, _, message)] = commands(github.render(a_report(a_problem(message="x" * 100_000))))

    assert message == "x" * 4000 + "…\nhelp: Mend it."


def test_summary_holds_every_problem_that_has_room_and_counts_the_others() -> None:
    problems = [a_problem(message=f"message {n} 🚢" + "x" * 1000) for n in range(2000)]

    summary = github.summary(a_report(*problems))
    shown = summary.count("- **error FC111**")

    assert 900 < shown < 1000
    assert summary.endswith(f"\n{2000 - shown} more problems left out for length.\n")
    assert 990_000 < len(summary.encode()) < 1024 * 1024


def test_summary_without_room_only_counts() -> None:
    summary = github.summary(a_report(a_problem()), most_bytes=0)

    assert summary.startswith("### factcheck: 1 error\n")
    assert summary.endswith("\n1 more problem left out for length.\n")


def test_annotation_as_it_is_written() -> None:
    problem = a_problem(path="a:b,c%.json", message="50 %: a, b\n::error::x ##[group]")

    assert github.render(a_report(problem, prefix="")) == (
        "::error file=a%3Ab%2Cc%25.json,line=4,col=2,title=FC111 unknown-reference"
        "::50 %25: a, b\\u000a::error::x ## [group]%0Ahelp: Mend it.\n"
        "| 2 claims, 2 sources, 2 documents, 2 contributors checked: 1 error, 0 warnings, 0 notes\n"
    )


def test_what_is_left_out_is_said_in_full() -> None:
    output = github.render(a_report(*[a_problem(message=str(n)) for n in range(11)]))

    assert (
        "\n| 10 of 11 problems shown as annotations, at most 10 of each severity; "
        "all of them stand in this log and in the job summary\n"
    ) in output


@pytest.mark.parametrize(("length", "shown"), [(4000, "x" * 4000), (4001, "x" * 4000 + "…")])
def test_message_is_cut_after_four_thousand_characters(length: int, shown: str) -> None:
    [(_, _, message)] = commands(github.render(a_report(a_problem(message="x" * length))))

    assert message == f"{shown}\nhelp: Mend it."
