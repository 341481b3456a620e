"""Records as the newest commit has them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.cli.history import newest
from factcheck.corpus import codec
from factcheck.corpus.commit import commit
from factcheck.corpus.layout import path_of
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import UnreadableError
from factcheck.git import GitError, find_repository
from factcheck.model.kinds import Kind


def committed(root: Path, kind: Kind, record_id: str) -> Mapping[str, Any] | None:
    """Return a record as the newest commit has it, empty where it has none; None without Git."""
    try:
        repository = find_repository(root)
        if repository is None:
            return None
        if repository.head_date() is None:
            return {}
        tree = commit(repository, newest(repository).oid, repository.inside(root))
        found = codec.loads(tree.read(path_of(kind, record_id), MOST_BYTES))
    except GitError:
        return None
    except (UnreadableError, ValueError):
        return {}
    return found if isinstance(found, Mapping) else {}
