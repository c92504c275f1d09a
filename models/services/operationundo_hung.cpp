// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Photos, notes and files of an undo. The journal calls them "photo/hash", "note/7/text", "file/3/version".
#include "models/services/historytext.h"
#include "models/services/operationundo_parts.h"
#include "models/services/services.h"
#include "models/storage/attachmentrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/historyrepository.h"
#include "models/storage/noterepository.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("OperationUndo", text);
}

bool flag(const QString &stored)
{
    return stored == "1"_L1;
}

QString photoText(const storage::StoredPhoto &photo)
{
    return photo.photo.isEmpty() ? QString() : QString(photo.photo + u'/' + photo.thumbnail);
}

/// What the journal says of one part of a file, as the file has it.
QString factText(const AttachmentFacts &facts, const QString &part)
{
    if (part == "name"_L1)
        return facts.name;
    if (part == "type_id"_L1)
        return facts.type == 0 ? QString() : QString::number(facts.type);
    if (part == "expires_on"_L1)
        return facts.expires.isValid() ? facts.expires.toString(Qt::ISODate) : QString();
    return facts.note;
}

void setFact(AttachmentFacts &facts, const QString &part, const QString &stored)
{
    if (part == "name"_L1)
        facts.name = stored;
    else if (part == "type_id"_L1)
        facts.type = stored.toInt();
    else if (part == "expires_on"_L1)
        facts.expires = QDate::fromString(stored.left(10), Qt::ISODate);
    else
        facts.note = stored;
}
} // namespace

Result<void> OperationUndo::weighHung(Sheet &sheet, const QList<storage::JournalRow> &rows)
{
    QMap<QString, QList<storage::JournalRow>> things; // by "note/7"
    for (const storage::JournalRow &row : rows)
        things[row.column.section(u'/', 0, 1)] << row;
    for (auto it = things.cbegin(); it != things.cend(); ++it) {
        const qint32 id = it.key().section(u'/', 1).toInt();
        const auto done = it.key() == "photo/hash"_L1        ? weighPhoto(sheet, it->first())
            : it.key().startsWith("note/"_L1) ? weighNote(sheet, id, *it)
            : it.key().startsWith("file/"_L1) ? weighFile(sheet, id, *it)
                                              : Result<void>();
        if (!done)
            return done;
    }
    return {};
}

Result<void> OperationUndo::weighPhoto(Sheet &sheet, const storage::JournalRow &row)
{
    const auto now = storage::PhotoRepository(m_services.context().connection).state(m_operation.kind, sheet.id);
    if (!now)
        return fail(now.error());
    const QString text = photoText(*now);
    if (text == row.before || (text.isEmpty() && row.before.isEmpty()))
        return {};
    if (text != row.after && !(text.isEmpty() && row.after.isEmpty()) && !overwrites(sheet.id, row.column)) {
        UndoConflict conflict;
        conflict.key = row.column;
        conflict.label = say(QT_TRANSLATE_NOOP("OperationUndo", "Photo"));
        return object(sheet, conflict, row.column, false);
    }
    Hung hung;
    hung.kind = Hung::Kind::Photo;
    hung.photo = {row.before.section(u'/', 0, 0), row.before.section(u'/', 1)};
    sheet.hung << hung;
    return {};
}

Result<void> OperationUndo::weighNote(Sheet &sheet, qint32 id, const QList<storage::JournalRow> &rows)
{
    const auto note = storage::NoteRepository(m_services.context().connection).load(id);
    if (!note)
        return note.error().kind == ErrorKind::NotFound ? Result<void>() : fail(note.error());
    Hung hung;
    hung.kind = Hung::Kind::Note;
    hung.id = id;
    hung.version = note->version;
    hung.text = note->text;
    hung.removed = note->removed;
    for (const storage::JournalRow &row : rows) {
        const bool isText = row.column.endsWith("/text"_L1);
        const QString now = isText ? note->text : QString::number(note->removed ? 1 : 0);
        if (now == row.before)
            continue;
        const bool foreign = note->written.user != m_services.context().user;
        if (foreign || (now != row.after && !overwrites(sheet.id, row.column))) {
            UndoConflict conflict;
            conflict.key = row.column;
            conflict.label = say(QT_TRANSLATE_NOOP("OperationUndo", "Note"));
            conflict.now = HistoryText::noteText(note->text).left(100);
            if (foreign)
                conflict.reason = say(QT_TRANSLATE_NOOP("OperationUndo", "Only %1, who wrote the note, may change it.")).arg(note->written.userName);
            if (auto done = object(sheet, conflict, row.column, false); !done)
                return done;
        } else if (isText) {
            hung.text = row.before;
            hung.edited = true;
        } else {
            hung.removed = flag(row.before);
        }
    }
    if (hung.edited || hung.removed != note->removed)
        sheet.hung << hung;
    return {};
}

Result<void> OperationUndo::weighFile(Sheet &sheet, qint32 id, const QList<storage::JournalRow> &rows)
{
    const auto file = storage::AttachmentRepository(m_services.context().connection).load(id);
    if (!file)
        return file.error().kind == ErrorKind::NotFound ? Result<void>() : fail(file.error());
    Hung hung;
    hung.kind = Hung::Kind::File;
    hung.id = id;
    hung.version = file->version;
    hung.facts = file->facts;
    hung.removed = file->removed;
    for (const storage::JournalRow &row : rows) {
        const QString part = row.column.section(u'/', 2);
        if (part == "version"_L1 && row.before.isEmpty()) // the file itself was hung up: weighHungUp()
            continue;
        const QString now = part == "version"_L1 ? QString(file->newest().hash + u'/' + file->newest().name)
            : part == "removed"_L1               ? QString::number(file->removed ? 1 : 0)
                                                 : factText(file->facts, part);
        if (now == row.before || (now.isEmpty() && row.before.isEmpty()))
            continue;
        if (now != row.after && !(now.isEmpty() && row.after.isEmpty()) && !overwrites(sheet.id, row.column)) {
            UndoConflict conflict;
            conflict.key = row.column;
            conflict.label = say(QT_TRANSLATE_NOOP("OperationUndo", "File “%1”")).arg(file->facts.name);
            if (auto done = object(sheet, conflict, row.column, false); !done)
                return done;
        } else if (part == "version"_L1) {
            for (const AttachmentVersion &version : file->versions) {
                if (QString(version.hash + u'/' + version.name) == row.before)
                    hung.bytes = version;
            }
        } else if (part == "removed"_L1) {
            hung.removed = flag(row.before);
        } else {
            setFact(hung.facts, part, row.before);
        }
    }
    if (hung.bytes || hung.removed != file->removed || hung.facts != file->facts)
        sheet.hung << hung;
    return {};
}

/// Notes and files that the operation hung on sheets are taken away again.
Result<void> OperationUndo::weighHungUp(Sheets &sheets, const QList<RecordId> &ids)
{
    for (const RecordId id : ids) {
        const auto found = sheets.find(id);
        if (found == sheets.end() || found->second.made || !m_hungOn.contains(id))
            continue;
        Sheet &sheet = found->second;
        const auto notes = m_history->notes(m_operation.kind, id);
        const auto files = notes ? m_history->files(m_operation.kind, id) : notes;
        if (!files)
            return fail(files.error());
        for (const storage::HungThing &thing : *notes) {
            if (thing.operation != m_operation.seq || thing.removed)
                continue;
            storage::JournalRow row{m_operation.seq, id, u"note/%1/removed"_s.arg(thing.id), u"1"_s, u"0"_s, false};
            if (auto done = weighNote(sheet, thing.id, {row}); !done)
                return done;
        }
        for (const storage::HungThing &thing : *files) {
            if (thing.operation != m_operation.seq || thing.removed)
                continue;
            storage::JournalRow row{m_operation.seq, id, u"file/%1/removed"_s.arg(thing.id), u"1"_s, u"0"_s, false};
            if (auto done = weighFile(sheet, thing.id, {row}); !done)
                return done;
        }
    }
    return {};
}

Result<void> OperationUndo::writeHung(const Sheet &sheet, const storage::WriteStamp &stamp)
{
    storage::Connection &connection = m_services.context().connection;
    for (const Hung &hung : sheet.hung) {
        Result<void> done;
        if (hung.kind == Hung::Kind::Photo) {
            done = storage::PhotoRepository(connection).setState(m_operation.kind, sheet.id, hung.photo);
        } else if (hung.kind == Hung::Kind::Note) {
            done = storage::NoteRepository(connection).update(hung.id, hung.version, hung.text, hung.removed,
                                                              hung.edited ? stamp.at : QDateTime());
        } else {
            storage::AttachmentRepository files(connection);
            done = files.update(hung.id, hung.version, hung.facts, hung.removed);
            if (done && hung.bytes)
                done = files.insertVersion(hung.id, *hung.bytes, stamp.operation);
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace effectif
