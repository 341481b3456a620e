"""A claim must not come back with another rating than the one it was withdrawn with.

A verdict that somebody dislikes could be withdrawn for any reason, and the same words be judged
anew as if nobody had looked before. So a claim that stands is held against those that were
withdrawn or superseded: on nearly the same words of the same revision, on a quote that holds the
telling words of the other in any text, or with nearly the same statement. Compared is the direction
of the ratings, where both decide something. It is settled where the old claim names the new one, or
what takes its place in turn, as its successor: the reason tells readers why. So does "contradicts",
from either side, between claims that do not read the same. That they are not the same, the author
of the new one cannot say alone: another person may waive the warning.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.problem import Place, Severity
from factcheck.rules.alike import coarse_key
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.likeness import ENDED, direction_of, likeness
from factcheck.rules.rule import Context, Found, failing_a_change, whole_rule
from factcheck.rules.substance import substance
from factcheck.text import quoted

_Late = tuple[ClaimFacts, Iterable[ClaimFacts]]
"""A living claim, and those that ended and may be its predecessors."""

_TELLING: Final = 12
"""Letters of a quote that is hardly met by chance."""

_FEWEST: Final = 3
"""Words of substance in a quote that is hardly met by chance."""


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Report each living claim with the first of its predecessors that was rated otherwise."""
    rated = {claim.id: _decided(claim, context) for claim in facts if claim.rating}
    ended = [claim for claim in facts if claim.status in ENDED and rated.get(claim.id)]
    if not ended:
        return
    living = [claim for claim in facts if claim.status not in ENDED and rated.get(claim.id)]
    opposed = _opposed(facts)
    heirs = _Heirs(facts)
    told: set[str] = set()
    for new, olds in _predecessors(ended, living, rated, context.corpus):
        if new.id in told:
            continue
        for old in olds:
            if not opposed(old, new) and new.id not in heirs.of(old.id):
                told.add(new.id)
                yield _found(old, new)
                break


def _found(old: ClaimFacts, new: ClaimFacts) -> Found:
    message = (
        f"the rating is {quoted(new.rating)} but {quoted(old.id)}, which was {old.status}, was "
        f"rated {quoted(old.rating)}; expected a word on how the two relate"
    )
    related = Place(old.path, "/verdict/rating", f"rated {quoted(old.rating)}")
    return Found("/verdict/rating", message, (related,), new.path)


def _opposed(facts: Sequence[ClaimFacts]) -> Callable[[ClaimFacts, ClaimFacts], bool]:
    """Return what tells whether two claims contradict each other, and could."""
    pairs = {
        frozenset({claim.id, target})
        for claim in facts
        for kind, target in claim.relations
        if kind == "contradicts"
    }

    def are_opposed(old: ClaimFacts, new: ClaimFacts) -> bool:
        is_said = frozenset({old.id, new.id}) in pairs
        return is_said and coarse_key(old.statement) != coarse_key(new.statement)

    return are_opposed


def _decided(claim: ClaimFacts, context: Context) -> str:
    direction = direction_of(claim, context.corpus.ratings)
    return "" if direction == "none" else direction


class _Heirs:
    """Who takes the place of a claim, and of those who took it."""

    def __init__(self, facts: Iterable[ClaimFacts]) -> None:
        self._next = {claim.id: claim.superseded_by for claim in facts if claim.superseded_by}
        self._known: dict[str, set[str]] = {}

    def of(self, claim_id: str) -> set[str]:
        if claim_id not in self._known:
            self._known[claim_id] = set(self._follow(claim_id))
        return self._known[claim_id]

    def _follow(self, claim_id: str) -> Iterator[str]:
        seen, ahead = {claim_id}, [claim_id]
        while ahead:
            for heir in self._next.get(ahead.pop(), ()):
                if heir not in seen:
                    seen.add(heir)
                    ahead.append(heir)
                    yield heir


def _predecessors(
    ended: Sequence[ClaimFacts],
    living: Sequence[ClaimFacts],
    rated: Mapping[str, str],
    corpus: Corpus,
) -> Iterator[_Late]:
    """Yield living claims with those that ended in another direction; lazily, they are many."""
    yield from _on_the_same_words(ended, living, rated)
    yield from _on_equal_words(ended, living, rated, corpus)
    yield from _alike(ended, living, rated)


def _on_the_same_words(
    ended: Sequence[ClaimFacts], living: Sequence[ClaimFacts], rated: Mapping[str, str]
) -> Iterator[_Late]:
    by_text: dict[tuple[str, int], list[ClaimFacts]] = defaultdict(list)
    for claim in sorted(ended, key=lambda claim: (claim.start, claim.id)):
        by_text[claim.document, claim.revision].append(claim)
    parts = {text: _by_direction(claims, rated) for text, claims in by_text.items()}
    for new in living:
        for direction, olds in parts.get((new.document, new.revision), {}).items():
            if direction != rated[new.id]:
                yield new, _near(new, olds)


def _on_equal_words(
    ended: Sequence[ClaimFacts],
    living: Sequence[ClaimFacts],
    rated: Mapping[str, str],
    corpus: Corpus,
) -> Iterator[_Late]:
    """Compare quotes, of whatever text, by their letters, and by their words of substance."""
    by_letters: dict[str, list[ClaimFacts]] = defaultdict(list)
    by_words: dict[frozenset[str], list[ClaimFacts]] = defaultdict(list)
    for claim in ended:
        quote = _quote(claim, corpus)
        by_letters[_letters(quote)].append(claim)
        by_words[substance(quote)].append(claim)
    by_letters.pop("", None)
    index = _Nested(words for words in by_words if len(words) >= _FEWEST)
    for new in living:
        quote = _quote(new, corpus)
        olds = list(by_letters.get(_letters(quote), ()))
        olds += [old for words in index.near(substance(quote)) for old in by_words[words]]
        for direction, earlier in _by_direction(olds, rated).items():
            if direction != rated[new.id]:
                yield new, earlier


class _Nested:
    """Finds the sets of words that hold another one, or are held by it."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._by_first: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
        for words in sets:
            self._by_first[_rarest(words)].append(words)
            for word in words:
                self._by_word[word].append(words)

    def near(self, words: frozenset[str]) -> Iterator[frozenset[str]]:
        if len(words) < _FEWEST:
            return
        yield from (one for word in words for one in self._by_first.get(word, ()) if one <= words)
        yield from (one for one in self._by_word.get(_rarest(words), ()) if one > words)


def _rarest(words: frozenset[str]) -> str:
    """Return the word that the fewest texts may hold, by a guess: the longest."""
    return max(words, key=lambda word: (len(word), word))


def _quote(claim: ClaimFacts, corpus: Corpus) -> str:
    return corpus.texts.get((claim.document, claim.revision), "")[claim.start : claim.end]


def _letters(quote: str) -> str:
    """Return the letters of a quote; "" of a short one, which any text may hold."""
    letters = "".join(filter(str.isalnum, quote.casefold()))
    return letters if len(letters) >= _TELLING else ""


def _by_direction(
    claims: Iterable[ClaimFacts], rated: Mapping[str, str]
) -> dict[str, list[ClaimFacts]]:
    parts: dict[str, list[ClaimFacts]] = defaultdict(list)
    for claim in claims:
        parts[rated[claim.id]].append(claim)
    return parts


def _near(new: ClaimFacts, olds: Sequence[ClaimFacts]) -> Iterator[ClaimFacts]:
    """Look only at starts from which more than half of the longer words can be shared."""
    first = bisect_left(olds, 2 * new.start - new.end, key=lambda claim: claim.start)
    for place in range(first, len(olds)):
        if olds[place].start >= new.end:
            return
        if _overlap(olds[place], new):
            yield olds[place]


def _overlap(one: ClaimFacts, other: ClaimFacts) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > max(one.end - one.start, other.end - other.start)


def _alike(
    ended: Sequence[ClaimFacts], living: Sequence[ClaimFacts], rated: Mapping[str, str]
) -> Iterator[_Late]:
    keys = {coarse_key(claim.statement) for claim in ended}
    claims = [*ended, *(claim for claim in living if coarse_key(claim.statement) in keys)]
    same, near = likeness.__wrapped__(tuple(claim.statement for claim in claims))
    groups = [[claims[place] for place in group] for group in same]
    olds = [_by_direction(filter(_has_ended, group), rated) for group in groups]
    pairs = [(place, place) for place in range(len(groups))]
    pairs += [pair for one, other in near for pair in ((one, other), (other, one))]
    for one, other in pairs:
        for direction, earlier in olds[one].items():
            for new in groups[other]:
                if not _has_ended(new) and direction != rated[new.id]:
                    yield new, earlier


def _has_ended(claim: ClaimFacts) -> bool:
    return claim.status in ENDED


RULE = failing_a_change(
    whole_rule(
        __doc__,
        "FC566",
        "reborn-claim",
        Severity.WARNING,
        check,
        fix=(
            "Name the new claim in `superseded_by` of the old one, with a reason that says why the "
            "rating changed. If they are two claims, ask another person for a waiver that says so."
        ),
    )
)
