// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/persondelegate.h"

namespace effectif {

/// A notification as the centre lists it: a dot while it is unread, the sentence in full, the beginning of a note, the time;
/// and the rows of days.
class NotificationDelegate final : public PersonDelegate
{
    Q_OBJECT
public:
    using PersonDelegate::PersonDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace effectif
