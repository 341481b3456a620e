"""The style sheet: contrast in light and dark, and a look for every rating that needs no colour."""

import re

import pytest

from factcheck.exporters import pages
from factcheck.exporters.report import Format, render
from factcheck.exporters.view.ratings import LOOKS
from tests.exporters.harbour import sample

TEXT_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: contrast of text."""

BACKGROUNDS = ("page", "panel")
ALARMS = ("alarm-contested", "alarm-conflicting", "alarm-outdated", "alarm-refuted", "alarm-open")


def _colours(scheme: str) -> dict[str, str]:
    """Return the custom properties that are colours; dark ones replace light ones."""
    light, dark = re.findall(r":root \{(.*?)\}", pages.style(), re.DOTALL)[:2]
    rules = light if scheme == "light" else light + dark
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", rules))


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    values = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in values]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["text", "soft", "link", *LOOKS])
def test_text_can_be_read(scheme: str, name: str) -> None:
    colours = _colours(scheme)

    assert [
        background
        for background in BACKGROUNDS
        if _contrast(colours[name], colours[background]) < TEXT_CONTRAST
    ] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("alarm", ALARMS)
def test_tinted_words_can_be_read(scheme: str, alarm: str) -> None:
    colours = _colours(scheme)

    assert _contrast(colours["text"], colours[alarm]) >= TEXT_CONTRAST


def test_contrast_of_black_and_white_is_that_of_the_standard() -> None:
    assert round(_contrast("#000", "#ffffff"), 2) == 21.0


def test_every_look_has_a_symbol_and_a_line_of_its_own() -> None:
    assert len({look.symbol for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.line for look in LOOKS.values()}) == len(LOOKS)


def test_every_look_has_a_rule_and_lines_differ_without_colour() -> None:
    pattern = r"^\.([a-z-]+) \{ --ink: [^;]+; (--line: [^;]+; --weight: [^;]+);"
    rules = dict(re.findall(pattern, pages.style(), re.MULTILINE))

    assert rules.keys() == LOOKS.keys()
    assert len(set(rules.values())) == len(LOOKS)


def test_every_look_has_an_icon() -> None:
    page = render(sample(), Format.HTML).decode()
    drawn = set(re.findall('symbol id="icon-([a-z-]+)"', page))

    assert drawn == set(LOOKS)


def test_policy_allows_the_style_sheet_and_nothing_else() -> None:
    assert pages.policy("p{}") == (
        "default-src 'none'; "
        "style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; "
        "base-uri 'none'; form-action 'none'"
    )
