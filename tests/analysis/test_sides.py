"""Which sides speak in evidence, and whether it is only one."""

from typing import Any, cast

import pytest

from factcheck.analysis.sides import only_side, sides_of
from factcheck.corpus.corpus import Corpus
from tests.analysis.test_independence import a_source

SPOKEN = Corpus(
    sources=cast(
        "Any",
        {
            "sun/repeats": a_source("sun", origin="town-statement"),
            "sun/says": a_source("sun", origin="town-statement", party="sun"),
            "sun/saw": a_source("sun", first_hand=True),
        },
    ),
    origins=cast("Any", {"town-statement": {"parties": ["town"]}, "dispatch": {}}),
)


@pytest.mark.parametrize(
    ("entry", "sides"),
    [
        ({"source": "sun/repeats"}, ("town",)),
        ({"source": "sun/says"}, ("sun",)),
        ({"source": "sun/saw"}, ()),
        ({"source": "sun/saw", "origin": "town-statement"}, ("town",)),
        ({"source": "sun/says", "origin": "dispatch"}, ()),
        ({"source": "sun/says", "origin": "not-here"}, ()),
        ({"source": "sun/says", "parties": ["county"], "origin": "town-statement"}, ("county",)),
        ({"source": "not/here"}, ()),
    ],
)
def test_the_evidence_names_the_side_or_its_source_or_the_origin(
    entry: Any,  # noqa: ANN401 - a part of a record
    sides: tuple[str, ...],
) -> None:
    assert sides_of(entry, SPOKEN) == sides


@pytest.mark.parametrize(
    ("sources", "side"),
    [
        ((), None),
        (("sun/repeats",), "town"),
        (("sun/repeats", "sun/repeats"), "town"),
        (("sun/repeats", "sun/says"), None),
        (("sun/repeats", "sun/saw"), None),
    ],
)
def test_only_one_side_speaks_where_nobody_else_does(
    sources: tuple[str, ...], side: str | None
) -> None:
    entries: Any = [{"source": source} for source in sources]

    assert only_side(entries, SPOKEN) == side
