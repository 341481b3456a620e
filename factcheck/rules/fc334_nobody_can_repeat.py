"""A verdict of high confidence rests on something that can still be looked up.

Where every source that carries it is unavailable, and no archive and no capture holds a copy,
readers can only believe it. The rating may well be right; the confidence is not theirs to share.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import fitting_evidence, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for one source that carries the verdict and is there or kept."""
    if "verdict" not in claim or claim["verdict"]["confidence"] != "high":
        return
    if standing_rating(claim, context.corpus) is None:
        return
    fitting = fitting_evidence(claim, context.corpus)
    sources = {entry["source"] for entry in fitting.values()}
    if sources and all(_is_gone(one, context) for one in sources):
        count = plural(len(sources), "source")
        message = f"the {count} that carry it" if len(sources) > 1 else "the source that carries it"
        verb = "are" if len(sources) > 1 else "is"
        yield Found(
            "/verdict/confidence",
            f"the confidence is high, but {message} {verb} unavailable and kept in no copy",
        )


def _is_gone(source_id: str, context: Context) -> bool:
    source = context.corpus.sources.get(source_id)
    if source is None or source["standing"] != "unavailable":
        return False
    return "archive" not in source and "capture" not in source


RULE = claim_rule(
    __doc__,
    "FC334",
    "nobody-can-repeat",
    Severity.WARNING,
    check,
    fix="Add a copy with `factcheck archive` or `factcheck capture`, cite a source that is there, "
    "or lower the confidence.",
)
