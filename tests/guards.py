"""What the architecture tests look for in the text of one module."""

import ast
from collections.abc import Iterator

FUNCTION_LINES = 45
"""The most lines that the body of a function may have, its docstring apart."""

FILE_LINES = 300
"""The most lines that a file may have."""

EMPTY_NAMES = frozenset({"common", "helpers", "manager", "misc", "util", "utils"})
"""Module names that say nothing about what a module does."""

CLI = "factcheck/cli/"
GIT = "factcheck/git/process.py"

EDGES: dict[str, tuple[str, ...]] = {
    "print": (CLI,),
    "subprocess": (GIT,),
    "os.system": (GIT,),
    "os.popen": (GIT,),
    "os.environ": (CLI, GIT),
    "os.getenv": (CLI, GIT),
    "datetime.datetime.now": (CLI,),
    "datetime.datetime.today": (CLI,),
    "datetime.datetime.utcnow": (CLI,),
    "datetime.date.today": (CLI,),
    "time.time": (CLI,),
}
"""Names that touch the world, each with the modules that may use them."""


def misplaced(source: str, path: str) -> list[str]:
    """Uses of a name of `EDGES` in a module that is not listed for it, as `path:line name`."""
    found = {
        (line, edge)
        for line, name in _names_used(ast.parse(source))
        for edge, allowed in EDGES.items()
        if f"{name}.".startswith(f"{edge}.") and not path.startswith(allowed)
    }
    return [f"{path}:{line} {edge}" for line, edge in sorted(found)]


def long_functions(source: str, path: str) -> list[str]:
    """Functions whose body, without docstring, exceeds `FUNCTION_LINES`, as `path:line name`."""
    return [
        f"{path}:{node.lineno} {node.name}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if _body_lines(node) > FUNCTION_LINES
    ]


def states_its_duty(source: str) -> bool:
    """Whether the module has a docstring whose first line is a whole sentence."""
    docstring = ast.get_docstring(ast.parse(source)) or ""
    return docstring.partition("\n")[0].endswith(".")


def _names_used(tree: ast.Module) -> Iterator[tuple[int, str]]:
    known = {"print": "print"}
    for line, local, name in _imports(tree):
        known[local] = name
        yield line, name
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and (name := _dotted(node, known)):
            yield node.lineno, name


def _imports(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, local name and what it stands for, of each name that an import binds."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.name if alias.asname else alias.name.partition(".")[0]
                yield node.lineno, alias.asname or bound, bound
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node.lineno, alias.asname or alias.name, f"{node.module}.{alias.name}"


def _dotted(node: ast.expr, known: dict[str, str]) -> str:
    """The full name that an expression stands for; empty where it does not start at an import."""
    if isinstance(node, ast.Name):
        return known.get(node.id, "")
    if isinstance(node, ast.Attribute) and (owner := _dotted(node.value, known)):
        return f"{owner}.{node.attr}"
    return ""


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1
