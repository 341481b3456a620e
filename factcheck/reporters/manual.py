"""The manual of all codes, from rules and their case files."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.reporters.report import IN_A_CHANGE
from factcheck.rules.cases import Case, Changes, cases
from factcheck.rules.rule import Rule

BLOCKS: Final = {
    "0": "reading",
    "1": "schema, ids, references",
    "2": "documents and anchors",
    "3": "sources and evidence",
    "4": "verdicts",
    "5": "status, reviews, history and waivers",
    "6": "wording",
    "7": "names and text safety",
    "8": "the corpus as a whole",
}


def overview(rules: Iterable[Rule]) -> str:
    """Return every code with its slug, severity and summary, block by block."""
    lines, block = [], ""
    for rule in rules:
        code = rule.code
        if code.number[2] != block:
            block = code.number[2]
            lines += ["", f"FC{block}xx  {BLOCKS[block]}"]
        lines.append(f"  {code.number}  {code.severity.value:8} {code.slug:28} {code.summary}")
    return "\n".join(lines[1:]) + "\n"


def page(rule: Rule) -> str:
    """Return all about one code: summary, why, how to mend it, and its examples."""
    code = rule.code
    severity = code.severity.value
    if code.fails_a_change:
        severity += f", {IN_A_CHANGE}"
    head = f"{code.number} {code.slug} ({severity}, since {code.since})"
    parts = [head, code.summary, code.why, f"How to mend it: {code.fix}"]
    if code.fails_a_change:
        parts.append(
            "An error in the change that brings it (`--base`), if it is not answered there."
        )
    if rule.needs_date:
        parts.append("Needs a date: without --as-of and without Git it is not checked.")
    examples = "\n\n".join("\n".join(_example(code.number, case)) for case in cases(rule))
    start = "Examples (each changes a small sample corpus in which nothing is wrong):"
    return "\n\n".join([*filter(None, parts), start, examples]) + "\n"


def _example(code: str, case: Case) -> Iterator[str]:
    yield f"  {'fires' if case.fires(code) else 'silent'}: {case.name}"
    if case.base is not None:
        yield from (f"    before: {line}" for line in _changes(case.base))
    yield from (f"    {line}" for line in _changes(case))
    for problem in case.problems:
        yield f"    gives {problem}"


def _changes(changes: Changes) -> Iterator[str]:
    for target, origin in changes.copy_.items():
        yield f"copy {origin} to {target}"
    for place, value in changes.set_.items():
        yield f"set {place} to {json.dumps(value, ensure_ascii=False)}"
    for place in changes.remove:
        yield f"remove {place}"
    for path, old, new in changes.replace:
        yield f"in {path} replace {json.dumps(old)} with {json.dumps(new)}"
    yield from _whole_files(changes)


def _whole_files(changes: Changes) -> Iterator[str]:
    for path, text in changes.text.items():
        yield f"write {path}: {json.dumps(text, ensure_ascii=False)[:200]}"
    for path, text in changes.latin1.items():
        yield f"write {path} as bytes: {text.encode('latin-1').hex(' ')[:200]}"
    for path, (text, count) in changes.repeat.items():
        yield f"write {path}: {json.dumps(text, ensure_ascii=False)}, {count:,} times"
    for path, oddity in changes.oddities.items():
        yield f"put {oddity} at {path}"
