// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notification.h"
#include "models/services/office.h"

#include <QFrame>

class QComboBox;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace effectif {

class AwayRoster;
class EmptyState;
class NotificationModel;
class PlainLabel;

/// Which part of a sheet a notification is about, by its object name.
QString notificationPlace(const Notification &notification);

/// The notification centre (O68): what the person was told of, by day; leads to what it is about. Over the window until
/// something else is pressed.
class NotificationPanel final : public QFrame
{
    Q_OBJECT
public:
    /// `roster`: who is away, for the names; may be null.
    NotificationPanel(Office &office, Language language, AwayRoster *roster, QWidget *parent);

    /// With its lower left corner there.
    void openAbove(const QPoint &corner, int most);
    void reload();

Q_SIGNALS:
    /// `panel`: of the sheet, by its object name; empty: the sheet as it opens.
    void recordWanted(const QString &kind, effectif::RecordId id, const QString &panel);
    void pageWanted(const QString &pageId);
    void settingsWanted();
    /// M72: the refused rows of an import are to be saved.
    void refusedRowsWanted(const effectif::Notification &import);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(AwayRoster *roster);
    void fillFilters();
    NotificationQuery query() const;
    void show(const QList<Notification> &notifications);
    void loadOlder(qint32 before);
    void activate(const QModelIndex &index);
    void markRead(const QList<qint32> &ids);
    void markAllRead();

    Office &m_office;
    NotificationModel *m_model;
    PlainLabel *m_title;
    QPushButton *m_allRead;
    QPushButton *m_settings;
    QComboBox *m_which;
    QComboBox *m_group;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyState *m_empty;
    RequestSeries m_loads;
};

} // namespace effectif
