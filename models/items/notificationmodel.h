// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/notification.h"

#include <QAbstractListModel>

namespace effectif {

/// What somebody was told of, the newest first, with a row above each day.
class NotificationModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NotificationRole = Qt::UserRole, ///< nothing for the row of a day
        TimeRole                         ///< "10:32"
    };

    explicit NotificationModel(Language language, QObject *parent = nullptr);

    /// `more`: there are older ones, which are asked for when the last row is seen.
    void setNotifications(const QList<Notification> &notifications, bool more);
    void addOlder(const QList<Notification> &notifications, bool more);
    QList<Notification> notifications() const;
    /// The row of this one, or of the first one there is; -1: none.
    int rowOf(qint32 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void olderWanted(qint32 before);

private:
    struct Row
    {
        QDate day;
        Notification notification; ///< of no id: the day's own row
    };
    QString dayText(const QDate &day) const;

    Language m_language;
    QList<Row> m_rows;
    bool m_more = false;
};

} // namespace effectif
