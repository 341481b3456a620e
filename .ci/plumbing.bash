# shellcheck shell=bash
# Git on a repository that is not trusted: nothing that it or the environment plants is run, and
# nothing is fetched. Sourced by the scripts beside it.

# plumbing FOLDER ARGUMENTS…
plumbing() {
    local folder=$1
    shift
    env -i PATH="$PATH" HOME=/dev/null LC_ALL=C GIT_CONFIG_NOSYSTEM=1 \
        GIT_CONFIG_GLOBAL=/dev/null GIT_TERMINAL_PROMPT=0 \
        git -C "$folder" --no-pager --no-replace-objects --literal-pathspecs \
        -c 'safe.directory=*' -c core.fsmonitor=false -c core.hooksPath=/dev/null \
        -c core.attributesFile=/dev/null -c protocol.allow=never -c gc.auto=0 \
        "$@"
}

# commit_of FOLDER REVISION: its full name; fails with a sentence.
commit_of() {
    plumbing "$1" rev-parse --verify --quiet --end-of-options "$2^{commit}" ||
        say_and_fail "no commit is called $(harmless "$2"); fetch it, or correct the name"
}

# harmless TEXT: in ASCII, and nothing that the runner of GitHub Actions takes for a command.
harmless() {
    local shown
    LC_ALL=C printf -v shown '%q' "$1"
    printf '%s' "${shown//'##['/'## ['}"
}

say_and_fail() {
    printf '| %s\n' "$1" >&2
    return 3
}
