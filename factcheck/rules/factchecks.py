"""Which addresses are those of fact-checks by others."""

import re
from functools import lru_cache
from typing import Final

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


@lru_cache(maxsize=100_000)
def is_fact_check(url: str) -> bool:
    """Whether the address is known to be that of a fact-check."""
    return _CITED.match(url) is not None
