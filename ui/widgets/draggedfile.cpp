// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/draggedfile.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace effectif {

QString firstFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return !urls.isEmpty() && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

QString onlyFile(const QMimeData *data)
{
    return data->urls().size() == 1 ? firstFile(data) : QString();
}

void acceptFile(QDragEnterEvent *event)
{
    if (!firstFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

QString droppedFile(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    return firstFile(event->mimeData());
}

} // namespace effectif
