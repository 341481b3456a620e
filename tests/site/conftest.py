"""Sites that are looked at: of the corpus in this repository, and of one that uses every field."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.exporters.site.build import build
from factcheck.exporters.site.files import Options, Past
from tests.browser import chromium
from tests.exporters.harbour import harbour

ROOT = Path(__file__).parents[2]
PAST = Past("2024-02-08", "Ada", "0123456789abcdef", ("rating outdated → supported",))
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

Page = Any
"""Of playwright, which is not always there."""

Browser = Any
Open = Callable[..., Page]
WITH_PAST = Options(base_url="https://site.example/facts/", history={"harbour/opened": [PAST]})


def everything() -> Corpus:
    """The corpus with every field, and a repository to tell of mistakes."""
    corpus = harbour()
    info: Any = {**(corpus.info or {}), "repository": "https://git.example/town/harbour"}
    return replace(corpus, info=info)


def written(folder: Path, corpus: Corpus, options: Options) -> Path:
    """Write a site."""
    for path, data in build(corpus, options):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus in this repository."""
    corpus = load(Folder(ROOT / "corpus")).corpus
    return written(tmp_path_factory.mktemp("real"), corpus, Options())


@pytest.fixture(scope="session")
def eastport(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus that uses every field."""
    return written(tmp_path_factory.mktemp("eastport"), everything(), WITH_PAST)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A started Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def opened(browser: Browser, real: Path) -> Iterator[Open]:
    """Opens pages of the real corpus; a message of the console fails the test."""
    said: list[str] = []
    contexts = []

    def show(path: str, size: dict[str, int] = DESKTOP, **options: Any) -> Page:  # noqa: ANN401 - of the browser
        context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"file://{real}/{path}")
        return page

    yield show
    for context in contexts:
        context.close()
    assert said == []
