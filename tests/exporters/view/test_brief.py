"""What is said before the text: each claim is counted once, and the words follow the numbers."""

from factcheck.corpus.corpus import Corpus
from factcheck.counts.standing import is_in_doubt
from factcheck.exporters.report.render import Format, render
from factcheck.exporters.view.brief import brief
from tests.exporters.harbour import harbour
from tests.exporters.troubled import troubled

FIRST = (
    "12 claims: 5 hold, 1 with qualifications, 2 in doubt, "
    "4 not checkable, without a verdict or ended."
)
LAST = (
    "Of 8 verdicts that need independent evidence, 0 rest on no independent origin, 7 on only one."
)


def test_each_claim_is_counted_once() -> None:
    corpus = troubled()
    claims = [*corpus.claims.values()]
    doubt = sum(is_in_doubt(claim, corpus) for claim in claims)
    first = brief(claims, corpus)[0]

    numbers = [int(word) for word in first.replace(":", "").split() if word.isdigit()]
    assert numbers[0] == len(claims) == sum(numbers[1:])
    assert f"{doubt} in doubt" in first


def test_who_judged_and_on_what_it_rests() -> None:
    corpus = harbour()

    assert brief([*corpus.claims.values()], corpus) == (
        FIRST,
        "9 verdicts: 8 from software alone; a second person agrees with 1.",
        LAST,
    )


def test_nothing_is_said_of_nothing() -> None:
    assert brief([], Corpus()) == ()


def test_it_stands_before_the_text() -> None:
    page = render(harbour(), Format.HTML).decode()

    assert 0 < page.index('class="brief"') < page.index('class="document"')
