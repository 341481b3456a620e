"""Further ways in which two changes meet, that come from what our records mean."""

import hashlib

from tests.merging.edits import (
    COST,
    DOCUMENT,
    DRAFT,
    OPENED,
    UNCITED,
    a_draft,
    a_source,
    adds,
    appends,
    both,
    evidence,
    moves,
    removes,
    sets,
)
from tests.merging.outcomes import (
    GOOD,
    Edit,
    Scenario,
    conflict,
    refused,
    refused_against_base,
)
from tests.merging.repository import Files
from tests.merging.scenarios import CORRECTION, JUDGED_ANEW, NEW, WITHDRAWN

SCALE = "scales/standard.json"
REVIEW = {"at": "2024-02-21", "rating": "supported"}
REVIEWED = sets(COST, ("status", "reviewed"), ("reviews/ben", REVIEW))
OTHER_RATING = both(
    sets(COST, ("verdict/rating", "refuted"), ("verdict/at", "2024-02-20")),
    appends(COST, "corrections", {**CORRECTION, "to": "refuted"}),
)


def rebased(text: bytes) -> Edit:
    """Add a second revision of the document, and take no claim along."""

    def rebase(files: Files) -> None:
        revision = {"number": 2, "sha256": hashlib.sha256(text).hexdigest()}
        files.data("documents/harbour/r2.txt", text)
        files.change(DOCUMENT, lambda record: record["revisions"].append(revision))

    return rebase


def without_rating(name: str) -> Edit:
    def take(files: Files) -> None:
        files.change(
            SCALE,
            lambda scale: scale.update(
                {"values": [value for value in scale["values"] if value["id"] != name]}
            ),
        )

    return take


def superseded(path: str, by: str) -> Edit:
    return sets(
        path,
        ("status", "superseded"),
        ("reason", "The other says the same in better words."),
        ("superseded_by", [by]),
    )


MORE_SCENARIOS = (
    Scenario(
        "two ratings of one claim",
        JUDGED_ANEW,
        OTHER_RATING,
        lines=conflict(f"corpus/{COST}"),
        driver=conflict(f"corpus/{COST}"),
    ),
    Scenario(
        "two reviews by one person",
        REVIEWED,
        sets(COST, ("status", "reviewed"), ("reviews/ben", {**REVIEW, "note": "I saw it."})),
        lines=conflict(f"corpus/{COST}"),
        driver=conflict(f"corpus/{COST}"),
    ),
    Scenario(
        "one corrects the rating that the other has reviewed",
        JUDGED_ANEW,
        REVIEWED,
        lines=conflict(f"corpus/{COST}"),
        driver=conflict(f"corpus/{COST}"),
    ),
    Scenario(
        "both bring a second revision of the document",
        rebased(b"The new harbour of Eastport opened on 3 May 2021.\n"),
        rebased(b"The harbour of Eastport opened on 3 May 2021.\n"),
        lines=conflict(f"corpus/{DOCUMENT}", "corpus/documents/harbour/r2.txt"),
        driver=conflict(f"corpus/{DOCUMENT}", "corpus/documents/harbour/r2.txt"),
    ),
    Scenario(
        "one removes a draft that the other relates to",
        removes(DRAFT),
        appends(COST, "relations", {"type": "depends-on", "claim": "harbour/sum-named"}),
        lines=refused(f"FC111 {COST}"),
        driver=refused(f"FC111 {COST}"),
    ),
    Scenario(
        "one moves a draft that the other relates to",
        moves(DRAFT, NEW, "harbour/new"),
        appends(COST, "relations", {"type": "depends-on", "claim": "harbour/sum-named"}),
        lines=refused(f"FC111 {COST}"),
        driver=refused(f"FC111 {COST}"),
    ),
    Scenario(
        "one moves a published claim that the other edits",
        sets(COST, ("importance", "low")),
        moves(COST, NEW, "harbour/new"),
        lines=refused_against_base(f"FC531 {COST}"),
        driver=refused_against_base(f"FC531 {COST}"),
        swapped=GOOD,
    ),
    Scenario(
        "one removes the contributor who reviews in the other",
        removes("contributors/ben.json"),
        REVIEWED,
        lines=refused(f"FC111 {COST}"),
        driver=refused(f"FC111 {COST}"),
    ),
    Scenario(
        "one takes away the rating that the other gives",
        without_rating("mostly-supported"),
        JUDGED_ANEW,
        lines=refused(f"FC112 {COST}", f"FC112 {COST}"),
        driver=refused(f"FC112 {COST}", f"FC112 {COST}"),
    ),
    Scenario(
        "one retracts the source that the other cites",
        sets(UNCITED, ("standing", "retracted")),
        sets(COST, ("evidence/budget", evidence("gazette/budget"))),
        lines=refused(f"FC308 {COST}"),
        driver=refused(f"FC308 {COST}"),
    ),
    Scenario(
        "both add one claim under two ids",
        adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
        adds(
            "claims/harbour/other.json",
            a_draft("harbour/other", statement="The council spoke of the new harbour."),
        ),
        lines=refused("FC802 claims/harbour/other.json"),
        driver=refused("FC802 claims/harbour/other.json"),
    ),
    Scenario(
        "both add one source under two ids",
        adds("sources/almanac/year.json", a_source("almanac/year")),
        adds(
            "sources/yearbook/year.json",
            a_source("yearbook/year", url="https://almanac.example/year"),
        ),
        lines=refused("FC310 sources/yearbook/year.json"),
        driver=refused("FC310 sources/yearbook/year.json"),
    ),
    Scenario(
        "each supersedes its claim by that of the other",
        superseded(COST, "harbour/opened"),
        superseded(OPENED, "harbour/cost"),
        lines=refused(f"FC506 {COST}", f"FC506 {OPENED}"),
        driver=refused(f"FC506 {COST}", f"FC506 {OPENED}"),
    ),
    Scenario(
        "one calls two claims the same, the other denies it",
        appends(COST, "relations", {"type": "same-as", "claim": "harbour/opened"}),
        appends(OPENED, "relations", {"type": "not-same-as", "claim": "harbour/cost"}),
        lines=refused(f"FC511 {OPENED}"),
        driver=refused(f"FC511 {OPENED}"),
    ),
    Scenario(
        "names that differ in case only",
        adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
        lambda files: files.data("claims/harbour/NEW.json", b"{}\n"),
        lines=refused("FC013 claims/harbour/NEW.json", "FC014 claims/harbour/NEW.json"),
        driver=refused("FC013 claims/harbour/NEW.json", "FC014 claims/harbour/NEW.json"),
    ),
    Scenario(
        "one withdraws what the other gives more evidence",
        WITHDRAWN,
        sets(COST, ("evidence/budget", evidence("gazette/budget"))),
        lines=refused_against_base(f"FC539 {COST}"),
        driver=refused_against_base(f"FC539 {COST}"),
        swapped=GOOD,
    ),
)
