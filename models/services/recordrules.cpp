// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordrules.h"

#include "models/services/access.h"
#include "models/storage/connection.h"
#include "models/storage/mergerepository.h"
#include "models/storage/numberrepository.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("RecordService", text);
}

} // namespace

Result<void> RecordRules::check(Record &record, const RecordEdit &edit)
{
    // an old sheet may hold what later rules refuse: only what this edit touches, and what is mandatory, stops it
    for (const FieldIssue &issue : validateRecord(record, *m_catalogue, m_context.language)) {
        if (issue.severity == FieldIssue::Severity::Error && edit.changes.contains(issue.field)
            && record.value(issue.field).isValid())
            return fail(ErrorKind::Invalid, issue.message, {}, issue.field);
    }
    record.incomplete = !missingMandatory(record, *m_catalogue).isEmpty();
    for (const QString &key : missingMandatory(record, *m_catalogue, m_context.rights.role)) {
        // an unrelated change of an incomplete sheet is never refused; emptying a mandatory field is
        if (edit.allowIncomplete || (edit.id != 0 && !edit.changes.contains(key)))
            continue;
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("RecordService", "\"%1\" is mandatory. Fill it in to save the sheet."))
                        .arg(m_catalogue->field(key)->label.in(m_context.language)),
                    {}, key);
    }
    return {};
}

Result<void> RecordRules::checkUnique(const Record &record, const QStringList &keys)
{
    storage::RecordRepository records(m_context.connection, m_catalogue);
    for (const QString &key : keys) {
        const FieldDefinition *field = m_catalogue->field(key);
        const QString value = record.value(key).toString();
        if (!field || !field->unique || value.isEmpty())
            continue;
        const auto holder = records.holderOf(*field, value);
        if (!holder)
            return fail(holder.error());
        if (holder->id != 0 && holder->id != record.id) {
            const auto seen = access::sees(m_context, m_catalogue->kind(), holder->id);
            if (!seen)
                return fail(seen.error());
            if (!*seen) // that there is one is all that may be said
                return fail(ErrorKind::Invalid,
                            say(QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to a sheet of another department. "
                                                                   "Type another one."))
                                .arg(field->label.in(m_context.language), value),
                            {}, key);
            const auto other = records.load(holder->id);
            const auto merged = storage::MergeRepository(m_context.connection).survivors(m_catalogue->kind(), {holder->id});
            const char *const sentence = merged && !merged->isEmpty()
                ? QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to the sheet of %3, which was merged into another one and keeps "
                                                     "its numbers. Type another one, or take the merge back.")
                : other && other->isInBin()
                ? QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to the sheet of %3, which is in the bin and keeps "
                                                     "its numbers. Type another one, or restore that sheet.")
                : QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to the sheet of %3. Type another one.");
            return fail(ErrorKind::Invalid,
                        say(sentence).arg(field->label.in(m_context.language), value, holder->name), {}, key);
        }
        if (field->numberSeries.isEmpty())
            continue;
        const auto former = storage::NumberRepository(m_context.connection)
                                .retiredFrom(m_catalogue->kind(), field->numberSeries, value);
        if (!former)
            return fail(former.error());
        if (*former != 0 && *former != record.id) // D3: its own old one it may have back
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" was another sheet's number before, and numbers "
                                                               "are never given twice. Use the arrow to take a free one."))
                            .arg(field->label.in(m_context.language), value),
                        {}, key);
    }
    return {};
}

} // namespace effectif
