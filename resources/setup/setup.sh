#!/bin/sh
# Makes this machine ready, and does and says nothing where it is ready already.
#
#   sh resources/setup/setup.sh run     what the window needs
#   sh resources/setup/setup.sh dev     that, and what tests and lint need
#   sh resources/setup/setup.sh server  PostgreSQL's server programs, which some tests use
#   sh resources/setup/setup.sh make    make itself, for machines that call .ci/run
#
# Ends with 1 and one sentence on stderr (what is wrong, what to do) when it cannot.
set -u
here=$(dirname "$0")
cd "$here/../.." || exit 1
PATH=$PATH:/usr/sbin:/sbin
. ./resources/setup/system.sh
. ./resources/setup/python.sh

give_up() {
    printf '%s\n' "$1" >&2
    exit 1
}

# Runs a command without its chatter; shows its last words only when it fails.
quietly() {
    log=$(mktemp) || give_up "No temporary file can be made: free some space in ${TMPDIR:-/tmp}."
    "$@" >"$log" 2>&1 </dev/null 9<&-
    result=$?
    [ "$result" -eq 0 ] || tail -n 12 "$log" >&2
    rm -f "$log"
    return "$result"
}

# Two set-ups at once (two terminals, say) take turns.
take_turn() {
    if command -v flock >/dev/null; then
        exec 9<resources/setup/libraries.txt
        flock 9
    fi
}

goal=${1:-}
case $goal in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    server | make)
        packages=$(missing_programs "$goal")
        [ -z "$packages" ] || install_packages "$packages"
        exit
        ;;
    *) give_up "Usage: sh resources/setup/setup.sh run|dev|server|make" ;;
esac

is_ready() {
    environment_is_current "$lock" && [ -z "$(missing_packages "$goal")" ]
}

is_ready && exit
take_turn
is_ready && exit

packages=$(missing_packages "$goal" && packages_for_python) || exit 1
[ -z "$packages" ] || install_packages "$packages"
environment_is_current "$lock" || install_lock "$lock"
