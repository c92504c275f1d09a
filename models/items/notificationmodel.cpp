// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/notificationmodel.h"

#include "models/domain/mentions.h"
#include "models/domain/notificationtypes.h"
#include "models/items/peoplerole.h"

namespace effectif {

using namespace Qt::StringLiterals;

NotificationModel::NotificationModel(Language language, QObject *parent) : QAbstractListModel(parent), m_language(language) { }

void NotificationModel::setNotifications(const QList<Notification> &notifications, bool more)
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    addOlder(notifications, more);
}

void NotificationModel::addOlder(const QList<Notification> &notifications, bool more)
{
    QList<Row> added;
    QDate day = m_rows.isEmpty() ? QDate() : m_rows.last().day;
    for (const Notification &one : notifications) {
        if (const QDate its = one.at.toLocalTime().date(); its != day) {
            day = its;
            added.append({day, {}});
        }
        added.append({day, one});
    }
    m_more = more && !added.isEmpty();
    if (added.isEmpty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

QList<Notification> NotificationModel::notifications() const
{
    QList<Notification> all;
    for (const Row &row : m_rows) {
        if (row.notification.id != 0)
            all.append(row.notification);
    }
    return all;
}

int NotificationModel::rowOf(qint32 id) const
{
    int first = -1;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const qint32 its = m_rows.at(i).notification.id;
        if (its != 0 && its == id)
            return i;
        if (its != 0 && first < 0)
            first = i;
    }
    return first;
}

int NotificationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NotificationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const Notification &one = row.notification;
    const bool isDay = one.id == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isDay ? dayText(row.day) : notificationText(one, localeOf(m_language));
    case Qt::ToolTipRole:
        return isDay ? QVariant() : localeOf(m_language).toString(one.at.toLocalTime(), QLocale::LongFormat);
    case Qt::AccessibleTextRole:
        if (isDay)
            return dayText(row.day);
        return (one.isRead() ? tr("%1, %2") : tr("Unread: %1, %2")).arg(notificationText(one, localeOf(m_language)), data(index, TimeRole).toString())
            + (one.facts.contains(notificationfact::kRows) ? u" – "_s + tr("Save the refused rows …") : QString());
    case NotificationRole:
        return isDay ? QVariant() : QVariant::fromValue(one);
    case kPeopleRole: {
        Notification marked = one;
        marked.actor = personMarkup(one.actor, one.actorId);
        return isDay || one.actorId == 0 ? QVariant() : notificationText(marked, localeOf(m_language));
    }
    case TimeRole:
        return isDay ? QVariant() : localeOf(m_language).toString(one.at.toLocalTime().time(), QLocale::ShortFormat);
    default:
        return {};
    }
}

Qt::ItemFlags NotificationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).notification.id == 0 ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool NotificationModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void NotificationModel::fetchMore(const QModelIndex &)
{
    if (!std::exchange(m_more, false)) // asked once
        return;
    Q_EMIT olderWanted(m_rows.last().notification.id);
}

QString NotificationModel::dayText(const QDate &day) const
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return tr("Today");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    return localeOf(m_language).toString(day, QLocale::LongFormat);
}

} // namespace effectif
