"""Hostile lists through every command that speaks to a terminal: none of its bytes is obeyed."""

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pytest

from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from tests.exporters.harbour import TEXT, harbour
from tests.payloads import Dealer, hostile, needs_lists
from tests.sinks.terminal import OURS, obeyed, spoken
from tests.sinks.test_records import LONGEST_LINE, is_acceptable

pytestmark = [
    needs_lists,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals"),
]

FIELDS: Final = 121
CORPORA: Final = 12
"""As many corpora as this are read; each text of theirs is another payload."""


def accepted() -> list[str]:
    """The payloads that the strict reader lets into a record, on one line."""
    return [
        text
        for text in hostile()
        if is_acceptable(text) and "\n" not in text and len(text) <= LONGEST_LINE
    ]


def write(root: Path, corpus: Corpus, *, more_text: str = "") -> None:
    """Write the records of a corpus into a folder."""
    kinds = {
        Kind.CLAIM: corpus.claims,
        Kind.SOURCE: corpus.sources,
        Kind.DOCUMENT: corpus.documents,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.SCALE: corpus.scales,
        Kind.CORPUS: {"corpus": corpus.info},
    }
    files = {
        layout.path_of(kind, name): codec.dumps(kind, record)
        for kind, records in kinds.items()
        for name, record in records.items()
        if record
    }
    files["documents/harbour/r2.txt"] = f"{TEXT}{more_text}".encode()
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def git(folder: Path, *arguments: str, data: bytes = b"") -> None:
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull}
    environment |= {"GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)}
    for who in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{who}_NAME": "Ada", f"GIT_{who}_EMAIL": "ada@example.org"}
    command = ["git", *arguments]
    subprocess.run(command, cwd=folder, env=environment, input=data, check=True)


def test_what_is_read_from_records_is_only_shown(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """`list`, `show`, `stats`, `coverage`, `diff`, `validate`: all texts of all records."""
    texts = accepted()
    commands: list[list[str]] = []
    step = len(texts) // CORPORA
    for number in range(CORPORA):
        folder = tmp_path / str(number)
        write(folder / "corpus", harbour(Dealer(texts, number * step + FIELDS)))
        git(folder.parent, "init", "-q", str(folder))
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "one")
        corpus = harbour(Dealer(texts, number * step))
        write(folder / "corpus", corpus, more_text="\n".join(texts[number::CORPORA]))
        commands += [["--corpus", str(folder / "corpus"), *rest] for rest in reading(corpus)]

    said, codes = spoken(commands, tmp_path)

    assert obeyed(said) == []
    assert set(codes) == {0, 1}
    tell(
        f"terminal: {len(texts)} payloads in {CORPORA} × {2 * FIELDS} texts, {len(commands)} "
        f"commands, {len(said):,} characters: 0 controls"
    )


def reading(corpus: Corpus) -> list[list[str]]:
    listed = [["list", kind] for kind in ("claims", "sources", "documents", "contributors")]
    records = (corpus.claims, corpus.sources, corpus.documents, corpus.contributors, corpus.scales)
    shown = [["show", name] for kind in records for name in kind]
    return [
        *listed,
        *shown,
        *(["stats"], ["coverage"], ["diff"], ["diff", "--format", "markdown"]),
        ["changelog", "HEAD..HEAD"],
        ["validate", "--jobs", "1", "--as-of", "2024-03-01"],
    ]


def broken(root: Path, texts: Sequence[str]) -> None:
    """Files that no reader takes: a payload as key, as text, as id, raw, and as file name."""
    folder = root / "claims" / "harbour"
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        keyed = {"id": text, text: text, "schema": text, "evidence": {text: {"source": text}}}
        kept = {name: value for name, value in keyed.items() if name}
        (folder / f"keys-{number}.json").write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
        (folder / f"raw-{number}.json").write_bytes(b'{"id": ' + text.encode() + b"\n}")
        name = text.replace("/", "\u2215").replace("\0", "")
        if 0 < len(name.encode()) < 250 and name not in {".", ".."}:
            (folder / name).write_bytes(b"")


def test_what_no_reader_takes_is_shown_and_not_obeyed(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    texts = [*hostile()[::8], "\x1b[31mred\x9b2J\x07", "\x1b]8;;https://evil.example\x07"]
    write(tmp_path / "corpus", harbour())
    broken(tmp_path / "corpus", texts)
    commands = [["validate", "--jobs", "1"], ["fmt", "--check"]]
    said, codes = spoken(commands, tmp_path)

    assert obeyed(said) == []
    assert codes == [1, 1]
    tell(f"terminal, files that no reader takes: {3 * len(texts)} files: 0 controls")


def test_colours_are_the_only_difference_on_a_terminal_that_has_them(tmp_path: Path) -> None:
    write(tmp_path / "corpus", harbour())
    broken(tmp_path / "corpus", [*hostile()[::70], "\x1b[31mred\x1b[0m"])
    plain, _ = spoken([["validate"]], tmp_path, errors=False)
    coloured, _ = spoken([["validate"]], tmp_path, errors=False, colours=True)

    assert obeyed(plain) == []
    assert coloured != plain
    assert OURS.sub("", coloured) == plain


def test_what_a_commit_says_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    """Git keeps any bytes as author and subject."""
    corpus = harbour()
    write(tmp_path / "corpus", corpus)
    record = json.loads(codec.dumps(Kind.CLAIM, corpus.claims["harbour/opened"]))
    stream = bytearray(b"feature done\n")
    for number, text in enumerate([*hostile()[::20], "\x1b[31mred\x9b2J\x07", "a\rb\x08c"]):
        record["statement"] = f"The harbour opened on day {number}."
        stream += commit(text, codec.dumps(Kind.CLAIM, record))
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "fast-import", "--quiet", data=bytes(stream) + b"done\n")
    forms = [["log", "harbour/opened", *form] for form in ([], ["--format", "markdown"])]

    said, codes = spoken(forms, tmp_path)

    assert obeyed(said) == []
    assert codes == [0, 0]


def commit(text: str, data: bytes) -> bytes:
    message = text.encode()
    name = b" ".join(text.translate(dict.fromkeys(map(ord, "<>\n\0"))).encode().split(b"\n"))
    return b"".join(
        (
            b"commit refs/heads/main\n",
            b"author %b <a@b.example> 1709294400 +0000\n" % name,
            b"committer Ada <a@b.example> 1709294400 +0000\n",
            b"data %d\n%b\n" % (len(message), message),
            b"M 100644 inline corpus/claims/harbour/opened.json\n",
            b"data %d\n%b\n" % (len(data), data),
        )
    )
