"""The 18 ways in which two changes of a corpus of records are known to meet, in our layout.

Numbers and subjects are those of a study of merges in corpora of JSON records; where a layout
like ours rules a form out, the nearest that it allows is played.
"""

from tests.merging.edits import (
    COST,
    DRAFT,
    OPENED,
    UNCITED,
    a_draft,
    a_source,
    adds,
    appends,
    both,
    evidence,
    inserts,
    merged_by_union,
    moves,
    removes,
    sets,
    types,
)
from tests.merging.outcomes import GOOD, Scenario, conflict, refused, refused_against_base

NEW = "claims/harbour/new.json"
SEARCH = {"query": "harbour price", "where": "the web", "at": "2024-02-02", "outcome": "found"}
CORRECTION = {
    "at": "2024-02-20",
    "by": "ada",
    "from": "supported",
    "to": "mostly-supported",
    "note": "The road is not in the account.",
}
JUDGED_ANEW = both(
    sets(COST, ("verdict/rating", "mostly-supported"), ("verdict/at", "2024-02-20")),
    appends(COST, "corrections", CORRECTION),
)
WITHDRAWN = sets(COST, ("status", "withdrawn"), ("reason", "It was taken from a wrong page."))
FIRST_KEY = '  "evidence": {\n'
LAST_ENTRY = '"section 1"\n    }\n'
ENTRY = """\
    "wire": {
      "source": "gazette/budget",
      "stance": "%s",
      "finding": "Names the sum of 40 million crowns.",
      "locator": "page 2"
    }"""

SCENARIOS = (
    Scenario(
        "01 neighbouring inserts into a sorted list",
        both(inserts(COST, "tags", "harbours"), inserts(COST, "tags", "money")),
        both(inserts(COST, "tags", "harbours"), inserts(COST, "tags", "prices")),
        lines=conflict(f"corpus/{COST}"),
        driver=GOOD,
    ),
    Scenario(
        "02 each adds a record of its own",
        adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
        adds("sources/almanac/year.json", a_source("almanac/year")),
        lines=GOOD,
        driver=GOOD,
    ),
    Scenario(
        "03 both add the same id",
        adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
        adds(NEW, a_draft("harbour/new", statement="The mayor kept silent about the ferry.")),
        lines=conflict(f"corpus/{NEW}"),
        driver=conflict(f"corpus/{NEW}"),
    ),
    Scenario(
        "04 the same id in a file with another name",
        adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
        adds(
            "claims/harbour/other.json",
            a_draft("harbour/new", statement="The mayor kept silent about the ferry."),
        ),
        lines=refused("FC110 claims/harbour/other.json"),
        driver=refused("FC110 claims/harbour/other.json"),
    ),
    Scenario(
        "05 edits of neighbouring lines",
        sets(DRAFT, ("kind", "quantity")),
        sets(DRAFT, ("importance", "low")),
        lines=conflict(f"corpus/{DRAFT}"),
        driver=GOOD,
    ),
    Scenario(
        "06 edits with an unchanged line between",
        sets(DRAFT, ("statement", "The council named the sum of 40 million crowns in public.")),
        sets(DRAFT, ("importance", "low")),
        lines=GOOD,
        driver=GOOD,
    ),
    Scenario(
        "07 both append to a list",
        appends(COST, "searches", {**SEARCH, "where": "the library"}),
        appends(COST, "searches", {**SEARCH, "where": "the archive"}),
        lines=conflict(f"corpus/{COST}"),
        driver=GOOD,
    ),
    Scenario(
        "08 both append to a list, and Git keeps the lines of both",
        both(merged_by_union, appends(COST, "searches", {**SEARCH, "where": "the library"})),
        both(merged_by_union, appends(COST, "searches", {**SEARCH, "where": "the archive"})),
        lines=refused(f"FC006 {COST}"),
        driver=GOOD,
    ),
    Scenario(
        "09 one deletes what the other edits",
        removes(DRAFT),
        sets(DRAFT, ("importance", "low")),
        lines=conflict(f"corpus/{DRAFT}"),
        driver=conflict(f"corpus/{DRAFT}"),
    ),
    Scenario(
        "10 a digest that every change would touch; there is none",
        both(
            adds(NEW, a_draft("harbour/new", statement="The council spoke of the new harbour.")),
            adds("sources/almanac/year.json", a_source("almanac/year")),
            sets(OPENED, ("importance", "low")),
        ),
        both(
            adds("claims/harbour/old.json", a_draft("harbour/old", statement="Ferries ran late.")),
            adds("sources/tribune/ferry.json", a_source("tribune/ferry")),
            sets(COST, ("importance", "low")),
        ),
        lines=GOOD,
        driver=GOOD,
    ),
    Scenario(
        "11 the same key at two places of an object, out of order",
        types(COST, FIRST_KEY, f"{FIRST_KEY}{ENTRY % 'refutes'},\n"),
        types(COST, LAST_ENTRY, f"{LAST_ENTRY[:-1]},\n{ENTRY % 'supports'}\n"),
        lines=refused(f"FC006 {COST}"),
        driver=conflict(f"corpus/{COST}"),
    ),
    Scenario(
        "12 the same key in canonical order",
        sets(COST, ("evidence/wire", evidence("gazette/budget", stance="context"))),
        sets(COST, ("evidence/wire", evidence("gazette/budget", stance="supports"))),
        lines=conflict(f"corpus/{COST}"),
        driver=conflict(f"corpus/{COST}"),
    ),
    Scenario(
        "13 one withdraws what the other judges anew",
        WITHDRAWN,
        JUDGED_ANEW,
        lines=refused_against_base(f"FC539 {COST}", f"FC561 {COST}"),
        driver=conflict(f"corpus/{COST}"),
        swapped=GOOD,
    ),
    Scenario(
        "14 one moves what the other edits",
        moves(DRAFT, "claims/harbour/price-named.json", "harbour/price-named"),
        sets(DRAFT, ("importance", "low")),
        lines=GOOD,
        driver=GOOD,
    ),
    Scenario(
        "15 the same id in two folders",
        adds("sources/almanac/year.json", a_source("almanac/year")),
        adds("sources/yearbook/year.json", a_source("almanac/year", publisher="Yearbook")),
        lines=refused("FC110 sources/yearbook/year.json"),
        driver=refused("FC110 sources/yearbook/year.json"),
    ),
    Scenario(
        "16 one removes the source that the other cites",
        removes(UNCITED),
        sets(COST, ("evidence/budget", evidence("gazette/budget"))),
        lines=refused(f"FC111 {COST}"),
        driver=refused(f"FC111 {COST}"),
    ),
    Scenario(
        "17 evidence in files of its own: each adds a source with what it says",
        both(
            adds("sources/almanac/year.json", a_source("almanac/year")),
            sets(OPENED, ("evidence/almanac", evidence("almanac/year"))),
        ),
        both(
            adds("sources/tribune/ferry.json", a_source("tribune/ferry")),
            sets(COST, ("evidence/tribune", evidence("tribune/ferry"))),
        ),
        lines=GOOD,
        driver=GOOD,
    ),
    Scenario(
        "18 evidence under sorted keys that are no neighbours",
        both(
            adds("sources/almanac/year.json", a_source("almanac/year")),
            sets(COST, ("evidence/almanac", evidence("almanac/year"))),
        ),
        both(
            adds("sources/tribune/ferry.json", a_source("tribune/ferry")),
            sets(COST, ("evidence/tribune", evidence("tribune/ferry"))),
        ),
        lines=GOOD,
        driver=GOOD,
    ),
)
