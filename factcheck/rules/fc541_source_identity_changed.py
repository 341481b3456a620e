"""A source that published claims cite should stay the same source.

Its evidence says what that page of that publisher states. Another address or publisher in the
same record would make the evidence speak of something that its author has never seen. A page that
only moved is told: the same change says so in the source's `note`, which names the old address
where the new one is of another site. So is a source of which more was
read than before; where that was on no later day than it was read first, it was not.
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.kinds import Kind
from factcheck.model.records import SourceRecord
from factcheck.problem import Severity
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule, failing_a_change
from factcheck.rules.weighing import is_same_site
from factcheck.text import quoted

_BESIDES: Final = re.compile(r"^https?://(?:www\.)?|#.*$|/(?=#|$)")
"""What may differ between two spellings of one address."""


def check(old: SourceRecord, new: SourceRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare address and publisher; another spelling of either is no other source."""
    is_noted = "note" in new and new["note"] != old.get("note")
    if is_noted and (is_same_site(old["url"], new["url"]) or _page(old["url"]) in new["note"]):
        return
    pointers = []
    before, after = old["retrieved"], new["retrieved"]
    if after["at"] < before["at"]:
        pointers.append(("retrieved/at", before["at"]))
    if after["extent"] != before["extent"] and after["at"] <= before["at"]:
        pointers.append(("retrieved/extent", before["extent"]))
    if _page(old["url"]) != _page(new["url"]):
        pointers.append(("url", old["url"]))
    if _letters(old["publisher"]) != _letters(new["publisher"]):
        pointers.append(("publisher", old["publisher"]))
    if pointers and _is_cited(old["id"], context):
        for name, value in pointers:
            message = f"the {name} changed, but published claims cite this source"
            yield Found(f"/{name}", f"{message}; expected {quoted(value)}")


def _page(url: str) -> str:
    return _BESIDES.sub("", url)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _is_cited(source: str, context: ChangeContext) -> bool:
    citing = context.base.citations.get(source, ())
    return any(is_published(context.base.claims[claim_id]) for claim_id, _ in citing)


RULE = failing_a_change(
    change_rule(
        Kind.SOURCE,
        __doc__,
        "FC541",
        "source-identity-changed",
        check,
        fix=(
            "Restore it and add the other page as a source of its own: `factcheck add source`. "
            "If the page only moved, say so in the source's `note`."
        ),
        severity=Severity.WARNING,
    )
)
