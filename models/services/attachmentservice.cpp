// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachmentservice.h"

#include "models/base/textfold.h"
#include "models/domain/filevalue.h"
#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/attachmentrepository.h"
#include "models/storage/blobrepository.h"
#include "models/storage/hangingtables.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kTypesKind = u"document_type"_s; ///< what the change feed calls the list of types
constexpr int kNoteLength = 2000;

QString say(const char *text)
{
    return QCoreApplication::translate("AttachmentService", text);
}

/// The facts as they may be stored.
Result<AttachmentFacts> checked(AttachmentFacts facts)
{
    const auto name = FileValue::safeName(facts.name);
    if (!name)
        return fail(name.error());
    facts.name = *name;
    facts.note = facts.note.trimmed();
    if (facts.note.size() > kNoteLength)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AttachmentService", "The remark on a file may be 2,000 "
                                                                                   "characters long. Shorten it.")));
    return facts;
}

Result<AttachmentVersion> checkedVersion(const NewFile &file)
{
    const auto name = FileValue::safeName(file.facts.name);
    if (!name)
        return fail(name.error());
    if (auto fit = AttachmentService::check(file.bytes); !fit)
        return fail(fit.error());
    return AttachmentVersion{0, *name, storage::BlobRepository::hashOf(file.bytes), file.bytes.size(), {}};
}
} // namespace

Result<void> AttachmentService::check(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AttachmentService", "This file is empty. Check that it was "
                                                                                   "copied completely.")));
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("AttachmentService", "This file is larger than 25 MB. Choose a smaller one.")));
    if (looksLikeProgram(bytes))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("AttachmentService", "This file is a program, whatever its name says, and could "
                                                               "harm whoever opens it. Attach a document or a picture "
                                                               "instead.")));
    return {};
}

Result<QList<Attachment>> AttachmentService::list(const QString &kind, RecordId record)
{
    const auto seen = access::sees(m_services.context(), kind, record);
    if (!seen || !*seen)
        return seen ? Result<QList<Attachment>>(QList<Attachment>()) : fail(seen.error());
    auto found = storage::AttachmentRepository(m_services.context().connection).list(kind, record);
    if (found)
        std::sort(found->begin(), found->end(), [](const Attachment &a, const Attachment &b) {
            const QString left = foldText(a.facts.name);
            const QString right = foldText(b.facts.name);
            return left == right ? a.id < b.id : left < right;
        });
    return found;
}

Result<Attachment> AttachmentService::add(const QString &kind, RecordId record, const NewFile &file, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    const auto facts = checked(file.facts);
    if (!facts)
        return fail(facts.error());
    const auto version = checkedVersion(file);
    if (!version)
        return fail(version.error());
    storage::AttachmentRepository attachments(context.connection);
    const auto done = runOperation(context, {operation, u"file_add"_s, kind, record}, [&](qint64 seq) -> Result<void> {
        const auto department = storage::HangingTables(context.connection).lockOwner(kind, record);
        if (!department)
            return fail(department.error());
        const auto stored =
            storage::BlobRepository(context.connection).store(version->hash, file.bytes, context.clock.now());
        if (!stored)
            return stored;
        Attachment attachment;
        attachment.kind = kind;
        attachment.record = record;
        attachment.facts = *facts;
        const auto id = attachments.insert(attachment, *department, seq);
        return id ? attachments.insertVersion(*id, *version, seq) : fail(id.error());
    });
    if (!done)
        return fail(done.error());
    const auto id = attachments.madeBy(operation);
    return id ? attachments.load(*id) : fail(id.error());
}

/// Whoever may change a sheet may change its own files, whatever else the number of one is given.
Result<void> AttachmentService::checkPlace(const Attachment &known)
{
    const auto stored = storage::AttachmentRepository(m_services.context().connection).load(known.id);
    if (!stored)
        return fail(stored.error());
    if (stored->kind == known.kind && stored->record == known.record)
        return {};
    return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("AttachmentService", "This file does not exist (any more).")));
}

Result<Attachment> AttachmentService::addVersion(const Attachment &known, const NewFile &file, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    const auto version = checkedVersion(file);
    if (!version)
        return fail(version.error());
    AttachmentFacts facts = known.facts;
    facts.name = withEndingOf(facts.name, version->name);
    storage::AttachmentRepository attachments(context.connection);
    const OperationNote note{operation, u"file_version"_s, known.kind, known.record};
    const auto done = runOperation(context, note, [&](qint64 seq) -> Result<void> {
        if (auto there = checkPlace(known); !there)
            return there;
        const auto stored =
            storage::BlobRepository(context.connection).store(version->hash, file.bytes, context.clock.now());
        if (!stored)
            return stored;
        if (auto updated = attachments.update(known.id, known.version, facts, false); !updated)
            return updated;
        return attachments.insertVersion(known.id, *version, seq);
    });
    return done ? attachments.load(known.id) : fail(done.error());
}

Result<Attachment> AttachmentService::change(const Attachment &known, const QString &what, const AttachmentFacts &facts,
                                             bool removed, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::AttachmentRepository attachments(context.connection);
    const auto done = runOperation(context, {operation, what, known.kind, known.record}, [&](qint64) {
        const auto there = checkPlace(known);
        return there ? attachments.update(known.id, known.version, facts, removed) : there;
    });
    return done ? attachments.load(known.id) : fail(done.error());
}

Result<Attachment> AttachmentService::describe(const Attachment &known, const AttachmentFacts &facts,
                                               const QUuid &operation)
{
    const auto sound = checked(facts);
    return sound ? change(known, u"file_edit"_s, *sound, known.removed, operation) : fail(sound.error());
}

Result<Attachment> AttachmentService::remove(const Attachment &known, const QUuid &operation)
{
    return change(known, u"file_remove"_s, known.facts, true, operation);
}

Result<Attachment> AttachmentService::restore(const Attachment &known, const QUuid &operation)
{
    return change(known, u"file_restore"_s, known.facts, false, operation);
}

Result<QHash<int, QDate>> AttachmentService::validities(const Attachment &attachment)
{
    const auto seen = access::sees(m_services.context(), attachment.kind, attachment.record);
    const auto there = seen && *seen ? checkPlace(attachment) : Result<void>();
    if (!seen || !there)
        return fail(seen ? there.error() : seen.error());
    return *seen ? storage::AttachmentRepository(m_services.context().connection).validities(attachment) : QHash<int, QDate>();
}

Result<QByteArray> AttachmentService::bytes(const AttachmentVersion &version)
{
    return storage::BlobRepository(m_services.context().connection).load(version.hash);
}

Result<QList<DocumentType>> AttachmentService::types()
{
    return storage::AttachmentRepository(m_services.context().connection).types();
}

Result<QList<DocumentType>> AttachmentService::storeTypes(const QList<DocumentType> &types, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    if (auto may = access::administrator(context); !may)
        return fail(may.error());
    for (const DocumentType &type : types) {
        if (type.label.fr.trimmed().isEmpty() || type.label.fr.size() > 100 || type.label.en.size() > 100)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AttachmentService", "Every type of document needs a "
                                                                                       "French name of at most 100 characters.")));
    }
    storage::AttachmentRepository attachments(context.connection);
    const OperationNote note{operation, u"document_types"_s, kTypesKind, 0};
    const auto done = runAndTell(context, note, kTypesKind, [&](qint64) -> Result<void> {
        const auto stored = attachments.storeTypes(types);
        return stored ? Result<void>() : fail(stored.error());
    });
    return done ? attachments.types() : fail(done.error());
}

} // namespace effectif
