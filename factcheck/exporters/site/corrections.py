"""The log of corrections: every rating that was changed, when, why and by whom."""

from collections.abc import Iterator

from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import LOG_PATH
from factcheck.exporters.view.claims import log


def files(contents: Contents) -> Iterator[File]:
    """Yield the log."""
    found = log(contents.records, contents.around)
    values = {"log": found, "stats": contents.stats, "corrections_policy": _policy(contents)}
    twin = {
        "corrections": [
            {
                "claim": one.claim.id,
                "at": one.correction.at.iso,
                "by": one.correction.by.handle,
                "from": one.correction.before.id,
                "to": one.correction.after.id,
                "note": one.correction.note,
            }
            for one in found
        ]
    }
    yield from framed(Page(LOG_PATH, "site/corrections.jinja", values, twin), contents)


def _policy(contents: Contents) -> str:
    info = contents.corpus.info
    return info.get("corrections_policy", "") if info else ""
