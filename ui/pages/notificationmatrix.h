// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notificationchoices.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace effectif {

class PlainLabel;

/// Types and channels as switches (M39-M77, D13), with one for each row and each column, and *Tester* below each channel. It shows
/// what it is told, and says what the person wants: nothing changes by itself.
class NotificationMatrix final : public QWidget
{
    Q_OBJECT
public:
    explicit NotificationMatrix(QWidget *parent = nullptr);

    void setChoices(const NotificationChoices &choices);

Q_SIGNALS:
    void wanted(const QList<const effectif::NotificationType *> &types, const QList<effectif::NotifyChannel> &channels, bool on);
    void testWanted(effectif::NotifyChannel channel);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The switch of all channels of a type, and one a channel.
    struct Row
    {
        const NotificationType *type;
        QCheckBox *all;
        QList<QCheckBox *> cells;
    };

    QWidget *makeColumnHead(int channel);
    void addRow(QGridLayout *grid, const NotificationType &type);
    void retranslate();

    QList<Row> m_rows;
    QList<std::pair<const NotificationGroup *, PlainLabel *>> m_groups;
    QList<QCheckBox *> m_columns;
    QList<QPushButton *> m_tests;
};

} // namespace effectif
