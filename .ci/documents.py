"""Write the parts of README.md and CONTRIBUTING.md that the code knows best.

Without arguments it writes them; with --check it writes nothing and fails when they are stale.
A generated part stands between `<!-- NAME: generated -->` and `<!-- end -->`. In a block of
```console, what follows a line of `$ command` is what that command printed in a fresh clone.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from typer.core import TyperGroup
from typer.main import get_command

from factcheck.cli.main import app
from factcheck.corpus import outside
from factcheck.problem import Code
from factcheck.reporters.manual import BLOCKS
from factcheck.rules.registry import rules

ROOT = Path(__file__).parents[1]
PART = re.compile(r"(<!-- (?P<name>[a-z]+): generated -->\n).*?(<!-- end -->)", re.DOTALL)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LAYERS = (
    *("model", "problem", "text", "anchor", "git", "intake", "corpus"),
    *("analysis", "rules", "validation", "history", "counts", "engine", "importers", "exporters"),
    *("reporters", "authoring", "web", "api", "cli"),
)


def main(arguments: list[str]) -> int:
    """Return 1 when --check finds a stale part."""
    documents = (ROOT / "README.md", ROOT / "CONTRIBUTING.md")
    renewed = {path: renew(path) for path in documents}
    stale = [path for path, text in renewed.items() if text != path.read_text("utf-8")]
    for path in stale:
        if "--check" in arguments:
            print(f"{path.name} is stale; run `python .ci/documents.py`")
        else:
            outside.replace(path, renewed[path].encode())
            print(f"wrote {path.name}")
    return int(bool(stale) and "--check" in arguments)


def renew(path: Path) -> str:
    """Return the document with every generated part made anew."""
    text = path.read_text("utf-8")
    text = PART.sub(lambda found: f"{found[1]}{PARTS[found['name']]()}{found[3]}", text)
    with tempfile.TemporaryDirectory() as folder:
        clone = copy_to(Path(folder) / "factcheck")
        return CONSOLE.sub(lambda found: f"```console\n{replay(found[1], clone)}```", text)


def copy_to(folder: Path) -> Path:
    """Clone this repository, with what has not been committed yet."""
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", ROOT, folder], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-m", "-o", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def replay(block: str, folder: Path) -> str:
    """Run the commands of a block and return it with what they print."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{output(command[2:], folder)}" for command in commands)


def output(command: str, folder: Path) -> str:
    """Return what a command prints, standard error included; a bug shown by its code ends all."""
    here = str(Path(sys.executable).parent)
    environment = {"PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment | {"LC_ALL": "C.UTF-8", "HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ended.returncode not in {0, 1}:
        sys.exit(f"$ {command}\n{ended.stdout}")
    return ended.stdout


def commands() -> str:
    """One row a command, from its own help."""
    root = cast(TyperGroup, get_command(app))
    rows = [
        f"| `factcheck {name}` | {str(command.help).splitlines()[0]} |\n"
        for name, command in root.commands.items()
    ]
    return "| command | does |\n|---|---|\n" + "".join(rows)


def codes() -> str:
    """One row a code, from its rule file."""
    rows = [
        f"| {number} | {_severity(rule.code)} | `{rule.code.slug}` | {rule.code.summary} |\n"
        for number, rule in rules().items()
    ]
    blocks = " · ".join(f"FC{digit} {words}" for digit, words in BLOCKS.items())
    return f"{blocks}\n\n| code | severity | slug | summary |\n|---|---|---|---|\n{''.join(rows)}"


def _severity(code: Code) -> str:
    return f"{code.severity.value}{', in a change error' * code.fails_a_change}"


def architecture() -> str:
    """One row a module, from the first line of its docstring; rules are listed elsewhere."""
    rows = []
    for layer in LAYERS:
        root = ROOT / "factcheck" / layer
        paths = sorted(root.rglob("*.py")) if root.is_dir() else [root.with_suffix(".py")]
        for path in paths:
            if path.exists() and not re.match(r"fc[0-9]{3}_", path.name):
                name = path.relative_to(ROOT / "factcheck").as_posix()
                rows.append(f"| `{name}` | {duty(path)} |\n")
    return "| module | duty |\n|---|---|\n" + "".join(rows)


def duty(path: Path) -> str:
    """Return the first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]


PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "codes": codes,
    "architecture": architecture,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
