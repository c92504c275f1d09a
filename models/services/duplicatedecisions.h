// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/decision.h"
#include "models/services/servicecontext.h"

#include <QUuid>

namespace effectif {

class CatalogueService;
namespace storage {
class DecisionRepository;
}

/// « Pas un doublon »: that two sheets are not one person's, said once and remembered for both, until something that is
/// compared is changed on either of them. By whoever may look for duplicates and sees both.
class DuplicateDecisions
{
public:
    DuplicateDecisions(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    /// Whether the person at work may decide at all.
    bool mayDecide() const;
    /// These pairs are no duplicates. One Operation; sent again with the same uuid it writes nothing. Denied: the right, or
    /// a sheet, is not the person's. NotFound: a sheet is gone, or in the bin.
    Result<void> setAside(const QString &kind, const QList<duplicates::Sheets> &pairs, const QUuid &operation = QUuid::createUuid());
    /// They may be duplicates after all.
    Result<void> takeBack(const QString &kind, const QList<duplicates::Sheets> &pairs, const QUuid &operation = QUuid::createUuid());
    /// Everything that was set aside and not taken back, the newest first; also what no longer holds. Of sheets that one sees.
    Result<QList<duplicates::Decision>> list(const QString &kind);
    /// The pairs that are not to be shown: of one sheet, or of all (0).
    Result<QSet<duplicates::Sheets>> standing(const QString &kind, RecordId sheet = 0);

    /// What an operation left as it made it: what undo() would turn round.
    Result<QList<duplicates::Decision>> leftBy(const QString &kind, qint64 operation);
    /// Turns that round, as an Operation of its own, which is answered. NotFound: nothing is left of it.
    Result<QUuid> undo(const QString &kind, qint64 operation);

private:
    Result<storage::DecisionRepository> repository(const QString &kind);
    Result<void> write(const QString &kind, const QList<duplicates::Sheets> &pairs, bool stands, const QUuid &operation, qint64 undoes);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
