// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/noterepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kSelect = u"SELECT n.id, n.kind, n.record_id, n.text, n.author_id, u.name, n.created_at, n.edited_at, "
                     "n.version, n.removed FROM note n LEFT JOIN app_user u ON u.id = n.author_id WHERE "_s;
const auto kOfSubject = u"n.kind = :kind AND n.record_id = :record AND n.removed = 0 ORDER BY n.id DESC LIMIT :limit"_s;
const auto kCount = u"SELECT count(*) FROM note WHERE kind = :kind AND record_id = :record AND removed = 0"_s;
const auto kAuthors = u"SELECT DISTINCT author_id FROM note WHERE kind = :kind AND record_id = :record AND removed = 0"_s;
const auto kMadeBy = u"SELECT n.id FROM note n JOIN operation o ON o.seq = n.created_operation WHERE o.uuid = :uuid"_s;
const auto kInsert = u"INSERT INTO note (kind, record_id, department_id, text, author_id, created_at, version, "
                     "created_operation) VALUES (:kind, :record, :department, :text, :author, :at, 1, :operation) "
                     "RETURNING id"_s;
const auto kUpdate = u"UPDATE note SET text = :text, removed = :removed, edited_at = coalesce(:edited, edited_at), "
                     "version = version + 1 WHERE id = :id AND version = :version"_s;
const auto kUpdatePostgres =
    u"UPDATE note SET text = :text, removed = :removed, "
    "edited_at = coalesce(CAST(CAST(:edited AS text) AS timestamptz), edited_at), "
    "version = version + 1 WHERE id = :id AND version = :version"_s;

Note noteOf(const Statement &row)
{
    Note note;
    note.id = row.integer(0);
    note.subject = {row.text(1), row.integer(2)};
    note.text = row.text(3);
    note.written = {row.integer(4), row.text(5), timestampFromColumn(row.value(6))};
    note.edited = timestampFromColumn(row.value(7));
    note.version = row.integer(8);
    note.removed = row.integer(9) != 0;
    return note;
}
} // namespace

Result<QList<Note>> NoteRepository::list(const NoteSubject &subject, int limit)
{
    return rowList(m_connection, kSelect + kOfSubject,
                   {{u":kind"_s, subject.kind}, {u":record"_s, subject.id}, {u":limit"_s, limit}}, noteOf);
}

Result<int> NoteRepository::count(const NoteSubject &subject)
{
    const auto count = m_connection.scalar(kCount, {{u":kind"_s, subject.kind}, {u":record"_s, subject.id}});
    return count ? Result<int>(count->toInt()) : fail(count.error());
}

Result<QList<UserId>> NoteRepository::authors(const NoteSubject &subject)
{
    return rowList(m_connection, kAuthors, {{u":kind"_s, subject.kind}, {u":record"_s, subject.id}}, idIn);
}

Result<Note> NoteRepository::load(qint32 id)
{
    auto row = m_connection.query(kSelect + u"n.id = :id"_s, {{u":id"_s, id}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("NoteRepository", "This note no longer exists."));
    return noteOf(*row);
}

Result<qint32> NoteRepository::madeBy(const QUuid &operation)
{
    const auto id = m_connection.scalar(kMadeBy, {{u":uuid"_s, operation.toString(QUuid::WithoutBraces)}});
    return id ? Result<qint32>(id->toInt()) : fail(id.error());
}

Result<qint32> NoteRepository::insert(const Note &note, DepartmentId department, qint64 operation)
{
    const auto id = m_connection.scalar(kInsert, {{u":kind"_s, note.subject.kind},
                                                  {u":record"_s, note.subject.id},
                                                  {u":department"_s, department},
                                                  {u":text"_s, note.text},
                                                  {u":author"_s, note.written.user},
                                                  {u":at"_s, timestampToColumn(note.written.at)},
                                                  {u":operation"_s, operation}});
    return id ? Result<qint32>(id->toInt()) : fail(id.error());
}

Result<void> NoteRepository::update(qint32 id, int baseVersion, const QString &text, bool removed, const QDateTime &edited)
{
    const auto changed = m_connection.execute(
        m_connection.isSqlite() ? kUpdate : kUpdatePostgres,
        {{u":text"_s, text},
         {u":removed"_s, removed ? 1 : 0},
         {u":edited"_s, edited.isValid() ? QVariant(timestampToColumn(edited)) : QVariant(QMetaType(QMetaType::QString))},
         {u":id"_s, id},
         {u":version"_s, baseVersion}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(ErrorKind::Conflict,
                    QCoreApplication::translate("NoteRepository", "This note was changed meanwhile. Look at it again, "
                                                                  "then repeat what you did."));
    return {};
}

} // namespace effectif::storage
