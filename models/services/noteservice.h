// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
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
    Result<Note> restore(const Note &known, const QUuid &operation = QUuid::createUuid());

private:
    Result<Note> change(const Note &known, const QString &what, const QString &text, bool removed, bool edited,
                        const QUuid &operation);
    Result<Note> load(qint32 id);

    Services &m_services;
};

} // namespace effectif
