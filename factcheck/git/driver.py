"""The command that Git is told to merge with: a program, and a merge of lines where that fails.

Git takes the exit code 1 for a conflict and never looks at the file. A program that is gone (127,
or 1 from an interpreter without our package) would leave our side alone, without a marker. The
command is therefore a script for the shell that Git itself starts, on Windows the one that comes
with Git. It believes nothing but a whole result, and everything else ends as a conflict.
"""

import shlex
from collections.abc import Sequence
from typing import Final

_LABELS_SINCE: Final = (2, 44)
"""The first version of Git that fills in %X and %Y, the names of both sides."""

# $1 ancestor, $2 ours, $3 theirs, $4 length of markers, $5 path, $6 and $7 names of the sides.
# The program must write to a new file and rename it to $new, which is there only when it is whole.
_SCRIPT: Final = (
    # A shell that finds no program would print this whole script.
    'try() { command -v "$1" >/dev/null 2>&1 && { "$@"; return; }; '
    'why="$1 is gone"; return 127; }; '
    'say() { echo "factcheck: $why, so $1; check the file before you add it, '
    "and run 'factcheck doctor'\" >&2; }; "
    'merge() { why=; new="$2.factcheck"; rm -f "$new"; '
    'try PROGRAM --output="$new" --marker-size="$4" --ours-label="$6" --theirs-label="$7" '
    '-- "$1" "$2" "$3" "$5"; code=$?; '
    'test "$code" -le 1 && test -s "$new" && mv -f "$new" "$2" && return "$code"; '
    'test "$why" || why="merging by meaning failed (exit code $code)"; '
    'git merge-file -p --marker-size="$4" -L "$6" -L ancestor -L "$7" "$2" "$1" "$3" >"$new"; '
    'test "$?" -lt 128 && test -s "$new" && mv -f "$new" "$2" && say "Git merged lines" && '
    "return 1; "
    # Git does not merge what it takes for binary: both sides, whole.
    '{ printf \'<<<<<<< %s\\n\' "$6" && cat "$2" && printf \'\\n=======\\n\' && cat "$3" && '
    'printf \'\\n>>>>>>> %s\\n\' "$7"; } >"$new" && mv -f "$new" "$2" && '
    'say "both sides stand in it whole" && return 1; '
    # The disk is full: an older Git keeps what is in the file, so let that be no side's.
    'rm -f "$new"; printf \'<<<<<<< %s\\n\' "$6" >"$2"; '
    'echo "factcheck: $why, and nothing was merged: both sides of $5 are in the index; make room '
    "on the disk, then run git checkout --merge -- '$5'\" >&2; return 129; }; "
)
_CALL: Final = "merge %O %A %B %L %P"


_BEFORE, _AFTER = (part.replace("%", "%%") for part in _SCRIPT.split("PROGRAM"))


def command(program: Sequence[str], version: tuple[int, ...]) -> str:
    """Return the value of `merge.<name>.driver` that runs a program, for a version of Git."""
    labels = "%X %Y" if version >= _LABELS_SINCE else "ours theirs"
    return f"{_BEFORE}{shlex.join(program).replace('%', '%%')}{_AFTER}{_CALL} {labels}"


def program_of(command: str) -> list[str] | None:
    """Return the program that such a command runs, None for a command that is not like that."""
    head, _, rest = command.partition(_AFTER)
    if not head.startswith(_BEFORE) or not rest.startswith(_CALL):
        return None
    try:
        return shlex.split(head.removeprefix(_BEFORE).replace("%%", "%")) or None
    except ValueError:
        return None
