// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDragEnterEvent;
class QDropEvent;
class QMimeData;

namespace effectif {

/// The first of the files of this computer that are dragged or were copied; empty: none.
QString firstFile(const QMimeData *data);
/// The same, but of several none.
QString onlyFile(const QMimeData *data);

/// For a field into which a file can be dropped.
void acceptFile(QDragEnterEvent *event);
/// Takes what was dropped there; the person's own file stays where it is.
QString droppedFile(QDropEvent *event);

} // namespace effectif
