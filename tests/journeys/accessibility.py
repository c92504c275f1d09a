#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets: opens every page and dialog of the real program through its menus and walks the
accessibility tree (AT-SPI) that the desktop sees. Fails on anything that can be used and has no name.

    accessibility.py PROGRAM        needs a screen and a session bus of its own (packaging/test.sh gives both)
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)  # of the bindings, not ours
LAUNCHER = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                 if os.path.exists(path)), "at-spi-bus-launcher")
SETTINGS = """[person]
name=Sophie Durand
asked=true
[interface]
language=fr
colours=light
"""
# What a person uses. A row or a cell is named by what stands in it, which may be nothing.
USED = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.ENTRY,
    Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
    Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST, Atspi.Role.PAGE_TAB, Atspi.Role.LINK,
    Atspi.Role.MENU_ITEM, Atspi.Role.DIAL, Atspi.Role.CHART, Atspi.Role.DATE_EDITOR,
}
# Menu entries that leave the program or the database.
LEFT_OUT = {"Quitter", "Fermer la base de données"}
CLOSE = "Fermer la fiche"


def each(node, depth=0):
    """The node and everything below it that is on the screen. A tree that changes meanwhile ends early."""
    yield node
    if depth > 40 or node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE):
        return  # the cells of a list of a million people are not walked
    for index in range(node.get_child_count()):
        try:
            child = node.get_child_at_index(index)
            if child and (child.get_state_set().contains(Atspi.StateType.SHOWING) or child.get_role() in (
                    Atspi.Role.MENU_BAR, Atspi.Role.MENU, Atspi.Role.POPUP_MENU, Atspi.Role.MENU_ITEM)):
                yield from each(child, depth + 1)
        except GLib.Error:
            continue


def is_named(node):
    if node.get_name().strip():
        return True
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets() > 0
               for relation in node.get_relation_set())


def path_of(node):
    names = []
    while node and node.get_role() not in (Atspi.Role.APPLICATION, Atspi.Role.DESKTOP_FRAME):
        names.append(f"{node.get_role_name()} «{node.get_name()}»")
        node = node.get_parent()
    return " in ".join(names[:6])


class Walk:
    def __init__(self, application, process):
        self.application = application
        self.process = process
        self.unnamed = {}
        self.seen = 0
        self.places = []
        self.turned = set()

    def windows(self):
        return [window for window in (self.application.get_child_at_index(i)
                                      for i in range(self.application.get_child_count())) if window]

    def look(self, place):
        """Walks whatever is on the screen now."""
        for window in self.windows():
            for node in each(window):
                try:
                    if node.get_role() not in USED or not node.get_state_set().contains(Atspi.StateType.SHOWING):
                        continue
                    self.seen += 1
                    if not is_named(node):
                        self.unnamed.setdefault(path_of(node), place)
                except GLib.Error:
                    continue
        self.places.append(place)

    def entries(self):
        """The entries of the menus that do something: (name, node)."""
        for window in self.windows():
            for node in each(window):
                if node.get_role() == Atspi.Role.MENU_ITEM and node.get_child_count() == 0 and node.get_name():
                    yield node.get_name(), node

    def press(self, node):
        for index in range(node.get_n_actions()):
            if node.get_action_name(index) == "Press":
                return node.do_action(index)
        return False

    def turn_tabs(self, place):
        """Brings each inner tab of the page to the front: the tabs of a sheet."""
        for window in self.windows():
            tabs = [node for node in each(window) if node.get_role() == Atspi.Role.PAGE_TAB]
            for tab in tabs:
                if tab.get_name() in self.turned or self.is_outer(tab):
                    continue
                self.turned.add(tab.get_name())
                self.press(tab)
                time.sleep(0.4)
                self.look(f"{place} / {tab.get_name()}")

    @staticmethod
    def is_outer(tab):
        """A tab of the window itself: it holds a page, not a part of one."""
        levels = 0
        node = tab
        while node.get_role() != Atspi.Role.FRAME and levels < 6:
            node = node.get_parent()
            levels += 1
        return levels < 6

    def dialogs(self):
        return [window for window in self.windows()
                if window.get_role() in (Atspi.Role.DIALOG, Atspi.Role.ALERT, Atspi.Role.FILE_CHOOSER)]

    def escape(self):
        """Closes what an entry opened: by the key that a person presses."""
        for _ in range(4):
            if not self.dialogs():
                return
            subprocess.run(["xdotool", "key", "Escape"], check=False)
            wait(lambda: not self.dialogs(), 2)


def wait(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = condition()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    return None


def start_bus(environment):
    """The accessibility bus, in a group of its own so that it ends with this test."""
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], env=environment, start_new_session=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    wait(lambda: session.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                   "NameHasOwner", GLib.Variant("(s)", ("org.a11y.Bus",)), None, 0, -1, None).unpack()[0])
    return launcher


def find_application(name):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_name().lower() == name and child.get_child_count() > 0:
            return child
    return None


def visit(walk):
    walk.look("start")
    subprocess.run(["xdotool", "key", "ctrl+l"], check=False)
    time.sleep(0.5)
    subprocess.run(["xdotool", "key", "Tab", "Down"], check=False)  # from the search to the first row
    done = set(LEFT_OUT)
    in_list = False
    while True:
        # what one entry opens may switch others on: a sheet its own
        ready = [name for name, node in walk.entries()
                 if name not in done and node.get_state_set().contains(Atspi.StateType.ENABLED)]
        if not ready and in_list:
            return
        if not ready:
            in_list = True
            subprocess.run(["xdotool", "key", "ctrl+l"], check=False)
            time.sleep(0.5)
            continue
        in_list = False
        name = ready[0]
        done.add(name)
        if name == CLOSE:
            continue
        walk.press(dict(walk.entries())[name])
        time.sleep(0.8)
        if walk.process.poll() is not None:
            raise SystemExit(f"The program ended after the menu entry «{name}».")
        walk.look(name)
        if not walk.dialogs():
            walk.turn_tabs(name)
        walk.escape()


def main():
    program = sys.argv[1]
    home = Path(tempfile.mkdtemp(prefix="effectif-accessibility-"))
    (home / ".config/Effectif").mkdir(parents=True)
    (home / ".config/Effectif/effectif.ini").write_text(SETTINGS, encoding="utf-8")
    environment = dict(os.environ, HOME=str(home), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    environment.pop("NO_AT_BRIDGE", None)
    database = f"sqlite:{home}/office.effectif"
    subprocess.run([program, "--database", database, "demo", "--people", "20"], env=environment, check=True, timeout=120,
                   stdout=subprocess.DEVNULL)
    launcher = start_bus(environment)
    window = subprocess.Popen([program, "--database", database, "--lang", "fr"], env=environment)
    try:
        application = wait(lambda: find_application("effectif"), 60)
        if not application:
            raise SystemExit("The program does not show itself to screen readers.")
        walk = Walk(application, window)
        wait(lambda: sum(1 for _ in walk.entries()) > 10)
        visit(walk)
    finally:
        window.kill()
        os.killpg(launcher.pid, signal.SIGKILL)
        window.wait()
        shutil.rmtree(home, ignore_errors=True)
    print(f"{walk.seen} things that can be used, in {len(walk.places)} places: {', '.join(walk.places)}")
    for path, place in sorted(walk.unnamed.items(), key=lambda entry: entry[1]):
        print(f"no name, after «{place}»: {path}")
    if walk.unnamed or walk.seen < 100:
        sys.exit(1)


if __name__ == "__main__":
    main()
