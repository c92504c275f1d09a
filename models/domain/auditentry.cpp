// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/auditentry.h"

#include <QCoreApplication>

namespace effectif {

namespace {
struct Words
{
    const char *word;
    const char *text;
};
constexpr Words kDeeds[] = {
    {"read", QT_TRANSLATE_NOOP("Audit", "Readings of sensitive fields")},
    {"write", QT_TRANSLATE_NOOP("Audit", "Changes")},
    {"export", QT_TRANSLATE_NOOP("Audit", "Exports")},
    {"sign_in", QT_TRANSLATE_NOOP("Audit", "Sign-ins")},
    {"account", QT_TRANSLATE_NOOP("Audit", "Accounts and rights")},
    {"audit", QT_TRANSLATE_NOOP("Audit", "The audit itself")},
};
constexpr Words kWords[] = {
    {"read", QT_TRANSLATE_NOOP("Audit", "Read sensitive fields of a sheet")},
    {"elsewhere", QT_TRANSLATE_NOOP("Audit", "Asked whether somebody exists in another department")},
    {"export/list", QT_TRANSLATE_N_NOOP("Audit", "Exported a list of %n sheet(s)")},
    {"export/print", QT_TRANSLATE_N_NOOP("Audit", "Printed %n sheet(s)")},
    {"export/audit", QT_TRANSLATE_N_NOOP("Audit", "Exported %n entries of the audit")},
    {"export/person", QT_TRANSLATE_NOOP("Audit", "Exported everything about a person")},
    {"sign_in/ok", QT_TRANSLATE_NOOP("Audit", "Signed in")},
    {"sign_in/wrong", QT_TRANSLATE_NOOP("Audit", "Somebody typed a wrong password for this account")},
    {"account/add", QT_TRANSLATE_NOOP("Audit", "Made an account and gave its one-time code")},
    {"account/change", QT_TRANSLATE_NOOP("Audit", "Changed an account or its rights")},
    {"account/code", QT_TRANSLATE_NOOP("Audit", "Gave an account a new one-time code")},
    {"account/key", QT_TRANSLATE_NOOP("Audit", "Handed the key of encrypted fields to an account")},
    {"account/recovery", QT_TRANSLATE_NOOP("Audit", "Made a recovery key")},
    {"account/on", QT_TRANSLATE_NOOP("Audit", "Switched an account on")},
    {"account/off", QT_TRANSLATE_NOOP("Audit", "Switched an account off")},
    {"account/password", QT_TRANSLATE_NOOP("Audit", "Chose a new password")},
    {"password_policy", QT_TRANSLATE_NOOP("Audit", "Changed the rule for passwords")},
    {"audit/months", QT_TRANSLATE_N_NOOP("Audit", "Set that the audit is kept for %n month(s)")},
    {"audit/purge", QT_TRANSLATE_N_NOOP("Audit", "Purged %n old entries of the audit")},
    {"create", QT_TRANSLATE_NOOP("Audit", "Made a sheet")},
    {"edit", QT_TRANSLATE_NOOP("Audit", "Changed a sheet")},
    {"bulk_edit", QT_TRANSLATE_NOOP("Audit", "Set a field on several sheets")},
    {"situation", QT_TRANSLATE_NOOP("Audit", "Changed the situation")},
    {"merge", QT_TRANSLATE_NOOP("Audit", "Merged sheets")},
    {"bin", QT_TRANSLATE_NOOP("Audit", "Moved to the bin")},
    {"restore", QT_TRANSLATE_NOOP("Audit", "Brought back from the bin")},
    {"erase", QT_TRANSLATE_NOOP("Audit", "Erased for good")},
    {"anonymise", QT_TRANSLATE_NOOP("Audit", "Made a person anonymous")},
    {"keep", QT_TRANSLATE_NOOP("Audit", "Decided to keep a person’s data longer")},
    {"retention", QT_TRANSLATE_NOOP("Audit", "Changed how long people’s data are kept")},
    {"undo", QT_TRANSLATE_NOOP("Audit", "Took a change back")},
    {"import", QT_TRANSLATE_NOOP("Audit", "Imported sheets")},
    {"demo", QT_TRANSLATE_NOOP("Audit", "Made demonstration sheets")},
    {"photo", QT_TRANSLATE_NOOP("Audit", "Changed the photo")},
    {"photo_remove", QT_TRANSLATE_NOOP("Audit", "Took the photo away")},
    {"photo_undo", QT_TRANSLATE_NOOP("Audit", "Brought the former photo back")},
    {"file_add", QT_TRANSLATE_NOOP("Audit", "Added a file")},
    {"file_version", QT_TRANSLATE_NOOP("Audit", "Added a new version of a file")},
    {"file_edit", QT_TRANSLATE_NOOP("Audit", "Changed what is said of a file")},
    {"file_remove", QT_TRANSLATE_NOOP("Audit", "Took a file away")},
    {"file_restore", QT_TRANSLATE_NOOP("Audit", "Brought a file back")},
    {"note_add", QT_TRANSLATE_NOOP("Audit", "Wrote a note")},
    {"note_edit", QT_TRANSLATE_NOOP("Audit", "Changed a note")},
    {"note_remove", QT_TRANSLATE_NOOP("Audit", "Took a note away")},
    {"note_restore", QT_TRANSLATE_NOOP("Audit", "Brought a note back")},
    {"not_duplicate", QT_TRANSLATE_NOOP("Audit", "Set two sheets aside as no duplicates")},
    {"duplicate_again", QT_TRANSLATE_NOOP("Audit", "Took back that two sheets are no duplicates")},
    {"quality_ignore", QT_TRANSLATE_NOOP("Audit", "Said that a finding of the data quality may stay")},
    {"quality_again", QT_TRANSLATE_NOOP("Audit", "Took back that a finding of the data quality may stay")},
    {"duplicate_rules", QT_TRANSLATE_NOOP("Audit", "Changed how duplicates are found")},
    {"document_types", QT_TRANSLATE_NOOP("Audit", "Changed the types of documents")},
    {"numbers", QT_TRANSLATE_NOOP("Audit", "Changed the numbering")},
    {"licences", QT_TRANSLATE_NOOP("Audit", "Changed the pool of licences")},
    {"transfer", QT_TRANSLATE_NOOP("Audit", "Let a sheet go to another department")},
    {"transfer_ask", QT_TRANSLATE_NOOP("Audit", "Asked for a sheet of another department")},
    {"transfer_offer", QT_TRANSLATE_NOOP("Audit", "Offered a sheet to another department")},
    {"transfer_accept", QT_TRANSLATE_NOOP("Audit", "Accepted a transfer")},
    {"transfer_refuse", QT_TRANSLATE_NOOP("Audit", "Refused a transfer")},
    {"transfer_withdraw", QT_TRANSLATE_NOOP("Audit", "Withdrew a transfer request")},
    {"outbox_retry", QT_TRANSLATE_NOOP("Audit", "Had a message sent again")},
    {"outbox_withdraw", QT_TRANSLATE_NOOP("Audit", "Took a message back before it was sent")},
    {"sending_rules", QT_TRANSLATE_NOOP("Audit", "Changed how messages are sent")},
    {"reference", QT_TRANSLATE_NOOP("Audit", "Changed departments or lists of values")},
    {"configure", QT_TRANSLATE_NOOP("Audit", "Published a configuration")},
};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Audit", text, nullptr, n);
}
} // namespace

QStringList auditDeeds()
{
    QStringList ids;
    for (const Words &deed : kDeeds)
        ids << QLatin1StringView(deed.word);
    return ids;
}

QString auditDeedName(const QString &deed)
{
    for (const Words &known : kDeeds) {
        if (deed == QLatin1StringView(known.word))
            return say(known.text);
    }
    return deed;
}

QString auditSentence(const AuditEntry &entry)
{
    for (const QString &word : {entry.what, entry.what.section(u'/', 0, 0)}) { // "configure/field" is a way to configure
        for (const Words &known : kWords) {
            if (word == QLatin1StringView(known.word))
                return say(known.text, entry.amount);
        }
    }
    return entry.what;
}

QString auditSubject(const AuditEntry &entry)
{
    return entry.title.isEmpty() && entry.record != 0 ? say(QT_TRANSLATE_NOOP("Audit", "No. %1")).arg(entry.record) : entry.title;
}

QStringList auditWords()
{
    QStringList words;
    for (const Words &known : kWords)
        words << QLatin1StringView(known.word);
    return words;
}

} // namespace effectif
