"""A second reading must stay as it was given, or be replaced by a later one.

How far readers agree is only worth knowing where no reading was mended, or left out, after the
verdict was seen. A reader who reads the claim as it is now replaces their own reading.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, SecondReadingRecord
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for each second reading of the base."""
    kept = new.get("second_readings", {})
    for handle, before in old.get("second_readings", {}).items():
        after = kept.get(handle)
        pointer, reader = f"/second_readings/{handle}", quoted(handle)
        if after is None:
            yield Found(pointer, f"the second reading by {reader} is gone; expected it to stay")
        elif after != before and not _is_renewed(before, after):
            message = f"the second reading by {reader} was edited"
            yield Found(pointer, f"{message}; expected it as it was, or one of another state")


def _is_renewed(old: SecondReadingRecord, new: SecondReadingRecord) -> bool:
    """Whether it reads something else, no earlier than the old one."""
    return new["at"] >= old["at"] and new["seal"] != old["seal"]


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC568",
    "second-reading-rewritten",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "its reader may read what stands here now: `factcheck reread`."
    ),
)
