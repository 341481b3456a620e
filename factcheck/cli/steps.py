"""`factcheck assess`, `review`, `status` and `correct`: the legal steps of a claim."""

from typing import Annotated

import typer

from factcheck.cli.settings import Settings

ClaimId = Annotated[str, typer.Argument(metavar="CLAIM")]
Rating = Annotated[str, typer.Option(help="A value of the corpus's scale.")]
By = Annotated[
    str | None, typer.Option(metavar="HANDLE", help="Who does it; default: FACTCHECK_CONTRIBUTOR.")
]


def assess(
    context: typer.Context,
    claim: ClaimId,
    rating: Rating,
    rationale: Annotated[str, typer.Option(help="Why this rating, in words a reader can check.")],
    confidence: Annotated[str, typer.Option(metavar="LEVEL", help="high, medium or low.")],
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
    from factcheck.authoring import stepping
    from factcheck.cli.writing import author, change, today

    settings: Settings = context.obj
    verdict = {
        "rating": rating,
        "confidence": confidence,
        "rationale": rationale,
        "uncertainty": uncertainty,
        "sourcing": sourcing,
        "as_of": as_of or today(),
    }
    change(
        settings,
        lambda corpus: stepping.assess(
            corpus, claim, {**verdict, "by": author(corpus, by), "at": today()}
        ),
    )


def review(
    context: typer.Context,
    claim: ClaimId,
    rating: Rating,
    note: Annotated[
        str | None, typer.Option(help="Why; needed when you do not agree with the verdict.")
    ] = None,
    by: By = None,
) -> None:
    """Add a second reader's rating: agreement makes the claim reviewed, dissent contested."""
    from factcheck.authoring import stepping
    from factcheck.cli.writing import author, change, today
    from factcheck.model.records import ReviewRecord

    settings: Settings = context.obj
    entry = ReviewRecord(at=today(), rating=rating)
    if note is not None:
        entry["note"] = note
    change(settings, lambda corpus: stepping.review(corpus, claim, author(corpus, by), entry))


def status(
    context: typer.Context,
    claim: ClaimId,
    new: Annotated[str, typer.Argument(metavar="STATUS")],
    reason: Annotated[
        str | None, typer.Option(help="Why; needed for contested, withdrawn, superseded.")
    ] = None,
    superseded_by: Annotated[
        list[str] | None, typer.Option(metavar="CLAIM", help="What takes its place; repeatable.")
    ] = None,
) -> None:
    """Take one step: assessed, reviewed, contested, withdrawn or superseded."""
    from factcheck.authoring import stepping
    from factcheck.cli.writing import change

    settings: Settings = context.obj
    targets = superseded_by or []
    change(
        settings,
        lambda corpus: stepping.change_status(corpus, claim, new, reason=reason, targets=targets),
    )


def correct(
    context: typer.Context,
    claim: ClaimId,
    rating: Rating,
    note: Annotated[str, typer.Option(help="What was wrong, and what changed it.")],
    rationale: Annotated[
        str | None, typer.Option(help="The verdict's new rationale; default: as it was.")
    ] = None,
    confidence: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="high, medium or low; default: as it was.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the knowledge; default: today.")
    ] = None,
    by: By = None,
) -> None:
    """Change the rating of a claim, and tell readers what was wrong."""
    from factcheck.authoring import stepping
    from factcheck.cli.writing import author, change, today

    settings: Settings = context.obj
    verdict = {"rationale": rationale, "confidence": confidence, "as_of": as_of or today()}
    change(
        settings,
        lambda corpus: stepping.correct(
            corpus,
            claim,
            {"at": today(), "by": author(corpus, by), "to": rating, "note": note},
            verdict,
        ),
    )
