"""What is said of a quote that its source does not have."""

from typing import Any, cast

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.rules.fc303_quote_not_in_capture import check
from factcheck.rules.rule import Context

NOTICE = "The harbour was opened on 3 May 2021 by the mayor.\nIts cost was paid by the whole town."
REPORT = "Many people came to see the first ferry leave the new quay."


def told(quote: str) -> list[str]:
    captures = {"gazette/notice": NOTICE, "courier/report": REPORT}
    entry = {"source": "gazette/notice", "stance": "supports", "finding": "x", "quote": quote}
    claim: Any = {"evidence": {"gazette": entry}}
    return [
        found.message for found in check(claim, Context(Corpus(captures=cast("Any", captures))))
    ]


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("to see the first ferry leave", "; they stand in sources/courier/report.txt"),
        ("to see the first\nferry leave", "; they stand in sources/courier/report.txt"),
        (
            "The harbour was opened on 3 May 2021 and its cost was paid by the whole town",
            "",
        ),
        (
            "The harbour was opened on was paid by the whole town",
            '; it has "The harbour was opened on" and "was paid by the whole town", but apart',
        ),
        ("Nobody has ever said these words anywhere", ""),
        ("the first ferry", ""),
    ],
)
def test_message_says_where_the_words_are(quote: str, hint: str) -> None:
    [message] = told(quote)

    assert message.partition("does not have the words ")[2].endswith(f'"{hint}')


@pytest.mark.parametrize(
    "quote",
    [
        "The harbour was opened \u2026 was paid by the whole town",
        "by the mayor. Its cost was paid",
        "opened on 3 May 2021",
    ],
)
def test_quote_that_stands_there_is_not_told(quote: str) -> None:
    assert told(quote) == []
