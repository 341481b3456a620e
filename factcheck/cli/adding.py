"""What `factcheck add` does with its options: ask for the rest, propose, carry out."""

from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any, NamedTuple, get_args

import typer

from factcheck.authoring import adding, amending, documents
from factcheck.authoring.locating import Quoted
from factcheck.cli.answers import Answers
from factcheck.cli.asking import Asker, is_address, is_file, refuse_other
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.taking import pasted, stated_lines, taken_from, with_facts
from factcheck.cli.writing import author, change, today
from factcheck.intake import Taken, Wish
from factcheck.model.claim import ClaimKind, Outcome, Stance
from factcheck.model.contributor import ContributorKind
from factcheck.model.kinds import Kind
from factcheck.model.origin import OriginKind
from factcheck.model.source import SourceKind
from factcheck.text import Lines, lines_of

Fields = dict[str, Any]


class Read(NamedTuple):
    """When and how far a source was read; None means the default."""

    at: str | None
    extent: str | None


class From(NamedTuple):
    """When the text of a document was taken, and how its file is to be read."""

    at: str | None
    wish: Wish


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
    """Return the value of `published`; raises UseError for a date or a basis alone."""
    if date is None:
        if basis is not None:
            raise UseError("--basis goes with --published")
        return None
    if basis is None:
        sentence = "--published needs --basis, which says how the day is known"
        raise UseError(f"{sentence}: shown, in-url or in-text")
    return {"date": date, "basis": basis}


def _assume(fields: Fields, **defaults: str) -> list[str]:
    """Fill in what was not said, and return how it would have been said."""
    absent = {name: value for name, value in defaults.items() if fields[name] is None}
    fields.update(absent)
    return [f"--{name} {value}" for name, value in absent.items()]


def _tell(assumed: list[str]) -> None:
    if assumed:
        typer.echo(f"assumed: {', '.join(assumed)}")


def contributor(settings: Settings, handle: str | None, fields: Fields) -> None:
    """Add a contributor."""
    ask = Asker(handle, *fields.values())
    ask.refuse_missing({"the handle": handle, "--name": fields["name"]})
    handle = ask.need(
        handle,
        "Handle: lower-case letters, digits, hyphens",
        "the handle",
        Answers(settings).new(Kind.CONTRIBUTOR),
    )
    fields["name"] = ask.need(fields["name"], "Name", "--name")
    kinds = get_args(ContributorKind)
    assumed = _assume(fields, kind="person")
    refuse_other(fields["kind"], "--kind", kinds)
    fields = pasted(fields)
    change(settings, lambda corpus: adding.contributor(corpus, handle, fields))
    _tell(assumed)


def origin(settings: Settings, name: str | None, fields: Fields) -> None:
    """Add an origin."""
    ask = Asker(name, *fields.values())
    ask.refuse_missing({"the id": name, "--title": fields["title"]})
    name = ask.need(
        name,
        "Id: lower-case letters, digits, hyphens",
        "the id",
        Answers(settings).new(Kind.ORIGIN),
    )
    fields["title"] = ask.need(fields["title"], "Title", "--title")
    kinds = get_args(OriginKind)
    assumed = _assume(fields, kind="dispatch")
    refuse_other(fields["kind"], "--kind", kinds)
    fields = pasted(fields)
    change(settings, lambda corpus: adding.origin(corpus, name, fields))
    _tell(assumed)


def document(
    settings: Settings, name: str | None, file: Path | None, fields: Fields, read: From
) -> None:
    """Add a document from a file."""
    ask = Asker(name, file, read.at, *fields.values(), *astuple(read.wish))
    ask.refuse_missing({"the id": name, "the file": file})
    name = ask.need(
        name,
        "Id: lower-case letters, digits, hyphens",
        "the id",
        Answers(settings).new(Kind.DOCUMENT),
    )
    path = Path(ask.need(str(file) if file else None, "File with the text", "the file", is_file))
    taken = taken_from(path, read.wish)
    fields = with_facts(ask, pasted(fields), taken)
    fields["title"] = ask.want(fields["title"], "Title (empty: it has none)")
    fields["language"] = ask.want(fields["language"], "Language (empty: that of the corpus)")
    fields["lines"] = _lines(fields["lines"], taken)
    at = read.at or today()
    change(
        settings,
        lambda corpus: documents.document(corpus, name, taken.text, at=at, fields=fields),
    )


def _lines(wanted: str | None, taken: Taken) -> Lines:
    """Return how the lines of a text break, as given or as it looks; a page's stand apart."""
    stated = stated_lines(wanted)
    if stated:
        return stated
    lines: Lines = "separate" if taken.is_laid_out else lines_of(taken.text)
    if lines == "wrapped":
        typer.echo("its lines are wrapped, so a line end ends no sentence; see --lines")
    return lines


def source(settings: Settings, name: str | None, fields: Fields, read: Read) -> None:
    """Add a source."""
    ask = Asker(name, *read, *fields.values())
    required = {"--url": fields["url"], "--kind": fields["kind"]}
    ask.refuse_missing({"the id (publisher/slug)": name, **required})
    name = ask.need(
        name, "Id: publisher/slug", "the id (publisher/slug)", Answers(settings).new(Kind.SOURCE)
    )
    fields["url"] = ask.need(fields["url"], "Address (http or https)", "--url", is_address)
    fields["title"] = ask.want(fields["title"], "Title")
    fields["publisher"] = ask.want(fields["publisher"], "Publisher")
    fields["kind"] = ask.choose(fields["kind"], "Kind", "--kind", get_args(SourceKind))
    seen: Fields = {"extent": read.extent}
    assumed = _assume(fields, language="en", standing="current") + _assume(seen, extent="full")
    fields = pasted(fields)
    fields["retrieved"] = {"at": read.at or today(), **seen}
    change(settings, lambda corpus: adding.source(corpus, name, fields))
    _tell(assumed)


def claim(settings: Settings, words: Words, fields: Fields, by: str | None) -> None:
    """Add a claim."""
    ask = Asker(*words, *fields.values(), by)
    ask.refuse_missing({"--document": words.document, "--quote": words.quote})
    answers = Answers(settings)
    name = ask.need(words.document, "Document", "--document", answers.known(Kind.DOCUMENT))
    quote = ask.need(words.quote, "Quote, copied from the document", "--quote", answers.words(name))
    fields["statement"] = ask.want(fields["statement"], "Statement: the claim in one sentence")
    assumed = _assume(fields, kind="event")
    refuse_other(fields["kind"], "--kind", get_args(ClaimKind))
    fields = pasted(fields)
    quoted = Quoted(name, quote, *words[2:])
    change(
        settings,
        lambda corpus: adding.claim(
            corpus, quoted, by=author(corpus, by, ask), at=today(), fields=fields
        ),
    )
    _tell(assumed)


def search(settings: Settings, claim_id: str | None, fields: Fields) -> None:
    """Log a search for evidence."""
    ask = Asker(claim_id, *fields.values())
    required = {
        name: fields[name.removeprefix("--")] for name in ("--query", "--where", "--outcome")
    }
    ask.refuse_missing({"the claim": claim_id, **required})
    answers = Answers(settings)
    about = ask.need(claim_id, "Claim", "the claim", answers.known(Kind.CLAIM))
    fields["query"] = ask.need(fields["query"], "Query: what you looked for", "--query")
    fields["where"] = ask.need(fields["where"], "Where you looked", "--where")
    outcomes = get_args(Outcome)
    fields["outcome"] = ask.choose(fields["outcome"], "Outcome", "--outcome", outcomes)
    fields = pasted(fields)
    fields["at"] = fields["at"] or today()
    change(settings, lambda corpus: adding.search(corpus, about, fields))


def amend(settings: Settings, claim_id: str | None, key: str | None, fields: Fields) -> None:
    """Change a piece of evidence that is there."""
    if claim_id is None or key is None:
        raise UseError("--replace needs the claim and --key, which names the entry")
    if fields["stance"] is not None:
        refuse_other(fields["stance"], "--stance", get_args(Stance))
    fields = pasted(fields)
    change(settings, lambda corpus: amending.amend(corpus, claim_id, key, fields))


def evidence(
    settings: Settings, claim_id: str | None, source_id: str | None, fields: Fields, key: str | None
) -> None:
    """Add a piece of evidence."""
    ask = Asker(claim_id, source_id, key, *fields.values())
    required = {"--source": source_id, "--stance": fields["stance"]}
    ask.refuse_missing({"the claim": claim_id, **required})
    answers = Answers(settings)
    about = ask.need(claim_id, "Claim", "the claim", answers.known(Kind.CLAIM))
    cited = ask.need(source_id, "Source", "--source", answers.known(Kind.SOURCE))
    fields["stance"] = ask.choose(fields["stance"], "Stance", "--stance", get_args(Stance))
    fields["finding"] = ask.want(fields["finding"], "Finding, in your own words")
    fields["locator"] = ask.want(fields["locator"], "Where in the source")
    fields = pasted(fields)
    change(settings, lambda corpus: adding.evidence(corpus, about, cited, fields, key))
