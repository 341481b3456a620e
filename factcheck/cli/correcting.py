"""What `factcheck correct` does with its options: ask for the rest, propose, carry out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, get_args

from factcheck.authoring import correcting
from factcheck.authoring.correcting import Cause, Reasons
from factcheck.cli import dating
from factcheck.cli.answers import Answers, rating_of
from factcheck.cli.asking import Asker
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.taking import pasted
from factcheck.cli.writing import author, change
from factcheck.model.claim import Stance
from factcheck.model.kinds import Kind
from factcheck.model.reading import Confidence
from factcheck.text import quoted


class Wanted(NamedTuple):
    """The options as they were given: fields of the verdict, of new evidence, and answers."""

    claim: str | None
    rating: str | None
    note: str | None
    by: str | None
    verdict: Mapping[str, str | None]
    evidence: Mapping[str, str | None]
    answers: Sequence[str]


def correct(settings: Settings, wanted: Wanted) -> None:
    """Correct the rating of a claim."""
    claim, rating, note, by, verdict, evidence, answers = wanted
    ask = Asker(*wanted[:4], *verdict.values(), *evidence.values(), *answers)
    required = {
        "the claim": claim,
        "--rating": rating,
        "--note": note,
        "--rationale": verdict["rationale"],
        "--confidence": verdict["confidence"],
    }
    ask.refuse_missing(required)
    claim = ask.need(claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    to = rating_of(settings, ask, rating)
    note = ask.need(note, "Note: what was wrong, and what changed it", "--note")
    why = ask.need(verdict["rationale"], "Rationale: why the new rating", "--rationale")
    levels = get_args(Confidence)
    sure = ask.choose(verdict["confidence"], "Confidence", "--confidence", levels)
    as_of = verdict["as_of"] or dating.today()
    new = pasted({**verdict, "rationale": why, "confidence": sure, "as_of": as_of})
    reasons = Reasons(new, _cause(evidence, ask), by_key(answers, "--answer"))
    correction = {"at": dating.today(), "to": to, **pasted({"note": note})}
    change(
        settings,
        lambda corpus: correcting.correct(
            corpus, claim, {**correction, "by": author(corpus, by, ask)}, reasons
        ),
    )


def _cause(evidence: Mapping[str, str | None], ask: Asker) -> Cause | None:
    source, stance, finding = evidence["source"], evidence["stance"], evidence["finding"]
    if source is None:
        if any(evidence.values()):
            raise UseError("--stance, --finding and --locator go with --source")
        return None
    if stance is None or finding is None:
        raise UseError("new evidence needs --source, --stance and --finding")
    fields: dict[str, Any] = {
        "stance": ask.choose(stance, "Stance", "--stance", get_args(Stance)),
        "finding": finding,
        "locator": evidence["locator"],
    }
    return Cause(source, pasted(fields))


def by_key(given: Sequence[str], option: str) -> dict[str, str]:
    """Return texts under the keys of evidence; raises UseError for what is not KEY=TEXT."""
    texts = {}
    for one in given:
        key, _, text = one.partition("=")
        if not key or not text.strip():
            raise UseError(f"{option} needs KEY=TEXT, not {quoted(one)}")
        texts[key] = text.strip()
    return pasted(texts)
