"""Versions of records as people make them: a base, and edits of it by two sides."""

from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from factcheck.corpus.locate.pointer import tokens
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, a_claim, changed

CORRECTION: Final = {
    "at": "2024-02-20",
    "by": "ada",
    "from": "mostly-supported",
    "to": "supported",
    "note": "The road is in the account.",
}
WAIVER: Final = {"code": "FC302", "reason": "No pages.", "by": "ada", "until": "2024-06-01"}
SEARCH: Final = {"query": "price", "where": "the web", "at": "2024-02-02", "outcome": "not-found"}
READING: Final = {
    "at": "2024-02-05",
    "rating": "supported",
    "saw": ["statement", "evidence"],
    "seal": "0" * 64,
}
COURIER: Final = CORPUS.claims[COST]["evidence"]["courier"]
REVIEW: Final = {"at": "2024-02-05", "rating": "supported"}
GAZETTE: Final = "gazette/harbour-opening"

RICH_CLAIM: Final = a_claim(
    {
        "/tags": ["money", "harbours"],
        "/reviews": {"ben": REVIEW},
        "/second_readings": {"robot": READING},
        "/corrections": [CORRECTION],
        "/waivers": [WAIVER],
        "/searches": [SEARCH],
        "/relations": [{"type": "part-of", "claim": "harbour/opened"}],
    }
)
RICH_SOURCE: Final = changed(CORPUS.sources[GAZETTE], {"/origin": "council", "/note": "Page 3."})
RICH_DOCUMENT: Final = changed(CORPUS.documents["harbour"], {"/note": "From the archive."})
RICH_SCALE: Final = changed(
    CORPUS.scales["standard"], {"/maps": {"fever": {"supported": {"to": "S", "reason": "Same."}}}}
)

_DAYS: Final = ("2024-02-10", "2024-02-20", "2024-02-25")
_RATINGS: Final = ("supported", "mostly-supported", "refuted", "conflicting")

EDITS: Final[dict[Kind, dict[str, tuple[Any, ...]]]] = {
    Kind.CLAIM: {
        "/statement": ("It cost 40 million crowns.", "The harbour cost 40 million crowns."),
        "/importance": ("low", "medium", None),
        "/status": ("draft", "reviewed"),
        "/provenance/anchor/start": (54, 60),
        "/provenance/anchor/quote": ("cost 40", "40 million crowns"),
        "/provenance/revision": (2, 3),
        "/provenance/claimant": ({"name": "The council"}, {"name": "The mayor", "role": "Mayor"}),
        "/provenance/extracted/method": ("assisted", "automatic"),
        "/period": (None,),
        "/period/to": ("2021-05-04", "2021-06-01"),
        "/verdict/rating": _RATINGS,
        "/verdict/confidence": ("low", "medium"),
        "/verdict/rationale": ("Both say so.", "The account says so."),
        "/verdict/uncertainty": ("The road may be counted.", "Nothing."),
        "/evidence/courier": (None,),
        "/evidence/courier/stance": ("refutes", "context"),
        "/evidence/courier/finding": ("Says 40 million.", "Says about 40 million."),
        "/evidence/courier/locator": ("paragraph 3", None),
        "/evidence/courier/group": ("account", "council"),
        "/evidence/gazette": (None,),
        "/evidence/mirror": (COURIER, {**COURIER, "stance": "refutes"}),
        "/evidence/tribune": (COURIER, {**COURIER, "question": "What did it cost?"}),
        "/reviews": (None,),
        "/reviews/ben/rating": _RATINGS,
        "/reviews/eve": (REVIEW, {**REVIEW, "rating": "refuted"}),
        "/second_readings/robot/rating": _RATINGS,
        "/second_readings": (None,),
        "/corrections": (
            [CORRECTION, {**CORRECTION, "at": _DAYS[1], "to": "refuted"}],
            [CORRECTION, {**CORRECTION, "at": _DAYS[2]}, {**CORRECTION, "at": _DAYS[0]}],
            [CORRECTION, {**CORRECTION, "at": _DAYS[0]}],
            [{**CORRECTION, "note": "Rewritten."}],
            None,
        ),
        "/waivers": (
            [WAIVER, {**WAIVER, "code": "FC303"}],
            [{**WAIVER, "code": "FC301"}, {**WAIVER, "until": "2024-07-01"}],
            None,
        ),
        "/searches": (
            [SEARCH, {**SEARCH, "where": "the library"}],
            [{**SEARCH, "outcome": "found"}, {**SEARCH, "at": "2024-02-01"}],
        ),
        "/relations": ([{"type": "same-as", "claim": "harbour/opened"}], None),
        "/tags": (
            ["money"],
            ["harbours", "money"],
            ["ships", "money", "council"],
            ["boats", "council", "harbours"],
            None,
        ),
    },
    Kind.SOURCE: {
        "/title": ("Notice", "Notice of the opening"),
        "/title_shown": (False,),
        "/url": ("https://gazette.example/1", "https://gazette.example/2"),
        "/published/date": ("2021-05", "2021-05-05"),
        "/published": (None,),
        "/archive": ({"url": "https://archive.example/1", "at": "2024-02-01"},),
        "/origin": ("council", "mayor", None),
        "/standing": ("retracted", "corrected"),
        "/note": ("Page 4.", None),
    },
    Kind.DOCUMENT: {
        "/title": ("Harbour opens", None),
        "/revisions/1": ({"number": 2, "sha256": "0" * 64}, {"number": 2, "sha256": "1" * 64}),
        "/revisions/0/note": ("First.", "As printed."),
        "/note": ("From the library.", None),
    },
    Kind.SCALE: {
        "/title": ("Scale", "The scale"),
        "/values/0/label": ("True", "Right"),
        "/maps/fever": (None,),
        "/maps/fever/supported": ({"to": "T", "reason": "Alike."}, None),
        "/maps/fever/refuted": ({"to": "R", "reason": "Same."}, {"to": "F", "reason": "Same."}),
        "/maps/averitec/refuted": ({"to": "R", "reason": "Same."}, {"to": "F", "reason": "Same."}),
    },
}
"""What people change: pointer, and the values that they put there; None removes."""

_ENDS: Final = (
    {"/status": "withdrawn", "/reason": "It was taken from the wrong document."},
    {"/status": "superseded", "/reason": "Split.", "/superseded_by": ["harbour/opened"]},
    {"/status": "contested", "/reason": "The auditor disagrees."},
)
_RICH: Final = {
    Kind.CLAIM: RICH_CLAIM,
    Kind.SOURCE: RICH_SOURCE,
    Kind.DOCUMENT: RICH_DOCUMENT,
    Kind.SCALE: RICH_SCALE,
}


class Versions(NamedTuple):
    """A base, and what two sides made of it."""

    kind: Kind
    base: Any
    ours: Any
    theirs: Any


@st.composite
def versions(draw: st.DrawFn, kinds: tuple[Kind, ...] = tuple(_RICH)) -> Versions:
    """Draw a base and two sides, each with a few edits."""
    kind = draw(st.sampled_from(kinds))
    base = draw(_edited(kind, _RICH[kind], most=2))
    return Versions(
        kind, base, draw(_edited(kind, base, most=4)), draw(_edited(kind, base, most=4))
    )


@st.composite
def _edited(draw: st.DrawFn, kind: Kind, record: Any, most: int) -> Any:  # noqa: ANN401 - any record
    places = draw(st.lists(st.sampled_from(sorted(EDITS[kind])), max_size=most, unique=True))
    for place in places:
        value = draw(st.sampled_from(EDITS[kind][place]))
        if _is_there(record, place, removing=value is None):
            record = changed(record, {place: value})
    if kind is Kind.CLAIM and draw(st.integers(0, 4)) == 0:
        record = changed(record, draw(st.sampled_from(_ENDS)))
    return record


def _is_there(record: Any, place: str, *, removing: bool) -> bool:  # noqa: ANN401 - any record
    """Whether the edit can be made and leaves nothing half made."""
    *way, last = tokens(place)
    for token in way:
        if isinstance(record, list):
            record = record[int(token)]
        elif token in record:
            record = record[token]
        else:
            return not removing and place.startswith("/maps")
    if removing:
        return last in record and not (len(record) == 1 and place.startswith("/maps"))
    return True
