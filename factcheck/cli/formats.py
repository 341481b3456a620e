"""The formats that problems are printed in."""

from enum import StrEnum


class Format(StrEnum):
    """How problems are printed; each value names a module of `factcheck.reporters`."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    GITLAB = "gitlab"
