// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/outboxentry.h"

#include <QAbstractTableModel>

namespace effectif {

/// The messages of the outbox, newest first, as far as they were read: asks for more when the end comes in sight.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Recipient, Subject, Purpose, StateColumn, Next, ColumnCount };
    enum DataRole { ColourRole = Qt::UserRole + 20 /* id of the colour of the state's pill; empty: none */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// A first page, in the place of all others; rows that are the same stay where they are.
    void setPage(const QList<OutboxEntry> &entries, bool hasMore);
    void appendPage(const QList<OutboxEntry> &entries, bool hasMore);
    void setLanguage(Language language);
    const QList<OutboxEntry> &entries() const { return m_entries; }
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

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QString text(const OutboxEntry &entry, int column) const;

    QList<OutboxEntry> m_entries;
    bool m_hasMore = false;
    bool m_asked = false;
    Language m_language = Language::French;
};

} // namespace effectif
