"""A claim says once what a source says.

Two entries from one source look like two confirmations. One source may well answer two
questions, or support one part of a claim and qualify another; only entries with the same stance
and the same question are taken for one.
"""

from collections.abc import Iterable, Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a source that stands under two keys."""
    evidence = claim["evidence"]
    if len({entry["source"] for entry in evidence.values()}) == len(evidence):
        return ()
    return _repeats(claim)


def _repeats(claim: ClaimRecord) -> Iterator[Found]:
    first: dict[tuple[str, str, str], str] = {}
    for key, entry in claim["evidence"].items():
        said = (entry["source"], entry["stance"], entry.get("question", ""))
        earlier = first.setdefault(said, key)
        if earlier != key:
            message = (
                f"{quoted(entry['source'])} is cited under {quoted(earlier)} already, "
                f"with the same stance; expected one entry for both findings"
            )
            yield Found(f"/evidence/{key}/source", message)


RULE = claim_rule(
    __doc__,
    "FC301",
    "source-cited-twice",
    Severity.WARNING,
    check,
    is_outlined=True,
    fix="Put both findings into one entry, with both places in its locator.",
)
