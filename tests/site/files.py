"""The files of a site as text."""

from xml.etree import ElementTree as ET

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.site.build import build
from factcheck.exporters.site.files import Options


def made(corpus: Corpus, options: Options | None = None) -> dict[str, str]:
    """Every file as text; no path may stand twice."""
    files = list(build(corpus, options))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.data.decode() for file in files}


def drawn(files: dict[str, str]) -> dict[str, str]:
    """The pages among the files."""
    return {path: text for path, text in files.items() if path.endswith(".html")}


def parsed(xml: str) -> ET.Element:
    """Read XML that we wrote ourselves."""
    return ET.fromstring(xml)  # noqa: S314 - as said above
