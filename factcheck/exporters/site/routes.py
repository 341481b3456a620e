"""Where the pages of a site stand, seen from one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LOG_PATH: Final = "corrections.html"


def claim_path(claim: str) -> str:
    """Return the page of a claim."""
    return f"claims/{claim}.html"


def document_path(document: str) -> str:
    """Return the page of a document."""
    return f"documents/{document}/index.html"


def lanes_path(document: str) -> str:
    """Return the timeline of a document."""
    return f"documents/{document}/timeline.html"


def source_path(source: str) -> str:
    """Return the page of a source."""
    return f"sources/{source}.html"


def origin_path(origin: str) -> str:
    """Return the page of an origin."""
    return f"origins/{origin}.html"


def twin_of(path: str) -> str:
    """Return the JSON file beside a page."""
    return f"{path.removesuffix('.html')}.json"


@dataclass(frozen=True, slots=True)
class Routes:
    """Addresses relative to one page; `root` leads from it to the folder of the site.

    `homes` holds the document of each claim, `sources` and `origins` those that have pages.
    """

    root: str
    homes: Mapping[str, str]
    sources: Mapping[str, object]
    origins: frozenset[str]

    def page(self, path: str) -> str:
        """Return the address of any file of the site."""
        return self.root + path

    def claim(self, claim: str) -> str:
        """Return the address of a claim's page."""
        return self.root + claim_path(claim)

    def beside(self, claim: str) -> str:
        """Return the address of a claim beside the text."""
        return f"{self.document(self.homes[claim])}#{claim}"

    def mark(self, claim: str) -> str:
        """Return the address of a claim's words in the text."""
        return f"{self.document(self.homes[claim])}#text:{claim}"

    def sentence(self, document: str, number: int) -> str:
        """Return the address of a sentence."""
        return f"{self.document(document)}#{document}:{number}"

    def document(self, document: str) -> str:
        """Return the address of a document."""
        return self.root + document_path(document)

    def lanes(self, document: str) -> str:
        """Return the address of a document's timeline."""
        return self.root + lanes_path(document)

    def source(self, source: str) -> str:
        """Return the address of a source's page; empty where there is no such record."""
        return self.root + source_path(source) if source in self.sources else ""

    def origin(self, root: str) -> str:
        """Return the address of an origin's page; empty for what is none."""
        return self.root + origin_path(root) if root in self.origins else ""

    def correction(self, claim: str) -> str:
        """Return the address of a claim's latest correction in the log."""
        return f"{self.log()}#corrected:{claim}"

    def log(self) -> str:
        """Return the address of the log of corrections."""
        return self.root + LOG_PATH

    def person(self, handle: str) -> str:
        """Return the address of what a contributor says of the work."""
        return f"{self.root}about.html#contributor:{handle}"


@dataclass(frozen=True, slots=True)
class Beside:
    """Addresses within the page of a document, where claims open beside the text."""

    routes: Routes

    def claim(self, claim: str) -> str:
        """Return the fragment of a claim."""
        return f"#{claim}"

    def mark(self, claim: str) -> str:
        """Return the fragment of a claim's words in the text."""
        return f"#text:{claim}"

    def sentence(self, document: str, number: int) -> str:
        """Return the fragment of a sentence."""
        return f"#{document}:{number}"

    def source(self, source: str) -> str:
        """Return the address of a source's page; empty where there is no such record."""
        return self.routes.source(source)

    def origin(self, root: str) -> str:
        """Return the address of an origin's page; empty for what is none."""
        return self.routes.origin(root)

    def correction(self, claim: str) -> str:
        """Return the address of a claim's latest correction in the log."""
        return self.routes.correction(claim)

    def log(self) -> str:
        """Return the address of the log of corrections."""
        return self.routes.log()

    def person(self, handle: str) -> str:
        """Return the address of what a contributor says of the work."""
        return self.routes.person(handle)


def root_from(path: str) -> str:
    """Return what leads from a page to the folder of the site."""
    return "../" * path.count("/")
