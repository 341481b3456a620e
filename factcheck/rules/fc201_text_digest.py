"""The text of a revision never changes.

Claims are anchored in it by offsets, and readers trust that the words are the ones that were
published. Even a mended typing error moves every anchor behind it. A changed text is a new
revision.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import revision_path
from factcheck.model.records import DocumentRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, document_rule


def check(document: DocumentRecord, context: Context) -> Iterator[Found]:
    """Compare the digest of every revision's text with the recorded one."""
    for place, revision in enumerate(document["revisions"]):
        path = revision_path(document["id"], revision["number"])
        digest = context.corpus.digests.get(path, revision["sha256"])
        if digest != revision["sha256"]:
            message = f"{path} has the sha256 {digest}; expected {revision['sha256']}"
            yield Found(f"/revisions/{place}/sha256", message)


RULE = document_rule(
    __doc__,
    "FC201",
    "text-digest",
    Severity.ERROR,
    check,
    fix="Restore the text; add a changed one as a new revision: `factcheck rebase`.",
)
