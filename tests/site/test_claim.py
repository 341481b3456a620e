"""What the page of a claim says."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.exporters.harbour import a_claim, evidence, harbour
from tests.exporters.troubled import troubled
from tests.site.conftest import everything
from tests.site.files import drawn, made


def test_form_for_a_correction_is_filled_in() -> None:
    text = made(everything())["claims/harbour/quay.html"]
    [address] = re.findall(r'href="(https://git\.example/[^"]*)"[^>]*>Suggest', text)
    asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)

    assert address.startswith("https://git.example/town/harbour/issues/new?title=")
    assert asked["title"] == ["Correction: harbour/quay"]
    assert asked["body"][0].startswith("Claim: harbour/quay\nStatement: Of the harbour")


def test_form_of_gitlab_has_other_names() -> None:
    corpus = everything()
    info: Any = {**(corpus.info or {}), "repository": "https://gitlab.example/town/harbour.git"}
    text = made(replace(corpus, info=info))["claims/harbour/quay.html"]

    assert "https://gitlab.example/town/harbour/-/issues/new?issue%5Btitle%5D=Correction" in text


def test_without_a_repository_nobody_is_sent_to_a_form() -> None:
    assert "Suggest a correction" not in made(harbour())["claims/harbour/quay.html"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://user:secret@git.example/"])
def test_unsafe_repository_is_no_link(address: str) -> None:
    corpus = harbour()
    info: Any = {**(corpus.info or {}), "repository": address}

    assert (
        "Suggest a correction" not in made(replace(corpus, info=info))["claims/harbour/quay.html"]
    )


def test_citation_names_claim_rating_day_and_address(eastport: Path) -> None:
    text = (eastport / "claims/harbour/quay.html").read_text("utf-8")

    assert (
        "Claim harbour/quay, rated “Outdated”, as of 2 February 2024. In: The harbour of Eastport. "
        "https://site.example/facts/claims/harbour/quay.html</p>"
    ) in text


def test_withdrawn_claim_is_not_cited_with_its_last_rating() -> None:
    assert "rated “Withdrawn”" in made(harbour())["claims/harbour/small.html"]


def test_history_by_meaning_stands_on_the_page(eastport: Path) -> None:
    text = (eastport / "claims/harbour/opened.html").read_text("utf-8")

    assert "rating outdated → supported" in text
    assert "<code>0123456789</code>" in text


def test_one_wire_story_on_two_sites_is_visibly_one() -> None:
    text = made(harbour())["claims/harbour/opened.html"]

    page = "../../origins/wire-service-2021-05-04.html"

    assert f'One origin, 2 publications: <a href="{page}"><bdi>Wire Service, 4 May 2021' in text


def test_one_page_cited_for_two_questions_is_one_publication() -> None:
    entries = {
        name: evidence("herald/opening", "supports", question=f"Which {name}?")
        for name in ("day", "hour")
    }
    claims: dict[str, Any] = {
        **harbour().claims,
        "harbour/twice": a_claim("twice", "Eastport", evidence=entries),
    }
    text = made(replace(harbour(), claims=claims))["claims/harbour/twice.html"]

    assert "One origin" not in text
    assert text.count("Which ") == 2


def test_contested_claim_says_so_before_its_rating() -> None:
    text = made(troubled())["claims/harbour/disputed.html"]
    [ruling] = re.findall('<div class="ruling">(.*?)</div>', text, re.DOTALL)
    words = re.sub("<[^>]*>", "", ruling).split()

    assert words[0] == "Contested"
    assert words.index("Disputed") < words.index("Supported") < words.index("High")
    assert "software alone" in " ".join(words)
    assert "contested; rated “Supported”" in text


def test_draft_with_a_rating_from_elsewhere_has_neither_verdict_nor_confidence() -> None:
    text = made(troubled())["claims/harbour/proposed.html"]

    assert "No verdict yet" in text
    assert "Half right (town-scale)" in text
    assert "confidence" not in text
    assert "rests on" not in text


def test_corrected_rating_has_a_mark_that_leads_to_the_log() -> None:
    files = made(troubled())
    target = "corrections.html#corrected:harbour/opened"

    for path in (
        *("claims/harbour/opened.html", "documents/harbour/index.html", "timeline.html"),
        "sources/gazette/notice.html",
    ):
        assert f'{target}">corrected 8 February 2024' in files[path], path
    assert 'id="corrected:harbour/opened"' in files["corrections.html"]
    assert all("corrections.html" in text for text in drawn(files).values())
    assert "corrections.html" in files["feed.xml"]


@pytest.mark.parametrize(
    ("info", "told"),
    [
        ({}, "The corpus does not say how to report a mistake."),
        ({"contact": "desk@a.example"}, 'href="mailto:desk@a.example"'),
        ({"contact": "a?bcc=x@a.example"}, 'href="mailto:a%3Fbcc%3Dx@a.example"'),
        ({"contact": "https://a.example/tell"}, 'href="https://a.example/tell"'),
        ({"contact": "javascript:alert(1)"}, "Tell javascript:alert(1)"),
    ],
)
def test_without_a_repository_the_contact_is_shown_or_its_absence_said(
    info: dict[str, str], told: str
) -> None:
    corpus = troubled()
    both: Any = {**(corpus.info or {}), **info}
    files = made(replace(corpus, info=both))

    assert told in files["claims/harbour/quay.html"]
    assert 'href="javascript' not in files["about.html"]
    assert files["about.html"].count("not stated") == 11 - len(info)


def test_interests_that_a_contributor_declares_stand_where_the_name_leads() -> None:
    corpus = harbour()
    ada: Any = {**corpus.contributors["ada"], "note": "Owns a boat in the harbour."}
    files = made(replace(corpus, contributors={**corpus.contributors, "ada": ada}))

    assert "about.html#contributor:ada" in files["claims/harbour/opened.html"]
    assert 'id="contributor:ada"' in files["about.html"]
    assert "Owns a boat in the harbour." in files["about.html"]


def test_page_of_an_origin_names_what_it_is_and_what_rests_on_it() -> None:
    record: Any = {
        "id": "wire-service-2021-05-04",
        "schema": 1,
        "title": "Dispatch on the opening",
        "kind": "dispatch",
        "publisher": "Wire Service",
        "parties": ["eastport"],
    }
    files = made(replace(troubled(), origins={record["id"]: record}))
    text = files["origins/wire-service-2021-05-04.html"]

    for words in ("Dispatch on the opening", "Wire Service", "Eastport", "2 sources that go back"):
        assert words in text
    assert "The text that was checked goes back to it" in text
    assert 'href="../claims/harbour/echoed.html"' in text
    assert "origins/wire-service-2021-05-04.html" in files["sources/herald/opening.html"]
    assert "origins/wire-service-2021-05-04.html" in files["origins.html"]


def test_grade_in_a_note_is_shown_as_the_note_that_it_is() -> None:
    text = made(harbour())["sources/gazette/notice.html"]

    assert 'Reliable. <span class="flag">a grade without stated criteria</span>' in text


def test_claims_that_point_here_are_named() -> None:
    text = made(harbour())["claims/harbour/cost.html"]

    assert "Looks alike, but is not the same: <a" in text
