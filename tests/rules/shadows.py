"""Claims that differ in all that rules on claims make a difference for."""

from itertools import product
from typing import Any, Final, cast

import orjson
from hypothesis import strategies as st

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.rules.cases import AS_OF, SAMPLE
from factcheck.rules.rule import Context, Scope
from factcheck.rules.running import rules_of

ON_CLAIMS: Final = rules_of(Scope.CLAIM, dated=True)
OUTLINED: Final = [rule for rule in ON_CLAIMS if rule.is_outlined]
SCALE: Final = orjson.loads((SAMPLE / "scales" / "standard.json").read_bytes())
CLAIM: Final = orjson.loads((SAMPLE / "claims" / "harbour" / "opened.json").read_bytes())


def a_source(**fields: object) -> dict[str, Any]:
    known = {"title": "x", "publisher": "X", "url": "https://one.example/page", "kind": "news"}
    read = {"retrieved": {"at": "2024-02-02", "extent": "full"}}
    return known | {"standing": "current", "language": "en"} | read | fields


SOURCES: Final = {
    "a/plain": a_source(),
    "a/official": a_source(kind="official"),
    "a/social": a_source(kind="social"),
    "a/study": a_source(kind="research"),
    "a/party": a_source(party="japan"),
    "a/other-party": a_source(party="china", kind="dataset"),
    "a/retracted": a_source(standing="retracted"),
    "a/late": a_source(published={"date": "2024-02-20", "basis": "shown"}),
    "a/early": a_source(published={"date": "2019", "basis": "shown"}),
    "a/check": a_source(url="https://www.snopes.com/fact-check/x/"),
    "a/captured": a_source(),
    "a/opening": a_source(retrieved={"at": "2024-02-02", "extent": "opening"}),
    "a/copy": a_source(origin="wire-2021", kind="official"),
}
TEXT: Final = (SAMPLE / "documents" / "harbour" / "r1.txt").read_text("utf-8")
HARBOUR: Final = orjson.loads((SAMPLE / "documents" / "harbour" / "document.json").read_bytes())
CORPUS: Final = Corpus(
    info=cast("Any", {"scale": "standard", "language": "en"}),
    scales={"standard": SCALE},
    sources=cast("Any", SOURCES),
    captures={"a/captured": "the words"},
    documents={"harbour": HARBOUR, "copied": HARBOUR | {"origin": "wire-2021"}},
    texts={("harbour", 1): TEXT, ("copied", 1): TEXT},
    known={
        Kind.CONTRIBUTOR: frozenset({"ada", "ben", "robot"}),
        Kind.DOCUMENT: frozenset({"harbour", "copied"}),
        Kind.CLAIM: frozenset({"harbour/opened", "harbour/cost"}),
        Kind.SOURCE: frozenset({*SOURCES, "a/unreadable"}),
    },
)

CONTEXT: Final = Context(CORPUS, AS_OF)
FOUND: Final = [{"at": "2024-02-02", "query": "x"}]
DAY: Final = "2024-02-03"


def a_review(handle: str, rating: str) -> dict[str, dict[str, str]]:
    return {handle: {"rating": rating, "at": DAY}}


def a_correction(by: str, *ratings: str) -> dict[str, str]:
    return {"at": DAY, "by": by, "from": ratings[0], "to": ratings[1], "note": "x"}


RARE: Final[dict[str, list[Any]]] = {
    "searches": [FOUND, FOUND * 2],
    "reviews": [
        a_review(handle, rating)
        for handle in ("ben", "nobody")
        for rating in ("refuted", "unknown")
    ],
    "second_readings": [
        {handle: {"at": DAY, "rating": rating, "saw": ["statement"], "seal": "0" * 64}}
        for handle in ("robot", "nobody")
        for rating in ("refuted", "unknown")
    ],
    "corrections": [
        [a_correction("ada", "supported", "refuted")],
        [a_correction("nobody", "supported", "refuted")],
        [a_correction("ada", "unknown", "refuted")],
        [a_correction("ada", "supported", "unknown")],
    ],
    "relations": [[{"type": "same-as", "claim": claim}] for claim in ("harbour/cost", "a/none")],
    "superseded_by": [["harbour/cost"], ["a/none"]],
    "waivers": [
        [{"code": "FC304", "reason": "x", "by": by, "until": "2024-06-01"}]
        for by in ("ada", "nobody")
    ],
}
CHOICES: Final[dict[str, list[Any]]] = {
    "statement": ["The harbour opened.", "The mayor said that the harbour was open."],
    "kind": ["event", "quotation", "opinion", "prediction", "quantity"],
    "status": ["draft", "assessed", "reviewed", "withdrawn"],
    "provenance": [
        {"document": document, "extracted": {"by": by}}
        for document, by in product(("harbour", "copied", "unknown"), ("ada", "nobody"))
    ],
    **RARE,
}
CHOICES_OF_VERDICT: Final = {
    "rating": [*(value["id"] for value in SCALE["values"]), "unknown"],
    "by": ["ada", "nobody"],
    "confidence": ["high", "medium", "low"],
    "as_of": ["2018-01-01", "2024-02-02"],
    "sourcing": ["x"],
    "uncertainty": ["x"],
}
CHOICES_OF_ENTRY: Final[dict[str, list[Any]]] = {
    "source": [*SOURCES, "a/unknown", "a/unreadable"],
    "stance": ["supports", "refutes", "qualifies", "context"],
    "answer": ["x"],
    "locator": ["x"],
    "quote": ["the words"],
    "directness": ["direct", "indirect"],
    "group": ["g"],
    "origin": ["wire-2021"],
    "parties": [["japan"]],
}


def some(choices: dict[str, list[Any]], *optional: str) -> st.SearchStrategy[dict[str, Any]]:
    drawn = {name: st.sampled_from(values) for name, values in choices.items()}
    return st.fixed_dictionaries(
        {name: drawn[name] for name in drawn if name not in optional},
        optional={name: drawn[name] for name in optional},
    )


entries = some(CHOICES_OF_ENTRY, *(set(CHOICES_OF_ENTRY) - {"source", "stance"})).map(
    {"finding": "x"}.__or__
)
verdicts = some(CHOICES_OF_VERDICT, "sourcing", "uncertainty")
shadows = st.builds(
    lambda rest, verdict, evidence: rest | {"verdict": verdict, "evidence": evidence},
    some(CHOICES, *RARE),
    verdicts,
    st.dictionaries(st.sampled_from(["a", "b", "c"]), entries),
)
