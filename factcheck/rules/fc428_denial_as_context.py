"""Evidence that denies the claim should not be filed as context.

Context counts for neither side, so a refutation that is filed so needs no answer. What a finding
begins with tells: to deny, refute or contradict is no context. English words are known.
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted

_DENIES: Final = re.compile(
    r"(?:\w+ ){0,3}?(?P<verb>den(?:y|ies|ied)|refut(?:e|es|ed)|contradict(?:s|ed)?"
    r"|disprov(?:e|es|ed)|disput(?:e|es|ed)|reject(?:s|ed)?|rebut(?:s|ted)?|debunk(?:s|ed)?)\b",
    re.IGNORECASE,
)


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look at how the findings of context without an answer begin."""
    for key, entry in claim["evidence"].items():
        if entry["stance"] != "context" or "answer" in entry or "question" in entry:
            continue
        if said := _DENIES.match(entry["finding"]):
            message = f'{quoted(key)} has the stance "context", but {quoted(said["verb"])}'
            hint = 'expected "refutes", or an answer that says what else it denies'
            yield Found(f"/evidence/{key}/stance", f"{message} stands in its finding; {hint}")


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC428",
        "denial-as-context",
        Severity.WARNING,
        check,
        fix="Give it the stance that it has, or say in its `answer` what it denies instead.",
    )
)
