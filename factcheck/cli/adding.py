"""What `factcheck add` does with its options: ask for the rest, propose, carry out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args

import typer

from factcheck.authoring import adding, documents
from factcheck.authoring.locating import Quoted
from factcheck.cli.asking import Asker, id_of, is_file
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.writing import author, change, refusing, today
from factcheck.model.claim import ClaimKind, Stance
from factcheck.model.contributor import ContributorKind
from factcheck.model.kinds import Kind
from factcheck.model.source import SourceKind
from factcheck.text import LINES, Lines, lines_of, quoted

Fields = dict[str, Any]


class Read(NamedTuple):
    """When and how far a source was read; None means the default."""

    at: str | None
    extent: str | None


class Words(NamedTuple):
    """The words of a new claim as they were given."""

    document: str | None
    quote: str | None
    prefix: str
    suffix: str
    slug: str | None
    line: int | None
    occurrence: int | None


def published(date: str | None, basis: str | None) -> Mapping[str, str] | None:
    """Return the value of `published`; raises UseError for a basis without a date."""
    if date is None:
        if basis is not None:
            raise UseError("--basis goes with --published")
        return None
    return {"date": date, "basis": basis or "shown"}


def contributor(settings: Settings, handle: str | None, fields: Fields) -> None:
    """Add a contributor."""
    ask = Asker(handle, *fields.values())
    handle = ask.need(
        handle, "Handle: lower-case letters, digits, hyphens", "the handle", id_of(Kind.CONTRIBUTOR)
    )
    fields["name"] = ask.need(fields["name"], "Name", "--name")
    kinds = get_args(ContributorKind)
    fields["kind"] = ask.choose(fields["kind"] or "person", "Kind", "--kind", kinds)
    change(settings, lambda corpus: adding.contributor(corpus, handle, fields))


def document(
    settings: Settings, name: str | None, file: Path | None, fields: Fields, at: str | None
) -> None:
    """Add a document from a file."""
    ask = Asker(name, file, at, *fields.values())
    name = ask.need(name, "Id: lower-case letters, digits, hyphens", "the id", id_of(Kind.DOCUMENT))
    path = Path(ask.need(str(file) if file else None, "File with the text", "the file", is_file))
    fields["title"] = ask.want(fields["title"], "Title (empty: it has none)")
    fields["language"] = ask.want(fields["language"], "Language (empty: en)") or "en"
    text, notes = text_of(path)
    fields["lines"] = _lines(fields["lines"], text, is_page=_is_page(path))
    for note in notes:
        typer.echo(note)
    if _is_page(path):
        said = [f"{note[0].upper()}{note[1:]}." for note in notes]
        fields["note"] = " ".join(filter(None, (fields["note"], *said)))
    change(
        settings,
        lambda corpus: documents.document(corpus, name, text, at=at or today(), fields=fields),
    )


def _lines(wanted: str | None, text: str, *, is_page: bool) -> Lines:
    """Return how the lines of a text break, as given or as it looks; a page's stand apart."""
    if wanted is not None:
        if wanted not in LINES:
            raise UseError(f"--lines is {quoted(wanted)}; choose {' or '.join(LINES)}")
        return LINES[LINES.index(wanted)]
    lines: Lines = "separate" if is_page else lines_of(text)
    if lines == "wrapped":
        typer.echo("its lines are wrapped, so a line end ends no sentence; see --lines")
    return lines


def text_of(path: Path) -> tuple[str, list[str]]:
    """Return the text of a file or saved page, with what was done to it; raises UseError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        sentence = f"{path} cannot be read: {(error.strerror or str(error)).lower()}"
        raise UseError(sentence) from error
    read = documents.extracted if _is_page(path) else documents.plain
    return refusing(lambda: read(data))


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in {".html", ".htm", ".xhtml"}


def source(settings: Settings, name: str | None, fields: Fields, read: Read) -> None:
    """Add a source."""
    ask = Asker(name, *read, *fields.values())
    name = ask.need(name, "Id: publisher/slug", "the id (publisher/slug)", id_of(Kind.SOURCE))
    fields["url"] = ask.need(fields["url"], "Address (http or https)", "--url")
    fields["title"] = ask.want(fields["title"], "Title")
    fields["publisher"] = ask.want(fields["publisher"], "Publisher")
    fields["kind"] = ask.choose(fields["kind"], "Kind", "--kind", get_args(SourceKind))
    fields["language"] = fields["language"] or "en"
    fields["retrieved"] = {"at": read.at or today(), "extent": read.extent or "full"}
    change(settings, lambda corpus: adding.source(corpus, name, fields))


def claim(settings: Settings, words: Words, fields: Fields, by: str | None) -> None:
    """Add a claim."""
    ask = Asker(*words, *fields.values(), by)
    name = ask.need(words.document, "Document", "--document", id_of(Kind.DOCUMENT))
    quote = ask.need(words.quote, "Quote, copied from the document", "--quote")
    fields["statement"] = ask.want(fields["statement"], "Statement: the claim in one sentence")
    fields["kind"] = ask.choose(fields["kind"] or "event", "Kind", "--kind", get_args(ClaimKind))
    quoted = Quoted(name, quote, *words[2:])
    change(
        settings,
        lambda corpus: adding.claim(
            corpus, quoted, by=author(corpus, by, ask), at=today(), fields=fields
        ),
    )


def evidence(
    settings: Settings, claim_id: str | None, source_id: str | None, fields: Fields, key: str | None
) -> None:
    """Add a piece of evidence."""
    ask = Asker(claim_id, source_id, key, *fields.values())
    about = ask.need(claim_id, "Claim", "the claim", id_of(Kind.CLAIM))
    cited = ask.need(source_id, "Source", "--source", id_of(Kind.SOURCE))
    fields["stance"] = ask.choose(fields["stance"], "Stance", "--stance", get_args(Stance))
    fields["finding"] = ask.want(fields["finding"], "Finding, in your own words")
    fields["locator"] = ask.want(fields["locator"], "Where in the source")
    change(settings, lambda corpus: adding.evidence(corpus, about, cited, fields, key))
