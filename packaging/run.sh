#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the build needs, builds Effectif and starts it: sh packaging/run.sh [arguments of effectif]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

# needs_display [arguments]: all that is no command of the command line opens a window.
needs_display() {
    while [ $# -gt 0 ]; do
        case "$1" in
            create | demo | fields | import | export | check | backup | --help | -h | --version | -v) return 1 ;;
            --database | --lang) [ $# -gt 1 ] && shift ;;
            *) ;;
        esac
        shift
    done
    [ "$(uname -s)" != Darwin ]
}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && needs_display "$@"; then
    if speaks_french; then
        say "Effectif ouvre une fenêtre, et il n'y a pas d'écran ici ; sous Xvfb :" \
            "xvfb-run -a sh packaging/run.sh --demo"
    else
        say "Effectif opens a window, and there is no display here; under Xvfb: xvfb-run -a sh packaging/run.sh --demo"
    fi
    exit 1
fi

install_dependencies build
configure "$root" release
# On stderr: the standard output is the program's own.
cmake --build "$root/build/release" --target effectif >&2
exec "$root/build/release/app/effectif" "$@"
