"""The examinations that `factcheck doctor` makes."""

import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from factcheck import __version__
from factcheck.cli.examined import Examined, State
from factcheck.cli.examining_clone import examine_clone, examine_history
from factcheck.cli.failure import FailureError
from factcheck.cli.generated import folder_of, stale
from factcheck.cli.settings import Settings
from factcheck.corpus import conform, reading
from factcheck.corpus.second_opinion import explainer
from factcheck.git import GitError
from factcheck.model.kinds import Kind
from factcheck.rules.cases import base_of, cases, spelled, tree_of
from factcheck.rules.registry import rules
from factcheck.validation import validate

_SCHEMAS: Final = "schema files"
_LIBRARIES: Final = ("pydantic", "jsonschema-rs", "jsonschema", "orjson", "typer")
_MUST_FAIL: Final = {
    "an empty object": b"{}",
    "a key that stands twice": b'{"id": "a", "id": "b"}',
    "NaN": b'{"id": NaN}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "bytes that are not UTF-8": b'{"id": "\xff"}',
}


def examine(settings: Settings) -> Iterator[Examined]:
    """Yield every examination, the installation first."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    yield Examined(
        State.FINE,
        "versions",
        f"factcheck {__version__}, Python {platform.python_version()}, {libraries}",
    )
    yield _canaries()
    yield _formats()
    yield _examples()
    yield from _corpus(settings)


def _canaries() -> Examined:
    passed = [
        name
        for name, data in _MUST_FAIL.items()
        if not reading.read(Kind.CLAIM, "claims/a/b.json", data).problems
    ]
    if passed:
        return Examined(State.BROKEN, "strict reading", f"accepts {', '.join(passed)}")
    return Examined(
        State.FINE, "strict reading", f"refuses {len(_MUST_FAIL)} of {len(_MUST_FAIL)} canaries"
    )


def _formats() -> Examined:
    """A schema engine without formats accepts any junk as a date."""
    contributor = {"id": "a", "schema": 1, "name": "A", "kind": "person"}
    if not conform.fits(Kind.CONTRIBUTOR, contributor):
        return Examined(State.BROKEN, "schema engine", "refuses a good record")
    bad = {**contributor, "url": "javascript:alert(1)"}
    claim_period = {"from": "2024-02-30", "to": "2024-02-30", "precision": "precise"}
    date_misfits = [
        misfit
        for misfit in conform.misfits(Kind.CLAIM, {"period": claim_period})
        if misfit.pointer.startswith("/period/")
    ]
    if conform.fits(Kind.CONTRIBUTOR, bad) or len(date_misfits) != len({"from", "to"}):
        return Examined(State.BROKEN, "schema engine", "formats or patterns are not asserted")
    second = explainer(Kind.CONTRIBUTOR)
    if second.is_valid(bad) or not second.is_valid(contributor):
        return Examined(State.BROKEN, "schema engine", "a second engine says otherwise")
    return Examined(State.FINE, "schema engine", "formats and patterns are asserted")


def _examples() -> Examined:
    """Run the examples of every rule: they are the canaries of the rules."""
    count, wrong = 0, []
    for number, rule in rules().items():
        for case in cases(rule):
            count += 1
            found = validate(tree_of(case), base=base_of(case), as_of=case.as_of).problems
            if sorted(map(spelled, found)) != sorted(case.problems):
                wrong.append(f"{number} ({case.name})")
    if wrong:
        return Examined(State.BROKEN, "rules", f"wrong on {', '.join(wrong)}")
    return Examined(State.FINE, "rules", f"{len(rules())} codes right on {count} examples")


def _corpus(settings: Settings) -> Iterator[Examined]:
    try:
        root = settings.root()
    except FailureError as failure:
        yield Examined(State.UNCHECKED, "corpus", str(failure))
        yield from _of_git(examine_history(Path.cwd()))
        return
    yield Examined(State.FINE, "corpus", str(root))
    yield _schemas(root)
    yield from _of_git(examine_clone(root))


def _of_git(examinations: Iterator[Examined]) -> Iterator[Examined]:
    """Go on to the end of the list where the repository itself is broken."""
    try:
        yield from examinations
    except (FailureError, GitError) as error:
        yield Examined(State.BROKEN, "repository", str(error))


def _schemas(root: Path) -> Examined:
    """Editors check records by the schemas beside the corpus."""
    try:
        found = stale(root)
        has_some = folder_of(root).is_dir()
    except FailureError as failure:
        return Examined(State.UNCHECKED, _SCHEMAS, str(failure))
    if not has_some:
        detail = "no schema/ beside the corpus for editors; run `factcheck schema write`"
        return Examined(State.ABSENT, _SCHEMAS, detail)
    if found:
        told = ", ".join(f"{path.name} is {state}" for path, state in found.items())
        return Examined(State.BROKEN, _SCHEMAS, f"{told}; run `factcheck schema write`")
    return Examined(State.FINE, _SCHEMAS, "those of this project are current")
