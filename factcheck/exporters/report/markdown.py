"""A claim report as Markdown, for code reviews, wikis and plain reading.

CommonMark with tables; headings, anchors and links are ours, and text of others is text.
"""

from collections.abc import Iterator
from html import escape

from factcheck.analysis.readings import PastVerdicts
from factcheck.corpus.corpus import Corpus
from factcheck.exporters.escape import markdown_link
from factcheck.exporters.report.markdown_claim import bullets, claim_blocks, marks, within_line
from factcheck.exporters.selection import Selection
from factcheck.exporters.view.people import with_kind
from factcheck.exporters.view.report import report
from factcheck.exporters.view.shown import Chip, Document, Notice, Paragraph, Report
from factcheck.exporters.view.values import Claim
from factcheck.text import plural
from factcheck.text.markdown import markdown


def text(corpus: Corpus, selection: Selection, past: PastVerdicts) -> str:
    """Return the report as one Markdown file."""
    return "\n\n".join(filter(None, _blocks(report(corpus, selection, past)))) + "\n"


def _blocks(shown: Report) -> Iterator[str]:
    """Yield the blocks of the file; empty ones are dropped."""
    yield f"# {markdown(shown.title)}"
    yield markdown(shown.description)
    if shown.selected:
        chosen = f"{len(shown.claims)} of {plural(shown.total, 'claim')}"
        yield f"A selection of {chosen}: {markdown(shown.selected)}."
    if not shown.claims:
        yield "No claim meets this selection."
        return
    yield from _overview(shown)
    for document in shown.documents:
        yield from _document(document)
    yield "## The claims, one by one"
    for claim in shown.claims:
        yield from claim_blocks(claim, shown.extent)
    yield from _agreements(shown)
    yield from _corrections(shown)
    yield from _about(shown)
    yield "---"
    yield markdown(shown.licence)
    yield f"Made with {markdown(shown.tool)}."


def _overview(shown: Report) -> Iterator[str]:
    yield "## Know this first"
    yield bullets(map(markdown, shown.caveats))
    for notice in shown.first:
        yield _notice(notice)
    yield f"## {plural(len(shown.claims), 'claim')}, by rating"
    rows = [
        f"| {share.rating.symbol} {markdown(share.rating.label)} | {share.count} |"
        f" {markdown(share.rating.definition)} |"
        for share in shown.shares
    ]
    yield "\n".join(["| Rating | Claims | Meaning |", "| :--- | ---: | :--- |", *rows])
    yield "## How this was made"
    yield bullets(map(markdown, shown.making))


def _notice(notice: Notice) -> str:
    claims = (
        f"  - {_reference(claim)} {markdown(claim.statement)}{_marks(claim)}"
        for claim in notice.claims
    )
    return "\n".join([f"- **{notice.title}.** {notice.explanation}", *claims])


def _agreements(shown: Report) -> Iterator[str]:
    if not shown.agreements.readers:
        return
    yield "## Second readings"
    yield shown.agreements.about
    for one in shown.agreements.readers:
        yield f"### {markdown(with_kind(one.by))}"
        yield one.warning
        yield bullets(f"**{name}:** {markdown(words)}" for name, words in one.figures)
        rows = [
            f"| {markdown(row.rating.label)} | {row.equal} | {markdown(row.others) or 'none'} |"
            for row in one.rows
        ]
        if rows:
            yield "\n".join(["| Verdict | Same | Other |", "| :--- | ---: | :--- |", *rows])
    yield shown.agreements.method


def _corrections(shown: Report) -> Iterator[str]:
    yield "## Corrections"
    if not shown.corrections:
        yield "No rating of these claims has been corrected so far."
    for one in shown.corrections:
        change = one.correction
        target = f'<a id="corrected:{escape(one.claim.id)}"></a>' if one.is_latest else ""
        yield (
            f"{target}{change.at.words}, {markdown(change.by.name)}: "
            f"[{one.claim.number}](#{one.claim.id}) {markdown(one.claim.statement)} "
            f"From {markdown(change.before.label)} to {markdown(change.after.label)}. "
            f"{markdown(change.note)}"
        )


def _about(shown: Report) -> Iterator[str]:
    yield "## About this corpus"
    yield bullets(
        f"**{one.label}:** {markdown(one.words) if one.words else 'not stated'}"
        for one in shown.statements
    )
    yield "### Who worked on these claims"
    yield bullets(
        f"**{markdown(one.who.name)}** ({one.who.kind}):"
        f" {markdown(one.note) if one.note else 'interests not stated'}"
        for one in shown.workers
    )


def _document(document: Document) -> Iterator[str]:
    yield f"## The text that was checked: {markdown(document.title)}"
    facts = (*document.facts, document.language.name, f"revision {document.revision}")
    yield " · ".join(map(markdown, facts))
    if document.url:
        yield markdown_link(document.url, document.url)
    yield "Each number follows the words of its claim and leads to it."
    for paragraph in document.paragraphs:
        yield f"> {_paragraph(paragraph)}"
    if document.undivided:
        yield f"Sentences of {document.undivided} cannot be told apart here; none were counted."
    else:
        covered = f"{document.covered} of {plural(document.sentences, 'sentence')}"
        yield f"{covered} with at least one claim that has not ended.{_doubtful(document)}"
    if document.outside:
        numbers = ", ".join(map(_chip, document.outside))
        yield f"Not marked, because their words stand in another revision: {numbers}"
    yield markdown(document.note)
    yield markdown(document.licence)


def _paragraph(paragraph: Paragraph) -> str:
    """Join the pieces; white space at their ends is kept, which escaping alone would drop."""
    parts = []
    for sentence in paragraph.sentences:
        for piece in sentence.pieces:
            parts.append(within_line(piece.text))
            if piece.chips:
                parts.append(f" ({', '.join(map(_chip, piece.chips))})")
        parts.append(sentence.gap)
    return "".join(parts).strip()


def _doubtful(document: Document) -> str:
    found = [
        f"sentence {sentence.number} ({markdown(sentence.doubt.lower())})"
        for paragraph in document.paragraphs
        for sentence in paragraph.sentences
        if sentence.is_doubtful
    ]
    return f" Most doubtful: {', '.join(found)}." if found else ""


def _marks(claim: Claim) -> str:
    return "".join(f" · {mark}" for mark in marks(claim))


def _reference(claim: Claim) -> str:
    return f"[{claim.number}](#{claim.id})"


def _chip(chip: Chip) -> str:
    symbol = f" {chip.rating.symbol}" if chip.rating.doubt else ""
    symbol += chip.signs.words
    return f"[{chip.number}{symbol}](#{chip.claim})"
