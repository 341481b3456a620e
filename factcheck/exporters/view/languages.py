"""Languages as they are shown."""

from factcheck.exporters.view.cited import Language
from factcheck.text.languages import language_name


def language(tag: str) -> Language:
    """Return the language of a tag (BCP 47); one without a name here is named by its tag."""
    return Language(tag, language_name(tag))
