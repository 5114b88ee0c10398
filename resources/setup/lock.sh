#!/bin/sh
# Remakes both lock files from pyproject.toml. Versions stay as they are where they still fit;
# `make lock LOCK_OPTIONS=--upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v uv >/dev/null; then
    echo "Making the lock files needs uv: install it (\`pipx install uv\`, say) and run this again." >&2
    exit 1
fi

compile() {
    uv pip compile pyproject.toml --quiet --universal --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links "$@"
}

compile --output-file requirements.lock "$@"
compile --output-file requirements-dev.lock --extra postgres --group dev \
    --constraint requirements.lock "$@"
