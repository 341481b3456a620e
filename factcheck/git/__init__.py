"""Read Git repositories, also hostile ones.

Objects are read, work trees never: only plumbing is used, and of that only what runs no program
that a repository can plant (hooks, file system monitors, filters, converters, helpers).
"""

from factcheck.git.objects import MOST_OBJECT
from factcheck.git.process import FILL, MOST_OUTPUT, TIME_LIMIT, is_installed
from factcheck.git.repository import Repository, find_bare, find_repository, why_none
from factcheck.git.values import Commit, Difference, Entry, GitError, Oid

__all__ = [
    "FILL",
    "MOST_OBJECT",
    "MOST_OUTPUT",
    "TIME_LIMIT",
    "Commit",
    "Difference",
    "Entry",
    "GitError",
    "Oid",
    "Repository",
    "find_bare",
    "find_repository",
    "is_installed",
    "why_none",
]
