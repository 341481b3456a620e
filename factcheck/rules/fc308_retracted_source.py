"""A verdict that leans on a retracted or superseded source says why it stands.

The publisher no longer stands by the text. It may still show what was known then, but readers
must be told. An entry that is only context carries no verdict and is not held to this.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import GIVEN_UP, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look up the standing of every source."""
    sources = context.corpus.sources
    for key, entry in claim["evidence"].items():
        source = sources.get(entry["source"])
        if source is None or source["standing"] not in GIVEN_UP:
            continue
        if "answer" in entry or entry["stance"] == "context":
            continue
        if standing_rating(claim, context.corpus) is not None:
            message = (
                f"{quoted(entry['source'])} was {source['standing']} and {quoted(key)} has no "
                f"answer; expected why the verdict stands all the same"
            )
            yield Found(f"/evidence/{key}", message)


RULE = claim_rule(
    __doc__,
    "FC308",
    "retracted-source",
    Severity.ERROR,
    check,
    fix="Cite what took its place, or say in the entry's `answer` why the verdict stands.",
    is_outlined=True,
)
