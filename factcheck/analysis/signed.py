"""What records say in somebody's name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus.corpus import Corpus

IDENTITIES: Final = "identities"


class Statement(NamedTuple):
    """What somebody says; equal where it is the same, wherever in its record it stands."""

    what: str
    handle: str
    content: bytes


Names = Mapping[str, frozenset[str]]
"""Under which names each handle has been known."""


class Authorship(NamedTuple):
    """Addresses of those who brought a statement to a path; of one commit, or of a folder.

    In a folder, what nobody brought is not committed yet.
    """

    authors: Mapping[tuple[str, Statement], frozenset[str]]
    is_commit: bool


class History(NamedTuple):
    """Looks into the history, where it is asked; `names` are None where a clone lacks commits."""

    authorship: Callable[[], Authorship]
    names: Callable[[], Names | None]


Signed = Iterator[tuple[str, Statement]]
"""Pointers to statements, and the statements."""


def is_bound(corpus: Corpus) -> bool:
    """Whether who signs must be the author of the commit."""
    return corpus.info is not None and corpus.info.get(IDENTITIES) == "required"


def in_claim(claim: Any) -> Signed:  # noqa: ANN401 - any JSON value: commits on the way may be broken
    """Yield what a claim holds in the name of contributors; what is out of shape holds nothing."""
    yield from _by(claim, "verdict", "/verdict")
    yield from _by(_part(claim, "provenance"), "extracted", "/provenance/extracted")
    for handle, review in _part(claim, "reviews").items():
        yield f"/reviews/{handle}", Statement("review", handle, _content(review))
    for handle, reading in _part(claim, "second_readings").items():
        yield f"/second_readings/{handle}", Statement("second reading", handle, _content(reading))
    for name, what in (("corrections", "correction"), ("waivers", "waiver")):
        entries = claim.get(name) if isinstance(claim, Mapping) else None
        for place, entry in enumerate(entries if isinstance(entries, list) else []):
            yield from _signed(entry, what, f"/{name}/{place}")


def in_contributor(contributor: Any) -> Signed:  # noqa: ANN401 - see above
    """Yield the identities that a contributor goes by."""
    if isinstance(contributor, Mapping) and IDENTITIES in contributor:
        content = _content(contributor[IDENTITIES])
        yield f"/{IDENTITIES}", Statement(IDENTITIES, str(contributor.get("id")), content)


def _by(outer: Any, name: str, pointer: str) -> Signed:  # noqa: ANN401 - see above
    return _signed(_part(outer, name), name, pointer)


def _signed(entry: Any, what: str, pointer: str) -> Signed:  # noqa: ANN401 - see above
    if isinstance(entry, Mapping) and "by" in entry:
        yield pointer, Statement(what, str(entry["by"]), _content(entry))


def _part(outer: Any, name: str) -> Mapping[str, Any]:  # noqa: ANN401 - see above
    part = outer.get(name) if isinstance(outer, Mapping) else None
    return part if isinstance(part, Mapping) else {}


def _content(value: Any) -> bytes:  # noqa: ANN401 - see above
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
