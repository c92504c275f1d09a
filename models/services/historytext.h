// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/history.h"

#include <optional>

namespace effectif {

struct ServiceContext;
namespace storage {
class HistoryRepository;
struct JournalRow;
}

/// Turns what the journals hold into what people read: labels, values in the person's language, names of what references
/// lead to. Asks for each name once.
class HistoryText
{
public:
    HistoryText(ServiceContext &context, storage::HistoryRepository &history, CataloguePtr catalogue);

    /// Nothing for what is not told: the program's own columns, and fields that are not on the sheet any more and hidden.
    Result<std::optional<HistoryChange>> changeOf(const storage::JournalRow &row);
    /// The field that a column of the journal is; null if it is none of today's.
    const FieldDefinition *fieldOf(const QString &column) const;
    /// The canonical value of what a journal holds, with the name of what it refers to.
    Result<QVariant> valueOf(const FieldDefinition &field, const QString &stored);
    /// On a file whoever reads sensitive history is written down; a server writes it down where it reads.
    Result<void> noteReading(const QString &kind, const QList<storage::JournalRow> &rows);
    QString textOf(const FieldDefinition &field, const QVariant &value) const;
    /// A note's text on one line, without marks.
    static QString noteText(const QString &text);

private:
    std::optional<HistoryChange> hung(const storage::JournalRow &row) const;

    ServiceContext &m_context;
    storage::HistoryRepository &m_history;
    CataloguePtr m_catalogue;
    QHash<QString, const FieldDefinition *> m_columns;
    QHash<QString, QString> m_names; ///< by "target/id"
};

} // namespace effectif
