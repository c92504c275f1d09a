// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demopapers.h"

#include "models/storage/attachmentrepository.h"
#include "models/storage/blobrepository.h"
#include "models/storage/noterepository.h"

#include <iterator>

namespace effectif::demo {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAmongFirst = 200;
constexpr int kOneIn = 4;

/// A paper of the demo; the type is counted in the shipped list, 0 for none.
struct Paper
{
    QStringView name;
    int type;
    int daysLeft; ///< 0: never expires
    bool isPicture;
};
constexpr Paper kPapers[] = {{u"Contrat de travail.txt", 1, 0, false},
                             {u"Carte d’identité.jpg", 2, 800, true},
                             {u"Titre de séjour.jpg", 3, 75, true},
                             {u"Attestation d’assurance.txt", 6, -12, false},
                             {u"Visite médicale.txt", 7, 20, false}};
constexpr QStringView kNotes[] = {
    u"Préfère être appelée après 17 h.",
    u"A demandé un temps partiel à partir de septembre.\nEn parler à l’entretien annuel.",
    u"Formation premiers secours : voir https://www.example.org/formations pour les dates.",
    u"Véhicule personnel, accepte les remplacements le week-end.",
};

Result<void> plant(ServiceContext &context, const Record &person, DepartmentId department, const Paper &paper,
                   const QByteArray &bytes, qint32 type, qint64 operation)
{
    const QString hash = storage::BlobRepository::hashOf(bytes);
    if (auto stored = storage::BlobRepository(context.connection).store(hash, bytes, context.clock.now()); !stored)
        return stored;
    storage::AttachmentRepository attachments(context.connection);
    Attachment attachment;
    attachment.kind = person.kind;
    attachment.record = person.id;
    attachment.facts.name = paper.name.toString();
    attachment.facts.type = type;
    if (paper.daysLeft != 0)
        attachment.facts.expires = context.clock.now().date().addDays(paper.daysLeft);
    const auto id = attachments.insert(attachment, department, operation);
    if (!id)
        return fail(id.error());
    return attachments.insertVersion(*id, {0, attachment.facts.name, hash, bytes.size(), {}}, operation);
}
} // namespace

Result<void> plantPapers(ServiceContext &context, const Record &person, DepartmentId department, int index,
                         qint64 operation, const QByteArray &portrait)
{
    if (index >= kAmongFirst || index % kOneIn != 0)
        return {};
    const auto types = storage::AttachmentRepository(context.connection).types();
    if (!types)
        return fail(types.error());
    const int turn = index / kOneIn;
    for (int i = 0; i <= turn % 3; ++i) {
        const Paper &paper = kPapers[(turn + i) % std::size(kPapers)];
        const QString text = u"%1\n\n%2\n\nDocument inventé pour la démonstration.\n"_s.arg(paper.name.toString(), recordTitle(person));
        const QByteArray bytes = paper.isPicture && !portrait.isEmpty() ? portrait : text.toUtf8();
        const qint32 type = paper.type <= types->size() ? types->at(paper.type - 1).id : 0;
        if (auto done = plant(context, person, department, paper, bytes, type, operation); !done)
            return done;
    }
    Note note;
    note.subject = {person.kind, person.id};
    note.text = kNotes[turn % std::size(kNotes)].toString();
    note.written = {context.user, context.userName, context.clock.now()};
    const auto written = storage::NoteRepository(context.connection).insert(note, department, operation);
    return written ? Result<void>() : fail(written.error());
}

} // namespace effectif::demo
