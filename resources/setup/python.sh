# Python and the environment in .venv. Read by setup.sh.

# True if $1 is a Python that the locked libraries have wheels for and, if $2 is given, can
# import that too. A name that merely exists proves nothing: some are shims that only complain.
is_suitable() {
    "$1" -I -c '
import importlib
import sys
for name in sys.argv[1:]:
    importlib.import_module(name)
suits = sys.implementation.name == "cpython" and (3, 11) <= sys.version_info < (3, 15)
sys.exit(not suits)' ${2:+"$2"} >/dev/null 2>&1
}

# Prints the first suitable Python, if possible one that can make environments by itself.
find_python() {
    for wanted in ensurepip ''; do
        for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
            is_suitable "$candidate" "$wanted" && echo "$candidate" && return
        done
    done
}

# Prints the packages that have to be installed before .venv can be made.
packages_for_python() {
    environment_works && return
    python=$(find_python)
    if [ -z "$python" ]; then
        if command -v python3 >/dev/null || ! command -v apt-get >/dev/null; then
            give_up "No Python from 3.11 to 3.14 was found here: install one beside your own (python3.12 and python3.12-venv, say) and run this again."
        fi
        echo python3
        echo python3-venv
    elif ! is_suitable "$python" ensurepip; then
        "$python" -I -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

environment_works() {
    [ -x .venv/bin/python ] && is_suitable .venv/bin/python pip
}

# True if .venv holds what the lock file $1 says. A copy of the lock in .venv says what was
# installed; the folder's name says whether Python was replaced by another since.
environment_is_current() {
    cmp -s "$1" ".venv/$1" || return
    version=$(.venv/bin/python -I -S -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
    [ -d ".venv/lib/python$version/site-packages/PySide6" ]
}

make_environment() {
    c_library=$(getconf GNU_LIBC_VERSION 2>/dev/null | awk '{ split($2, v, "."); if (v[1] * 1000 + v[2] < 2034) print $2 }')
    [ -z "$c_library" ] || give_up "Qt needs the C library 2.34 or newer and this system has $c_library: use Debian 12, Ubuntu 22.04 or anything newer."
    python=$(find_python)
    [ -n "$python" ] || give_up "The packages installed brought no Python from 3.11 to 3.14: install one (python3.12 and python3.12-venv, say) and run this again."
    quietly "$python" -I -m venv --clear .venv ||
        give_up "$python could not make the folder .venv: the lines above say why; mend that and run this again."
}

# Installs exactly what the lock file $1 says, each file checked against its hash.
install_lock() {
    environment_works || make_environment
    rm -f .venv/requirements*.lock
    echo "Installing the libraries of $1 into .venv; the first time takes a minute or two."
    PIP_USER=0 quietly .venv/bin/python -I -m pip install --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: -r "$1" ||
        give_up "pip could not install the libraries of $1: the lines above say why; check the network and the free space, then run this again."
    cp requirements.lock ".venv/requirements.lock" # the lock for development is a superset
    cp "$1" ".venv/$1"
}
