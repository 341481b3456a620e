"""The text of a revision never changes.

Claims are anchored in it by offsets, and readers trust that the words are the ones that were
published. Even a mended typing error moves every anchor behind it. A changed text is a new
revision.
"""

from collections.abc import Iterator
from hashlib import sha256

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
            text = context.corpus.texts.get((document["id"], revision["number"]))
            how = _change(text, revision["sha256"])
            message = (
                f"{path} has the sha256 {digest}{how}; expected {revision['sha256']}; anchors in "
                "it are not checked"
            )
            yield Found(f"/revisions/{place}/sha256", message)


def _change(text: str | None, stated: str) -> str:
    """Say where line ends alone make the difference, as after a checkout with CR LF."""
    if text is None or "\r" not in text:
        return ""
    unix = text.replace("\r\n", "\n").encode()
    return ": only its line ends differ" if sha256(unix).hexdigest() == stated else ""


RULE = document_rule(
    __doc__,
    "FC201",
    "text-digest",
    Severity.ERROR,
    check,
    fix=(
        "Restore the text with `git restore FILE`; add a changed one as a new revision: "
        "`factcheck rebase`."
    ),
)
