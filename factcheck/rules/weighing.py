"""What evidence weighs by, beyond what the seal of a review holds."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from factcheck.analysis.address import host_of
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import DocumentRecord, SourceRecord
from factcheck.rules.changes import pairs
from factcheck.rules.rule import ChangeContext
from factcheck.text import quoted

_WEIGHTS: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.ORIGIN: ("publisher", "parties", "kind"),
    Kind.DOCUMENT: ("origin", "publisher"),
}
_TAKEN_BACK: Final = frozenset({"retracted", "superseded"})


def weighed_anew(context: ChangeContext) -> dict[str, str]:
    """Map claims to what changed in the records that they rest on, in words."""
    found: dict[str, str] = {}
    for kind, record_id, old, new in pairs(context):
        for what in _differing(kind, old, new):
            said = f"the {what} of the {kind} {quoted(record_id)} changed"
            for claim_id in resting(context.base, kind, record_id):
                found.setdefault(claim_id, said)
            break
    return found


def is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, one host in the other, or two in a third."""
    hosts = [host_of(address).split(".") for address in (one, other)]
    length = min(len(hosts[0]), len(hosts[1]), max(2, *(len(host) - 1 for host in hosts)))
    return hosts[0][-length:] == hosts[1][-length:]


def _differing(kind: Kind, old: Any, new: Any) -> Iterator[str]:  # noqa: ANN401 - any record
    if kind is Kind.SOURCE:
        yield from _of_source(old, new)
    if kind is Kind.DOCUMENT:
        yield from _of_document(old, new)
    for name in _WEIGHTS.get(kind, ()):
        if old.get(name) != new.get(name):
            yield name


def _of_source(old: SourceRecord, new: SourceRecord) -> Iterator[str]:
    if old["retrieved"]["extent"] != new["retrieved"]["extent"]:
        yield "extent"
    if old["standing"] in _TAKEN_BACK and new["standing"] not in _TAKEN_BACK:
        yield "standing"
    if not is_same_site(old["url"], new["url"]):
        yield "site"


def _of_document(old: DocumentRecord, new: DocumentRecord) -> Iterator[str]:
    if "url" in old and not is_same_site(old["url"], new.get("url", "")):
        yield "site"
    if "published" in old and old["published"] != new.get("published"):
        yield "date"


def resting(base: Corpus, kind: Kind, record_id: str) -> Iterator[str]:
    """Yield the claims that a record bears on."""
    if kind is Kind.SOURCE:
        yield from (claim_id for claim_id, _ in base.citations.get(record_id, ()))
    elif kind is Kind.DOCUMENT:
        yield from (claim["id"] for claim in base.claims_by_document.get(record_id, ()))
    else:
        for other, held in ((Kind.SOURCE, base.sources), (Kind.DOCUMENT, base.documents)):
            for copy, record in held.items():
                if record.get("origin") == record_id:
                    yield from resting(base, other, copy)
        for claim_id, claim in base.claims.items():
            if any(one.get("origin") == record_id for one in claim["evidence"].values()):
                yield claim_id
