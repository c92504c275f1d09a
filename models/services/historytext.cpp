// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/historytext.h"

#include "models/domain/fieldtype.h"
#include "models/domain/mentions.h"
#include "models/services/servicecontext.h"
#include "models/storage/auditrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/historyrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("HistoryText", text);
}

QString yesOrNo(bool yes)
{
    return yes ? say(QT_TRANSLATE_NOOP("HistoryText", "Yes")) : say(QT_TRANSLATE_NOOP("HistoryText", "No"));
}

/// What the journal calls the parts of what hangs on a sheet.
constexpr struct { const char *part; const char *label; } kParts[] = {
    {"photo/hash", QT_TRANSLATE_NOOP("HistoryText", "Photo")},
    {"note/text", QT_TRANSLATE_NOOP("HistoryText", "Note")},
    {"note/removed", QT_TRANSLATE_NOOP("HistoryText", "Note taken away")},
    {"file/name", QT_TRANSLATE_NOOP("HistoryText", "Name of a file")},
    {"file/type_id", QT_TRANSLATE_NOOP("HistoryText", "Type of a file")},
    {"file/expires_on", QT_TRANSLATE_NOOP("HistoryText", "Expiry of a file")},
    {"file/note", QT_TRANSLATE_NOOP("HistoryText", "Remark on a file")},
    {"file/removed", QT_TRANSLATE_NOOP("HistoryText", "File taken away")},
    {"file/version", QT_TRANSLATE_NOOP("HistoryText", "File")},
};
} // namespace

HistoryText::HistoryText(ServiceContext &context, storage::HistoryRepository &history, CataloguePtr catalogue)
    : m_context(context)
    , m_history(history)
    , m_catalogue(std::move(catalogue))
{
    for (const FieldDefinition &field : m_catalogue->fields())
        m_columns.insert(storage::columnOf(field), &field);
}

const FieldDefinition *HistoryText::fieldOf(const QString &column) const
{
    return m_columns.value(column);
}

QString HistoryText::noteText(const QString &text)
{
    return withoutMarkup(text).simplified();
}

Result<QVariant> HistoryText::valueOf(const FieldDefinition &field, const QString &stored)
{
    if (stored.isNull())
        return QVariant();
    QVariant value = storage::fromColumn(stored, typeOf(field).storageKind());
    if (field.target.isEmpty() || !value.isValid())
        return value;
    const RecordId id = value.value<Reference>().id;
    const QString name = field.target + u'/' + QString::number(id);
    if (!m_names.contains(name)) {
        const auto found = m_history.referenceName(field.target, id);
        if (!found)
            return fail(found.error());
        m_names.insert(name, *found);
    }
    return QVariant::fromValue(Reference{id, m_names.value(name)});
}

Result<void> HistoryText::noteReading(const QString &kind, const QList<storage::JournalRow> &rows)
{
    if (!m_context.connection.isSqlite() || !m_context.hasAccount || !m_context.notesReadings)
        return {};
    QSet<RecordId> ids;
    QSet<QString> columns;
    for (const storage::JournalRow &row : rows) {
        if (row.sensitive) {
            ids.insert(row.record);
            columns.insert(row.column);
        }
    }
    if (ids.isEmpty())
        return {};
    return storage::AuditRepository(m_context.connection)
        .addReading(kind, ids.values(), columns.values(), m_context.user, m_context.clock.now());
}

QString HistoryText::textOf(const FieldDefinition &field, const QVariant &value) const
{
    if (!value.isValid() || value.isNull())
        return {};
    const QString text = typeOf(field).format(value, {field, *m_catalogue, m_context.language});
    return text.isEmpty() ? u"?"_s : text; // whoever is referred to is gone, or not to be seen
}

std::optional<HistoryChange> HistoryText::hung(const storage::JournalRow &row) const
{
    const QString part = row.column.startsWith("photo/"_L1) ? row.column : row.column.section(u'/', 0, 0) + u'/' + row.column.section(u'/', 2);
    for (const auto &known : kParts) {
        if (part != QLatin1StringView(known.part))
            continue;
        HistoryChange change{row.record, {}, say(known.label), row.before, row.after, false};
        if (part == "photo/hash"_L1) {
            change.before = row.before.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("HistoryText", "a photo"));
            change.after = row.after.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("HistoryText", "another photo"));
            if (row.before.isEmpty())
                change.after = say(QT_TRANSLATE_NOOP("HistoryText", "a photo"));
        } else if (part.endsWith("/removed"_L1)) {
            change.before = yesOrNo(row.before == "1"_L1);
            change.after = yesOrNo(row.after == "1"_L1);
        } else if (part == "note/text"_L1) {
            change.before = noteText(row.before);
            change.after = noteText(row.after);
        } else if (part == "file/version"_L1) {
            change.before = row.before.section(u'/', 1);
            change.after = row.after.section(u'/', 1);
        }
        return change;
    }
    return std::nullopt;
}

Result<std::optional<HistoryChange>> HistoryText::changeOf(const storage::JournalRow &row)
{
    if (row.column == "binned_at"_L1)
        return std::optional(HistoryChange{row.record, {}, say(QT_TRANSLATE_NOOP("HistoryText", "In the bin")), yesOrNo(!row.before.isEmpty()),
                                           yesOrNo(!row.after.isEmpty()), false});
    if (row.column.contains(u'/'))
        return hung(row);
    const FieldDefinition *field = fieldOf(row.column);
    if (!field) {
        for (const FieldDefinition &retired : m_catalogue->retiredFields()) {
            if (storage::columnOf(retired) == row.column && (!retired.sensitive || m_context.rights.has(capability::kSensitive)))
                field = &retired;
        }
    }
    if (!field)
        return std::optional<HistoryChange>();
    const auto before = valueOf(*field, row.before);
    const auto after = before ? valueOf(*field, row.after) : before;
    if (!after)
        return fail(after.error());
    HistoryChange change{row.record, field->key, field->label.in(m_context.language), textOf(*field, *before), textOf(*field, *after), false};
    change.restorable = !field->retired && !field->fixed && field->key != "situation"_L1
        && (field->target != "department"_L1 || field->own || m_context.rights.isAdministrator());
    return std::optional(change);
}

} // namespace effectif
