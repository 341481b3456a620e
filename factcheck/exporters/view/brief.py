"""The numbers that a reader wants before the text: what holds, who judged, on what it rests."""

from collections.abc import Iterator, Sequence

from factcheck.corpus.corpus import Corpus
from factcheck.counts import standing
from factcheck.counts.reviews import Says, loudest
from factcheck.model.records import ClaimRecord
from factcheck.text import plural


def brief(claims: Sequence[ClaimRecord], corpus: Corpus) -> tuple[str, ...]:
    """Return a few sentences; each claim is counted once in the first."""
    if not claims:
        return ()
    return (_ratings(claims, corpus), *_judges(claims, corpus), *origins(claims, corpus))


def origins(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    """Say how many verdicts rest on no independent origin, or on one, of those that need any."""
    found = [standing.rests_on(claim, corpus) for claim in claims]
    counts = [len(one) for one in found if one is not None]
    if not counts or min(counts) > 1:
        return
    verb = "rests" if counts.count(0) == 1 else "rest"
    yield (
        f"Of {plural(len(counts), 'verdict')} that need independent evidence, "
        f"{counts.count(0)} {verb} on no independent origin, {counts.count(1)} on only one."
    )


def _ratings(claims: Sequence[ClaimRecord], corpus: Corpus) -> str:
    doubt = sum(standing.is_in_doubt(claim, corpus) for claim in claims)
    sound = [_support(claim, corpus) for claim in claims]
    whole = sound.count(standing.WHOLE)
    partly = sound.count(standing.QUALIFIED)
    rest = len(claims) - doubt - whole - partly
    left = f", {rest} not checkable, without a verdict or ended" if rest else ""
    verb = "holds" if whole == 1 else "hold"
    return (
        f"{plural(len(claims), 'claim')}: {whole} {verb}, {partly} with qualifications, "
        f"{doubt} in doubt{left}."
    )


def _support(claim: ClaimRecord, corpus: Corpus) -> str:
    return "" if standing.is_in_doubt(claim, corpus) else standing.support(claim, corpus)


def _judges(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    judged = [claim for claim in claims if standing.stands(claim)]
    if judged:
        alone = sum(standing.is_by_software_alone(claim, corpus) for claim in judged)
        agreed = sum(loudest(corpus, claim) is Says.AGREES for claim in judged)
        yield (
            f"{plural(len(judged), 'verdict')}: {alone} from software alone; "
            f"a second person agrees with {agreed}."
        )
