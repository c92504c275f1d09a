// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/attachmentrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kSelect = u"SELECT a.id, a.kind, a.record_id, a.version, a.removed, a.name, a.type_id, a.expires_on, a.note, "
                     "v.number, v.name, v.hash, v.size, o.user_id, u.name, o.at "
                     "FROM attachment a JOIN attachment_version v ON v.attachment_id = a.id "
                     "JOIN operation o ON o.seq = v.operation LEFT JOIN app_user u ON u.id = o.user_id WHERE "_s;
const auto kOfRecord = u"a.kind = :a AND a.record_id = :b AND a.removed = 0 ORDER BY a.id, v.number DESC"_s;
const auto kOfId = u"a.id = :a AND a.id = :b ORDER BY v.number DESC"_s;
const auto kVersions = u"SELECT number, operation FROM attachment_version WHERE attachment_id = :id ORDER BY number"_s;
const auto kExpiries = u"SELECT j.operation, j.old_value FROM journal j JOIN attachment a ON a.department_id = j.department_id AND a.kind = j.kind "
                       "AND a.record_id = j.record_id WHERE a.id = :id AND j.field = :field ORDER BY j.operation"_s;
const auto kMadeBy = u"SELECT a.id FROM attachment a JOIN operation o ON o.seq = a.created_operation WHERE o.uuid = :uuid"_s;
const auto kInsert = u"INSERT INTO attachment (kind, record_id, department_id, name, type_id, expires_on, note, version, "
                     "created_operation) VALUES (:kind, :record, :department, :name, :type, :expires, :note, 1, :operation) "
                     "RETURNING id"_s;
const auto kInsertVersion =
    u"INSERT INTO attachment_version (attachment_id, number, kind, record_id, department_id, name, hash, size, operation) "
    "SELECT a.id, (SELECT count(*) FROM attachment_version w WHERE w.attachment_id = a.id) + 1, a.kind, a.record_id, "
    "a.department_id, :name, :hash, :size, :operation FROM attachment a WHERE a.id = :id"_s;
const auto kUpdate = u"UPDATE attachment SET name = :name, type_id = :type, expires_on = :expires, note = :note, "
                     "removed = :removed, version = version + 1 WHERE id = :id AND version = :version"_s;
const auto kTypes = u"SELECT id, label_fr, label_en, lead_days, retired FROM document_type ORDER BY position, id"_s;
const auto kRetireTypes = u"UPDATE document_type SET retired = 1"_s;
const auto kInsertType = u"INSERT INTO document_type (label_fr, label_en, lead_days, position, retired) "
                         "VALUES (:fr, :en, :days, :position, :retired)"_s;
const auto kUpdateType = u"UPDATE document_type SET label_fr = :fr, label_en = :en, lead_days = :days, "
                         "position = :position, retired = :retired WHERE id = :id"_s;

QList<Bind> bindsOf(const AttachmentFacts &facts)
{
    return {{u":name"_s, facts.name},
            {u":type"_s, orNull(facts.type)},
            {u":expires"_s, toColumn(facts.expires.isValid() ? QVariant(facts.expires) : QVariant(), StorageKind::Date)},
            {u":note"_s, orNull(facts.note)}};
}

Attachment attachmentOf(const Statement &row)
{
    Attachment attachment;
    attachment.id = row.integer(0);
    attachment.kind = row.text(1);
    attachment.record = row.integer(2);
    attachment.version = row.integer(3);
    attachment.removed = row.integer(4) != 0;
    attachment.facts = {row.text(5), row.integer(6), fromColumn(row.value(7), StorageKind::Date).toDate(), row.text(8)};
    return attachment;
}
} // namespace

Result<QList<Attachment>> AttachmentRepository::select(const QString &where, const QVariant &a, const QVariant &b)
{
    auto rows = m_connection.query(kSelect + where, {{u":a"_s, a}, {u":b"_s, b}});
    if (!rows)
        return fail(rows.error());
    QList<Attachment> result;
    while (rows->next()) {
        if (result.isEmpty() || result.last().id != rows->integer(0))
            result.append(attachmentOf(*rows));
        result.last().versions.append({rows->integer(9), rows->text(10), rows->text(11), rows->value(12).toLongLong(),
                                       {rows->integer(13), rows->text(14), timestampFromColumn(rows->value(15))}});
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

Result<QList<Attachment>> AttachmentRepository::list(const QString &kind, RecordId record)
{
    return select(kOfRecord, kind, record);
}

Result<Attachment> AttachmentRepository::load(qint32 id)
{
    const auto found = select(kOfId, id, id);
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("AttachmentRepository", "This file is no longer on the sheet."));
    return found->first();
}

/// A new date is typed with a new version or right behind it: what stood there before is the older version's.
Result<QHash<int, QDate>> AttachmentRepository::validities(const Attachment &attachment)
{
    using Change = std::pair<qint64, QDate>;
    const auto versions = rowList(m_connection, kVersions, {{u":id"_s, attachment.id}},
                                  [](const Statement &row) { return std::pair(row.integer(0), row.value(1).toLongLong()); });
    const auto changes = rowList(m_connection, kExpiries, {{u":id"_s, attachment.id}, {u":field"_s, u"file/%1/expires_on"_s.arg(attachment.id)}},
                                 [](const Statement &row) { return Change(row.value(0).toLongLong(), QDate::fromString(row.text(1), Qt::ISODate)); });
    if (!versions || !changes)
        return fail(versions ? changes.error() : versions.error());
    QHash<int, QDate> result;
    for (qsizetype i = 0; i < versions->size(); ++i) {
        QDate until = attachment.facts.expires;
        if (i + 1 < versions->size()) {
            const qint64 next = versions->at(i + 1).second;
            const auto change = std::ranges::find_if(*changes, [next](const Change &one) { return one.first >= next; });
            until = change == changes->end() ? until : change->second;
        }
        if (until.isValid())
            result.insert(versions->at(i).first, until);
    }
    return result;
}

Result<qint32> AttachmentRepository::madeBy(const QUuid &operation)
{
    const auto id = m_connection.scalar(kMadeBy, {{u":uuid"_s, operation.toString(QUuid::WithoutBraces)}});
    return id ? Result<qint32>(id->toInt()) : fail(id.error());
}

Result<qint32> AttachmentRepository::insert(const Attachment &attachment, DepartmentId department, qint64 operation)
{
    QList<Bind> binds = bindsOf(attachment.facts);
    binds << Bind{u":kind"_s, attachment.kind} << Bind{u":record"_s, attachment.record}
          << Bind{u":department"_s, department} << Bind{u":operation"_s, operation};
    auto row = m_connection.query(kInsert, binds);
    if (!row)
        return fail(row.error());
    row->next();
    return row->integer(0);
}

Result<void> AttachmentRepository::insertVersion(qint32 id, const AttachmentVersion &version, qint64 operation)
{
    const auto done = m_connection.execute(kInsertVersion, {{u":id"_s, id},
                                                            {u":name"_s, version.name},
                                                            {u":hash"_s, version.hash},
                                                            {u":size"_s, version.size},
                                                            {u":operation"_s, operation}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> AttachmentRepository::update(qint32 id, int baseVersion, const AttachmentFacts &facts, bool removed)
{
    QList<Bind> binds = bindsOf(facts);
    binds << Bind{u":removed"_s, removed ? 1 : 0} << Bind{u":id"_s, id} << Bind{u":version"_s, baseVersion};
    const auto changed = m_connection.execute(kUpdate, binds);
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(ErrorKind::Conflict,
                    QCoreApplication::translate("AttachmentRepository", "Someone changed this file meanwhile. Look at it "
                                                                        "again, then repeat what you did."));
    return {};
}

Result<QList<DocumentType>> AttachmentRepository::types()
{
    return rowList(m_connection, kTypes, {}, [](const Statement &row) {
        return DocumentType{row.integer(0), {row.text(1), row.text(2)}, row.integer(3), row.integer(4) != 0};
    });
}

Result<QList<DocumentType>> AttachmentRepository::storeTypes(const QList<DocumentType> &types)
{
    if (const auto done = m_connection.execute(kRetireTypes); !done)
        return fail(done.error());
    int position = 0;
    for (const DocumentType &type : types) {
        QList<Bind> binds{{u":fr"_s, type.label.fr},
                          {u":en"_s, type.label.en},
                          {u":days"_s, type.leadDays},
                          {u":position"_s, ++position},
                          {u":retired"_s, type.retired ? 1 : 0}};
        if (type.id != 0)
            binds << Bind{u":id"_s, type.id};
        const auto done = m_connection.execute(type.id == 0 ? kInsertType : kUpdateType, binds);
        if (!done)
            return fail(done.error());
    }
    return this->types();
}

} // namespace effectif::storage
