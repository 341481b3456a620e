"""What `factcheck correct` does with its options: ask for the rest, propose, carry out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, get_args

from factcheck.authoring import correcting
from factcheck.authoring.adding import known
from factcheck.authoring.correcting import Cause, Reasons
from factcheck.authoring.proposal import Proposal
from factcheck.authoring.reasons import Amendment, amend
from factcheck.cli import dating
from factcheck.cli.answers import Answers, rating_of
from factcheck.cli.asking import Asker, refuse_other
from factcheck.cli.committed import committed
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.taking import pasted
from factcheck.cli.writing import author, change, loaded, refusing
from factcheck.corpus.corpus import Corpus
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
    """Correct the rating of a claim, or amend its reasons where the rating stays."""
    ask = Asker(*wanted[:4], *wanted.verdict.values(), *wanted.evidence.values(), *wanted.answers)
    claim = ask.need(wanted.claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    rating = _given_rating(loaded(settings.root()), claim)
    is_amendment = wanted.rating is None and not wanted.note and any(wanted.verdict.values())
    to = rating if is_amendment else rating_of(settings, ask, wanted.rating)
    if to == rating:
        _amend(settings, wanted, claim, ask)
    else:
        _correct(settings, wanted, (claim, to), ask)


def _given_rating(corpus: Corpus, claim: str) -> str:
    """Return the rating that there is; raises UseError where none may change."""

    def find() -> str:
        record = corpus.claims[known(corpus, Kind.CLAIM, claim)]
        correcting.refuse_uncorrectable(record)
        return record["verdict"]["rating"]

    return refusing(find)


def _amend(settings: Settings, wanted: Wanted, claim: str, ask: Asker) -> None:
    if any(wanted.evidence.values()) or wanted.answers:
        sentence = (
            "the rating stays, and evidence changes without it: "
            f"`factcheck add evidence {claim}`, with --replace --key KEY for an answer"
        )
        raise UseError(sentence)
    asked = {name: ask.want(value, f"New {name}") for name, value in wanted.verdict.items()}
    if asked["confidence"] is not None:
        refuse_other(asked["confidence"], "--confidence", get_args(Confidence))
    fields, note = pasted(asked), pasted({"note": wanted.note})["note"]
    before = committed(settings.root(), Kind.CLAIM, claim)
    is_known = before is None or "verdict" in before

    def propose(corpus: Corpus) -> Proposal:
        who = author(corpus, wanted.by, ask)
        return amend(corpus, claim, Amendment(who, dating.today(), fields, note), is_known=is_known)

    change(settings, propose)


def _correct(settings: Settings, wanted: Wanted, step: tuple[str, str], ask: Asker) -> None:
    (claim, to), verdict = step, wanted.verdict
    ask.refuse_missing(
        {
            "--note": wanted.note,
            "--rationale": verdict["rationale"],
            "--confidence": verdict["confidence"],
        }
    )
    note = ask.need(wanted.note, "Note: what was wrong, and what changed it", "--note")
    why = ask.need(verdict["rationale"], "Rationale: why the new rating", "--rationale")
    levels = get_args(Confidence)
    sure = ask.choose(verdict["confidence"], "Confidence", "--confidence", levels)
    as_of = verdict["as_of"] or dating.today()
    new = pasted({**verdict, "rationale": why, "confidence": sure, "as_of": as_of})
    answers = by_key(wanted.answers, "--answer")
    before = committed(settings.root(), Kind.CLAIM, claim)
    rests_on = Reasons(new, _cause(wanted.evidence, ask), answers, before)
    correction = {"at": dating.today(), "to": to, **pasted({"note": note})}
    change(
        settings,
        lambda corpus: correcting.correct(
            corpus, claim, {**correction, "by": author(corpus, wanted.by, ask)}, rests_on
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
