"""The full corpus with all that a reader must be told as loudly as doubt."""

from dataclasses import replace
from typing import Any

from factcheck.corpus.corpus import Corpus
from tests.exporters.harbour import Say, a_claim, a_source, a_verdict, as_it_is, evidence, harbour


def troubled(say: Say = as_it_is) -> Corpus:
    """Return the full corpus with all that a reader must be told as loudly as doubt.

    Its document follows the wire story. A claim is contested, one is backed by the document's own
    origin alone, a draft carries a rating from elsewhere, a second person disagrees with a
    verdict, a person gave one, and a source is cited nowhere.
    """
    corpus = harbour(say)
    document: Any = {**corpus.documents["harbour"], "origin": "wire-service-2021-05-04"}
    claims = {one["id"]: one for one in [*corpus.claims.values(), *_troubled(say)]}
    leaflet = a_source("leaflet/port", say)
    return replace(
        corpus,
        documents={"harbour": document},
        claims=dict(sorted(claims.items())),
        sources=dict(sorted({**corpus.sources, leaflet["id"]: leaflet}.items())),
    )


def _troubled(say: Say) -> list[Any]:
    elsewhere = {"vocabulary": "town-scale", "label": say("Half right")}
    return [
        a_claim("disputed", "The new harbour", say, status="contested", reason=say("It is old.")),
        a_claim(
            "echoed",
            "Nobody claims this sentence",
            say,
            evidence={"herald": evidence("herald/opening", "supports", say)},
        ),
        a_claim("proposed", "second quay", say, status="draft")
        | {"verdict": a_verdict(say, original=elsewhere)},
        a_claim(
            "doubted",
            "40 million",
            say,
            reviews={"ada": {"at": "2024-02-09", "rating": "refuted", "note": say("By far.")}},
        ),
        a_claim("by-hand", "crowns", say, verdict=a_verdict(say, by="ada")),
    ]
