// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/history.h"

#include "models/domain/auditentry.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kGone = QT_TRANSLATE_NOOP("History", "What was erased or made anonymous is gone for good. Only a backup has it.");
constexpr auto kSetting = QT_TRANSLATE_NOOP("History", "This is a setting of the office. Change it back where it was changed.");
constexpr auto kAccount = QT_TRANSLATE_NOOP("History", "Accounts and rights are changed back on the page of accounts.");
constexpr auto kRequest = QT_TRANSLATE_NOOP("History", "A request for a transfer is withdrawn or answered on the page of transfers.");
constexpr auto kMessage = QT_TRANSLATE_NOOP("History", "What was sent cannot be called back. What still waits is stopped in the outbox.");

constexpr auto kPublication = QT_TRANSLATE_NOOP("History", "Announcements and polls are changed or withdrawn where they are managed: what people have read cannot be unread.");

constexpr OperationRule kRules[] = {
    {"create", UndoWay::Values, nullptr},
    {"edit", UndoWay::Values, nullptr},
    {"bulk_edit", UndoWay::Values, nullptr},
    {"import", UndoWay::Values, nullptr},
    {"demo", UndoWay::Values, nullptr},
    {"situation", UndoWay::Values, nullptr},
    {"bin", UndoWay::Values, nullptr},
    {"restore", UndoWay::Values, nullptr},
    {"transfer", UndoWay::Values, nullptr},
    {"merge", UndoWay::Values, nullptr},
    {"undo", UndoWay::Values, nullptr},
    {"photo", UndoWay::Values, nullptr},
    {"photo_remove", UndoWay::Values, nullptr},
    {"photo_undo", UndoWay::Values, nullptr},
    {"file_add", UndoWay::Values, nullptr},
    {"file_version", UndoWay::Values, nullptr},
    {"file_edit", UndoWay::Values, nullptr},
    {"file_remove", UndoWay::Values, nullptr},
    {"file_restore", UndoWay::Values, nullptr},
    {"note_add", UndoWay::Values, nullptr},
    {"note_edit", UndoWay::Values, nullptr},
    {"note_remove", UndoWay::Values, nullptr},
    {"note_restore", UndoWay::Values, nullptr},
    {"favourite", UndoWay::Stars, nullptr},
    {"unfavourite", UndoWay::Stars, nullptr},
    {"not_duplicate", UndoWay::Decisions, nullptr},
    {"duplicate_again", UndoWay::Decisions, nullptr},
    {"quality_ignore", UndoWay::QualityIgnores, nullptr},
    {"quality_again", UndoWay::QualityIgnores, nullptr},
    {"duplicate_rules", UndoWay::DuplicateRules, nullptr},
    {"reference", UndoWay::Reference, nullptr},
    {"configure", UndoWay::Configuration, nullptr},
    {"list_add", UndoWay::Distribution, nullptr},
    {"list_change", UndoWay::Distribution, nullptr},
    {"list_remove", UndoWay::Distribution, nullptr},
    {"list_restore", UndoWay::Distribution, nullptr},
    {"list_people_add", UndoWay::Distribution, nullptr},
    {"list_people_remove", UndoWay::Distribution, nullptr},
    {"empty field", UndoWay::Never, kGone},
    {"erase", UndoWay::Never, kGone},
    {"anonymise", UndoWay::Never, kGone},
    {"keep", UndoWay::Never, kSetting},
    {"retention", UndoWay::Never, kSetting},
    {"numbers", UndoWay::Never, kSetting},
    {"licences", UndoWay::Never, kSetting},
    {"document_types", UndoWay::Never, kSetting},
    {"team_add", UndoWay::Never, kSetting},
    {"team_change", UndoWay::Never, kSetting},
    {"team_remove", UndoWay::Never, kSetting},
    {"company", UndoWay::Never, kSetting},
    {"company_logo", UndoWay::Never, kSetting},
    {"sending_rules", UndoWay::Never, kSetting},
    {"password_policy", UndoWay::Never, kSetting},
    {"account_add", UndoWay::Never, kAccount},
    {"account_change", UndoWay::Never, kAccount},
    {"account_on", UndoWay::Never, kAccount},
    {"account_off", UndoWay::Never, kAccount},
    {"account_code", UndoWay::Never, kAccount},
    {"recovery_key", UndoWay::Never, kAccount},
    {"transfer_ask", UndoWay::Never, kRequest},
    {"transfer_offer", UndoWay::Never, kRequest},
    {"transfer_refuse", UndoWay::Never, kRequest},
    {"transfer_withdraw", UndoWay::Never, kRequest},
    {"publication_add", UndoWay::Never, kPublication},
    {"publication_change", UndoWay::Never, kPublication},
    {"publication_remove", UndoWay::Never, kPublication},
    {"publication_restore", UndoWay::Never, kPublication},
    {"publication_publish", UndoWay::Never, kPublication},
    {"publication_withdraw", UndoWay::Never, kPublication},
    {"poll_remind", UndoWay::Never, kMessage},
    {"outbox_retry", UndoWay::Never, kMessage},
    {"outbox_withdraw", UndoWay::Never, kMessage},
    {"reminder", UndoWay::Never, kMessage},
    {"notification_test", UndoWay::Never, kMessage},
};

/// Deeds that the audit has no line for.
constexpr struct { const char *what; const char *text; } kWords[] = {
    {"favourite", QT_TRANSLATE_NOOP("History", "Added to the favourites")},
    {"unfavourite", QT_TRANSLATE_NOOP("History", "Took out of the favourites")},
    {"empty field", QT_TRANSLATE_NOOP("History", "Emptied a removed field for good")},
    {"team_add", QT_TRANSLATE_NOOP("History", "Made a team")},
    {"team_change", QT_TRANSLATE_NOOP("History", "Changed a team")},
    {"team_remove", QT_TRANSLATE_NOOP("History", "Removed a team")},
    {"company", QT_TRANSLATE_NOOP("History", "Changed what is said of the company")},
    {"company_logo", QT_TRANSLATE_NOOP("History", "Changed the logo")},
    {"account_add", QT_TRANSLATE_NOOP("History", "Made an account")},
    {"account_change", QT_TRANSLATE_NOOP("History", "Changed an account")},
    {"account_on", QT_TRANSLATE_NOOP("History", "Let an account in again")},
    {"account_off", QT_TRANSLATE_NOOP("History", "Shut an account out")},
    {"account_code", QT_TRANSLATE_NOOP("History", "Gave a one-time code")},
    {"recovery_key", QT_TRANSLATE_NOOP("History", "Made a new recovery key")},
    {"list_add", QT_TRANSLATE_NOOP("History", "Made a distribution list")},
    {"list_change", QT_TRANSLATE_NOOP("History", "Changed a distribution list")},
    {"list_remove", QT_TRANSLATE_NOOP("History", "Removed a distribution list")},
    {"list_restore", QT_TRANSLATE_NOOP("History", "Put a distribution list back")},
    {"list_people_add", QT_TRANSLATE_NOOP("History", "Put people on a distribution list")},
    {"list_people_remove", QT_TRANSLATE_NOOP("History", "Took people off a distribution list")},
    {"publication_add", QT_TRANSLATE_NOOP("History", "Wrote an announcement or a poll")},
    {"publication_change", QT_TRANSLATE_NOOP("History", "Changed an announcement or a poll")},
    {"publication_remove", QT_TRANSLATE_NOOP("History", "Threw a draft away")},
    {"publication_restore", QT_TRANSLATE_NOOP("History", "Brought a draft back")},
    {"publication_publish", QT_TRANSLATE_NOOP("History", "Published an announcement or a poll")},
    {"publication_withdraw", QT_TRANSLATE_NOOP("History", "Withdrew an announcement or a poll")},
    {"poll_remind", QT_TRANSLATE_NOOP("History", "Reminded people of a poll")},
    {"reminder", QT_TRANSLATE_NOOP("History", "Sent a reminder")},
    {"notification_test", QT_TRANSLATE_NOOP("History", "Tried the notifications")},
};
} // namespace

QString conflictName(RecordId record, const QString &key)
{
    return QString::number(record) + u':' + key;
}

const OperationRule *operationRule(const QString &what)
{
    for (const OperationRule &rule : kRules) {
        if (what == QLatin1StringView(rule.what))
            return &rule;
    }
    return nullptr;
}

QStringList operationWords()
{
    QStringList words;
    for (const OperationRule &rule : kRules)
        words << QLatin1StringView(rule.what);
    return words;
}

QString operationObstacle(const OperationRule *rule)
{
    return QCoreApplication::translate(
        "History", rule ? rule->why : QT_TRANSLATE_NOOP("History", "A newer program did this. Take it back there."));
}

QString operationSentence(const QString &what)
{
    for (const auto &known : kWords) {
        if (what == QLatin1StringView(known.what))
            return QCoreApplication::translate("History", known.text);
    }
    AuditEntry entry;
    entry.what = what;
    return auditSentence(entry);
}

} // namespace effectif
