// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace effectif {

class Banner;
class SettingsPanel;
struct PageContext;

/// The only list of the sub-pages of settings: the page makes its side list of it, the menu under the avatar its entries.
namespace settingspanels {

/// Whose settings they are.
enum class Room {
    Own,    ///< of whoever is at work (M01)
    Company ///< of the office
};

struct Entry
{
    const char *id;    ///< stable: object names, and where a menu leads
    const char *title; ///< translated in the context "effectif::settingspanels"
    const char *iconName;
    SettingsPanel *(*make)(const PageContext &context, Banner *banner);
};

std::span<const Entry> all(Room room = Room::Own);
QString titleOf(const Entry &entry);
/// Its place among the own ones; -1: there is none of that id.
int indexOf(const QString &id);

} // namespace settingspanels
} // namespace effectif
