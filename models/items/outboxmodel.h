// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// The messages of the outbox, newest first.
class OutboxModel final : public EntriesModel<OutboxEntry>
{
    Q_OBJECT
public:
    enum Column { At, Recipient, Subject, Purpose, StateColumn, Next, ColumnCount };
    enum DataRole { ColourRole = Qt::UserRole + 20 /* id of the colour of the state's pill; empty: none */ };

    using EntriesModel::EntriesModel;

    /// As EntriesModel's; rows that are the same stay where they are.
    void setPage(const QList<OutboxEntry> &entries, bool hasMore);
    /// -1 if it is none of them.
    int rowOf(int id) const;

    static QString stateName(OutboxState state);
    /// By somebody of the office: nobody refused it.
    static bool isTakenBack(const OutboxEntry &entry);
    /// The same as stateName(), but for what was taken back.
    static QString stateOf(const OutboxEntry &entry);
    /// The word itself if a newer program made it.
    static QString purposeName(const QString &purpose);
    static QStringList purposes();
    /// "Sophie Durand <sophie@exemple.fr>", as people read it.
    static QString recipientOf(const OutboxEntry &entry);
    /// What becomes of it, or why nothing does, in one sentence.
    static QString nextOf(const OutboxEntry &entry, Language language);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const OutboxEntry &entry, int column) const;
};

} // namespace effectif
