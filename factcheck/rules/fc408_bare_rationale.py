"""A rationale must say why, not only repeat the rating.

Readers must be able to follow the step from the evidence to the rating. A label, its definition
or fewer than five different words show no step. In scripts that set no blanks between words, two
different letters count as a word.
"""

from collections.abc import Iterable
from typing import Final

from factcheck.model.records import ClaimRecord, ScaleValueRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted
from factcheck.text.saying import OPEN_PLACEHOLDERS, is_placeholder, words

FEWEST_WORDS: Final = 5
_BLANKS_OF_ENOUGH: Final = FEWEST_WORDS - 1
_BEGINNING: Final = 24
_MANY_CHARACTERS: Final = 10
"""Words that begin with so many different characters are different words."""


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Compare the rationale with the rating's own words, and count its words."""
    rating = standing_rating(claim, context.corpus)
    if rating is None:
        return ()
    rationale = claim["verdict"]["rationale"]
    if (
        rationale.count(" ") >= _BLANKS_OF_ENOUGH
        and len(rationale) > _longest(rating)
        and len({*rationale[:_BEGINNING]}) >= _MANY_CHARACTERS
        and rationale[0].isalpha()
        and rationale[:4] not in OPEN_PLACEHOLDERS
    ):
        return ()
    count = len(words(rationale))
    if _plain(rationale) in _own_words(rating):
        said = f"only repeats the rating {quoted(rating['id'])}"
    elif is_placeholder(rationale):
        said = f"only holds the place of one, {quoted(rationale)}"
    elif count < FEWEST_WORDS:
        said = f"has only {plural(count, 'different word')}, {quoted(rationale)}"
    else:
        return ()
    return (Found("/verdict/rationale", f"the rationale {said}; expected why the rating follows"),)


def _longest(rating: ScaleValueRecord) -> int:
    """Length above which a rationale is more than the rating's words and their full stop."""
    return max(len(rating["definition"]), len(rating["label"])) + 1


def _own_words(rating: ScaleValueRecord) -> tuple[str, ...]:
    return _plain(rating["definition"]), _plain(rating["label"]), rating["id"]


def _plain(text: str) -> str:
    return text.casefold().rstrip(".!")


RULE = claim_rule(
    __doc__,
    "FC408",
    "bare-rationale",
    Severity.ERROR,
    check,
    fix="Say in a sentence or two what the evidence shows and why this rating follows from it.",
)
