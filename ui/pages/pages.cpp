// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/pages/fieldspage.h"
#include "ui/pages/homepage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/referencepage.h"

#include <QtGlobal>

#include <algorithm>

namespace effectif::pages {

using namespace Qt::StringLiterals;

namespace {
constexpr Entry kPages[] = {
    {"home", QT_TRANSLATE_NOOP("effectif::pages", "&Home"), "home", "Ctrl+Shift+H", Menu::View, true,
     [](const PageContext &context) -> Page * { return new HomePage(context, firstKind()); }},
    {"staffList", QT_TRANSLATE_NOOP("effectif::pages", "&List of staff"), "users", "Ctrl+L", Menu::Staff, true,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind()); }},
    {"formerStaff", QT_TRANSLATE_NOOP("effectif::pages", "&Former staff"), "user-x", "", Menu::Staff, false,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind(), RecordScope::Former); }},
    {"bin", QT_TRANSLATE_NOOP("effectif::pages", "&Bin"), "trash-2", "", Menu::Staff, false,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind(), RecordScope::Bin); }},
    {"departments", QT_TRANSLATE_NOOP("effectif::pages", "&Departments"), "map-pin", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::departments()); }},
    {"companies", QT_TRANSLATE_NOOP("effectif::pages", "&Companies"), "building-2", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::companies()); }},
    {"natures", QT_TRANSLATE_NOOP("effectif::pages", "&Natures and numbers"), "id-card", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::natures()); }},
    {"civilities", QT_TRANSLATE_NOOP("effectif::pages", "&Titles"), "circle-user", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::civilities()); }},
    {"lists", QT_TRANSLATE_NOOP("effectif::pages", "&Lists of values"), "list", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::lists()); }},
    {"fields", QT_TRANSLATE_NOOP("effectif::pages", "&Field settings"), "settings", "", Menu::Configuration, false,
     [](const PageContext &context) -> Page * { return new FieldsPage(context, firstKind()); }},
};
} // namespace

std::span<const Entry> all()
{
    return kPages;
}

const Entry *find(const QString &id)
{
    const auto found = std::ranges::find_if(kPages, [&](const Entry &entry) { return id == QLatin1String(entry.id); });
    return found == std::end(kPages) ? nullptr : found;
}

QString firstKind()
{
    return u"staff"_s;
}

} // namespace effectif::pages
