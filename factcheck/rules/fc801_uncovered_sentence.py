"""A sentence that holds something to check should be covered by a claim.

Looked at are sentences of the newest revision with a number or date, a quotation, a name or, in
English, a superlative. The note shows where claims are still to be taken; a sentence may well be
left out on purpose. A withdrawn claim shows that somebody has looked. Nothing is said of a
document without any claim, or with claims whose place in its newest revision is not known. Where
sentences cannot be told apart, as in Thai and Khmer, that is said instead.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import path_of, revision_path
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.coverage import each_covered
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted, single_line

_SHOWN = 60


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Name the sentences of each document that no claim covers."""
    for document in each_covered(context.corpus, facts):
        path = path_of(Kind.DOCUMENT, document.document)
        text = revision_path(document.document, document.revision)
        if document.undivided:
            message = f"sentences of {document.undivided} cannot be told apart here; not checked"
            yield Found("", message, path=path)
        if document.unplaced or not document.covered:
            continue
        for sentence, sign in document.missing:
            shown = quoted(single_line(sentence.text), _SHOWN)
            message = f"no claim covers the sentence {shown}, which holds {sign}"
            yield Found("", message, path=text, at=(sentence.line, sentence.column))


RULE = whole_rule(
    __doc__,
    "FC801",
    "uncovered-sentence",
    Severity.NOTE,
    check,
    fix='Take a claim from it: `factcheck add claim --document DOCUMENT --quote "…"`.',
)
