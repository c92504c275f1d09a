// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rights.h"

#include <QStringList>

#include <span>

namespace effectif {

class Page;
struct PageContext;

/// The only list of the pages of an open database. The shell loops over it: it makes their entries in the menus, opens
/// them by id and restores them; it names none.
namespace pages {

/// The menu that a page's entry stands in.
enum class Menu { Staff, View, Administration, Configuration /* Administration > Parameters > Configuration */ };
/// Who finds the entry: nobody is shown what the account may not do.
enum class Who { Everybody, Office /* all but staff members */, Managers, Senders /* administrators too */, Administrators };

struct Entry
{
    const char *id;       ///< stable: the action's object name, Page::pageWanted(), the session of the next start
    const char *title;    ///< of the menu entry, with mnemonic; translated in the context "effectif::pages"
    const char *iconName;
    const char *keys;     ///< of the shortcut, in QKeySequence's portable form; may be empty
    Menu menu;
    Who who;
    bool always;          ///< opened with the database and never closed
    Page *(*make)(const PageContext &context);
    const char *words = nullptr; ///< by which people look for it besides, translated as the title is
    const char *module = ""; ///< without which the office has no such page (domain/companyprofile); empty: every office has it
};

std::span<const Entry> all();
/// `modulesOff`: of the office's profile.
bool mayOpen(const Entry &entry, const Rights &rights, const QStringList &modulesOff);
/// Null if there is none of that id.
const Entry *find(const QString &id);
/// The kind that "new" in the menus means.
QString firstKind();

} // namespace pages
} // namespace effectif
