"""One claim as Markdown, with its evidence and its history."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain

from factcheck.exporters.escape import markdown_link
from factcheck.exporters.view.cited import Day, Evidence, Side, Source, Strand
from factcheck.exporters.view.people import with_kind
from factcheck.exporters.view.values import (
    CIRCULAR,
    Claim,
    Context,
    Earlier,
    Link,
    Review,
    SecondReading,
    Verdict,
)
from factcheck.text import plural
from factcheck.text.markdown import markdown


def claim_blocks(claim: Claim, extent: str) -> Iterator[str]:
    """Yield the blocks that say all that is known of a claim."""
    yield f'<a id="{escape(claim.id)}"></a>'
    yield f"### {claim.number}. {markdown(claim.statement)}"
    yield _verdict_line(claim)
    if claim.reason:
        yield f"**{claim.banner}:** {markdown(claim.reason)}"
    if claim.proposed:
        yield _proposed(claim.proposed)
    yield from (f"Superseded by {_link(link)}" for link in claim.superseded_by)
    yield from map(_earlier, claim.earlier)
    yield f"> {_context(claim.context)}"
    yield _place(claim)
    if claim.verdict:
        yield from _verdict(claim.verdict)
    yield _summary(claim)
    for side in claim.sides:
        yield from _side(side, extent)
    yield from _history(claim)
    yield _record(claim)


def _verdict_line(claim: Claim) -> str:
    rating = claim.rating
    parts = [f"**{rating.symbol} {markdown(rating.label)}**"]
    parts += marks(claim)
    if claim.held:
        if claim.open_verdict:
            parts.append(f"{claim.open_verdict.lower()}: {markdown(claim.held.rating.label)}")
        alone = " (software alone)" if claim.held.unattended else ""
        parts.append(f"{claim.held.confidence} confidence{alone}")
    parts.append(claim.kind)
    if claim.importance:
        parts.append(f"{claim.importance} importance")
    return " · ".join([*parts, claim.status])


def marks(claim: Claim) -> Iterator[str]:
    """Yield what must be seen beside the rating of a claim."""
    if claim.signs.circular:
        yield f"**{CIRCULAR}**"
    if claim.signs.corrected:
        yield f"[corrected {claim.signs.corrected.words}](#corrected:{claim.id})"


def _context(context: Context) -> str:
    before, after = within_line(context.before), within_line(context.after)
    return f"{before}**{markdown(context.quote)}**{after}".strip()


def _place(claim: Claim) -> str:
    parts = ["The words stand in another revision of the text"]
    if claim.in_text:
        numbers = ", ".join(map(str, claim.context.sentences))
        parts = [f"Sentence {numbers}"] if numbers else []
    if claim.claimant:
        parts.append(f"claimed by {markdown(claim.claimant)}")
    if claim.period:
        parts.append(f"period: {claim.period}")
    return " · ".join(parts)


def _verdict(verdict: Verdict) -> Iterator[str]:
    yield markdown(verdict.rationale)
    if verdict.uncertainty:
        yield f"**What is uncertain:** {markdown(verdict.uncertainty)}"
    if verdict.sourcing:
        yield f"**On the sources:** {markdown(verdict.sourcing)}"


def _proposed(verdict: Verdict) -> str:
    original = (
        f", from the original rating {markdown(verdict.original)}" if verdict.original else ""
    )
    return (
        f"**Not a verdict yet:** this draft carries the rating {markdown(verdict.rating.label)}"
        f"{original}, which nobody has assessed here. "
        f"Its reasons: {markdown(verdict.rationale)}"
    )


def _summary(claim: Claim) -> str:
    if not claim.sides:
        return "No evidence is recorded."
    parts = [plural(claim.sources, "source")]
    if claim.verdict and claim.verdict.independent is not None:
        number = claim.verdict.independent
        origins = plural(number, "independent origin") if number else "no independent origin"
        parts.append(f"the verdict rests on {origins}")
    if claim.circular:
        count, verb = plural(claim.circular, "piece"), "goes" if claim.circular == 1 else "go"
        parts.append(
            f"{count} of evidence {verb} back to the same origin as the document "
            "and cannot confirm it"
        )
    if claim.not_looked_into:
        count = plural(claim.not_looked_into, "piece")
        parts.append(f"the origin of {count} of evidence was not looked into")
    return f"{'; '.join(parts)}."


def _side(side: Side, extent: str) -> Iterator[str]:
    yield f"#### {side.label} ({side.count})"
    yield "\n".join(chain.from_iterable(_strand(strand, extent) for strand in side.strands))


def _strand(strand: Strand, extent: str) -> Iterator[str]:
    if not strand.shared:
        yield from (f"- {_evidence(item, extent, strand.words)}" for item in strand.items)
        return
    name = f": {markdown(strand.words)}" if strand.words else ""
    yield f"- **One origin, {strand.publications} publications**{name}"
    for item in strand.items:
        yield f"  - {_evidence(item, extent, '')}"


def _evidence(item: Evidence, extent: str, origin: str) -> str:
    locator = f" ({markdown(item.locator)})" if item.locator else ""
    parts = [f"{markdown(item.finding)}{locator}"]
    if item.quote:
        parts.append(f"“{markdown(item.quote)}”")
    if item.speaker:
        parts.append(f"Said by: {markdown(item.speaker)}")
    if item.question:
        parts.append(f"Asked: {markdown(item.question)}")
    parts.append(_citation(item, extent, origin))
    if item.answer:
        parts.append(f"**Why the verdict stands:** {markdown(item.answer)}")
    parts += [f"**{markdown(one.words)}:** {markdown(one.why)}" for one in item.disputes]
    return " — ".join(parts)


def _citation(item: Evidence, extent: str, origin: str) -> str:
    source = item.source
    if source is None:
        return f"source {markdown(item.source_id)}, whose record is missing"
    parts = [
        markdown_link(source.title, source.address),
        "" if source.url else f"no safe link: {markdown(source.address)}",
        markdown_link("archived copy", source.archive_url) if source.archive_url else "",
        ", ".join(map(markdown, (source.publisher, *source.authors))),
        _when(source.published),
        source.kind,
        markdown(source.language.name),
        "" if source.title_shown else "title in our words",
        item.directness,
        *_flags(source, extent, origin),
        f"**speaks for itself here: {markdown(item.parties)}**" if item.parties else "",
        f"**{item.flag}**" if item.flag else "",
    ]
    return " · ".join(filter(None, parts))


def _flags(source: Source, extent: str, origin: str) -> Iterator[str]:
    if source.extent != extent:
        yield f"read: {source.extent}"
    if source.party:
        yield f"**speaks for itself: {markdown(source.party)}**"
    if source.standing != "current":
        yield f"**{source.standing}**"
    if origin:
        yield f"goes back to: {markdown(origin)}"


def _when(day: Day) -> str:
    return f"{day.words} ({day.basis})" if day.basis else day.words


def _history(claim: Claim) -> Iterator[str]:
    parts = {
        "Reviews": [_review(review) for review in claim.reviews],
        "Second readings, which are no reviews": [*map(_second_reading, claim.second_readings)],
        "Corrections": [
            f"{change.at.words}, {markdown(change.by.name)}: from {markdown(change.before.label)}"
            f" to {markdown(change.after.label)}. {markdown(change.note)}"
            for change in claim.corrections
        ],
        "Searches": [
            f"“{markdown(search.query)}” in {markdown(search.where)}, {search.at.words}:"
            f" {search.outcome.replace('-', ' ')}. {markdown(search.note)}"
            for search in claim.searches
        ],
        "Related claims": [f"{link.relation} {_link(link)}" for link in claim.relations],
    }
    for title, lines in parts.items():
        if lines:
            yield f"#### {title}"
            yield bullets(line.strip() for line in lines)


def _second_reading(one: SecondReading) -> str:
    sure = f", {one.confidence} confidence" if one.confidence else ""
    told = f"{markdown(with_kind(one.by))}, {one.at.words}: {markdown(one.rating.label)}{sure}"
    return f"{told}; saw {one.saw}; {markdown(one.beside)}. {markdown(one.note)}"


def _review(review: Review) -> str:
    disputed = "".join(
        f"; disputes the evidence from {markdown(named)}: {markdown(why)}"
        for named, why in review.disputes
    )
    note = f". {markdown(review.note)}" if review.note else ""
    label = markdown(review.rating.label)
    name = markdown(review.by.name)
    return f"{name}, {review.at.words}: {label}, {review.says}{disputed}{note}"


def _record(claim: Claim) -> str:
    parts = [f"Taken from the text by {markdown(claim.extracted)}."]
    verdict = claim.verdict
    if verdict:
        gone = claim.status in {"withdrawn", "superseded"}
        last = f", last rated {markdown(verdict.rating.label)}" if gone else ""
        software = " (software)" if verdict.by.kind == "software" else ""
        original = f", from {markdown(verdict.original)}" if verdict.original else ""
        parts.append(
            f"Assessed by {markdown(verdict.by.name)}{software}, {verdict.at.words},"
            f" as of {verdict.as_of.words}{original}{last}."
        )
    parts += [f"Waived: {markdown(waiver)}" for waiver in claim.waivers]
    if claim.tags:
        parts.append(f"Tags: {markdown(', '.join(claim.tags))}.")
    return f"{' '.join(parts)} Id: `{claim.id}`"


def _earlier(old: Earlier) -> str:
    rated = f", rated {markdown(old.rated)}" if old.rated else ""
    reason = f" ({markdown(old.reason)})" if old.reason else ""
    return f"Earlier claim, {old.status}{rated}: {_link(old.link)}{reason}"


def _link(link: Link) -> str:
    if link.here:
        return f"claim [{link.number}](#{link.claim}): {markdown(link.statement)}"
    known = f"claim {link.number} (not shown here): " if link.number else ""
    return f"{known}{markdown(link.statement or link.claim)}"


def within_line(words: str) -> str:
    """Escape words that stand within a line, and keep a space at either end."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() else ""
    return f"{before}{markdown(words)}{after}" if words.strip() else before


def bullets(lines: Sequence[str] | Iterator[str]) -> str:
    """Return lines as a list."""
    return "\n".join(f"- {line}" for line in lines)
