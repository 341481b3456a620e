"""Evidence must not gain weight beneath a verdict without the claim saying so.

A verdict was weighed with what was known of its sources. Another origin, publisher, party or kind
in their records can make one voice into two, a party into a witness, or a paper into an official
source, and so a thin verdict look well founded. The claim says so in a reason, or is contested.
What only gets lighter, and a source into which nobody had looked before, needs no word there.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.analysis.independence import Bearing, bearings, is_stated, origins
from factcheck.analysis.sides import sides_of
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.problem import Severity
from factcheck.rules.changes import is_published, names, pairs, reasons
from factcheck.rules.evidence import PRIMARY_KINDS
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.rules.weighing import resting
from factcheck.text import quoted

_Record = tuple[Kind, str]


class _Weight(NamedTuple):
    """How much evidence weighs, each in what may only rise with a word."""

    origins: int
    outsiders: int
    primary: int


def check(context: ChangeContext) -> Iterator[Found]:
    """Weigh the claims that rest on what changed, by the records of the base and of the head."""
    for claim_id, touched in _touched(context).items():
        old = context.base.claims[claim_id]
        new = context.changed.get(claim_id, old)
        if not is_published(old) or new["status"] in ENDS:
            continue
        if _says(reasons(old, new), old, touched, context.base):
            continue
        before, after = _weight(old, context.base), _weight(old, context.head)
        more = (one < other for one, other in zip(before, after, strict=True))
        gained = [name for name, rises in zip(before._fields, more, strict=True) if rises]
        if gained:
            kind, record_id = touched[0]
            what = f"the {kind} {quoted(record_id)} ({gained[0]})"
            message = f"evidence of this claim weighs more by the change of {what}"
            hint = "expected a new reason that names it, or its entry"
            yield Found("/evidence", f"{message}; {hint}", path=path_of(Kind.CLAIM, claim_id))


def _touched(context: ChangeContext) -> Mapping[str, list[_Record]]:
    """Map claims to what changed beneath them."""
    found: dict[str, list[_Record]] = {}
    for kind, record_id, old, new in pairs(context):
        is_known = kind is not Kind.SOURCE or is_stated(old)
        if old != new and is_known and kind in {Kind.SOURCE, Kind.ORIGIN, Kind.DOCUMENT}:
            for claim_id in resting(context.base, kind, record_id):
                found.setdefault(claim_id, []).append((kind, record_id))
    return found


def _says(said: str, claim: ClaimRecord, touched: Iterable[_Record], base: Corpus) -> bool:
    """Whether a reason names one of the records, or an entry that rests on one."""
    return any(
        record_id in said or any(names(said, key) for key in _keys(claim, kind, record_id, base))
        for kind, record_id in touched
    )


def _keys(claim: ClaimRecord, kind: Kind, record_id: str, base: Corpus) -> Iterator[str]:
    for key, entry in claim["evidence"].items():
        cited, source = entry["source"], base.sources.get(entry["source"])
        root = entry.get("origin") or (source and source.get("origin"))
        if record_id == (root if kind is Kind.ORIGIN else cited):
            yield key


def _weight(claim: ClaimRecord, corpus: Corpus) -> _Weight:
    able = bearings(claim, corpus)
    entries = {
        key: entry
        for key, entry in claim["evidence"].items()
        if entry["stance"] != "context" and able[key] is Bearing.INDEPENDENT
    }
    sources = {
        key: corpus.sources[entry["source"]]
        for key, entry in entries.items()
        if entry["source"] in corpus.sources
    }
    return _Weight(
        len(origins(entries, corpus)),
        sum(not sides_of(entries[key], corpus) for key in sources),
        sum(source["kind"] in PRIMARY_KINDS for source in sources.values()),
    )


RULE = base_rule(
    __doc__,
    "FC569",
    "gained-weight",
    Severity.ERROR,
    check,
    fix="Look at the verdict again, and say in the claim's `reason` what changed beneath it.",
)
