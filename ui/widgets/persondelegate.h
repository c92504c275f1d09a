// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace effectif {

class AwayRoster;
class PersonText;

/// Draws items as ever, but where they name somebody who is away (kPeopleRole) that name is yellow with a clock, and tells more
/// on hover (M38).
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The view owns it and is painted anew when somebody leaves or comes back.
    explicit PersonDelegate(QAbstractItemView *view);

    /// Null: nobody is known to be away.
    void follow(AwayRoster *roster);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    PersonText people(const QModelIndex &index) const;

private:
    QPointer<AwayRoster> m_roster;
};

} // namespace effectif
