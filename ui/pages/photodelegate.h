// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/thumbnailstore.h"
#include "ui/pages/grouprowdelegate.h"
#include "ui/pages/pagecontext.h"

#include <QCache>
#include <QPixmap>

class QAction;
class QTableView;

namespace effectif {

/// Draws the person's photo, or the initials, before the text of a list's first column, whichever that is; switched on
/// and off by its action, and remembered. Owned by its view; asks for photos while it paints, and paints again when
/// they have come.
class PhotoDelegate final : public GroupRowDelegate
{
    Q_OBJECT
public:
    PhotoDelegate(const PageContext &context, const QString &kind, QTableView *view);

    /// Checkable; for the menu of the list's header.
    QAction *action() const { return m_action; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void place();
    QPixmap portrait(RecordId id, const QString &name, int side, qreal scale) const;

    const PageContext &m_context;
    QTableView *m_view;
    ThumbnailStore *m_store;
    QAction *m_action;
    int m_column = -1; ///< where it is installed
    mutable QCache<QString, QPixmap> m_drawn{400};
};

} // namespace effectif
