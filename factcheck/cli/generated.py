"""Which files of a project are generated, and whether they are current."""

from pathlib import Path

import orjson

from factcheck.cli.failure import UseError, need_docstrings
from factcheck.corpus import outside, schemas
from factcheck.model.kinds import Kind


def contents(root: Path) -> dict[Path, bytes]:
    """Return path and bytes of every generated file of the project that a corpus belongs to.

    The schemas are those that this factcheck comes with; in its own checkout, those that the
    models give. Raises UseError where the corpus is a whole repository, with no room beside it.
    """
    folder = folder_of(root)
    shipped = schemas.folder()
    if folder.resolve() == shipped.resolve():
        return _of_the_models(folder)
    names = [schemas.file_name(kind) for kind in Kind]
    return {folder / name: (shipped / name).read_bytes() for name in names}


def _of_the_models(folder: Path) -> dict[Path, bytes]:
    from factcheck.model import records, shapes
    from factcheck.model.schema import schema_of

    need_docstrings()
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    files = {
        folder / schemas.file_name(kind): orjson.dumps(schema_of(kind), option=option)
        for kind in Kind
    }
    return files | {Path(str(records.__file__)): shapes.source_text().encode()}


def folder_of(root: Path) -> Path:
    """Return where the schemas of a project lie: beside its corpus; raises UseError."""
    if (root / ".git").exists():
        sentence = (
            "this corpus is the top of its repository, so no schemas can lie beside it; move its "
            "files to corpus/, or let editors take the schemas from the installed factcheck: "
            f"{schemas.folder()}"
        )
        raise UseError(sentence)
    return root.resolve().parent / "schema"


def stale(root: Path) -> dict[Path, str]:
    """Return the generated files that are not as they should be, and what is wrong with them."""
    told = {path: _state(path, data) for path, data in contents(root).items()}
    return {path: state for path, state in told.items() if state}


def write(root: Path) -> list[Path]:
    """Write what is stale and return its paths."""
    files = contents(root)
    paths = list(stale(root))
    for path in paths:
        outside.make_folder(outside.checked(path.parent))
        outside.replace(path, files[path])
    return paths


def _state(path: Path, data: bytes) -> str:
    if not path.is_file():
        return "missing"
    return "" if path.read_bytes() == data else "stale"
