"""`factcheck assess`, `review`, `status` and `correct`: the legal steps of a claim."""

from typing import Annotated

import typer

from factcheck.cli.settings import Settings

ClaimId = Annotated[
    str | None, typer.Argument(metavar="[CLAIM]", help="Id of the claim.", show_default=False)
]
Rating = Annotated[
    str | None,
    typer.Option(help="A value of the corpus's scale; scales/ in the corpus folder defines them."),
]
By = Annotated[
    str | None, typer.Option(metavar="HANDLE", help="Who does it; default: FACTCHECK_CONTRIBUTOR.")
]


def assess(
    context: typer.Context,
    claim: ClaimId = None,
    rating: Rating = None,
    rationale: Annotated[
        str | None, typer.Option(help="Why this rating, in words a reader can check.")
    ] = None,
    confidence: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="high, medium or low.")
    ] = None,
    uncertainty: Annotated[str | None, typer.Option(help="What is not known.")] = None,
    sourcing: Annotated[
        str | None, typer.Option(help="Why one origin, or no primary source, is enough.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the knowledge; default: today.")
    ] = None,
    by: By = None,
) -> None:
    """Give a draft its first verdict."""
    from typing import get_args

    from factcheck.authoring import stepping
    from factcheck.cli.answers import Answers, rating_of
    from factcheck.cli.asking import Asker
    from factcheck.cli.taking import pasted
    from factcheck.cli.writing import author, change, today
    from factcheck.model.kinds import Kind
    from factcheck.model.reading import Confidence

    settings: Settings = context.obj
    ask = Asker(claim, rating, rationale, confidence, uncertainty, sourcing, as_of, by)
    if rating is not None:
        rating = rating_of(settings, ask, rating)
    required = {"--rating": rating, "--confidence": confidence, "--rationale": rationale}
    ask.refuse_missing({"the claim": claim, **required})
    about = ask.need(claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    asked = {
        "rating": rating_of(settings, ask, rating),
        "confidence": ask.choose(confidence, "Confidence", "--confidence", get_args(Confidence)),
        "rationale": ask.need(rationale, "Rationale: why this rating", "--rationale"),
        "uncertainty": uncertainty,
        "sourcing": sourcing,
        "as_of": as_of or today(),
    }
    verdict = pasted(asked)
    change(
        settings,
        lambda corpus: stepping.assess(
            corpus, about, {**verdict, "by": author(corpus, by, ask), "at": today()}
        ),
    )


def review(
    context: typer.Context,
    claim: ClaimId = None,
    rating: Rating = None,
    note: Annotated[
        str | None, typer.Option(help="Why; needed when you do not agree with the verdict.")
    ] = None,
    disputes: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=TEXT", help="Evidence that you read otherwise, and why."),
    ] = None,
    by: By = None,
) -> None:
    """Add a second reader's rating: agreement makes the claim reviewed, dissent contested.

    The reviewer must be in the base before the change in which they first review (FC554).
    """
    from factcheck.authoring import stepping
    from factcheck.cli.answers import Answers, rating_of
    from factcheck.cli.asking import Asker
    from factcheck.cli.correcting import by_key
    from factcheck.cli.taking import pasted
    from factcheck.cli.writing import author, change, today
    from factcheck.model.kinds import Kind
    from factcheck.model.records import ReviewRecord

    settings: Settings = context.obj
    ask = Asker(claim, rating, note, disputes, by)
    ask.refuse_missing({"the claim": claim, "--rating": rating})
    about = ask.need(claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    entry = ReviewRecord(at=today(), rating=rating_of(settings, ask, rating))
    note = ask.want(note, "Note (needed when you do not agree)")
    if note is not None:
        entry["note"] = pasted({"note": note})["note"]
    if disputes:
        entry["disputes"] = by_key(disputes, "--disputes")
    change(settings, lambda corpus: stepping.review(corpus, about, author(corpus, by, ask), entry))


def status(
    context: typer.Context,
    claim: ClaimId = None,
    new: Annotated[
        str | None, typer.Argument(metavar="[STATUS]", help="The new status.", show_default=False)
    ] = None,
    reason: Annotated[
        str | None, typer.Option(help="Why; needed unless a draft is assessed.")
    ] = None,
    superseded_by: Annotated[
        list[str] | None, typer.Option(metavar="CLAIM", help="What takes its place; repeatable.")
    ] = None,
) -> None:
    """Take one step: assessed, contested, withdrawn or superseded; reviews make it reviewed."""
    from factcheck.authoring import stepping
    from factcheck.cli.answers import Answers
    from factcheck.cli.asking import Asker
    from factcheck.cli.taking import pasted
    from factcheck.cli.writing import change
    from factcheck.model.kinds import Kind
    from factcheck.model.status import NEEDS_REASON, NEEDS_TARGET, STEPS

    settings: Settings = context.obj
    ask = Asker(claim, new, reason, superseded_by)
    ask.refuse_missing({"the claim": claim, "the status": new})
    about = ask.need(claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    steps = list(STEPS)[1:]
    to = ask.need(
        new,
        f"Status ({', '.join(steps)})",
        "the status",
        lambda answer: None if answer in steps else f"there are: {', '.join(steps)}",
    )
    reason = ask.want(reason, "Reason") if to in NEEDS_REASON else reason
    reason = pasted({"reason": reason})["reason"]
    targets = superseded_by or []
    if to in NEEDS_TARGET and ask.asks:
        targets = [
            ask.need(None, "Superseded by", "--superseded-by", Answers(settings).known(Kind.CLAIM))
        ]
    change(
        settings,
        lambda corpus: stepping.change_status(corpus, about, to, reason=reason, targets=targets),
    )


def correct(
    context: typer.Context,
    claim: ClaimId = None,
    rating: Rating = None,
    note: Annotated[str | None, typer.Option(help="What was wrong, and what changed it.")] = None,
    rationale: Annotated[
        str | None, typer.Option(help="Why the new rating is right, in words a reader can check.")
    ] = None,
    confidence: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="high, medium or low.")
    ] = None,
    uncertainty: Annotated[str | None, typer.Option(help="What is not known.")] = None,
    sourcing: Annotated[
        str | None, typer.Option(help="Why one origin, or no primary source, is enough.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="ID", help="Source of new evidence that changed it.")
    ] = None,
    stance: Annotated[
        str | None, typer.Option(metavar="STANCE", help="supports, refutes, qualifies or context.")
    ] = None,
    finding: Annotated[
        str | None, typer.Option(help="What the new source says, in your own words.")
    ] = None,
    locator: Annotated[
        str | None, typer.Option(help="Where in the new source: page, paragraph, minute.")
    ] = None,
    answer: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=TEXT", help="Why an entry does not change it; can be repeated."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the knowledge; default: today.")
    ] = None,
    by: By = None,
) -> None:
    """Change the rating of a claim with its reasons, and tell readers what was wrong.

    With the same rating, or none, only the reasons that you give are amended, and no correction is
    told; a reviewed claim goes back for review.
    """
    from factcheck.cli import correcting

    verdict = {
        "confidence": confidence,
        "rationale": rationale,
        "uncertainty": uncertainty,
        "sourcing": sourcing,
        "as_of": as_of,
    }
    evidence = {"source": source, "stance": stance, "finding": finding, "locator": locator}
    settings: Settings = context.obj
    wanted = correcting.Wanted(claim, rating, note, by, verdict, evidence, answer or [])
    correcting.correct(settings, wanted)
