"""Evidence that vanished in one place and appeared in another has moved."""

from factcheck.history.change import Change, ChangeKind
from factcheck.history.diff import diff
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, OPENED, a_claim, changed, corpus_with

LISTS_40 = "Lists the final account at 40 million crowns."


def test_evidence_that_moved_to_another_claim_is_not_lost() -> None:
    gazette = a_claim()["evidence"]["gazette"]
    here = a_claim({"/evidence/gazette": None})
    there = a_claim({"/evidence/accounts": gazette}, of=OPENED)

    assert diff(CORPUS, corpus_with(here, there)) == (
        Change(
            ChangeKind.EVIDENCE_MOVED,
            Kind.CLAIM,
            COST,
            "/evidence/gazette",
            f"{COST}#/evidence/gazette",
            f"{OPENED}#/evidence/accounts",
            LISTS_40,
        ),
    )


def test_one_entry_that_appears_takes_one_that_vanished() -> None:
    gazette = a_claim()["evidence"]["gazette"]
    old = corpus_with(a_claim({"/evidence/again": gazette}, of=OPENED))
    new = corpus_with(a_claim({"/evidence/gazette": None, "/evidence/official": gazette}))

    assert [(change.kind, change.record_id, change.pointer) for change in diff(old, new)] == [
        (ChangeKind.EVIDENCE_MOVED, COST, "/evidence/gazette"),
        (ChangeKind.EVIDENCE_LOST, OPENED, "/evidence/again"),
    ]


def test_claims_that_come_and_go_do_not_list_their_evidence() -> None:
    third = changed(a_claim(), {"/id": "harbour/third", "/statement": "It was dear."})
    new = corpus_with(third)
    third_added = Change(ChangeKind.RECORD_ADDED, Kind.CLAIM, "harbour/third", after="It was dear.")
    third_gone = Change(ChangeKind.RECORD_GONE, Kind.CLAIM, "harbour/third", before="It was dear.")

    assert diff(CORPUS, new) == (third_added,)
    assert diff(new, CORPUS) == (third_gone,)


def test_a_claim_under_another_id_takes_its_evidence_along() -> None:
    moved = changed(a_claim(), {"/id": "harbour/price"})
    claims = {OPENED: CORPUS.claims[OPENED], "harbour/price": moved}
    known = {**CORPUS.known, Kind.CLAIM: claims.keys()}

    found = diff(CORPUS, corpus_with(claims=claims, known=known))

    assert [(change.kind, change.record_id, change.after) for change in found] == [
        (ChangeKind.RECORD_GONE, COST, None),
        (ChangeKind.EVIDENCE_MOVED, COST, "harbour/price#/evidence/courier"),
        (ChangeKind.EVIDENCE_MOVED, COST, "harbour/price#/evidence/gazette"),
        (ChangeKind.RECORD_ADDED, "harbour/price", moved["statement"]),
    ]


def test_evidence_moves_within_its_claim_before_it_moves_to_another() -> None:
    gazette = a_claim()["evidence"]["gazette"]
    here = a_claim({"/evidence/gazette": None, "/evidence/official": gazette})
    before = changed(a_claim(), {"/id": "harbour/a"})
    there = changed(before, {"/evidence/second": gazette})

    found = diff(corpus_with(before), corpus_with(here, there))

    assert [(change.kind, change.record_id, change.after) for change in found] == [
        (ChangeKind.EVIDENCE_ADDED, "harbour/a", "gazette/harbour-opening"),
        (ChangeKind.EVIDENCE_MOVED, COST, f"{COST}#/evidence/official"),
    ]
