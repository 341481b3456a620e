"""A fact-check by others is their verdict, not evidence.

Who cites one repeats its mistakes, and two fact-checkers who cite each other seem to agree. The
sources that the fact-check names are the evidence. As context it may be cited. Known are the
hosts in FACT_CHECKERS, and addresses with "fact-check" or the like as a part of their path, at
archives, too. Tables, papers and pictures that a fact-checker keeps are no verdict.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.factchecks import is_fact_check
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look at the address of every source that is more than context."""
    sources = context.corpus.sources
    for key, entry in claim["evidence"].items():
        source = sources.get(entry["source"])
        if source and is_fact_check(source["url"]) and entry["stance"] != "context":
            message = (
                f"{quoted(entry['source'])} is a fact-check, {quoted(source['url'], 200)}, and "
                f"{entry['stance']} the claim; expected the sources that it names, or context"
            )
            yield Found(f"/evidence/{key}/source", message)


RULE = claim_rule(
    __doc__,
    "FC307",
    "cites-a-fact-check",
    Severity.WARNING,
    check,
    fix="Cite the sources that the fact-check rests on, and keep it as context at most.",
    is_outlined=True,
)
