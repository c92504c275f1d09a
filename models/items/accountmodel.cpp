// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountmodel.h"

#include "models/domain/mentions.h"
#include "models/domain/roles.h"
#include "models/items/peoplerole.h"

namespace effectif {

using namespace Qt::StringLiterals;

void AccountModel::setAccounts(const QList<Account> &accounts, const QList<Reference> &departments)
{
    beginResetModel();
    m_accounts = accounts;
    m_departments.clear();
    for (const Reference &department : departments)
        m_departments.insert(department.id, department.name);
    endResetModel();
}

void AccountModel::setSessions(const QList<LiveSession> &sessions)
{
    m_sessions.clear();
    for (const LiveSession &session : sessions)
        m_sessions.insert(session.account, session);
    if (!m_accounts.isEmpty())
        Q_EMIT dataChanged(index(0, Seen), index(rowCount() - 1, Seen));
}

void AccountModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_accounts.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AccountModel::rowOf(UserId id) const
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts.at(row).id == id)
            return row;
    }
    return -1;
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccountModel::text(const Account &account, int column) const
{
    switch (column) {
    case Name:
        return account.name;
    case Email:
        return account.email;
    case Role:
        return roleName(account.rights.role);
    case Departments: {
        if (account.rights.isAdministrator())
            return tr("All");
        QStringList names;
        for (const DepartmentId id : account.rights.departments)
            names << m_departments.value(id);
        names.sort(Qt::CaseInsensitive);
        return names.join(u", "_s);
    }
    case StateColumn:
        if (account.waitsForKey && account.state != Account::State::Off)
            return tr("Waits for the key");
        return account.state == Account::State::Active ? tr("Active") : account.state == Account::State::Off ? tr("Off") : tr("Invited");
    case Seen:
        if (const auto session = m_sessions.constFind(account.id); session != m_sessions.constEnd())
            return tr("Connected since %1 (%2)")
                .arg(localeOf(m_language).toString(session->since.toLocalTime(), QLocale::ShortFormat), session->program);
        return account.seen.isValid() ? localeOf(m_language).toString(account.seen.toLocalTime(), QLocale::ShortFormat) : tr("Never");
    default:
        return {};
    }
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Account &account = m_accounts.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(account, index.column());
    if (role == kPeopleRole && index.column() == Name)
        return personMarkup(account.name, account.id);
    if (role != ColourRole || index.column() != StateColumn)
        return {};
    if (account.state == Account::State::Off)
        return u"grey"_s;
    const bool isReady = account.state == Account::State::Active && !account.waitsForKey;
    return isReady ? u"green"_s : u"orange"_s;
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Name"), tr("E-mail address"), tr("Role"), tr("Departments"), tr("State"), tr("Signed in last")};
    return headers.value(section);
}

} // namespace effectif
