// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspanels.h"

#include "ui/pages/awaypanel.h"
#include "ui/pages/companypanel.h"
#include "ui/pages/duplicaterulespanel.h"
#include "ui/pages/modulespanel.h"
#include "ui/pages/notificationspanel.h"
#include "ui/pages/profilepanel.h"
#include "ui/pages/signaturepanel.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::settingspanels {

namespace {
constexpr Entry kPanels[] = {
    {"profile", QT_TRANSLATE_NOOP("effectif::settingspanels", "Profile"), "circle-user",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new ProfilePanel(context, banner); }},
    {"signature", QT_TRANSLATE_NOOP("effectif::settingspanels", "Signature"), "pencil",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new SignaturePanel(context, banner); }},
    {"away", QT_TRANSLATE_NOOP("effectif::settingspanels", "Absence"), "clock",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new AwayPanel(context, banner); }},
    {"notifications", QT_TRANSLATE_NOOP("effectif::settingspanels", "Notifications"), "bell",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new NotificationsPanel(context, banner); }},
};

constexpr Entry kCompanyPanels[] = {
    {"company", QT_TRANSLATE_NOOP("effectif::settingspanels", "Contact details"), "building-2",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new CompanyPanel(context, banner); }},
    {"modules", QT_TRANSLATE_NOOP("effectif::settingspanels", "Modules"), "layers",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new ModulesPanel(context, banner); }},
    {"duplicates", QT_TRANSLATE_NOOP("effectif::settingspanels", "Duplicates"), "copy-check",
     [](const PageContext &context, Banner *banner) -> SettingsPanel * { return new DuplicateRulesPanel(context, banner); }},
};
} // namespace

std::span<const Entry> all(Room room)
{
    return room == Room::Own ? std::span<const Entry>(kPanels) : kCompanyPanels;
}

QString titleOf(const Entry &entry)
{
    return QCoreApplication::translate("effectif::settingspanels", entry.title);
}

int indexOf(const QString &id)
{
    const auto found = std::ranges::find_if(kPanels, [&](const Entry &entry) { return id == QLatin1StringView(entry.id); });
    return found == std::end(kPanels) ? -1 : static_cast<int>(found - std::begin(kPanels));
}

} // namespace effectif::settingspanels
