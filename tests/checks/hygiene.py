# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small things that slip in: licence lines, paths of one machine, notes to oneself, half answers of a database, coloured
icons, broken scripts."""
import re
import shutil
import subprocess

from checklib import Check

SPDX = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: GPL-3.0-or-later")
SOURCES = {".h", ".cpp", ".py", ".sh", ".cmake", ".sql", ".qss"}
SOURCE_NAMES = {"CMakeLists.txt", ".clang-format", ".clang-tidy", "run"}
TEXTS = SOURCES | {".md", ".txt", ".json", ".ts", ".qrc", ".desktop", ".xml", ".yml", ".html", ".csv"}
# /home/me is what examples use.
MACHINE_PATH = re.compile(r"(?<![\w.])(?:/(?:work|root|Users)/\w|/home/(?!me\b)\w+/|[A-Z]:\\\\?Users\\)")
NOTE_TO_ONESELF = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3]) + r")\b")
COLOUR = re.compile(r"\b(?:fill|stroke|color)\s*[:=]\s*[\"']?\s*(?!none\b|currentColor\b|inherit\b)(#?\w+)")
# next() says no at the last row and where the database broke off: ended() tells which (statement.h).
ROW_LOOP = re.compile(r"\bwhile \((\w+)->next\(\)\)")


def is_text(path):
    return path.suffix in TEXTS or path.name in SOURCE_NAMES


def check_text(check, path):
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        check.fail(path, 0, "this file is not UTF-8.")
        return
    lines = text.splitlines()
    if path.suffix in SOURCES or path.name in SOURCE_NAMES:
        head = "\n".join(lines[:4])
        if not all(line in head for line in SPDX):
            check.fail(path, 1, "the two SPDX lines are missing at its beginning.")
    for number, line in enumerate(lines, 1):
        if MACHINE_PATH.search(line):
            check.fail(path, number, "a path of one machine stands here.")
        if NOTE_TO_ONESELF.search(line):
            check.fail(path, number, "a note to oneself: do it, or open an issue.")
        if path.suffix in {".h", ".cpp"} and (loop := ROW_LOOP.search(line)):
            rest = lines[number : next((n for n in range(number, len(lines)) if lines[n] == "}"), len(lines))]
            if not any(f"{loop[1]}->ended()" in after for after in rest):
                check.fail(path, number, "half an answer would pass for a whole one: ask ended(), or use eachRow().")


def check_icon(check, path):
    """Icons take the colour of the text around them; effectif*.svg is the program's own emblem."""
    text = path.read_text(encoding="utf-8")
    if "currentColor" not in text:
        check.fail(path, 0, "an icon is drawn in currentColor.")
    for match in COLOUR.finditer(text):
        check.fail(path, text[: match.start()].count("\n") + 1, f"an icon is drawn in currentColor, not in {match[1]}.")


def check_script(check, path):
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    shell = shutil.which("bash" if "bash" in first else "sh")
    run = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        check.fail(path, 0, "the shell cannot read this script: " + run.stderr.strip().replace(str(path), path.name))


def main():
    check = Check(__doc__)
    for path in check.files(["."], is_text):
        check_text(check, path)
    for path in check.files(["resources/icons"], lambda p: p.suffix == ".svg" and not p.stem.startswith("effectif")):
        check_icon(check, path)
    for path in check.files(["."], lambda p: p.suffix == ".sh" or (p.parent.name == ".ci" and p.name == "run")):
        check_script(check, path)
    check.end("Licences, paths, notes, icons and scripts are clean.")


main()
