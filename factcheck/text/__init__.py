"""Make text of others safe and readable for humans."""

from factcheck.text.lookalike import mixes_scripts, scripts, skeleton
from factcheck.text.sentences import Span, sentences
from factcheck.text.show import quoted, single_line, visible, width
from factcheck.text.words import nearest, plural

__all__ = [
    "Span",
    "mixes_scripts",
    "nearest",
    "plural",
    "quoted",
    "scripts",
    "sentences",
    "single_line",
    "skeleton",
    "visible",
    "width",
]
