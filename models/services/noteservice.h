// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/mentions.h"
#include "models/domain/note.h"

#include <QUuid>

namespace effectif {

class Services;

/// A page of notes, and how many there are.
struct NotePage
{
    QList<Note> notes; ///< the newest first
    int total = 0;
};

/// The notes on anything that has a department. Only who wrote a note may change or remove it. Each change is one
/// Operation; the same one sent twice is applied once.
class NoteService
{
public:
    static constexpr int kMaxLength = 20000;

    explicit NoteService(Services &services) : m_services(services) { }

    Result<NotePage> list(const NoteSubject &subject, int limit);
    /// Invalid: nothing but blanks, or too long.
    Result<Note> add(const NoteSubject &subject, const QString &text, const QUuid &operation = QUuid::createUuid());
    /// Denied: someone else's. Conflict: changed since `known` was read.
    Result<Note> edit(const Note &known, const QString &text, const QUuid &operation = QUuid::createUuid());
    Result<Note> remove(const Note &known, const QUuid &operation = QUuid::createUuid());
    /// People who can be mentioned, for what was typed of a name: all whose names are known here, but the one who writes.
    Result<QList<MentionPart>> colleagues(const QString &typed);
    Result<Note> restore(const Note &known, const QUuid &operation = QUuid::createUuid());

private:
    Result<QString> named(const QString &text);
    /// Who is mentioned, and was not `before`; and of a new note, whoever manages the sheet or wrote there.
    Result<void> tell(const Note &note, const QString &before, qint64 operation);
    Result<QList<UserId>> listeners(const Note &note);
    Result<Note> change(const Note &known, const QString &what, const QString &text, bool removed, bool edited,
                        const QUuid &operation);
    Result<Note> load(qint32 id);

    Services &m_services;
};

} // namespace effectif
