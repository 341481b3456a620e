"""What supersedes a published claim must be a published claim about the same.

A claim that is superseded no longer counts. If a draft, or a claim about something else, could take
its place, an unwelcome verdict would vanish without anybody judging anew. Only where the text
changed may a draft follow: on the newest revision of the same document, which the claim has not
reached (`factcheck reattach --supersede`). A successor that is rated the other way has all that
the claim rested on: nothing is lost on the way.
"""

from collections.abc import Iterator

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look at every successor that the change names for a claim published in the base."""
    for claim_id, claim in context.changed.items():
        old = context.base.claims.get(claim_id)
        if old is None or not is_published(old):
            continue
        known = old.get("superseded_by", ())
        for place, target in enumerate(claim.get("superseded_by", ())):
            successor = context.changed.get(target) or context.base.claims.get(target)
            message = "" if target in known else _fault(claim, successor, context.head)
            if message:
                path = path_of(Kind.CLAIM, claim_id)
                yield Found(f"/superseded_by/{place}", message, path=path)


def _fault(claim: ClaimRecord, successor: ClaimRecord | None, head: Corpus) -> str:
    if successor is None:  # FC111 tells
        return ""
    name = quoted(successor["id"])
    if not is_published(successor) and not _follows_the_text(claim, successor, head):
        return f"the successor {name} is a draft; expected one that is assessed, as this claim was"
    document, other = claim["provenance"]["document"], successor["provenance"]["document"]
    if document != other and not _is_same(claim, successor) and not _is_same(successor, claim):
        where = f"the successor {name} is a claim of {quoted(other)}"
        return f"{where}; expected one of {quoted(document)}, or the relation same-as"
    left = _left_behind(claim, successor, head)
    if left is not None:
        message = (
            f"the successor {name} is rated the other way, without the evidence {quoted(left)}"
        )
        return f"{message}; expected it there, with its stance"
    return ""


def _left_behind(claim: ClaimRecord, successor: ClaimRecord, head: Corpus) -> str | None:
    """Return the first piece of evidence that a successor of another direction has not."""
    directions = [
        head.ratings[one["verdict"]["rating"]]["direction"]
        for one in (claim, successor)
        if "verdict" in one and one["verdict"]["rating"] in head.ratings
    ]
    if set(directions) != {"supports", "refutes"}:
        return None
    has = {(entry["source"], entry["stance"]) for entry in successor["evidence"].values()}
    return next(
        (
            key
            for key, one in claim["evidence"].items()
            if (one["source"], one["stance"]) not in has
        ),
        None,
    )


def _follows_the_text(claim: ClaimRecord, successor: ClaimRecord, head: Corpus) -> bool:
    """Whether the successor stands in a newer text of the document, which the claim is not in."""
    before, after = claim["provenance"], successor["provenance"]
    document = head.documents.get(after["document"])
    if document is None or before["document"] != after["document"]:
        return False
    newest = document["revisions"][-1]["number"]
    return before["revision"] < after["revision"] == newest


def _is_same(one: ClaimRecord, other: ClaimRecord) -> bool:
    return {"type": "same-as", "claim": other["id"]} in one.get("relations", ())


RULE = base_rule(
    __doc__,
    "FC565",
    "unfit-successor",
    Severity.ERROR,
    check,
    fix=(
        "Assess the successor first (`factcheck assess CLAIM`), or name another; a claim that "
        "nothing succeeds is withdrawn with a reason."
    ),
)
