"""Tell a change of the corpus from other changes, and what is both, or hides which."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

from factcheck.git import Difference
from factcheck.text import plural, visible

_PLAIN: Final = "100644"
_NOTHING: Final = "000000"


class Guarded(NamedTuple):
    """What kind of change it is (`data` or `code`), what that is said of, and why it is refused."""

    kind: str
    said: str
    refusals: tuple[str, ...]


def guard(differences: Iterable[Difference], folder: str) -> Guarded:
    """Judge the paths of a change; `folder` is the corpus, from the top.

    A change of the corpus touches plain files in there and nothing else.
    """
    changed = list(differences)
    inside = [one for one in changed if _is_inside(one.path, folder)]
    foreign = [one.path for one in changed if not _is_inside(one.path, folder)]
    refusals = [*_oddities(changed, folder)]
    if inside and foreign:
        refusals += [
            f"{visible(path)} is outside {folder}/, and this change touches {folder}/ too; "
            "put it into a pull request of its own"
            for path in foreign
        ]
    if inside and not foreign:
        place = f"{folder}/" if folder else "the corpus"
        said = f"data change: {plural(len(inside), 'file')} in {place}, and nothing else"
        return Guarded("data", said, tuple(refusals))
    if not changed:
        return Guarded("code", "the change touches no file", ())
    said = f"code change: {plural(len(changed), 'file')}"
    if not inside:
        said += f", none of them in {folder}/"
    return Guarded("code", said, tuple(refusals))


def _is_inside(path: str, folder: str) -> bool:
    return not folder or path == folder or path.startswith(f"{folder}/")


def _oddities(changed: Iterable[Difference], folder: str) -> Iterator[str]:
    """Yield why paths cannot be part of a change of the corpus."""
    for one in changed:
        if why := _oddity(one, folder):
            yield f"{visible(one.path)} {why}; remove it from the change"


def _oddity(one: Difference, folder: str) -> str:
    if not _is_inside(one.path, folder):
        is_alike = _is_taken_for(one.path, folder)
        return f"is taken for {folder}/ by some file systems" if is_alike else ""
    if one.path == folder or one.mode not in {_PLAIN, _NOTHING}:
        return f"is no plain file (mode {one.mode})"
    rest = one.path.removeprefix(f"{folder}/") if folder else one.path
    if folder and any(part.startswith(".") for part in rest.split("/")):
        return "is a hidden file, which steers Git or the tool"
    return ""


def _is_taken_for(path: str, folder: str) -> bool:
    """Whether a file system may take the path for one in the folder.

    Some take CORPUS, CORPUS~1, "corpus." and "corpus:x" for corpus, and so they do with characters
    beyond ASCII in it that they ignore.
    """
    parts, names = path.split("/"), folder.split("/")
    return len(parts) >= len(names) and all(map(_is_alike, parts, names))


def _is_alike(part: str, name: str) -> bool:
    known = re.escape(_plain(name, name))
    return re.fullmatch(rf"{known}([. ]*|~[0-9]+|:.*)", _plain(part, name)) is not None


def _plain(text: str, name: str) -> str:
    """Write a text small, and without what is ignored where the name is in ASCII."""
    if not name.isascii():
        return normalize("NFKC", text).casefold()
    return "".join(letter for letter in text.lower() if " " <= letter <= "~")
