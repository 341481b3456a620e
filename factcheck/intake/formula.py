"""Write formulas of pages (MathML Core) in one line, so that no number becomes another one."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from factcheck.intake.element import Element, tags, words
from factcheck.intake.small import LOWERED, RAISED

TAGS: Final = tags("math mfrac mfenced mroot msqrt msub msubsup msup mtable munder munderover")
_DEEPEST: Final = 40
_SILENT: Final = str.maketrans("", "", "\u2061\u2062\u2063\u2064")
_NOT_DRAWN: Final = tags("annotation annotation-xml mphantom mspace none mprescripts")


def formula(element: Element, depth: int = 0) -> str:
    """Return a formula as it would be typed: powers raised, all else with signs and brackets."""
    if not isinstance(element.tag, str) or _is_hidden(element):
        return ""
    if element.tag in _NOT_DRAWN:
        return " "
    if not len(element) or depth > _DEEPEST:
        return words(element).translate(_SILENT)
    parts = [formula(child, depth + 1) for child in element]
    if element.tag == "mfenced":
        return _fenced(element, parts)
    return _WRITERS.get(element.tag, _row)(element, parts)


def is_fraction(element: Element) -> bool:
    """Whether a formula begins or ends with a fraction, which needs room beside it."""
    while element.tag != "mfrac" and len(element) == 1:
        element = element[0]
    return bool(element.tag == "mfrac")


def _is_hidden(element: Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    is_out = "display:none" in style or "visibility:hidden" in style
    return is_out or element.get("hidden") is not None


def _row(element: Element, parts: Sequence[str]) -> str:
    """Put parts side by side, those apart that would run into each other."""
    line = (element.text or "").strip() + parts[0]
    for (before, after), part in zip(pairwise(element), parts[1:], strict=True):
        apart = is_fraction(before) or is_fraction(after) or part[:1].isdigit()
        attaches = line[-1:].isalnum() or line[-1:] in ")]}"
        if apart and attaches and (part[:1].isalnum() or part[:1] == "("):
            line += " "
        line += part
    return line


def _fraction(element: Element, parts: Sequence[str]) -> str:
    terms = [_term(child, part) for child, part in zip(element, parts, strict=True)]
    return "/".join(terms)


def _term(element: Element, written: str) -> str:
    """Put brackets round what would come apart beside a sign."""
    is_one = not len(element) or written.isdecimal() or len(written) == 1
    return written if is_one or _is_bracketed(written) else f"({written})"


def _is_bracketed(written: str) -> bool:
    if not (written.startswith("(") and written.endswith(")")):
        return False
    return ")" not in written[1:-1] and "(" not in written[1:-1]


def _root(element: Element, parts: Sequence[str]) -> str:
    return f"\u221a{_term(element, _row(element, parts))}"


def _deeper_root(element: Element, parts: Sequence[str]) -> str:
    base, index = (*parts, "", "")[:2]
    return f"{raised(index)}\u221a{_term(element[0], base)}"


def _scripted(*writers: Callable[[str], str]) -> Callable[[Element, Sequence[str]], str]:
    def write(element: Element, parts: Sequence[str]) -> str:
        scripts = (writer(part) for writer, part in zip(writers, parts[1:], strict=False))
        return _term(element[0], parts[0]) + "".join(scripts)

    return write


def raised(script: str) -> str:
    """Write an exponent: as the small signs that Unicode has, or else after ^."""
    return _small(script, RAISED, "^")


def lowered(script: str) -> str:
    """Write an index: as the small signs that Unicode has, or else after _."""
    return f"_{script}" if script.isalpha() else _small(script, LOWERED, "_")


def _small(script: str, table: dict[int, int], sign: str) -> str:
    if not script.strip():
        return ""
    if all(ord(character) in table for character in script):
        return script.translate(table)
    return f"{sign}({script})"


def _fenced(element: Element, parts: Sequence[str]) -> str:
    marks = element.get("separators", ",").split() or [""]
    line = parts[0]
    for number, part in enumerate(parts[1:]):
        line += f"{marks[min(number, len(marks) - 1)]} {part}"
    return f"{element.get('open', '(')}{line}{element.get('close', ')')}"


_WRITERS: Final[dict[str, Callable[[Element, Sequence[str]], str]]] = {
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _deeper_root,
    "msup": _scripted(raised),
    "msub": _scripted(lowered),
    "msubsup": _scripted(lowered, raised),
    "munder": _scripted(lowered),
    "munderover": _scripted(lowered, raised),
    "semantics": lambda _, parts: parts[0],
    "mtable": lambda _, parts: f"[{'; '.join(parts)}]",
    "mtr": lambda _, parts: " ".join(parts),
}
