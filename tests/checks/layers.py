# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: every #include of the product against the house's table of allowed edges."""
import re
from pathlib import Path

from checklib import Check, is_cpp

# A room may include itself and these.
EDGES = {
    "base": [],
    "settings": ["base"],
    "domain": ["base"],
    "storage": ["domain", "base"],
    "gateways": ["domain", "base"],
    "services": ["storage", "gateways", "domain", "settings", "base"],
    "documents": ["services", "domain", "base"],
    "items": ["services", "domain", "base"],
    "ui": ["items", "services", "documents", "settings", "domain", "base"],
    "app": ["ui", "items", "documents", "services", "storage", "gateways", "settings", "domain", "base"],
}
# Qt modules and other libraries that belong to a few rooms only.
MODULES = {
    "QtSql": ["storage"],
    "QtWidgets": ["ui", "app"],
    "QtNetwork": ["gateways"],
    "QtPrintSupport": ["ui"],
    "QtCharts": ["ui"],
    "QtGui": ["documents", "gateways", "services", "items", "ui", "app"],
}
LIBRARIES = [
    (re.compile(r"sqlite3\.h|libpq"), ["storage"]),
    (re.compile(r"curl/"), ["gateways"]),
    (re.compile(r"sodium\.h|sodium/"), ["services", "storage"]),
]
# One instance of the program talks to the next over a local socket: that is no network.
LOCAL_SOCKETS = {"QLocalServer", "QLocalSocket"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path):
    """The room of a file written from the root; None outside the house."""
    parts = Path(path).parts
    if parts[0] in ("ui", "app"):
        return parts[0]
    return parts[1] if parts[0] == "models" and len(parts) > 2 else None


def qt_modules(folder):
    """{class or header name: module} of the modules of MODULES, from Qt's own include folder."""
    known = {}
    for module in MODULES:
        place = folder / module
        if not place.is_dir():
            raise SystemExit(f"{place} is missing: is Qt installed?")
        known.update({header.name: module for header in place.iterdir()})
    return known


class Layers:
    def __init__(self):
        self.check = Check(__doc__, (["--qt-headers"], {"type": Path, "required": True}))
        self.modules = qt_modules(self.check.options.qt_headers)
        self.exposing = self.find_exposing()

    def find_exposing(self):
        """The headers of services that include what storage or gateways own, themselves or through one another."""
        includes = {}
        for path in self.check.files(["models/services"], lambda path: path.suffix == ".h"):
            own = path.relative_to(self.check.root).as_posix()
            lines = path.read_text(encoding="utf-8").splitlines()
            includes[own] = {match.group(2) for match in map(INCLUDE.match, lines) if match}
        exposing = {own for own, names in includes.items()
                    if any(name.startswith(("models/storage/", "models/gateways/")) for name in names)}
        grown = True
        while grown:
            more = {own for own, names in includes.items() if names & exposing} - exposing
            exposing |= more
            grown = bool(more)
        return exposing

    def run(self):
        for path in self.check.files(["app", "ui", "models"], is_cpp):
            own = path.relative_to(self.check.root).as_posix()
            room = room_of(own)
            if room not in EDGES:
                self.check.fail(path, 0, "this folder is no room of the house: see tests/checks/layers.py.")
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if match:
                    sentence = self.judge(own, room, match.group(2), match.group(1) == '"')
                    if sentence:
                        self.check.fail(path, number, sentence)
        self.check.end("Every include stands in the table of allowed edges.")

    def judge(self, own, room, name, quoted):
        """What is wrong with the include, or None."""
        if quoted:
            return self.judge_ours(own, room, name)
        if name == "tl/expected.hpp" and own != "models/base/result.h":
            return 'include "models/base/result.h" instead: only it names tl::expected.'
        for pattern, rooms in LIBRARIES:
            if pattern.match(name) and room not in rooms:
                return f"<{name}> belongs to {' and '.join(rooms)}, not to {room}."
        parts = name.split("/")
        module = parts[0] if parts[0] in MODULES else self.modules.get(parts[-1])
        if module and room not in MODULES[module]:
            if room == "app" and parts[-1] in LOCAL_SOCKETS:
                return None
            return f"<{name}> is of {module}, which belongs to {' and '.join(MODULES[module])}, not to {room}."
        return None

    def judge_ours(self, own, room, name):
        if name.endswith(".moc"):
            return None
        target = room_of(name)
        if target not in EDGES:
            return f'"{name}" is not written from the root, such as "models/base/result.h".'
        if target != room and target not in EDGES[room]:
            return f"{room} may not include {target}: {room} stands on {', '.join(EDGES[room]) or 'nothing'}."
        if name in self.exposing and room not in ("services", "app"):
            return f"this header shows {room} what storage owns: it has to forward-declare it."
        return self.judge_page(own, room, name)

    @staticmethod
    def judge_page(own, room, name):
        page = Path(name)
        if page.parent.as_posix() != "ui/pages" or not page.stem.endswith("page") or page.stem == "page":
            return None
        # A page of several sources: sheetpage.h, sheetpage.cpp, sheetpage_edit.cpp.
        is_part = Path(own).parent == page.parent and Path(own).stem.split("_")[0] == page.stem
        if room == "app" or own.startswith("ui/shell/") or own == "ui/pages/pages.cpp" or is_part:
            return None
        return "only ui/pages/pages.cpp and the shell know the pages: navigation goes through the shell's signals."


Layers().run()
