"""One quote does not speak both for and against a claim.

The same words of one source can hardly support a claim and refute it. Where both is said of them,
one of the two was read too fast, or words around the quote make the difference and are not shown.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted
from factcheck.text.saying import plain

_OPPOSED: Final = frozenset({"supports", "refutes"})


def check(claim: ClaimRecord, _context: Context) -> Iterator[Found]:
    """Look for words of one source that stand on both sides."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for key, entry in claim["evidence"].items():
        if "quote" not in entry or entry["stance"] not in _OPPOSED:
            continue
        words = entry["source"], " ".join(plain(entry["quote"]).split())
        earlier, stance = first.setdefault(words, (key, entry["stance"]))
        if stance != entry["stance"]:
            message = (
                f"the same words {stance[:-1]} the claim under {quoted(earlier)}; "
                f"look which of the two they do"
            )
            yield Found(f"/evidence/{key}/quote", message)


RULE = claim_rule(
    __doc__,
    "FC317",
    "quote-with-two-stances",
    Severity.NOTE,
    check,
    fix="Read the words again where they stand: keep one stance, or quote what makes the other.",
)
