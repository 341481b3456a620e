"""`factcheck fmt` as a user meets it."""

from pathlib import Path

from tests.conftest import Run

CLAIM = "claims/harbour/opened.json"


def test_canonical_corpus_is_left_alone(sample: Path, run: Run) -> None:
    assert run("fmt") == (0, "", "11 records, 0 changed, 0 left alone\n")


def test_order_indent_and_line_ends_are_mended(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    canonical = path.read_bytes()
    lines = canonical.replace(b"  ", b"\t").split(b"\n")
    path.write_bytes(b"\r\n".join([lines[0], lines[2], lines[1], *lines[3:]]))

    code, out, _ = run("fmt")

    assert (code, out) == (0, f"changed corpus/{CLAIM}\n")
    assert path.read_bytes() == canonical


def test_check_writes_nothing_and_fails(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    path.write_bytes(path.read_bytes() + b"\n")
    before = path.read_bytes()

    code, out, _ = run("fmt", "--check")

    assert (code, out) == (1, f"would change corpus/{CLAIM}\n")
    assert path.read_bytes() == before


def test_diff_shows_the_change(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    path.write_bytes(path.read_bytes().replace(b'  "schema": 1', b'    "schema": 1'))

    code, out, _ = run("fmt", "--diff")

    assert code == 1
    assert '-    "schema": 1,\n+  "schema": 1,\n' in out


def test_doubtful_json_is_left_alone_and_named(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    path.write_bytes(path.read_bytes().replace(b'"schema": 1,', b'"schema": 1, "schema": 1,'))
    before = path.read_bytes()

    code, _, err = run("fmt")

    assert code == 1
    assert f"corpus/{CLAIM}: FC006:" in err
    assert path.read_bytes() == before


def test_byte_order_mark_of_a_record_is_removed(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    canonical = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + canonical)

    assert run("fmt")[:2] == (0, f"changed corpus/{CLAIM}\n")
    assert path.read_bytes() == canonical


def test_second_byte_order_mark_leaves_the_file_alone(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    before = b"\xef\xbb\xbf" * 2 + path.read_bytes()
    path.write_bytes(before)

    code, _, err = run("fmt")

    assert code == 1
    assert f"corpus/{CLAIM}: FC004:" in err
    assert path.read_bytes() == before


def test_diff_says_that_only_line_ends_change(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    code, out, _ = run("fmt", "--diff")

    assert (code, out) == (1, f"corpus/{CLAIM}: line ends change from CR LF to LF\n")


def test_diff_of_windows_lines_shows_only_lines_that_differ(sample: Path, run: Run) -> None:
    path = sample / CLAIM
    lines = path.read_bytes().replace(b'  "schema": 1', b'    "schema": 1')
    path.write_bytes(lines.replace(b"\n", b"\r\n"))

    _, out, _ = run("fmt", "--diff")

    assert [line for line in out.splitlines() if line[:1] in {"+", "-"}][2:] == [
        '-    "schema": 1,',
        '+  "schema": 1,',
    ]


def test_texts_with_windows_lines_are_left_alone_and_named(sample: Path, run: Run) -> None:
    path = sample / "documents/harbour/r1.txt"
    path.write_bytes(b"A line.\r\n")

    _, _, err = run("fmt")

    assert path.read_bytes() == b"A line.\r\n"
    assert "corpus/documents/harbour/r1.txt: a text with CR, left alone" in err
