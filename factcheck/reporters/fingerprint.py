"""Names by which a CI knows a problem again: without its line, its neighbours and its advice."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.problem import Identity, identity
from factcheck.reporters.report import Placed


def fingerprints(problems: Iterable[Placed]) -> Iterator[str]:
    """Yield a distinct name for each problem, in their order; those that are alike are numbered."""
    seen: Counter[Identity] = Counter()
    for placed in problems:
        name = identity(placed.problem)
        seen[name] += 1
        joined = "\0".join((*name, str(seen[name]))).encode("utf-8", "backslashreplace")
        yield hashlib.sha256(joined).hexdigest()
