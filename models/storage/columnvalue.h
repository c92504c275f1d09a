// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

#include <QDateTime>
#include <QVariant>

namespace effectif::storage {

/// The one place where canonical values become column values and back. The same on both engines but for what the
/// drivers hand out: dates and times are bound as ISO texts, which both take.
QVariant toColumn(const QVariant &value, StorageKind kind);
/// `referenceName` goes into a Reference; ignored by every other kind.
QVariant fromColumn(const QVariant &column, StorageKind kind, const QString &referenceName = {});
/// What is empty is stored as null: an id of 0, a text without a letter.
QVariant orNull(qint32 id);
QVariant orNull(const QString &text);
/// For a column that always holds a text: a null one is empty.
QString orEmpty(const QString &text);

/// UTC with milliseconds: "2026-11-21T20:15:00.000Z".
QString timestampToColumn(const QDateTime &time);
QDateTime timestampFromColumn(const QVariant &column);

/// The column type of a field in DDL.
QString columnType(StorageKind kind, bool sqlite);

} // namespace effectif::storage
