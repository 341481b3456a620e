"""Conflicts stand in the file as Git writes them, so that nothing takes it for a record."""

from typing import Any

from factcheck.corpus import codec
from factcheck.history.conflicted import render
from factcheck.history.merge import Merged, merge
from factcheck.model.kinds import Kind
from tests.history.sample import changed
from tests.history.versions import RICH_CLAIM


def merged(ours: dict[str, Any], theirs: dict[str, Any]) -> Merged:
    return merge(Kind.CLAIM, RICH_CLAIM, changed(RICH_CLAIM, ours), changed(RICH_CLAIM, theirs))


def test_a_conflict_stands_between_markers_and_the_rest_once() -> None:
    result = merged(
        {"/verdict/rating": "refuted", "/tags": ["money"]},
        {"/verdict/rating": "conflicting", "/importance": "low"},
    )
    lines = render(result, "HEAD", "add-evidence\n").decode().split("\n")
    start = lines.index("<<<<<<< HEAD")

    assert lines[start : start + 5] == [
        "<<<<<<< HEAD",
        '    "rating": "refuted",',
        "=======",
        '    "rating": "conflicting",',
        ">>>>>>> add-evidence",
    ]
    del lines[start : start + 5]
    lines.insert(start, '    "rating": "supported",')
    expected = changed(RICH_CLAIM, {"/tags": ["money"], "/importance": "low"})
    assert "\n".join(lines).encode() == codec.dumps(Kind.CLAIM, expected)


def test_a_clean_merge_is_rendered_canonically() -> None:
    result = merged({"/importance": "low"}, {"/tags": ["money"]})

    assert render(result, "a", "b") == codec.dumps(Kind.CLAIM, result.record)


def test_markers_are_as_long_as_git_asks() -> None:
    result = merged({"/statement": "A."}, {"/statement": "B."})
    lines = render(result, "a", "", marker_size=9).decode().split("\n")

    assert [line for line in lines if set(line[:9]) & set("<=>")] == [
        "<<<<<<<<< a",
        "=========",
        ">>>>>>>>>",
    ]
