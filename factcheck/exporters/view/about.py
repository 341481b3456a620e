"""Who answers for a corpus, and by what rules; what nobody has said is shown as not stated.

After the commitments of the IFCN Code of Principles to transparency of funding, organisation and
methodology and to open corrections, and schema.org's ownershipFundingInfo, correctionsPolicy and
verificationFactCheckingPolicy.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.escape import safe_url
from factcheck.exporters.view.people import person
from factcheck.exporters.view.values import Person
from factcheck.model.forms import MAIL_ADDRESS
from factcheck.model.records import ClaimRecord

_LABELS: Final = {
    "responsible": "Responsible",
    "owner": "Owner",
    "contact": "Contact",
    "repository": "Records kept at",
    "funding": "Funding",
    "interests": "Interests",
    "selection": "Choice of claims",
    "method": "Method",
    "corrections_policy": "Corrections policy",
}
"""Fields of corpus.json, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said on one matter; empty words where nothing is, `url` where it may be a link."""

    name: str
    label: str
    words: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who worked on the claims, with interests and ways of working as declared."""

    who: Person
    url: str | None
    note: str


def statements(corpus: Corpus) -> tuple[Statement, ...]:
    """Return what the corpus says of itself, and what it does not say."""
    return tuple(_statement(name, corpus) for name in _LABELS)


def contact(corpus: Corpus) -> Statement:
    """Return where mistakes can be told."""
    return _statement("contact", corpus)


def workers(claims: Iterable[ClaimRecord], corpus: Corpus) -> tuple[Worker, ...]:
    """Return whoever took, judged, reviewed or corrected one of the claims."""
    handles = {handle for claim in claims for handle in handles_of(claim)}
    return tuple(_worker(handle, corpus) for handle in sorted(handles))


def handles_of(claim: ClaimRecord) -> Iterator[str]:
    """Yield everybody who worked on a claim."""
    yield claim["provenance"]["extracted"]["by"]
    if "verdict" in claim:
        yield claim["verdict"]["by"]
    yield from claim.get("reviews", ())
    yield from claim.get("second_readings", ())
    yield from (correction["by"] for correction in claim.get("corrections", ()))
    yield from (waiver["by"] for waiver in claim.get("waivers", ()))


def _statement(name: str, corpus: Corpus) -> Statement:
    said = corpus.info.get(name) if corpus.info else None
    words = said if isinstance(said, str) else ""
    return Statement(name, _LABELS[name], words, _link(name, words))


def _link(name: str, words: str) -> str | None:
    if name == "contact" and re.fullmatch(MAIL_ADDRESS, words):
        return f"mailto:{quote(words, safe='@')}"
    return safe_url(words) if name in {"contact", "repository"} else None


def _worker(handle: str, corpus: Corpus) -> Worker:
    record = corpus.contributors.get(handle)
    if record is None:
        return Worker(person(corpus, handle), None, "")
    return Worker(person(corpus, handle), safe_url(record.get("url", "")), record.get("note", ""))
