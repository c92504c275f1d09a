#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test on a screen of its own, with a window manager: one person at a time has the keyboard, and several tests
# run side by side.
#     ownscreen.sh COMMAND [ARGUMENT ...]
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/effectif-screen.XXXXXX")
screen=
manager=
finish() {
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>/dev/null >&2 &
screen=$!
tries=0
while [ ! -s "$work/display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "Xvfb did not start." >&2; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset XAUTHORITY
openbox --startup "touch '$work/managed'" >/dev/null 2>&1 &
manager=$!
tries=0
while [ ! -e "$work/managed" ]; do # a window shown before its manager is never exposed
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "openbox did not start." >&2; exit 1; }
    sleep 0.1
done
status=0
"$@" || status=$?
exit "$status"
