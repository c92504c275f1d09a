# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Sourced by run.sh and test.sh: which packages Effectif needs, and installing those that are missing.

build_packages="build-essential cmake ninja-build ccache lld pkg-config
    qt6-base-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev libxkbcommon-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-qpa-plugins
    libphonenumber-dev libprotobuf-dev libexpected-dev libsqlite3-dev libpq-dev libsodium-dev qtkeychain-qt6-dev
    libcurl4-openssl-dev libzip-dev zlib1g-dev libqrcodegencpp-dev
    fonts-inter"
test_packages="openssl xvfb xauth openbox xdotool dbus-daemon
    fonts-dejavu-core python3 sqlite3 desktop-file-utils at-spi2-core python3-gi gir1.2-atspi-2.0
    python3-aiosmtpd poppler-utils python3-openpyxl libzxing-dev"

say() { printf '%s\n' "$*" >&2; }

# speaks_french: does the person's locale ask for French?
speaks_french() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) return 0 ;;
        *) return 1 ;;
    esac
}

# missing_packages NAME...: prints those that dpkg does not know as installed. One call: it takes milliseconds.
missing_packages() {
    # An unknown name makes dpkg-query fail; the others are printed all the same.
    installed=$(dpkg-query -W -f='${db:Status-Status}:${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        case "
$installed
" in
            *"
installed:$package
"*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "These packages must be installed by root, and sudo is not here. As root, run:"
        say "    $*"
        exit 1
    fi
}

# Debian 12 has PostgreSQL 15; where the release is newer, so is the server, and the plain name fits.
postgresql_package() {
    if [ -n "$(missing_packages postgresql-15)" ] && [ -z "$(apt-cache pkgnames postgresql-15 2>/dev/null)" ] &&
        [ -n "$(apt-cache pkgnames postgresql 2>/dev/null)" ]; then
        echo postgresql
    else
        echo postgresql-15
    fi
}

# install_apt NAME...
install_apt() {
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Installing: $missing"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
    # shellcheck disable=SC2086 # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
    missing=$(missing_packages "$@")
    [ -z "$missing" ] || { say "These packages could not be installed: $missing"; exit 1; }
}

# On a system without apt nothing is installed: it is said what to install, unless it is there.
explain_other_system() {
    found=yes
    for tool in c++ cmake ninja; do
        command -v "$tool" >/dev/null 2>&1 || found=no
    done
    command -v qmake6 >/dev/null 2>&1 || command -v qtpaths6 >/dev/null 2>&1 || [ -n "${CMAKE_PREFIX_PATH:-}" ] ||
        found=no
    [ "$found" = yes ] && return 0
    say "Effectif installs its dependencies by itself on Debian 12 only. Install these, then run this command again."
    say ""
    say "Fedora:   sudo dnf install gcc-c++ cmake ninja-build ccache lld qt6-qtbase-devel qt6-qtbase-postgresql \\"
    say "              qt6-qtsvg-devel qt6-qtcharts-devel qt6-qttools-devel qt6-qttranslations libphonenumber-devel \\"
    say "              protobuf-devel expected-devel sqlite-devel libpq-devel libsodium-devel qtkeychain-qt6-devel \\"
    say "              libcurl-devel libzip-devel zlib-devel libqrcodegencpp-devel rsms-inter-fonts"
    say "Arch:     sudo pacman -S --needed base-devel cmake ninja ccache lld qt6-base qt6-svg qt6-charts qt6-tools \\"
    say "              qt6-translations postgresql-libs libphonenumber protobuf tl-expected sqlite libsodium \\"
    say "              qtkeychain-qt6 curl libzip zlib qrcodegencpp-cmake inter-font"
    say "macOS:    brew install cmake ninja ccache qt qt-postgresql libphonenumber protobuf tl-expected sqlite \\"
    say "              libpq libsodium qtkeychain curl libzip zlib; QR-Code-generator (C++) from its source"
    say "Windows:  vcpkg install qtbase[sql-sqlite,sql-psql] qtsvg qtcharts qttools[linguist] qttranslations \\"
    say "              libphonenumber protobuf tl-expected sqlite3 libpq libsodium qtkeychain-qt6 curl libzip zlib \\"
    say "              nayuki-qr-code-generator"
    say ""
    say "The tests also need: PostgreSQL 15 (server), openssl, Xvfb, xauth, openbox, xdotool, dbus, the DejaVu fonts,"
    say "python3 with aiosmtpd and openpyxl, poppler-utils, zxing-cpp, sqlite3 and desktop-file-utils."
    exit 1
}

# install_dependencies build|test
install_dependencies() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        explain_other_system
    elif [ "$1" = test ]; then
        # shellcheck disable=SC2086
        install_apt $build_packages $test_packages "$(postgresql_package)"
    else
        # shellcheck disable=SC2086
        install_apt $build_packages
    fi
}

# configure ROOT PRESET: only when there is no build folder yet, it was made for another place, or the presets changed;
# ninja itself sees to the rest.
configure() {
    if [ ! -f "$1/build/$2/build.ninja" ] ||
        [ -n "$(find "$1/CMakePresets.json" -newer "$1/build/$2/build.ninja")" ] ||
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$1" "$1/build/$2/CMakeCache.txt" 2>/dev/null; then
        (cd "$1" && cmake --fresh --preset "$2") >&2
    fi
}
