"""The text of a document that is shown, by sentence, and the words of claims in it."""

from dataclasses import dataclass

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.view.values import Context
from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.text import Span, sentences, undivided, units


@dataclass(frozen=True, slots=True)
class Passages:
    """The newest revision of a document with the places of its sentences (code points).

    `begins` are the places where paragraphs and other units begin. Where `undivided` names a
    language, its sentences cannot be told apart: the spans are units, and have no numbers.
    """

    revision: int
    text: str
    spans: tuple[Span, ...]
    begins: frozenset[int]
    undivided: str

    def holds(self, revision: int, anchor: AnchorRecord) -> bool:
        """Whether the quote stands in this text where its anchor says."""
        start, end = anchor["start"], anchor["end"]
        return revision == self.revision and self.text[start:end] == anchor["quote"] != ""

    def touching(self, start: int, end: int) -> tuple[int, ...]:
        """Return the sentences, numbered from 1, that share a character with a stretch."""
        return tuple(
            number
            for number, span in enumerate(self.spans, 1)
            if span.start < end and start < span.end
        )

    def context(self, claim: ClaimRecord) -> Context:
        """Return the words of a claim within their sentence, or else within their anchor."""
        anchor = claim["provenance"]["anchor"]
        start, end = anchor["start"], anchor["end"]
        numbers = self.touching(start, end)
        if not numbers or not self.holds(claim["provenance"]["revision"], anchor):
            return Context(_before(anchor), anchor["quote"], _after(anchor), ())
        first = min(start, self.spans[numbers[0] - 1].start)
        last = max(end, self.spans[numbers[-1] - 1].end)
        shown = () if self.undivided else numbers
        return Context(self.text[first:start], self.text[start:end], self.text[end:last], shown)


def _before(anchor: AnchorRecord) -> str:
    """Return what stands before a quote; where it is cut, from a whole word on."""
    prefix = anchor["prefix"]
    if len(prefix) == anchor["start"]:
        return prefix
    return f"… {prefix.partition(' ')[2] or prefix}"


def _after(anchor: AnchorRecord) -> str:
    """Return what stands after a quote, up to a whole word; its text may go on."""
    suffix = anchor["suffix"]
    return f"{suffix.rpartition(' ')[0] or suffix} …" if suffix else ""


def passages(corpus: Corpus, document: str) -> Passages:
    """Return the newest revision that can be read; an empty text where there is none."""
    numbers = [number for name, number in corpus.texts if name == document]
    revision = max(numbers, default=0)
    text = corpus.texts.get((document, revision), "")
    record = corpus.documents.get(document)
    lines = corpus.lines(document, revision)
    spans = sentences(text, record["language"] if record else "en", lines)
    begins = frozenset(unit.start for unit in units(text, lines))
    return Passages(revision, text, tuple(spans), begins, undivided(text))
