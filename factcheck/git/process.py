"""Start git so that nothing a repository or an environment plants is run by it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Timer
from typing import IO, Final, NamedTuple

from factcheck.git.values import GitError

TIME_LIMIT: Final = 60.0
"""Seconds that one command, or one window of objects, may take."""
FILL: Final = "run `git fetch --refetch --no-filter`, then try again"
"""How a partial clone becomes whole."""
MOST_OUTPUT: Final = 256 * 2**20
"""Bytes that one command may print."""
_LONGEST_COMPLAINT: Final = 2000

_FLAGS: Final = (
    "--no-pager",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
)
_SETTINGS: Final = {
    "safe.bareRepository": "explicit",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.commitGraph": "false",  # a planted one could tell another history
    "protocol.allow": "never",
    "credential.helper": "",
    "advice.graftFileDeprecated": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
}
_ENVIRONMENT: Final = {
    "HOME": os.devnull,
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "false",
    # Unlike protocol.allow, this cannot be overridden by the settings of a repository, which
    # could otherwise have a missing object fetched by a program of its choice.
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
}
# Windows starts no program without the first.
_KEPT_VARIABLES: Final = ("SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


def is_installed() -> bool:
    """Return whether there is a git to start."""
    return program() is not None


def run(
    git_dir: Path,
    doing: str,
    arguments: Sequence[str | bytes],
    accept: Sequence[int] = (0,),
    index: Path | None = None,
) -> bytes:
    """Return what one git command prints; `doing` completes "git could not …".

    `index` is another index than the repository's own.

    Raises GitError when it takes too long, prints too much, or ends with a code that is not
    in `accept`.
    """
    with started(git_dir, doing, arguments, index) as running:
        with running.limited():
            output = running.output.read(MOST_OUTPUT + 1)
            if len(output) > MOST_OUTPUT:
                raise GitError(doing, f"it printed more than {MOST_OUTPUT} bytes")
            code = running.process.wait()
        if code not in accept:
            raise GitError(doing, running.complaint())
    return output


class Running(NamedTuple):
    """A git that runs, its pipes, and what it was started for."""

    process: subprocess.Popen[bytes]
    input: IO[bytes]
    output: IO[bytes]
    complaints: IO[bytes]
    doing: str

    @contextmanager
    def limited(self) -> Iterator[None]:
        """Kill git when the block takes longer than TIME_LIMIT, and raise GitError."""
        expired = Event()

        def stop() -> None:
            expired.set()
            self.process.kill()

        timer = Timer(TIME_LIMIT, stop)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            if expired.is_set():
                raise GitError(self.doing, f"it took longer than {TIME_LIMIT:g} seconds")

    def complaint(self) -> str:
        """Return what git wrote to its standard error, cut; what a partial clone lacks is named."""
        self.complaints.seek(0)
        said = self.complaints.read(_LONGEST_COMPLAINT).decode("utf-8", "replace")
        if "promisor remote" in said:
            return f"this clone is partial and lacks what is asked for; {FILL}"
        return said


@contextmanager
def started(
    git_dir: Path, doing: str, arguments: Sequence[str | bytes], index: Path | None = None
) -> Iterator[Running]:
    """Start git on a repository; when the block ends it is not running any more."""
    found = program()
    if found is None:
        raise GitError(doing, "it is not installed, or not in an absolute folder of PATH")
    command = [found, f"--git-dir={git_dir}", *_FLAGS, *_settings(), *arguments]
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=_environment() | ({"GIT_INDEX_FILE": str(index)} if index else {}),
                cwd=git_dir,
            )
        except OSError as error:
            raise GitError(doing, f"it did not start ({error.strerror})") from error
        with process:
            try:
                yield Running(
                    process, _pipe(process.stdin), _pipe(process.stdout), complaints, doing
                )
            finally:
                process.kill()


def program() -> str | None:
    """Return the path of git, None when there is none to trust."""
    return shutil.which("git", path=_path())


def _path() -> str:
    """PATH without relative folders: what lies in the current folder is not trusted."""
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if Path(folder).is_absolute())


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, **_ENVIRONMENT, "PATH": _path()}


def _settings() -> Iterator[str]:
    for name, value in _SETTINGS.items():
        yield "-c"
        yield f"{name}={value}"


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:  # only when it was not asked for
        raise AssertionError
    return pipe
