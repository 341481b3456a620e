"""A claim report as one page: no script, nothing loaded, readable everywhere."""

from markupsafe import Markup

from factcheck.analysis.readings import PastVerdicts
from factcheck.corpus.corpus import Corpus
from factcheck.exporters import pages
from factcheck.exporters.selection import Selection
from factcheck.exporters.view.report import report


def page(corpus: Corpus, selection: Selection, past: PastVerdicts) -> str:
    """Return the report as one self-contained HTML file."""
    shown = report(corpus, selection, past)
    sheet = pages.style()
    return pages.draw(
        "report.jinja",
        report=shown,
        language=shown.language,
        tool=shown.tool,
        to=pages.OnePage(),
        style=Markup(sheet),  # noqa: S704 - our own style sheet, no text of others
        policy=pages.policy(sheet),
    )
