"""A quote is more than the title of its source.

Headlines shorten, sharpen and are written by others than the text. A quote that is only the title
does not show that the text says so.
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text.saying import plain

_HEADLINE: Final = re.compile("headline|title", re.IGNORECASE)
"""What a locator says where the entry owns that it quotes the title."""


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Hold each quote against the title of its source, where that is the title shown there."""
    for key, entry in claim["evidence"].items():
        if "quote" not in entry or _HEADLINE.search(entry.get("locator", "")):
            continue
        source = context.corpus.sources.get(entry["source"])
        if source is None or not source.get("title_shown", True):
            continue
        if plain(entry["quote"]).split() == plain(source["title"]).split():
            message = "the quote is only the title of its source; look whether the text says so"
            yield Found(f"/evidence/{key}/quote", message)


RULE = claim_rule(
    __doc__,
    "FC318",
    "quote-is-the-title",
    Severity.NOTE,
    check,
    fix="Quote the text where it says so, or put into the finding that only the title does.",
)
