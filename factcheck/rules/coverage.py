"""Which sentences of a document's newest revision are covered by claims.

A sentence is covered when the words of a claim stand in it, whole or in part. Words that a claim
took from an older revision count where they stand exactly once in the newest one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.rules.facts import ClaimFacts
from factcheck.text import sentences, undivided
from factcheck.text.abbreviations import words_of
from factcheck.text.amounts import SAYING_A_NUMBER

_ENDED: Final = frozenset({"withdrawn", "superseded"})
_NUMBER = re.compile(r"\d")
_WORD = re.compile("[a-z]+")
_ITEM = re.compile(
    r"(?:(?:agenda )?item|section|chapter|article|part|point|no\.)? ?"
    r"\(?[0-9]{1,3}(?:\.[0-9]+)*[.):](?:\s+|\Z)",
    re.IGNORECASE,
)
# "MAYOR FARRANT:", "CLLR. DR. VANDERMOLEN:", "Q:".
_SPEAKER = re.compile(
    r"[^\W\d_][^\W\d_.'\u2019 \u00a0-]*(?:[.'\u2019 \u00a0-]+[^\W\d_]+){0,6}\.?:\s*"
)
_QUOTATION = re.compile('["\u201c\u201d\u201e\u00ab\u00bb\u300c\u300e]')
_SUPERLATIVE = re.compile(r"(?<!\bat )\b(?:most|least|first|only|best|worst|[a-z]{3,}est)\b")
_NO_SUPERLATIVES: Final = frozenset(
    {
        *("arrest", "attest", "behest", "bequest", "chest", "conquest", "contest", "crest"),
        *("digest", "divest", "earnest", "forest", "guest", "harvest", "honest", "ingest"),
        *("interest", "invest", "latest", "manifest", "midwest", "modest", "northwest"),
        *("priest", "protest", "quest", "request", "southwest", "suggest", "tempest"),
        *("unrest", "wrest"),
    }
)
"""Words that only end like a superlative."""
_CAPITAL_NOUNS: Final = frozenset({"de", "lb"})
"""Languages in which a capital letter is no sign of a name."""


class Sentence(NamedTuple):
    """A sentence with its offsets (code points, end exclusive), its place and what covers it.

    `claims` are living; `ended` are withdrawn or superseded: somebody has looked at the sentence.
    """

    start: int
    end: int
    line: int
    column: int
    text: str
    claims: tuple[str, ...]
    ended: tuple[str, ...]


class Covered(NamedTuple):
    """The sentences of a document's newest revision, in their order.

    `unplaced` are claims that may stand in any of them: they cannot be read, or their words are
    not found in this revision. `undivided` names a language whose sentences cannot be told apart;
    there are no sentences then, and nothing is counted.
    """

    document: str
    revision: int
    language: str
    sentences: tuple[Sentence, ...]
    unplaced: tuple[str, ...]
    undivided: str

    @property
    def covered(self) -> int:
        """How many sentences a living claim covers."""
        return sum(bool(sentence.claims) for sentence in self.sentences)

    @property
    def missing(self) -> Iterator[tuple[Sentence, str]]:
        """Sentences that no claim covers though they hold something to check, and what."""
        for sentence in self.sentences:
            if not sentence.claims and not sentence.ended:
                sign = checkable(sentence.text, self.language)
                if sign:
                    yield sentence, sign


def coverage(corpus: Corpus, facts: Iterable[ClaimFacts]) -> list[Covered]:
    """Split the newest revision of each document that has a text, and place the claims in it."""
    return list(each_covered(corpus, facts))


def each_covered(corpus: Corpus, facts: Iterable[ClaimFacts]) -> Iterator[Covered]:
    """Yield what `coverage` lists: the sentences of all documents together are many."""
    by_document: dict[str, list[ClaimFacts]] = {}
    read = set()
    for claim in facts:
        by_document.setdefault(claim.document, []).append(claim)
        read.add(claim.id)
    unread: dict[str, list[str]] = {}
    for claim_id in corpus.known.get(Kind.CLAIM, ()):
        if claim_id not in read:
            unread.setdefault(claim_id.partition("/")[0], []).append(claim_id)
    for document in corpus.documents:
        if (document, corpus.newest_revision(document)["number"]) in corpus.texts:
            claims = by_document.get(document, ())
            yield cover(corpus, document, claims, unread.get(document, ()))


def checkable(sentence: str, language: str) -> str | None:
    """Name one thing in a sentence that could be checked; None where nothing is seen.

    A number, a quotation, a name, and in English a superlative or a number in words. Names are
    seen by their capital letter, so there are none in scripts without, nor in German. The number
    of an item and the name of a speaker, before what is said, call for nothing.
    """
    sentence = _unlabelled(sentence, language)
    language = language.partition("-")[0]
    if _NUMBER.search(sentence) or (language == "en" and _has_number_word(sentence)):
        return "a number"
    if _QUOTATION.search(sentence):
        return "a quotation"
    if language not in _CAPITAL_NOUNS and _has_name(sentence):
        return "a name"
    if language == "en" and _has_superlative(sentence):
        return "a superlative"
    return None


def _unlabelled(sentence: str, language: str) -> str:
    """Leave out the number of an item, unless it may be an ordinal, and the name of a speaker."""
    item = _ITEM.match(sentence)
    if item and (item.end() == len(sentence) or words_of(language).ordinals != "digits"):
        sentence = sentence[item.end() :]
    speaker = _SPEAKER.match(sentence)
    return sentence[speaker.end() :] if speaker and speaker[0].isupper() else sentence


def _has_number_word(sentence: str) -> bool:
    return not SAYING_A_NUMBER.isdisjoint(_WORD.findall(sentence.lower()))


def _has_superlative(sentence: str) -> bool:
    if "st" not in sentence and "only" not in sentence:
        return False
    return not _NO_SUPERLATIVES.issuperset(_SUPERLATIVE.findall(sentence))


def _has_name(sentence: str) -> bool:
    if sentence[1:].islower():
        return False
    return any(word[0].isupper() and len(word) > 1 for word in sentence.split()[1:])


def cover(
    corpus: Corpus, document: str, claims: Sequence[ClaimFacts], unread: Iterable[str] = ()
) -> Covered:
    """Place claims in the newest revision of a document whose text is here."""
    revision = corpus.newest_revision(document)["number"]
    language = corpus.documents[document]["language"]
    text = corpus.texts[document, revision]
    lines = corpus.lines(document, revision)
    spans = [(span.start, span.end) for span in sentences(text, language, lines)]
    covering, unplaced = _place(spans, claims, corpus.texts, revision)
    unknown = undivided(text)
    if unknown:
        return Covered(document, revision, language, (), (*unplaced, *unread), unknown)
    line, last = 1, 0
    found = []
    for (start, end), those in zip(spans, covering, strict=True):
        line += text.count("\n", last, start)
        last = start
        living, ended = _sorted(those) if those else ((), ())
        column = start - text.rfind("\n", 0, start)
        found.append(Sentence(start, end, line, column, text[start:end], living, ended))
    return Covered(document, revision, language, tuple(found), (*unplaced, *unread), "")


def _sorted(claims: Iterable[ClaimFacts]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of living claims, and of those that have ended."""
    living: list[str] = []
    ended: list[str] = []
    for claim in claims:
        (ended if claim.status in _ENDED else living).append(claim.id)
    return tuple(sorted(living)), tuple(sorted(ended))


def _place(
    spans: Sequence[tuple[int, int]],
    claims: Iterable[ClaimFacts],
    texts: Mapping[tuple[str, int], str],
    revision: int,
) -> tuple[list[list[ClaimFacts]], list[str]]:
    """Return the claims that stand in each span, and the ids of those that stand in none."""
    covering: list[list[ClaimFacts]] = [[] for _ in spans]
    unplaced = []
    ends = [end for _, end in spans]
    for claim in claims:
        start, end = _stand(claim, texts, revision)
        first = place = bisect_right(ends, start)
        while place < len(spans) and spans[place][0] < end:
            covering[place].append(claim)
            place += 1
        if place == first:
            unplaced.append(claim.id)
    return covering, unplaced


def _stand(
    claim: ClaimFacts, texts: Mapping[tuple[str, int], str], revision: int
) -> tuple[int, int]:
    """Return where the words of a claim stand in a revision; an empty range where they do not."""
    if claim.revision == revision:
        return claim.start, claim.end
    quote = texts.get((claim.document, claim.revision), "")[claim.start : claim.end]
    newest = texts[claim.document, revision]
    start = newest.find(quote) if quote else -1
    if start < 0 or newest.find(quote, start + 1) >= 0:
        return 0, 0
    return start, start + len(quote)
