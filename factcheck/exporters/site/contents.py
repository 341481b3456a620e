"""What all pages of a site draw on, worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.analysis.independence import root_of, traits_of
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import is_part
from factcheck.counts.stats import Stats, take
from factcheck.exporters.selection import EVERYTHING, select
from factcheck.exporters.site.files import Options
from factcheck.exporters.site.routes import Routes
from factcheck.exporters.view.cited import Origin
from factcheck.exporters.view.mentions import Surroundings, mention
from factcheck.exporters.view.origins import origin, publisher_names
from factcheck.exporters.view.report import bar, report_on, shares, surroundings
from factcheck.exporters.view.shown import Part, Report, Share
from factcheck.exporters.view.values import Mention
from factcheck.model.records import ClaimRecord, EvidenceRecord


@dataclass(frozen=True, slots=True)
class Counted:
    """Claims with what they are rated, as a bar and its key."""

    claims: tuple[Mention, ...]
    shares: tuple[Share, ...]
    bar: tuple[Part, ...]


@dataclass(frozen=True)
class Contents:
    """A corpus, ready for pages."""

    corpus: Corpus
    options: Options

    @cached_property
    def records(self) -> list[ClaimRecord]:
        """All claims, in the order of their documents and of their words in the text."""
        return select(self.corpus, EVERYTHING)

    @cached_property
    def around(self) -> Surroundings:
        """What claims are seen against."""
        return surroundings(self.corpus, self.records, self.options.verdicts)

    @cached_property
    def by_document(self) -> Mapping[str, Sequence[ClaimRecord]]:
        """Claims by document; documents without claims and those without records are here too."""
        names = sorted({*self.corpus.documents, *self.corpus.claims_by_document})
        return {name: self.corpus.claims_by_document.get(name, []) for name in names}

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """The document of each claim."""
        return {record["id"]: record["provenance"]["document"] for record in self.records}

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """Every claim as it is pointed to, in the order of the records."""
        return {record["id"]: mention(record, self.around) for record in self.records}

    @cached_property
    def cited(self) -> Mapping[str, list[tuple[ClaimRecord, str, EvidenceRecord]]]:
        """For each source, the claims that cite it, with the key and the entry."""
        found: dict[str, list[tuple[ClaimRecord, str, EvidenceRecord]]] = {}
        for record in self.records:
            for key, entry in record["evidence"].items():
                found.setdefault(entry["source"], []).append((record, key, entry))
        return found

    @cached_property
    def backward(self) -> Mapping[str, list[tuple[str, Mention]]]:
        """The claims that point to each claim, with how they stand to it."""
        found: dict[str, list[tuple[str, Mention]]] = {}
        for record in self.records:
            for relation in record.get("relations", ()):
                one = relation["type"], self.mentions[record["id"]]
                found.setdefault(relation["claim"], []).append(one)
        return found

    @cached_property
    def families(self) -> Mapping[str, list[str]]:
        """The sources that go back to each root."""
        found: dict[str, list[str]] = {}
        for source in self.corpus.sources:
            found.setdefault(root_of(source, self.corpus), []).append(source)
        return found

    @cached_property
    def said(self) -> Mapping[str, list[tuple[ClaimRecord, str, EvidenceRecord]]]:
        """The evidence that goes back to each root, with its claim and key."""
        found: dict[str, list[tuple[ClaimRecord, str, EvidenceRecord]]] = {}
        for record in self.records:
            for key, entry in record["evidence"].items():
                root = traits_of(entry, self.corpus).root
                found.setdefault(root, []).append((record, key, entry))
        return found

    @cached_property
    def origins(self) -> frozenset[str]:
        """The origins that have pages: those with records, and those that are only named."""
        named = [root for root in (*self.families, *self.said) if is_part(root)]
        return frozenset([*self.corpus.origins, *named])

    @cached_property
    def publishers(self) -> Mapping[str, str]:
        """Names of publishers."""
        return publisher_names(self.corpus.sources)

    def origin(self, root: str) -> Origin:
        """Return a root in words; a source that is its own root is called by its title."""
        shown = self.around.sources.get(root)
        if shown is not None:
            return Origin(root, f"{shown.publisher}: {shown.title}")
        return origin(root, self.publishers, self.corpus.origins)

    @cached_property
    def stats(self) -> Stats:
        """Every number about the corpus."""
        return take(self.corpus)

    def warm(self) -> None:
        """Work everything out now, so that processes that are forked later need not."""
        _ = self.mentions, self.cited, self.backward, self.families, self.said, self.publishers
        _ = self.origins

    @property
    def title(self) -> str:
        """What the corpus is called."""
        return self.corpus.info["title"] if self.corpus.info else "Claims and evidence"

    def title_of(self, document: str) -> str:
        """Return what a document is called; its id where it has no title."""
        record = self.corpus.documents.get(document)
        return (record.get("title") if record else None) or document

    def report(self, document: str) -> Report:
        """Return all that is said of one document."""
        return report_on({document: self.by_document[document]}, self.around)

    def counted(self, document: str | None = None) -> Counted:
        """Return the claims of one document, or of all, by rating."""
        wanted = self.records if document is None else self.by_document[document]
        claims = tuple(self.mentions[record["id"]] for record in wanted)
        found = shares((claim.rating for claim in claims), self.around.ratings)
        return Counted(claims, found, bar(found))

    def routes(self, root: str) -> Routes:
        """Return addresses as seen from a page."""
        return Routes(root, self.homes, self.corpus.sources, self.origins)
