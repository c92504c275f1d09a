// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/pages/accountspage.h"
#include "ui/pages/announcementspage.h"
#include "ui/pages/audittrailpage.h"
#include "ui/pages/distributionpage.h"
#include "ui/pages/duepage.h"
#include "ui/pages/duplicatespage.h"
#include "ui/pages/fieldspage.h"
#include "ui/pages/homepage.h"
#include "ui/pages/importpage.h"
#include "ui/pages/licencespage.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/newspage.h"
#include "ui/pages/officehistorypage.h"
#include "ui/pages/outboxpage.h"
#include "ui/pages/pollmanagementpage.h"
#include "ui/pages/pollreportpage.h"
#include "ui/pages/pollspage.h"
#include "ui/pages/qualitypage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/sendingpage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/teamspage.h"
#include "ui/pages/transferspage.h"

#include <QtGlobal>

#include <algorithm>

namespace effectif::pages {

using namespace Qt::StringLiterals;

namespace {
constexpr Entry kPages[] = {
    {"home", QT_TRANSLATE_NOOP("effectif::pages", "&Home"), "home", "Ctrl+Shift+H", Menu::View, Who::Everybody, true,
     [](const PageContext &context) -> Page * { return new HomePage(context, firstKind()); }},
    {"accountSettings", QT_TRANSLATE_NOOP("effectif::pages", "Account &settings"), "circle-user", "Ctrl+Shift+M", Menu::View, Who::Everybody, false,
     [](const PageContext &context) -> Page * { return new SettingsPage(context); }},
    {"messages", QT_TRANSLATE_NOOP("effectif::pages", "Mess&ages"), "messages-square", "Ctrl+M", Menu::View, Who::Everybody, false,
     [](const PageContext &context) -> Page * { return new MessagesPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "chat write colleagues conversation discussion thread talk direct message")},
    {"news", QT_TRANSLATE_NOOP("effectif::pages", "Ne&ws"), "newspaper", "", Menu::View, Who::Everybody, false,
     [](const PageContext &context) -> Page * { return new NewsPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "announcements messages advantages good deals documents read"), "announcements"},
    {"polls", QT_TRANSLATE_NOOP("effectif::pages", "P&olls"), "vote", "", Menu::View, Who::Everybody, false,
     [](const PageContext &context) -> Page * { return new PollsPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "answer vote choose survey question results opinion"), "polls"},
    {"staffList", QT_TRANSLATE_NOOP("effectif::pages", "&List of staff"), "users", "Ctrl+L", Menu::Staff, Who::Everybody, true,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind()); }},
    {"import", QT_TRANSLATE_NOOP("effectif::pages", "I&mport …"), "file-down", "", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new ImportPage(context, firstKind()); },
     QT_TRANSLATE_NOOP("effectif::pages", "import file CSV Excel XLSX spreadsheet workbook vCard contacts paste")},
    {"formerStaff", QT_TRANSLATE_NOOP("effectif::pages", "&Former staff"), "user-x", "", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind(), RecordScope::Former); }},
    {"bin", QT_TRANSLATE_NOOP("effectif::pages", "&Bin"), "trash-2", "", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new RecordListPage(context, firstKind(), RecordScope::Bin); }},
    {"duplicates", QT_TRANSLATE_NOOP("effectif::pages", "Look for d&uplicates"), "copy-check", "F7", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new DuplicatesPage(context, firstKind()); },
     QT_TRANSLATE_NOOP("effectif::pages", "doubles twice same person merge check compare")},
    {"quality", QT_TRANSLATE_NOOP("effectif::pages", "Data &quality"), "shield", "F8", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new QualityPage(context, firstKind()); },
     QT_TRANSLATE_NOOP("effectif::pages", "checks errors mistakes missing expired documents social-security number score")},
    {"transfers", QT_TRANSLATE_NOOP("effectif::pages", "&Transfer requests"), "arrow-up-right", "", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new TransfersPage(context); }, nullptr, "transfers"},
    {"licences", QT_TRANSLATE_NOOP("effectif::pages", "L&icences"), "credit-card", "", Menu::Staff, Who::Office, false,
     [](const PageContext &context) -> Page * { return new LicencesPage(context, firstKind()); }, nullptr, "licences"},
    {"distribution", QT_TRANSLATE_NOOP("effectif::pages", "Di&stribution lists"), "send", "", Menu::Staff, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new DistributionPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "user management groups of users recipients mailing list audience"), "lists"},
    {"companySettings", QT_TRANSLATE_NOOP("effectif::pages", "&Company settings"), "building-2", "", Menu::Administration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new SettingsPage(context, settingspanels::Room::Company); },
     QT_TRANSLATE_NOOP("effectif::pages", "logo name telephone hours help contact booking modules")},
    {"pollManagement", QT_TRANSLATE_NOOP("effectif::pages", "&Manage polls"), "vote", "", Menu::Administration, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new PollManagementPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "ask question yes no choice survey vote answers"), "polls"},
    {"pollReport", QT_TRANSLATE_NOOP("effectif::pages", "Po&ll report"), "chart-column", "", Menu::Administration, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new PollReportPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "answers results charts statistics survey"), "polls"},
    {"accounts", QT_TRANSLATE_NOOP("effectif::pages", "&Accounts"), "shield", "", Menu::Administration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new AccountsPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "users roles rights passwords invite code colleagues")},
    {"teams", QT_TRANSLATE_NOOP("effectif::pages", "&Teams"), "users", "", Menu::Administration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new TeamsPage(context); }},
    {"history", QT_TRANSLATE_NOOP("effectif::pages", "&History"), "history", "", Menu::Administration, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new OfficeHistoryPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "operations undo take back restore versions changes")},
    {"audit", QT_TRANSLATE_NOOP("effectif::pages", "A&udit"), "history", "", Menu::Administration, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new AuditTrailPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "log journal history trail deeds")},
    {"due", QT_TRANSLATE_NOOP("effectif::pages", "To be &purged"), "clock", "", Menu::Administration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new DuePage(context, firstKind()); },
     QT_TRANSLATE_NOOP("effectif::pages", "retention erase GDPR conservation")},
    {"announcements", QT_TRANSLATE_NOOP("effectif::pages", "A&nnouncements"), "megaphone", "", Menu::Administration, Who::Managers, false,
     [](const PageContext &context) -> Page * { return new AnnouncementsPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "publish message advantage good deal document communication"), "announcements"},
    {"outbox", QT_TRANSLATE_NOOP("effectif::pages", "&Outbox"), "mail", "", Menu::Administration, Who::Office, false,
     [](const PageContext &context) -> Page * { return new OutboxPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "mail e-mail messages sent waiting refused invitations codes reminders")},
    {"sending", QT_TRANSLATE_NOOP("effectif::pages", "&Sending messages"), "send", "", Menu::Administration, Who::Senders, false,
     [](const PageContext &context) -> Page * { return new SendingPage(context); },
     QT_TRANSLATE_NOOP("effectif::pages", "mail e-mail messages SMTP server passphrase phrase sender quiet hours holidays")},
    {"departments", QT_TRANSLATE_NOOP("effectif::pages", "&Departments"), "map-pin", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::departments()); }},
    {"companies", QT_TRANSLATE_NOOP("effectif::pages", "&Companies"), "building-2", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::companies()); }},
    {"natures", QT_TRANSLATE_NOOP("effectif::pages", "&Natures and numbers"), "id-card", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::natures()); }},
    {"civilities", QT_TRANSLATE_NOOP("effectif::pages", "&Titles"), "circle-user", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::civilities()); }},
    {"lists", QT_TRANSLATE_NOOP("effectif::pages", "&Lists of values"), "list", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new ReferencePage(context, referencekinds::lists()); }},
    {"fields", QT_TRANSLATE_NOOP("effectif::pages", "&Field settings"), "settings", "", Menu::Configuration, Who::Administrators, false,
     [](const PageContext &context) -> Page * { return new FieldsPage(context, firstKind()); },
     QT_TRANSLATE_NOOP("effectif::pages", "form tabs sections columns configuration")},
};
} // namespace

std::span<const Entry> all()
{
    return kPages;
}

bool mayOpen(const Entry &entry, const Rights &rights, const QStringList &modulesOff)
{
    if (modulesOff.contains(QLatin1StringView(entry.module)))
        return false;
    switch (entry.who) {
    case Who::Everybody:
        return true;
    case Who::Office:
        return !rights.isStaff();
    case Who::Managers:
        return rights.isManager();
    case Who::Senders:
        return rights.isAdministrator() || rights.has(capability::kSender);
    case Who::Administrators:
        break;
    }
    return rights.isAdministrator();
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
