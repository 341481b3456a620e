"""What every template keeps to, so that no text of others ever leaves its place."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from factcheck.exporters import pages

TEMPLATES = sorted((Path(pages.__file__).parent / "templates").rglob("*.jinja"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_nothing_switches_escaping_off(path: Path) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_attribute_with_a_value_of_others_is_quoted(path: Path) -> None:
    assert re.findall(r"=\s*\{\{", path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_styles_or_scripts_an_element(path: Path) -> None:
    inline = r"\sstyle=|\son[a-z]+=|<script(?! src=\"\{\{ to.root \}\}assets/)"

    assert not re.search(inline, path.read_text("utf-8"))


def test_name_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        pages.draw("report.jinja")
