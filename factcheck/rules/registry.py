"""All rules: the modules of this folder whose name starts with `fc`."""

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import Path

from factcheck.rules.rule import Rule


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Return every rule under its code, in the order of the codes."""
    folder = str(Path(__file__).parent)
    names = sorted(module.name for module in pkgutil.iter_modules([folder]))
    found = [
        importlib.import_module(f"factcheck.rules.{name}").RULE
        for name in names
        if name.startswith("fc")
    ]
    return {rule.code.number: rule for rule in found}


@functools.cache
def rule(number: str) -> Rule:
    """Return one rule, and import no other; raises KeyError for a number without a rule."""
    found = sorted(Path(__file__).parent.glob(f"{number.lower()}_*.py"))
    if not found:
        raise KeyError(number)
    one: Rule = importlib.import_module(f"factcheck.rules.{found[0].stem}").RULE
    return one


def case_file(of: Rule) -> Path:
    """Return the path of a rule's examples."""
    code = of.code
    name = f"{code.number.lower()}_{code.slug.replace('-', '_')}.toml"
    return Path(__file__).parent / name
