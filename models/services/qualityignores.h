// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/quality/ignored.h"

#include <QSet>
#include <QUuid>

namespace effectif {

class Services;
namespace storage {
class QualityIgnoredRepository;
}

/// « Ignorer »: that what a check found on a sheet may stay so, said once with the reason and remembered until what the check
/// looks at is changed on the sheet. By whoever may change the sheet and read what the check reads.
class QualityIgnores
{
public:
    static constexpr int kMostSheets = 1000; ///< at once
    static constexpr int kMostLetters = 500; ///< of a reason

    explicit QualityIgnores(Services &services) : m_services(services) { }

    /// One Operation; sent again with the same uuid it writes nothing. Invalid: no reason, too many sheets. Denied: a sheet or the
    /// check is not the person's. NotFound: a sheet is gone, or in the bin.
    Result<void> ignore(const QString &kind, const QString &check, const QList<RecordId> &ids, const QString &reason,
                        const QUuid &operation = QUuid::createUuid());
    /// They are findings again.
    Result<void> takeBack(const QString &kind, const QString &check, const QList<RecordId> &ids, const QUuid &operation = QUuid::createUuid());
    /// Everything that stands, the newest first; also what no longer holds. Of sheets that one sees.
    Result<QList<quality::Ignored>> list(const QString &kind);
    /// The sheets on which each check's finding is not to be shown, by check.
    Result<QHash<QString, QSet<RecordId>>> standing(const QString &kind);

    /// What an operation left as it made it: what undo() would turn round.
    Result<QList<quality::Ignored>> leftBy(const QString &kind, qint64 operation);
    /// Turns that round, as an Operation of its own, which is answered. NotFound: nothing is left of it.
    Result<QUuid> undo(const QString &kind, qint64 operation);

private:
    Result<storage::QualityIgnoredRepository> repository(const QString &kind);
    Result<QList<quality::Ignored>> find(const QString &kind, qint64 operation);
    struct Wanted
    {
        QString kind;
        QString check;
        QList<RecordId> ids;
        QString reason; ///< empty: the one that stands
        bool stands = true;
    };
    Result<void> write(const Wanted &wanted, const QUuid &operation, qint64 undoes = 0);

    Services &m_services;
};

} // namespace effectif
