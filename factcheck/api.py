"""factcheck from Python: load a corpus, and validate it, as fast as the command does."""

import os
from pathlib import Path

from factcheck.corpus.load import Loaded
from factcheck.corpus.load import load as load_tree
from factcheck.corpus.tree import Folder
from factcheck.engine.pool import Progress, pool
from factcheck.problem import Result
from factcheck.validation import validate as validate_tree


def load(path: str | os.PathLike[str]) -> Loaded:
    """Read the corpus in a folder: the records that fit their schema, and what is wrong elsewhere.

    Records are plain dicts with the types of `factcheck.model.records`; `corpus.typed` makes
    models of single ones. Raises OSError when the folder cannot be listed.
    """
    return load_tree(Folder(Path(path)))


def validate(
    path: str | os.PathLike[str],
    *,
    as_of: str | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Result:
    """Check the corpus in a folder, as `factcheck validate` does, and remember nothing.

    `as_of` is the ISO date that dates are held against; without one, the rules that need it are
    listed as unchecked. `jobs` processes work, by default one for each processor. Raises OSError
    when the folder cannot be listed.
    """
    return validate_tree(Folder(Path(path)), as_of=as_of, mapper=pool(jobs, progress))
