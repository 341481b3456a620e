"""The revisions of a document must stay as they are.

Anchors count code points in the exact text of a revision: another text under the same number
would put them on other words without anybody noticing. A new text is a new revision.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import revision_path
from factcheck.model.kinds import Kind
from factcheck.model.records import DocumentRecord
from factcheck.rules.rule import ChangeContext, Found, change_rule


def check(old: DocumentRecord, new: DocumentRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare every revision of the base: its digest as recorded, and that of its bytes."""
    places = {revision["number"]: place for place, revision in enumerate(new["revisions"])}
    for revision in old["revisions"]:
        number = revision["number"]
        if number not in places:
            yield Found("/revisions", f"revision {number} is gone; expected it to stay")
            continue
        place = places[number]
        path = revision_path(old["id"], number)
        known = {revision["sha256"], context.base.digests.get(path, "")}
        recorded = new["revisions"][place]["sha256"]
        if recorded not in known:
            message = f"the digest of revision {number} changed; expected {revision['sha256']}"
            yield Found(f"/revisions/{place}/sha256", message)
        elif context.head.digests.get(path, recorded) not in known:
            message = f"r{number}.txt has other bytes than in the base; expected a new revision"
            yield Found(f"/revisions/{place}", message)


RULE = change_rule(
    Kind.DOCUMENT,
    __doc__,
    "FC538",
    "revision-rewritten",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "a new text is added with `factcheck rebase DOCUMENT NEW-TEXT`."
    ),
)
