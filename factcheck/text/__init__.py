"""Make text of others safe and readable for humans."""

from factcheck.text.lookalike import mixes_scripts, scripts, skeleton
from factcheck.text.show import quoted, single_line, visible, width
from factcheck.text.words import nearest, plural

__all__ = [
    "mixes_scripts",
    "nearest",
    "plural",
    "quoted",
    "scripts",
    "single_line",
    "skeleton",
    "visible",
    "width",
]
