#!/bin/sh
# Ends with 1 and a sentence where no window can be shown.
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): \`xvfb-run make run\` opens the window on an invisible one, and \`make tour\` draws every page into the folder tour." >&2
    exit 1
fi
