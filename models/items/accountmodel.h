// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/account.h"
#include "models/domain/fieldtype.h"

#include <QAbstractTableModel>

namespace effectif {

/// The accounts of an office as an administrator sees them.
class AccountModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Email, Role, Departments, StateColumn, Seen, ColumnCount };
    enum DataRole { ColourRole = Qt::UserRole + 20 /* id of the colour of the state's pill; empty: none */ };

    using QAbstractTableModel::QAbstractTableModel;

    void setAccounts(const QList<Account> &accounts, const QList<Reference> &departments);
    /// Those of them that are at work now.
    void setSessions(const QList<LiveSession> &sessions);
    void setLanguage(Language language);
    const QList<Account> &accounts() const { return m_accounts; }
    /// -1 if it is none of them.
    int rowOf(UserId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Account &account, int column) const;

    QList<Account> m_accounts;
    QHash<DepartmentId, QString> m_departments;
    QHash<UserId, LiveSession> m_sessions;
    Language m_language = Language::French;
};

} // namespace effectif
