// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/noteservice.h"

#include "models/services/access.h"
#include "models/services/notificationservice.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/hangingtables.h"
#include "models/storage/noterepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("NoteService", text);
}

Result<QString> checked(const QString &text)
{
    QString result = text.trimmed();
    result.remove(QChar(0)); // PostgreSQL has none
    if (result.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NoteService", "Write something before you add the note.")));
    if (result.size() > NoteService::kMaxLength)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NoteService", "A note may be 20,000 characters long. Split "
                                                                             "it into two.")));
    return result;
}
} // namespace

/// Mentions name people as they are called; nobody's number with a name of one's choice.
Result<QString> NoteService::named(const QString &text)
{
    const auto sound = checked(text);
    if (!sound || mentionedUsers(*sound).isEmpty())
        return sound;
    const auto names = storage::DirectoryRepository(m_services.context().connection).userNames(mentionedUsers(*sound));
    if (!names)
        return fail(names.error());
    QString result;
    for (const MentionPart &part : mentionParts(*sound)) {
        const QString name = names->value(part.user);
        result += part.user == 0 ? part.text : name.isEmpty() ? QString(u'@' + part.text) : mentionMarkup({name, part.user});
    }
    return result;
}

Result<NotePage> NoteService::list(const NoteSubject &subject, int limit)
{
    ServiceContext &context = m_services.context();
    const auto seen = access::sees(context, subject.kind, subject.id);
    if (!seen)
        return fail(seen.error());
    if (!*seen || context.rights.isStaff()) // what colleagues write about somebody is not written to that person
        return NotePage{};
    storage::NoteRepository notes(context.connection);
    auto found = notes.list(subject, limit);
    if (!found)
        return fail(found.error());
    for (Note &note : *found)
        note.mine = note.written.user == m_services.context().user;
    if (found->size() < limit)
        return NotePage{*found, static_cast<int>(found->size())};
    const auto total = notes.count(subject);
    return total ? Result<NotePage>(NotePage{*found, *total}) : fail(total.error());
}

Result<Note> NoteService::load(qint32 id)
{
    auto note = storage::NoteRepository(m_services.context().connection).load(id);
    if (note)
        note->mine = note->written.user == m_services.context().user;
    return note;
}

Result<Note> NoteService::add(const NoteSubject &subject, const QString &text, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    const auto sound = named(text);
    if (!sound)
        return fail(sound.error());
    storage::NoteRepository notes(context.connection);
    const auto done =
        runOperation(context, {operation, u"note_add"_s, subject.kind, subject.id}, [&](qint64 seq) -> Result<void> {
            const auto department = storage::HangingTables(context.connection).lockOwner(subject.kind, subject.id);
            if (!department)
                return fail(department.error());
            Note note;
            note.subject = subject;
            note.text = *sound;
            note.written = {context.user, context.userName, context.clock.now()};
            const auto id = notes.insert(note, *department, seq);
            note.id = id.value_or(0);
            return id ? tell(note, {}, seq) : fail(id.error());
        });
    if (!done)
        return fail(done.error());
    const auto id = notes.madeBy(operation);
    return id ? load(*id) : fail(id.error());
}

Result<void> NoteService::tell(const Note &note, const QString &before, qint64 operation)
{
    NotificationService notifications(m_services.context());
    const QList<UserId> known = mentionedUsers(before);
    QList<UserId> mentioned = mentionedUsers(note.text);
    NotificationEvent event{notificationtype::kMention, mentioned, note.subject.kind, {note.subject.id}, {{notificationfact::kNote, note.id}}};
    event.to.removeIf([&](UserId user) { return known.contains(user); });
    if (!event.to.isEmpty()) {
        if (auto told = notifications.tell(event, operation); !told)
            return told;
    }
    if (!before.isEmpty())
        return {};
    const auto others = listeners(note);
    if (!others)
        return fail(others.error());
    event.type = notificationtype::kNote;
    event.to = *others;
    event.to.removeIf([&](UserId user) { return mentioned.contains(user); }); // they hear of it as those who are spoken to
    return event.to.isEmpty() ? Result<void>() : notifications.tell(event, operation);
}

Result<QList<UserId>> NoteService::listeners(const Note &note)
{
    ServiceContext &context = m_services.context();
    auto users = storage::NoteRepository(context.connection).authors(note.subject);
    const auto catalogue = m_services.catalogues().kinds().contains(note.subject.kind) ? m_services.catalogues().current(note.subject.kind)
                                                                                       : Result<CataloguePtr>(nullptr);
    if (!users || !catalogue)
        return users ? fail(catalogue.error()) : users;
    const FieldDefinition *managedBy = *catalogue ? storage::managerField(**catalogue) : nullptr;
    if (!managedBy)
        return users;
    const auto rows = m_services.records().rows(note.subject.kind, {note.subject.id}, {managedBy->key});
    if (!rows)
        return fail(rows.error());
    if (!rows->isEmpty())
        users->append(rows->first().values.value(0).value<Reference>().id);
    users->removeAll(0);
    return users;
}

Result<Note> NoteService::change(const Note &known, const QString &what, const QString &text, bool removed, bool edited,
                                 const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::NoteRepository notes(context.connection);
    const OperationNote entry{operation, what, known.subject.kind, known.subject.id};
    const auto done = runOperation(context, entry, [&](qint64 operation) -> Result<void> {
        const auto stored = notes.load(known.id);
        if (!stored)
            return fail(stored.error());
        if (stored->subject != known.subject)
            return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("NoteService", "This note does not exist (any more).")));
        if (stored->written.user != context.user)
            return fail(ErrorKind::Denied,
                        say(QT_TRANSLATE_NOOP("NoteService", "%1 wrote this note, and nobody else may change it. Add a "
                                                             "note of your own."))
                            .arg(stored->written.userName));
        if (auto written = notes.update(known.id, known.version, text, removed, edited ? context.clock.now() : QDateTime()); !written)
            return written;
        Note now = *stored;
        now.text = text;
        return edited ? tell(now, stored->text, operation) : Result<void>();
    });
    return done ? load(known.id) : fail(done.error());
}

Result<Note> NoteService::edit(const Note &known, const QString &text, const QUuid &operation)
{
    const auto sound = named(text);
    return sound ? change(known, u"note_edit"_s, *sound, known.removed, true, operation) : fail(sound.error());
}

Result<Note> NoteService::remove(const Note &known, const QUuid &operation)
{
    return change(known, u"note_remove"_s, known.text, true, false, operation);
}

Result<Note> NoteService::restore(const Note &known, const QUuid &operation)
{
    return change(known, u"note_restore"_s, known.text, false, false, operation);
}

Result<QList<MentionPart>> NoteService::colleagues(const QString &typed)
{
    FieldDefinition anybody;
    anybody.target = u"user"_s;
    const auto found = m_services.directory().suggestions(anybody, typed);
    if (!found)
        return fail(found.error());
    QList<MentionPart> people;
    for (const Reference &one : *found) {
        if (one.id != m_services.context().user)
            people.append({one.name, one.id});
    }
    return people;
}

} // namespace effectif
