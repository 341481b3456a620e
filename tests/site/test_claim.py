"""What the page of a claim says."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.exporters.harbour import harbour
from tests.site.conftest import everything
from tests.site.files import made


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

    assert "One origin, 2 publications: <bdi>Wire Service, 4 May 2021</bdi>" in text


def test_claims_that_point_here_are_named() -> None:
    text = made(harbour())["claims/harbour/cost.html"]

    assert "Looks alike, but is not the same: <a" in text
