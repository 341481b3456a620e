"""What lies where: every file is a record, a text, allowed, or a problem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import inventory
from factcheck.corpus.tree import Memory
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Severity


def told(*paths: str, **oddities: str) -> list[tuple[str, str, str]]:
    """What is said of a tree with these paths: path, code, message."""
    tree = Memory(dict.fromkeys(paths, b""), oddities)
    return [(found.path, found.code, found.message) for found in inventory.take(tree).problems]


def test_everything_has_its_place_in_the_order_of_names() -> None:
    found = inventory.take(
        Memory(
            dict.fromkeys(
                [
                    "sources/b/c.txt",
                    "sources/b/c.json",
                    "documents/d/r2.txt",
                    "documents/d/r1.txt",
                    "documents/d/document.json",
                    "contributors/z.json",
                    "contributors/a.json",
                    "scales/s.json",
                    "corpus.json",
                    "claims/d/x.json",
                    "README.md",
                    "LICENSE",
                ],
                b"",
            )
        )
    )

    assert found.problems == ()
    assert found.revisions == {("d", 1): "documents/d/r1.txt", ("d", 2): "documents/d/r2.txt"}
    assert found.captures == {"b/c": "sources/b/c.txt"}
    assert found.records == {
        Kind.CORPUS: {"corpus": "corpus.json"},
        Kind.SCALE: {"s": "scales/s.json"},
        Kind.CONTRIBUTOR: {"a": "contributors/a.json", "z": "contributors/z.json"},
        Kind.DOCUMENT: {"d": "documents/d/document.json"},
        Kind.ORIGIN: {},
        Kind.SOURCE: {"b/c": "sources/b/c.json"},
        Kind.CLAIM: {"d/x": "claims/d/x.json"},
    }
    assert list(found.records[Kind.CONTRIBUTOR]) == ["a", "z"]
    assert list(found.revisions) == [("d", 1), ("d", 2)]


PLAIN = "in lower-case letters, digits and single hyphens"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("claims/X.json", f"expected claims/<document>/<claim>.json, {PLAIN}"),
        ("claims/a/b.json~", f"expected claims/<document>/<claim>.json, {PLAIN}"),
        (
            "sources/a/b.html",
            "expected sources/<publisher>/<source>.json or its captured text as <source>.txt, "
            + PLAIN,
        ),
        (
            "documents/a.txt",
            "expected documents/<document>/document.json or its text as r1.txt, r2.txt …, " + PLAIN,
        ),
        ("scales/a/b.json", f"expected scales/<scale>.json, {PLAIN}"),
        ("contributors/Ada.json", f"expected contributors/<handle>.json, {PLAIN}"),
        (
            "contributors/con.json",
            '"con" is a name that Windows keeps for a device; take another',
        ),
        (
            "claim/a/b.json",
            'nothing of a corpus lies in this place; did you mean the folder "claims"?',
        ),
        (
            "Sources/a/b.json",
            'nothing of a corpus lies in this place; did you mean the folder "sources"?',
        ),
        (".DS_Store", "nothing of a corpus lies in this place"),
        ("a/README.md", "nothing of a corpus lies in this place"),
        ("claims", "nothing of a corpus lies in this place"),
        ("a\n\u202eb", "nothing of a corpus lies in this place"),
    ],
)
def test_unexpected_file_is_told_what_was_expected(path: str, message: str) -> None:
    assert told(path) == [(path, "FC013", message)]


def test_odd_entry_is_named_and_never_a_record() -> None:
    tree = Memory({}, {"claims/a/b.json": "a symbolic link"})
    found = inventory.take(tree)

    assert [(problem.code, problem.message) for problem in found.problems] == [
        ("FC001", "expected a regular file, found a symbolic link")
    ]
    assert found.records[Kind.CLAIM] == {}


@pytest.mark.parametrize(
    "twin",
    [
        *("claims/a/B.json", "CLAIMS/A/B.JSON", "Claims/a/b.json", "claims/ａ/b.json"),
        *("claims/a/ⓑ.json", "claims/ª/b.json"),
    ],
)
def test_name_that_some_disk_takes_for_another_clashes(twin: str) -> None:
    problems = inventory.take(Memory(dict.fromkeys(["claims/a/b.json", twin], b""))).problems

    (clash,) = [problem for problem in problems if problem.code == "FC014"]
    assert clash.path == twin
    assert clash.severity is Severity.ERROR
    assert clash.message == 'the name differs from "claims/a/b.json" only in case or Unicode form'
    assert clash.related == (Place("claims/a/b.json", "", "the other one"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("é", "e\u0301"), ("ß", "ss"), ("ﬁ", "fi"), ("\u212a", "k"), ("İ", "i\u0307")),
        *(("A", "a"), ("Ǆ", "ǆ"), ("ς", "σ"), ("①", "1")),
    ],
)
def test_two_odd_names_clash_once(one: str, other: str) -> None:
    assert [code for _, code, _ in told(one, other)].count("FC014") == 1


@pytest.mark.parametrize(
    ("one", "other"), [("a", "b"), ("e", "é"), ("o", "0"), ("a", "а"), ("1", "l")]
)
def test_names_that_no_disk_confuses_do_not_clash(one: str, other: str) -> None:
    assert [code for _, code, _ in told(one, other)] == ["FC013", "FC013"]


def test_allowed_file_in_other_case_clashes_with_it() -> None:
    assert [(path, code) for path, code, _ in told("README.md", "readme.md")] == [
        ("readme.md", "FC013"),
        ("readme.md", "FC014"),
    ]


@given(st.lists(st.text(min_size=1), unique=True, max_size=8))
def test_every_file_is_listed_or_told_of(paths: list[str]) -> None:
    found = inventory.take(Memory(dict.fromkeys(paths, b"")))
    listed = {path for records in found.records.values() for path in records.values()}
    listed |= {*found.revisions.values(), *found.captures.values(), "README.md", "LICENSE"}

    assert {problem.path for problem in found.problems} >= set(paths) - listed
