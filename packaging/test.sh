#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds Effectif and runs them all:
#     sh packaging/test.sh [ci|asan|dev] [arguments of ctest]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/packaging/dependencies.sh"

preset=ci
case "${1:-}" in
    ci | asan | dev)
        preset=$1
        shift
        ;;
    *) ;;
esac

install_dependencies test
server=
for initdb in /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb "$(command -v initdb || true)"; do
    [ -x "$initdb" ] && server=$initdb
done
[ -n "$server" ] || { say "The PostgreSQL server is missing (no initdb): install PostgreSQL 15, then try again."; exit 1; }

configure "$root" "$preset"
cmake --build "$root/build/$preset" >&2

# The tests get a home, a session bus and a screen of their own.
work=$(mktemp -d "${TMPDIR:-/tmp}/effectif-tests.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir -m 700 "$work/home" "$work/run"
unset WAYLAND_DISPLAY LANGUAGE LC_ALL LC_MESSAGES DBUS_SESSION_BUS_ADDRESS
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
unset PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGPASSFILE PGSERVICE PGSSLMODE
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=1
export ASAN_OPTIONS="detect_leaks=1:${ASAN_OPTIONS:-}"
export LSAN_OPTIONS="suppressions=$root/tests/support/lsan.supp:print_suppressions=0:${LSAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:${UBSAN_OPTIONS:-}"

cd "$root"
status=0
# shellcheck disable=SC2016 # the inner shell expands them
xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" dbus-run-session -- sh -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    status=0
    preset=$1
    shift
    ctest --preset "$preset" --parallel 16 "$@" || status=$?
    kill "$manager" 2>/dev/null || true
    exit "$status"
' sh "$preset" "$@" || status=$?
exit "$status"
