# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: walking the tree, blanking comments, and reporting."""
import argparse
import os
import re
import sys
from pathlib import Path

SKIPPED = {".git", "build", ".cache", "fixtures", "__pycache__"}


class Check:
    """Collects findings; a finding fails the check, a note does not."""

    def __init__(self, what, *options):
        parser = argparse.ArgumentParser(description=what)
        parser.add_argument("--root", type=Path, required=True, help="the source tree")
        for names, arguments in options:
            parser.add_argument(*names, **arguments)
        self.options = parser.parse_args()
        self.root = self.options.root.resolve()
        self.findings = []

    def fail(self, path, line, sentence):
        self.findings.append(f"{self._place(path, line)}: {sentence}")

    def note(self, path, line, sentence):
        print(f"note: {self._place(path, line)}: {sentence}")

    def _place(self, path, line):
        name = path.relative_to(self.root).as_posix() if isinstance(path, Path) else path
        return f"{name}:{line}" if line else name

    def end(self, praise):
        """Prints the result and ends the program."""
        for finding in sorted(self.findings):
            print(finding)
        print(f"{len(self.findings)} findings" if self.findings else praise)
        sys.exit(1 if self.findings else 0)

    def files(self, folders, wanted):
        """The files below the folders for whose Path wanted() holds, sorted."""
        found = []
        for folder in folders:
            for place, names, files in os.walk(self.root / folder):
                names[:] = sorted(name for name in names if name not in SKIPPED)
                found += [Path(place) / name for name in files]
        return sorted(path for path in found if wanted(path))


def is_cpp(path):
    return path.suffix in (".h", ".cpp")


_CPP_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/                       # comments
      | (?:u8|[uUL])?R"(?P<d>[^()\s\\]*)\(.*?\)(?P=d)"   # raw strings
      | "(?:\\.|[^"\\\n])*"                     # strings
      | (?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'     # characters, not digit separators
    """,
    re.VERBOSE | re.DOTALL,
)


def without_comments_and_texts(source):
    """C++ of the same lines with comments gone and every text empty, so that braces and words can be counted."""

    def blank(match):
        token = match.group(0)
        lines = "\n" * token.count("\n")
        return lines if token.startswith("/") else '""' + lines

    return _CPP_TOKEN.sub(blank, source)
