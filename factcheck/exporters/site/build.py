"""Turn a corpus into the files of a site: the same corpus and options give the same bytes."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.site import (
    about,
    assets,
    corrections,
    documents,
    feed,
    home,
    origin,
    origins,
    search,
    sources,
    statistics,
    timeline,
)
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File, Options, Part

_SOURCES_OF_A_PART: Final = 50

Drawer = Callable[[Contents], Iterator[File]]

_WHOLE: Final[tuple[tuple[str, Drawer], ...]] = (
    ("styles and scripts", assets.files),
    ("home", home.files),
    ("list of sources", sources.listed),
    ("origins", origins.files),
    ("timeline", timeline.files),
    ("statistics", statistics.files),
    ("corrections", corrections.files),
    ("search", search.files),
    ("about", about.files),
    ("feed and site map", feed.files),
)


def build(corpus: Corpus, options: Options | None = None) -> Iterator[File]:
    """Yield every file of the site, each path once."""
    for part in parts(corpus, options):
        yield from part.draw()


def parts(corpus: Corpus, options: Options | None = None) -> list[Part]:
    """Return the site cut into parts that can be drawn in any order, or side by side."""
    contents = Contents(corpus, options or Options())
    contents.warm()
    ids = list(corpus.sources)
    portions = [
        ids[first : first + _SOURCES_OF_A_PART] for first in range(0, len(ids), _SOURCES_OF_A_PART)
    ]
    return [
        *(Part(name, partial(draw, contents)) for name, draw in _WHOLE),
        *(Part(name, partial(documents.files, contents, name)) for name in contents.by_document),
        *(Part(portion[0], partial(sources.files, contents, portion)) for portion in portions),
        Part("pages of origins", partial(origin.files, contents, sorted(contents.origins))),
    ]
