"""Who answers for the corpus, how it was made, where the data are, and whose work is used."""

from collections.abc import Iterator

from factcheck.exporters.site.assets import libraries
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.view.about import statements, workers
from factcheck.exporters.view.making import caveats, cited, making


def files(contents: Contents) -> Iterator[File]:
    """Yield the page about the site."""
    named = cited(contents.records, dict(contents.around.sources))
    info = contents.corpus.info
    values = {
        "description": info.get("description", "") if info else "",
        "counted": contents.counted(),
        "statements": statements(contents.corpus),
        "workers": workers(contents.records, contents.corpus),
        "caveats": caveats(contents.records, named, contents.corpus),
        "making": making(contents.records, named, contents.corpus),
        "libraries": libraries(),
        "address": contents.options.address("index.html") if contents.options.base_url else "",
    }
    twin = {
        "corpus": info,
        "scale": contents.corpus.scales.get(info["scale"]) if info else None,
        "contributors": contents.corpus.contributors,
        "making": values["making"],
        "libraries": values["libraries"],
    }
    yield from framed(Page("about.html", "site/about.jinja", values, twin), contents)
