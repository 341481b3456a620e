"""An answer to evidence should speak of what the evidence says.

"It does not matter" answers everything, and so nothing: readers must learn why this piece of
evidence does not decide the claim. The answer shares at least a word of substance, a number or a
name with the statement, with the finding, or with what is said of the source, or has three words
of substance of its own.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.rules.substance import substance
from factcheck.text import quoted

_ENOUGH: Final = 3
_SAID: Final = ("finding", "quote", "speaker", "locator", "question")
_NAMED: Final = ("title", "publisher", "note")


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Hold each answer against the statement, its entry and its source."""
    for key, entry in claim["evidence"].items():
        if "answer" not in entry:
            continue
        fields: dict[str, object] = {**entry}
        source: dict[str, object] = {**context.corpus.sources.get(entry["source"], {})}
        texts = [claim["statement"], key, entry["source"]]
        texts += [str(fields[name]) for name in _SAID if name in fields]
        texts += [str(source[name]) for name in _NAMED if name in source]
        said = substance(entry["answer"])
        if len(said) < _ENOUGH and not said & substance(" ".join(texts)):
            message = f"the answer to {quoted(key)} names nothing of the claim, finding or source"
            yield Found(f"/evidence/{key}/answer", f"{message}; expected why it does not count")


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC427",
        "answer-beside-the-point",
        Severity.WARNING,
        check,
        fix="Say in the `answer` what of this evidence does not decide the claim, and why.",
    )
)
