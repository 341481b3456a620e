"""What rules on wording share: the language they can judge, and text that is not quoted."""

import re
from collections.abc import Iterator

from factcheck.corpus.corpus import Corpus

_QUOTATION = re.compile(
    '"[^"]*"|\u201c[^\u201d]*\u201d|\u201e[^\u201c\u201d]*[\u201c\u201d]|\u00ab[^\u00bb]*\u00bb'
    # Single marks: an apostrophe inside a word closes nothing.
    r"|(?<!\w)['\u2018](?:[^'\u2019]|['\u2019](?=\w))*['\u2019]"
)


def is_english(corpus: Corpus) -> bool:
    """Return whether the corpus says that its statements are in English."""
    info = corpus.info
    return info is not None and (info["language"] == "en" or info["language"].startswith("en-"))


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each quotation stands, its marks included; an unclosed one is none."""
    return (found.span() for found in _QUOTATION.finditer(text))


def without_quotations(text: str) -> str:
    """Return `text` with each quotation replaced by one ellipsis; an unclosed one stays."""
    return _QUOTATION.sub("…", text)
