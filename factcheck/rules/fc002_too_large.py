"""A file must not be larger than one mebibyte.

A record is a page of text and a document is an article. A larger file is another thing under a
wrong name, or an attack on the memory of whoever reads it.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC002",
    "too-large",
    fix="Split the document, or keep the large file outside the corpus and name its address.",
)
