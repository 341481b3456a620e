"""A fact-check by others is their verdict, not evidence.

Who cites one repeats its mistakes, and two fact-checkers who cite each other seem to agree. The
sources that the fact-check names are the evidence. As context it may be cited. Known are the
hosts in FACT_CHECKERS, and addresses with "fact-check" as a part of their path.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted

FACT_CHECKERS: Final = (
    "africacheck.org",
    "altnews.in",
    "aosfatos.org",
    "boomlive.in",
    "checkyourfact.com",
    "chequeado.com",
    "demagog.org.pl",
    "dogrulukpayi.com",
    "dpa-factchecking.com",
    "factcheck.afp.com",
    "factcheck.org",
    "factcheckcenter.jp",
    "factcrescendo.com",
    "factly.in",
    "factrakers.org",
    "faktisk.no",
    "fullfact.org",
    "leadstories.com",
    "maldita.es",
    "mimikama.org",
    "newschecker.in",
    "newtral.es",
    "pagellapolitica.it",
    "politifact.com",
    "science.feedback.org",
    "snopes.com",
    "stopfake.org",
    "tfc-taiwan.org.tw",
    "teyit.org",
    "tsek.ph",
    "verafiles.org",
)
"""Hosts, with all below them, that publish nothing or little but fact-checks."""

_CITED: Final = re.compile(
    rf"https?://(?:(?:[^/?#]+\.)?(?:{'|'.join(map(re.escape, FACT_CHECKERS))})(?:[:/?#]|$)"
    r"|[^?#]*/(?:[a-z]+-)?(?:fact-?check(?:s|er|ers|ing)?|faktencheck)(?:[-/?#]|$))",
    re.IGNORECASE,
)


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


@lru_cache(maxsize=100_000)
def is_fact_check(url: str) -> bool:
    """Whether the address is known to be that of a fact-check."""
    return _CITED.match(url) is not None


RULE = claim_rule(
    __doc__,
    "FC307",
    "cites-a-fact-check",
    Severity.WARNING,
    check,
    fix="Cite the sources that the fact-check rests on, and keep it as context at most.",
)
