# What the operating system has to provide. Read by setup.sh.

# The libraries of libraries.txt that would not load, one name a line. `ldconfig -p` answers for
# nearly everyone within milliseconds; only what it does not know is really loaded, since
# LD_LIBRARY_PATH and unusual systems have their own places.
missing_libraries() {
    unknown=$({ ldconfig -p 2>/dev/null; cat resources/setup/libraries.txt; } | awk '
        /=>/ { known[$1] = 1 }
        /^[^#]/ && NF == 2 && !known[$1] { print $1 }')
    [ -n "$unknown" ] || return 0
    loader=.venv/bin/python
    [ -x "$loader" ] || loader=$(find_python)
    [ -n "$loader" ] || { echo "$unknown"; return 0; }
    # shellcheck disable=SC2086  # a list of names
    "$loader" -I -c '
import ctypes
import sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)' $unknown
}

# The packages whose programs are missing.
missing_programs() {
    case $1 in
        dev)
            command -v Xvfb >/dev/null || echo xvfb
            command -v xauth >/dev/null || echo xauth
            command -v xdotool >/dev/null || echo xdotool
            ;;
        server) ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql ;;
        make) command -v make >/dev/null || echo make ;;
    esac
}

# The packages that have to be installed before Qt starts.
missing_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    for name in $(missing_libraries); do
        awk -v name="$name" '$1 == name { print $2 }' resources/setup/libraries.txt
    done
    missing_programs "$1"
}

# Prints what a command needs in front to act as root: nothing, or sudo without a password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        echo env
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        echo sudo -n env
    else
        return 1
    fi
}

install_packages() {
    list=$(echo "$1" | tr '\n' ' ' | sed 's/ *$//')
    if ! command -v apt-get >/dev/null; then
        give_up "These Debian packages, or what your system calls them, are missing: install $list and run this again."
    fi
    prefix=$(as_root) || give_up "System packages are missing and only an administrator can install them: run \`sudo apt-get install --no-install-recommends $list\`, then this again."
    echo "Installing with apt-get: $list"
    # Old lists of packages may be good enough, so a failing update is not the end.
    quietly apt_get update || echo "apt-get update failed; trying with the package lists that are here." >&2
    # shellcheck disable=SC2086  # a list of packages
    quietly apt_get install -y --no-install-recommends $list ||
        give_up "apt-get could not install $list: the lines above say why; mend that and run this again."
}

apt_get() {
    # shellcheck disable=SC2086  # a prefix of several words
    $prefix DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}
