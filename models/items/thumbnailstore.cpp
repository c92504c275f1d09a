// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/thumbnailstore.h"

#include "models/services/photoservice.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

ThumbnailStore::ThumbnailStore(Office &office, const QString &kind, QObject *parent)
    : QObject(parent), m_office(office), m_kind(kind)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0); // when the painting is done: one question for all that is in sight
    connect(&m_soon, &QTimer::timeout, this, &ThumbnailStore::fetch);
    connect(&office, &Office::recordsChanged, this, [this](const QString &what, const QList<RecordId> &ids) {
        if (what != m_kind + u"/photo"_s)
            return;
        if (ids.contains(0))
            m_known.clear();
        for (const RecordId id : ids)
            m_known.remove(id);
        Q_EMIT arrived(ids);
    });
}

const QByteArray *ThumbnailStore::thumbnail(RecordId id) const
{
    if (const QByteArray *bytes = m_known.object(id))
        return bytes;
    if (!m_underWay.contains(id) && !m_wanted.contains(id)) {
        m_wanted.append(id);
        m_soon.start();
    }
    return nullptr;
}

void ThumbnailStore::fetch()
{
    if (m_wanted.isEmpty() || !m_underWay.isEmpty()) // one question at a time; the rest waits for its answer
        return;
    // who scrolled quickly passed over the first of them
    const QList<RecordId> ids = m_wanted.last(std::min<qsizetype>(m_wanted.size(), kAtOnce));
    m_wanted.clear();
    m_underWay = QSet<RecordId>(ids.begin(), ids.end());
    m_office.run(
        this, [kind = m_kind, ids](Services &services) { return PhotoService(services).thumbnails(kind, ids); },
        [this, ids](const Result<QHash<RecordId, QByteArray>> &found) {
            m_underWay.clear();
            if (!found) // the list itself says what is wrong with the connection
                return;
            for (const RecordId id : ids)
                m_known.insert(id, new QByteArray(found->value(id)));
            Q_EMIT arrived(ids);
            if (!m_wanted.isEmpty())
                m_soon.start();
        });
}

} // namespace effectif
