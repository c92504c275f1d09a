// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/office.h"

#include <QCache>
#include <QSet>
#include <QTimer>

namespace effectif {

/// The small photos of the records that are seen just now: asked for while a view paints, fetched together, a few
/// hundred kept. A record without a photo is known to have none.
class ThumbnailStore : public QObject
{
    Q_OBJECT
public:
    ThumbnailStore(Office &office, const QString &kind, QObject *parent = nullptr);

    /// JPEG bytes; empty if the record has no photo, null while it is not known: arrived() tells.
    const QByteArray *thumbnail(RecordId id) const;

Q_SIGNALS:
    /// Some are known now, or must be asked for again.
    void arrived(const QList<effectif::RecordId> &ids);

private:
    static constexpr int kKept = 1000; ///< some 2 kB each
    static constexpr int kAtOnce = 200;

    void fetch();

    Office &m_office;
    QString m_kind;
    mutable QCache<RecordId, QByteArray> m_known{kKept};
    mutable QList<RecordId> m_wanted; ///< in the order of asking: the newest are those in sight
    QSet<RecordId> m_underWay;
    mutable QTimer m_soon;
};

} // namespace effectif
