# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations: well named, one statement between two separators, nothing dropped, and none changed once released.

resources/migrations/checksums.txt locks them: a line "SHA256 released|unreleased NAME" each. With --update the lines
of unreleased and new migrations are written anew; with --release all are marked as released, which is for good.
"""
import hashlib
import re

from checklib import Check

NAME = re.compile(r"(\d{4})_([a-z][a-z0-9_]*?)(?:\.(sqlite|postgresql))?\.sql")
SEPARATOR = "-- next"
HINT = "python3 tests/checks/migrations.py --root . --update"


def checksum(path):
    # Line ends are git's affair, not the migration's.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def bare(sql):
    """The SQL with comments, texts and function bodies blanked, its lines kept."""
    token = re.compile(r"--[^\n]*|/\*.*?\*/|(\$\w*\$).*?\1|'(?:[^']|'')*'", re.DOTALL)
    return token.sub(lambda match: "\n" * match.group(0).count("\n"), sql)


def statements(text):
    """(first line, SQL) of each part between two separators."""
    first, part = 1, []
    for number, line in enumerate(text.splitlines(), 1):
        if line.rstrip() == SEPARATOR:
            yield first, "\n".join(part)
            first, part = number + 1, []
        else:
            part.append(line)
    yield first, "\n".join(part)


def check_names(check, files):
    engines = {}
    for path in files:
        match = NAME.fullmatch(path.name)
        if not match:
            check.fail(path, 0, "a migration is called NNNN_what.sql, or .sqlite.sql and .postgresql.sql.")
            continue
        number, what, engine = match.groups()
        engines.setdefault(int(number), {}).setdefault(what, set()).add(engine)
    for expected, (number, names) in enumerate(sorted(engines.items()), 1):
        folder = "resources/migrations"
        if number != expected:
            check.fail(folder, 0, f"number {expected:04} is missing before {number:04}.")
            break
        if len(names) > 1:
            check.fail(folder, 0, f"number {number:04} is taken twice: {', '.join(sorted(names))}.")
        for what, found in names.items():
            if found not in ({None}, {"sqlite", "postgresql"}):
                check.fail(folder, 0, f"{number:04}_{what} needs either one .sql or one for each engine.")


def check_content(check, path):
    text = path.read_text(encoding="utf-8")
    for first, sql in statements(text):
        plain = bare(sql)
        inside = re.sub(r"(?is)\bBEGIN\b.*\bEND\b", "", plain) if re.search(r"(?i)\bCREATE\s+TRIGGER\b", plain) else plain
        if not plain.strip():
            check.fail(path, first, "there is no statement between two separators.")
        elif ";" in inside.strip().rstrip(";"):
            line = first + plain[: plain.find(";")].count("\n") if inside is plain else first
            check.fail(path, line, f'statements are separated by a line "{SEPARATOR}", not by a semicolon only.')
        for match in re.finditer(r"(?i)\bDROP\s+COLUMN\b", plain):
            check.fail(path, first + plain[: match.start()].count("\n"), "a column is retired, never dropped.")
        for match in re.finditer(r"(?i)\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?([\w.]+)", plain):
            # SQLite changes a table by building it anew under another name.
            if not re.search(rf"(?i)\bRENAME\s+TO\s+{re.escape(match.group(1))}\b", bare(text)):
                check.fail(path, first + plain[: match.start()].count("\n"), "a table of data is never dropped.")


def read_lock(check, lock):
    known = {}
    for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines() if lock.exists() else [], 1):
        if not line or line.startswith("#"):
            continue
        parts = line.split()
        if len(parts) != 3 or parts[1] not in ("released", "unreleased"):
            check.fail(lock, number, 'a line is "SHA256 released|unreleased NAME".')
            continue
        known[parts[2]] = (parts[0], parts[1])
    return known


def check_lock(check, files, known):
    for path in files:
        recorded, state = known.get(path.name, ("", "new"))
        if recorded == checksum(path):
            continue
        if state == "released":
            check.fail(path, 0, "this migration is released and may not change: databases have run it. Write a new one.")
        else:
            check.fail(path, 0, f"its checksum is not recorded. If it was never released, run: {HINT}")
    for name in sorted(set(known) - {path.name for path in files}):
        check.fail("resources/migrations/checksums.txt", 0, f"{name} is recorded but not there.")


def write_lock(files, lock, known, release):
    lines = ["# SPDX-FileCopyrightText: 2026 The Effectif authors", "# SPDX-License-Identifier: GPL-3.0-or-later",
             f"# Written by: {HINT}"]
    for path in files:
        recorded, state = known.get(path.name, ("", "unreleased"))
        if state != "released":
            recorded, state = checksum(path), "released" if release else "unreleased"
        lines.append(f"{recorded} {state} {path.name}")
    lock.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    flag = {"action": "store_true"}
    check = Check(__doc__, (["--update"], flag), (["--release"], flag))
    folder = check.root / "resources" / "migrations"
    files = sorted(folder.glob("*.sql"))
    lock = folder / "checksums.txt"
    known = read_lock(check, lock)
    if check.options.update or check.options.release:
        write_lock(files, lock, known, check.options.release)
        known = read_lock(check, lock)
    check_names(check, files)
    for path in files:
        check_content(check, path)
    check_lock(check, files, known)
    check.end(f"{len(files)} migration files are in order.")


main()
