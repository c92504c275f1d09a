# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text has its translation: nothing unfinished, empty or gone in translations/*.ts, and nothing lacking."""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from checklib import Check, is_cpp

STATES = {
    "unfinished": "is not finished",
    "vanished": "is no longer in the program: run lupdate -no-obsolete",
    "obsolete": "is no longer in the program: run lupdate -no-obsolete",
}
PLACE = re.compile(r"%L?(\d{1,2})")
# Lexique des règles typographiques en usage à l'Imprimerie nationale: these signs keep to their word, and no blank parts an ellipsis from it
BREAKS = re.compile(" [:;!?\u00bb]|\u00ab |[ \u00a0\u202f]\u2026")


def messages(path):
    """(context, source, comment, state, [texts]) of each message."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = translation.findall("numerusform")
            texts = [form.text or "" for form in forms] or [translation.text or ""]
            yield (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "",
                   translation.get("type", ""), texts)


def key(message):
    return message[:3]


def line_of(path, source):
    """The line on which the text stands in the file, for people; 0 if it is spread over several."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.sub(r"\s*</?source>\s*", "", line).replace("&apos;", "'").replace("&quot;", '"') == source:
            return number
    return 0


def check_file(check, path):
    for context, source, _, state, texts in messages(path):
        line = line_of(path, source)
        if state in STATES:
            check.fail(path, line, f'{context}: "{source}" {STATES[state]}.')
        elif not all(texts):
            check.fail(path, line, f'{context}: "{source}" has no translation.')
        elif any(set(PLACE.findall(text)) != set(PLACE.findall(source)) for text in texts):
            check.fail(path, line, f'{context}: "{source}" has other places (%1, %2 ...) than its translation.')
        elif path.stem.endswith("_fr") and any(BREAKS.search(text) for text in texts):
            check.fail(path, line, f'{context}: "{source}": blanks at : ; ! ? and guillemets do not break, and none stands before an ellipsis.')


def read_sources(check, lupdate):
    """What lupdate sees in the sources, reading them once for all files: {key: whether it is a plural}."""
    with tempfile.TemporaryDirectory() as folder:
        seen = Path(folder) / "seen.ts"
        rooms = [name for name in ("app", "ui", "models") if (check.root / name).is_dir()]
        run = subprocess.run([lupdate, "-silent", "-locations", "none", "-I", ".", *rooms, "-ts", str(seen)],
                             cwd=check.root, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            check.fail("translations", 0, f"lupdate failed: {run.stderr.strip()}")
            return None
        plurals = set()
        for context in ElementTree.parse(seen).getroot().iter("context"):
            for message in context.iter("message"):
                if message.get("numerus") == "yes":
                    plurals.add((context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or ""))
        return {key(message): key(message) in plurals for message in messages(seen)}


def check_against_sources(check, path, seen):
    """What stands in the sources stands in the file, and nothing else."""
    # effectif_en.ts gives English its plurals only.
    wanted = {one for one, plural in seen.items() if plural or not path.stem.endswith("_en")}
    known = {key(message): message[3] for message in messages(path)}
    for context, source, _ in sorted(wanted - known.keys()):
        check.fail(path, 0, f'{context}: "{source}" is lacking: run lupdate and translate it.')
    for one in sorted(known.keys() - wanted):
        if known[one] not in STATES:
            check.fail(path, line_of(path, one[1]), f'{one[0]}: "{one[1]}" {STATES["vanished"]}.')


# QCoreApplication::translate("Context", "%n ...", nullptr, static_cast<int>(count)): lupdate passes over the whole call.
UNSEEN = re.compile(r"\btranslate\(\s*\"[^;]*?\bstatic_cast<")


def check_visible(check):
    """A text that lupdate does not see is lacking in no file, and stays English."""
    for path in check.files(["app", "ui", "models"], is_cpp):
        text = path.read_text(encoding="utf-8")
        for match in UNSEEN.finditer(text):
            check.fail(path, text.count("\n", 0, match.start()) + 1,
                       "lupdate does not see this text: give translate() a named number instead of a cast.")


def main():
    check = Check(__doc__, (["--lupdate"], {"default": "", "help": "the program; without it sources are not read"}))
    files = sorted((check.root / "translations").glob("*.ts"))
    if not files:
        check.fail("translations", 0, "there is no translation file.")
    seen = read_sources(check, check.options.lupdate) if check.options.lupdate else None
    for path in files:
        check_file(check, path)
        if seen is not None:
            check_against_sources(check, path, seen)
    check_visible(check)
    check.end(f"{len(files)} translation files are complete.")


main()
