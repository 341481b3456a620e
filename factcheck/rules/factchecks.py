"""Which addresses are those of fact-checks by others."""

import re
from functools import lru_cache
from typing import Final

from factcheck.analysis.unwrapping import unwrapped

FACT_CHECKERS: Final = (
    "africacheck.org",
    "altnews.in",
    "aosfatos.org",
    "boomlive.in",
    "checkyourfact.com",
    "chequeado.com",
    "climatefeedback.org",
    "covid19facts.ca",
    "demagog.org.pl",
    "dogrulukpayi.com",
    "dpa-factchecking.com",
    "dubawa.org",
    "euvsdisinfo.eu",
    "factcheck.afp.com",
    "factcheck.org",
    "factcheckcenter.jp",
    "factcheckni.org",
    "factcrescendo.com",
    "factly.in",
    "factrakers.org",
    "faktisk.no",
    "fullfact.org",
    "healthfeedback.org",
    "hoaxorfact.com",
    "leadstories.com",
    "lupa.uol.com.br",
    "maldita.es",
    "mimikama.org",
    "newschecker.in",
    "newtral.es",
    "pagellapolitica.it",
    "pesacheck.org",
    "politifact.com",
    "polygraph.info",
    "rumorscanner.com",
    "science.feedback.org",
    "sciencefeedback.co",
    "snopes.com",
    "stopfake.org",
    "teyit.org",
    "tfc-taiwan.org.tw",
    "thip.media",
    "truthorfiction.com",
    "tsek.ph",
    "verafiles.org",
    "vishvasnews.com",
    "zimfact.org",
)
"""Hosts, with all below them, that publish nothing or little but fact-checks."""

_WORD: Final = (
    "fact-?check(?:s|ed|er|ers|ing)?|faktenchecks?|faktasjekk|reality-?check"
    "|claim-?reviews?|debunk(?:s|ed|ing)?|webqoof|fato-ou-fake|verificacion(?:es)?"
)
_CITED: Final = re.compile(
    rf"https?://(?:(?:[^/?#]+\.)?(?:{'|'.join(map(re.escape, FACT_CHECKERS))})(?:[:/?#]|$)"
    rf"|(?:[^/?#]+\.)?fact-?check(?:s|er|ers|ing|hub)?\.[^/?#]"
    rf"|[^?#]*/(?:[a-z]+-)?(?:{_WORD})(?:[-/?#]|$))",
    re.IGNORECASE,
)
_MATERIAL: Final = re.compile(
    r"[^?#]*(?:\.(?:csv|docx?|gif|jpe?g|json|mp3|mp4|ods|pdf|png|svg|webp|xlsx?)|/uploads/[^?#]+)"
    r"(?:[?#]|$)",
    re.IGNORECASE,
)
"""Tables, papers and pictures: what a fact-checker shows, not what it concludes."""


@lru_cache(maxsize=100_000)
def is_fact_check(url: str) -> bool:
    """Whether the address is known to be that of a fact-check."""
    page = unwrapped(url)
    return _CITED.match(page) is not None and _MATERIAL.match(page) is None
