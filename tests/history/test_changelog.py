"""Changes are told in words, by group, and what records say is kept apart from what we say."""

import pytest

from factcheck.history.change import Change, ChangeKind
from factcheck.history.changelog import (
    LONGEST,
    Group,
    Line,
    Part,
    Section,
    as_markdown,
    as_text,
    as_values,
    group_of,
    sections,
)
from factcheck.history.diff import diff
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, OPENED, a_claim, changed, corpus_with


def change(
    kind: ChangeKind,
    pointer: str = "",
    before: str | None = None,
    after: str | None = None,
    text: str = "",
) -> Change:
    return Change(kind, Kind.CLAIM, COST, pointer, before, after, text)


EVERY = [
    (change(ChangeKind.RECORD_UNREADABLE), "new, and cannot be read"),
    (
        change(ChangeKind.RECORD_UNREADABLE, before="It cost 40."),
        "cannot be read any more, was: It cost 40.",
    ),
    (
        change(ChangeKind.RECORD_UNREADABLE, before="", after=""),
        "cannot be read, and could not be before",
    ),
    (
        change(ChangeKind.RECORD_READABLE, after="It cost 40."),
        "can be read again: It cost 40.",
    ),
    (change(ChangeKind.RECORD_GONE), "gone; it could not be read before"),
    (change(ChangeKind.RECORD_GONE, before="It cost 40."), "gone, was: It cost 40."),
    (
        change(ChangeKind.WITHDRAWN, "/status", "draft", "withdrawn", "No such thing."),
        "withdrawn: No such thing.",
    ),
    (
        change(ChangeKind.SUPERSEDED, "/status", "draft", "a/b, a/c", "Split."),
        "superseded by a/b, a/c: Split.",
    ),
    (
        change(ChangeKind.CONTESTED, "/status", "reviewed", "contested", "Not so."),
        "contested: Not so.",
    ),
    (
        change(ChangeKind.STATUS_CHANGED, "/status", "draft", "assessed"),
        "status draft → assessed",
    ),
    (change(ChangeKind.RATING_CHANGED, "/verdict/rating", None, "refuted"), "rated refuted"),
    (
        change(ChangeKind.RATING_CHANGED, "/verdict/rating", "refuted", None),
        "rating refuted taken back",
    ),
    (
        change(ChangeKind.RATING_CHANGED, "/verdict/rating", "supported", "refuted", "Misread."),
        "rating supported → refuted: Misread.",
    ),
    (
        change(ChangeKind.CONFIDENCE_CHANGED, "/verdict/confidence", "low", "high"),
        "confidence low → high",
    ),
    (
        change(ChangeKind.STATEMENT_CHANGED, "/statement", "It cost 40.", "It cost 41."),
        'statement is now "It cost 41.", was "It cost 40."',
    ),
    (
        change(ChangeKind.CORRECTION_ADDED, "/corrections/0", None, "a → b", "Misread."),
        "correction a → b: Misread.",
    ),
    (
        change(ChangeKind.CORRECTION_LOST, "/corrections/0", "a → b", None, "Misread."),
        "correction a → b is lost: Misread.",
    ),
    (change(ChangeKind.RECORD_ADDED, after="It cost 40."), "It cost 40."),
    (
        change(ChangeKind.REVISION_ADDED, "/revisions/1", None, "2", "A price changed."),
        "revision 2: A price changed.",
    ),
    (
        change(ChangeKind.EVIDENCE_ADDED, "/evidence/mirror", None, "mirror/a", "supports: Yes."),
        "evidence mirror added from mirror/a: supports: Yes.",
    ),
    (
        change(ChangeKind.EVIDENCE_LOST, "/evidence/mirror", "mirror/a", None, "supports: Yes."),
        "evidence mirror from mirror/a is lost: supports: Yes.",
    ),
    (
        change(ChangeKind.EVIDENCE_CHANGED, "/evidence/mirror/stance", "supports", "refutes"),
        "evidence mirror: stance supports → refutes",
    ),
    (
        change(ChangeKind.EVIDENCE_CHANGED, "/evidence/mirror/locator", None, "page 3"),
        "evidence mirror: locator added: page 3",
    ),
    (
        change(ChangeKind.EVIDENCE_CHANGED, "/evidence/mirror/locator", "page 3", None),
        "evidence mirror: locator removed, was: page 3",
    ),
    (
        change(ChangeKind.EVIDENCE_MOVED, "/evidence/a", "x/y#/evidence/a", "x/z#/evidence/a"),
        "evidence moved from x/y#/evidence/a to x/z#/evidence/a",
    ),
    (
        change(ChangeKind.ANCHOR_MOVED, "/provenance/anchor", "revision 1, 0 to 9", "revision 2"),
        "anchor moved from revision 1, 0 to 9 to revision 2",
    ),
    (
        change(ChangeKind.REANCHORED, "/provenance/anchor", "cost 40", "cost 41"),
        'anchored on "cost 41", was "cost 40"',
    ),
    (
        change(ChangeKind.REVIEW_ADDED, "/reviews/ben", None, "refuted", "Misread."),
        "review by ben: refuted: Misread.",
    ),
    (
        change(ChangeKind.REVIEW_CHANGED, "/reviews/ben/rating", "refuted", "supported"),
        "review by ben: rating refuted → supported",
    ),
    (
        change(ChangeKind.REVIEW_LOST, "/reviews/ben", "refuted", None),
        "review by ben is lost, was: refuted",
    ),
    (
        change(ChangeKind.READING_ADDED, "/second_readings/robot", None, "refuted", "Misread."),
        "second reading by robot: refuted: Misread.",
    ),
    (
        change(ChangeKind.READING_CHANGED, "/second_readings/robot/note", "Why.", None),
        "second reading by robot: note removed, was: Why.",
    ),
    (
        change(ChangeKind.READING_LOST, "/second_readings/robot", "refuted", None),
        "second reading by robot is lost, was: refuted",
    ),
    (
        change(ChangeKind.SEARCH_ADDED, "/searches/0", None, "not found", "“quay” in the archive"),
        "searched, not found: “quay” in the archive",
    ),
    (
        change(ChangeKind.SOURCE_CHANGED, "/standing", "current", "retracted"),
        "standing current → retracted",
    ),
    (change(ChangeKind.SOURCE_CHANGED, "/note", None, "Page 3."), "note added: Page 3."),
    (
        change(ChangeKind.TEXT_CHANGED, "", "00", "11", "r1.txt"),
        "r1.txt has other bytes, sha256 00 → 11",
    ),
    (
        change(ChangeKind.FIELD_CHANGED, "/period/to", "2021-05-03", None),
        "period/to removed, was: 2021-05-03",
    ),
]


@pytest.mark.parametrize(("told", "words"), EVERY, ids=[words for _, words in EVERY])
def test_words(told: Change, words: str) -> None:
    assert as_text(sections([told])) == f"{group_of(told)}\n  claim {COST}: {words}\n"


def test_every_kind_of_change_has_its_words() -> None:
    assert {told.kind for told, _ in EVERY} == set(ChangeKind)


def test_nothing_changed_is_nothing_said() -> None:
    assert as_text(sections([])) == as_markdown(sections([]), str) == ""
    assert as_values([]) == []


def test_groups_stand_in_their_order_whatever_the_order_of_the_records() -> None:
    gazette = "gazette/harbour-opening"
    source = changed(CORPUS.sources[gazette], {"/standing": "corrected"})
    new = corpus_with(
        a_claim({"/tags": ["money"]}),
        a_claim({"/status": "withdrawn", "/reason": "Not a claim."}, of=OPENED),
        sources={**CORPUS.sources, gazette: source},
    )

    assert as_text(sections(diff(CORPUS, new))) == (
        "Withdrawn, superseded, contested\n"
        "  claim harbour/opened: withdrawn: Not a claim.\n"
        "\n"
        "Sources\n"
        "  source gazette/harbour-opening: standing current → corrected\n"
        "\n"
        "Other\n"
        "  claim harbour/cost: tags/0 added: money\n"
    )


def test_what_records_say_is_kept_apart() -> None:
    told = change(ChangeKind.RATING_CHANGED, "/verdict/rating", "a", "b", "Why.")

    assert sections([told]) == (
        Section(
            Group.RATINGS,
            (
                Line(
                    Kind.CLAIM,
                    COST,
                    (
                        Part("rating "),
                        Part("a", is_data=True),
                        Part(" → "),
                        Part("b", is_data=True),
                        Part(": "),
                        Part("Why.", is_data=True),
                    ),
                ),
            ),
        ),
    )


def test_markdown_escapes_what_records_say_and_nothing_else() -> None:
    told = change(ChangeKind.STATEMENT_CHANGED, "/statement", "*one*", "[two]({x})")

    assert as_markdown(sections([told]), lambda text: f"<{text}>") == (
        f'### Corrected\n\n- claim **<{COST}>**: statement is now "<[two]({{x}})>", was "<*one*>"\n'
    )


def test_a_terminal_gets_one_visible_line_for_each_change() -> None:
    told = change(ChangeKind.WITHDRAWN, "/status", "draft", "withdrawn", "a\n\x1b[31mb\u202e")

    assert as_text(sections([told])).splitlines()[1:] == [
        f"  claim {COST}: withdrawn: a \\u001b[31mb\\u202e"
    ]


def test_long_values_are_cut_in_lines_and_whole_in_json() -> None:
    told = change(ChangeKind.WITHDRAWN, "/status", "draft", "withdrawn", "x" * (LONGEST + 1))

    assert f": {'x' * (LONGEST - 1)}…\n" in as_text(sections([told]))
    assert as_values([told])[0]["text"] == "x" * (LONGEST + 1)


def test_json_values_tell_all() -> None:
    told = change(ChangeKind.RATING_CHANGED, "/verdict/rating", None, "refuted")

    assert as_values([told]) == [
        {
            "kind": "rating-changed",
            "group": "ratings",
            "record": "claim",
            "id": COST,
            "path": "claims/harbour/cost.json",
            "pointer": "/verdict/rating",
            "before": None,
            "after": "refuted",
            "text": "",
        }
    ]
