"""Make text of others safe and readable for humans."""

from factcheck.text.lines import LINES, Lines, lines_after, lines_of, units
from factcheck.text.lookalike import mixes_scripts, scripts, skeleton, unmasked
from factcheck.text.sentences import sentences, undivided
from factcheck.text.show import quoted, single_line, visible, width
from factcheck.text.spans import Span
from factcheck.text.words import nearest, plural

__all__ = [
    "LINES",
    "Lines",
    "Span",
    "lines_after",
    "lines_of",
    "mixes_scripts",
    "nearest",
    "plural",
    "quoted",
    "scripts",
    "sentences",
    "single_line",
    "skeleton",
    "undivided",
    "units",
    "unmasked",
    "visible",
    "width",
]
