"""A small corpus that uses every field: what reports are tested with."""

from collections.abc import Callable
from typing import Any

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.rules.cases import SAMPLE
from tests.exporters.reread import a_second_reading

TEXT = (
    "The new harbour of Eastport opened on 3 May 2021. "
    "It cost 40 million crowns, the town council said.\n"
    "Fishermen call it far too small. "
    "A second quay will be built by 2023, and ferries pay nothing. "
    "Nobody claims this sentence.\n"
)

Say = Callable[[str], str]
"""What every text that a contributor may write freely is passed through."""

as_it_is: Say = str  # says the words themselves


def sample() -> Corpus:
    """Return the sample corpus of the rules."""
    return load(Folder(SAMPLE)).corpus


def harbour(say: Say = as_it_is, *, text: str = TEXT) -> Corpus:
    """Return the full corpus, with every free text as `say` says it."""
    base = sample()
    claims = [*_plain(say), *_overlapping(say), *_doubtful(say), *_fallen(say)]
    return Corpus(
        info=_info(say),
        scales={"standard": _scale(base, say)},
        contributors={one["id"]: one for one in _contributors(say)},
        documents={"harbour": _document(say)},
        sources={one["id"]: one for one in _sources(say)},
        claims={one["id"]: one for one in sorted(claims, key=lambda one: one["id"])},
        texts={("harbour", 1): "An older text.\n", ("harbour", 2): text},
    )


def a_claim(slug: str, quote: str, say: Say = as_it_is, **changes: Any) -> Any:  # noqa: ANN401 - a record
    """Return a claim on words of the text."""
    start = TEXT.index(quote)
    anchor = {
        "quote": quote,
        "prefix": TEXT[max(0, start - 32) : start],
        "suffix": TEXT[start + len(quote) : start + len(quote) + 32],
        "start": start,
        "end": start + len(quote),
    }
    extracted = {"by": "robot", "at": "2024-02-02", "method": "automatic", "tool": say("Finder 2")}
    return {
        "id": f"harbour/{slug}",
        "schema": 1,
        "statement": say(f"Of the harbour of Eastport it is claimed: {quote}."),
        "kind": "event",
        "provenance": {
            "document": "harbour",
            "revision": 2,
            "anchor": anchor,
            "extracted": extracted,
        },
        "status": "assessed",
        "verdict": a_verdict(say),
        "evidence": {"gazette": evidence("gazette/notice", "supports", say)},
        **changes,
    }


def a_verdict(say: Say = as_it_is, rating: str = "supported", **changes: Any) -> Any:  # noqa: ANN401 - a record
    """Return a verdict."""
    return {
        "rating": rating,
        "confidence": "high",
        "rationale": say("The notice names the day."),
        "as_of": "2024-02-02",
        "by": "robot",
        "at": "2024-02-02",
        **changes,
    }


def evidence(source: str, stance: str, say: Say = as_it_is, **changes: Any) -> Any:  # noqa: ANN401 - a record
    """Return a piece of evidence."""
    return {"source": source, "stance": stance, "finding": say("Names the day."), **changes}


def _plain(say: Say) -> list[Any]:
    opened = a_claim(
        "opened",
        "The new harbour of Eastport opened on 3 May 2021",
        say,
        importance="high",
        period={"from": "2021-05-03", "to": "2021-05-03", "precision": "precise"},
        status="reviewed",
        verdict=a_verdict(
            say,
            uncertainty=say("The hour is not known."),
            sourcing=say("The notice is the primary source."),
            original={"vocabulary": "town-scale", "label": say("Right")},
        ),
        evidence=_wires(say),
        searches=[
            {
                "query": say("Eastport harbour opening"),
                "where": say("Town archive"),
                "at": "2024-02-01",
                "outcome": "not-found",
                "note": say("Closed on that day."),
            }
        ],
        reviews={"ada": {"at": "2024-02-09", "rating": "supported", "note": say("Seen too.")}},
        corrections=[
            {
                "at": "2024-02-08",
                "by": "ada",
                "from": "outdated",
                "to": "supported",
                "note": say("Read the wrong year."),
            }
        ],
        relations=[
            {"type": "not-same-as", "claim": "harbour/cost"},
            {"type": "depends-on", "claim": "elsewhere/unknown"},
        ],
        waivers=[{"code": "FC301", "reason": say("No other."), "by": "ada", "until": "2025-01-01"}],
        tags=["harbour", "opening"],
    )
    opened["provenance"]["claimant"] = {"name": say("Town council"), "role": say("owner")}
    return [opened]


def _wires(say: Say) -> dict[str, Any]:
    """One wire story in two places, a source without a record, and every optional field."""
    return {
        "gazette": evidence(
            "gazette/notice",
            "supports",
            say,
            locator=say("section 1"),
            quote=say("Öffnung am 3. Mai"),
            directness="direct",
            question=say("Which day?"),
        ),
        "herald": evidence("herald/opening", "supports", say),
        "lost": evidence("lost/record", "context", say),
        "post": evidence(
            "post/opening", "refutes", say, answer=say("A slip: its own photo shows the third.")
        ),
        "times": evidence("times/opening", "supports", say, group="press-tour"),
        "tribune": evidence("tribune/opening", "qualifies", say, group="press-tour"),
    }


def _overlapping(say: Say) -> list[Any]:
    mostly = a_verdict(say, "mostly-supported", confidence="medium")
    period = {"from": "2019-01-01", "to": "2021-05-03", "precision": "imprecise"}
    return [
        a_claim("cost", "cost 40 million crowns", say, kind="quantity", verdict=mostly)
        | {"second_readings": {"ada": a_second_reading(say)}},
        a_claim("council", "It cost 40 million crowns, the town council said", say, period=period),
        a_claim("council-two", "It cost 40 million crowns, the town council said", say),
        a_claim("crowns", "crowns, the town", say),
    ]


def _doubtful(say: Say) -> list[Any]:
    outdated = a_verdict(say, "outdated", confidence="low")
    refuted = a_verdict(say, "refuted")
    against = {"post": evidence("post/opening", "refutes", say)}
    return [
        a_claim("quay", "A second quay will be built by 2023", say, verdict=outdated),
        a_claim("ferries", "ferries pay nothing", say, verdict=refuted, evidence=against),
        a_claim(
            "both", "will be built by 2023, and ferries", say, verdict=a_verdict(say, "mystery")
        ),
    ]


def _fallen(say: Say) -> list[Any]:
    small = a_claim(
        "small",
        "Fishermen call it far too small",
        say,
        kind="opinion",
        status="withdrawn",
        reason=say("Nobody can check this."),
    )
    twin = a_claim(
        "twin",
        "far too small",
        say,
        status="superseded",
        reason=say("Said better elsewhere."),
        superseded_by=["harbour/small"],
    )
    draft = a_claim("draft", "Fishermen", say, status="draft", evidence={})
    older = a_claim("older", "Eastport", say)
    older["provenance"]["revision"] = 1
    del draft["verdict"]
    return [small, twin, draft, older]


def _info(say: Say) -> Any:  # noqa: ANN401 - a record
    return {
        "schema": 1,
        "title": say("The harbour of Eastport"),
        "description": say("Claims about a harbour."),
        "licence": say("CC-BY-4.0"),
        "language": "en",
        "scale": "standard",
    }


def _scale(base: Corpus, say: Say) -> Any:  # noqa: ANN401 - a record
    scale = base.scales["standard"]
    values = [
        {**value, "label": say(value["label"]), "definition": say(value["definition"])}
        for value in scale["values"]
    ]
    return {**scale, "title": say(scale["title"]), "values": values}


def _contributors(say: Say) -> list[Any]:
    return [
        {"id": "ada", "schema": 1, "name": say("Ada Example"), "kind": "person"},
        {"id": "robot", "schema": 1, "name": say("Extraction robot"), "kind": "software"},
    ]


def _document(say: Say) -> Any:  # noqa: ANN401 - a record
    return {
        "id": "harbour",
        "schema": 1,
        "title": say("A harbour opens"),
        "language": "en",
        "url": "https://courier.example/harbour",
        "publisher": _of_its_own("The Courier", say),
        "authors": [say("Cleo Example"), say("Dan Example")],
        "published": {"date": "2021-05", "basis": "in-url"},
        "licence": say("All rights reserved."),
        "note": say("Typed from print."),
        "revisions": [{"number": 1, "sha256": "0" * 64}, {"number": 2, "sha256": "1" * 64}],
    }


def _sources(say: Say) -> list[Any]:
    return [
        a_source(
            "gazette/notice",
            say,
            kind="official",
            language="de",
            title_shown=False,
            archive={"url": "https://archive.example/gazette", "at": "2024-02-01"},
            party="eastport",
            note=say("Reliable."),
        ),
        a_source("herald/opening", say, published=None, origin="wire-service-2021-05-04"),
        a_source("post/opening", say, standing="retracted", published="2021-05"),
        a_source("times/opening", say, origin="wire-service-2021-05-04", published="2021"),
        a_source("tribune/opening", say, extent="opening"),
    ]


def a_source(
    source: str,
    say: Say = as_it_is,
    *,
    published: str | None = "2021-05-04",
    extent: str = "full",
    **changes: Any,  # noqa: ANN401 - fields of a record
) -> Any:  # noqa: ANN401 - a record
    """Return a source."""
    name, _, _ = source.partition("/")
    shown = {"published": {"date": published, "basis": "shown"}} if published else {}
    return {
        "id": source,
        "schema": 1,
        "title": say(f"Harbour opens, says the {name}"),
        "url": f"https://{name}.example/?harbour=1&day=3",
        "publisher": _of_its_own(f"The {name.capitalize()}", say),
        "authors": [say("Eve Example")],
        "kind": "news",
        "language": "en",
        **shown,
        "retrieved": {"at": "2024-02-01", "extent": extent},
        **({} if "origin" in changes else {"first_hand": True}),
        "standing": "current",
        **changes,
    }


def _of_its_own(publisher: str, say: Say) -> str:
    return publisher if say is as_it_is else f"{say(publisher)} {publisher}"  # not one for all
