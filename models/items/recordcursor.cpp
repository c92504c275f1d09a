// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordcursor.h"

#include <algorithm>

namespace effectif {

RecordCursor::RecordCursor(RecordListModel *list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
    if (list)
        connect(list, &RecordListModel::refreshed, this, &RecordCursor::locate);
}

void RecordCursor::setRecord(RecordId id)
{
    m_record = id;
    // stepping lands beside the last place: look there before the whole vector is walked
    for (const int near : {m_lastPosition - 1, m_lastPosition, m_lastPosition + 1}) {
        if (m_list && id != 0 && m_list->recordAt(near) == id) {
            m_position = m_lastPosition = near;
            Q_EMIT moved();
            return;
        }
    }
    locate();
}

void RecordCursor::locate()
{
    m_position = m_list && m_record != 0 ? m_list->positionOf(m_record) : -1;
    if (m_position >= 0)
        m_lastPosition = m_position;
    Q_EMIT moved();
}

int RecordCursor::count() const
{
    return m_list ? m_list->recordCount() : 0;
}

QList<RecordId> RecordCursor::ids() const
{
    if (m_list && m_position >= 0)
        return m_list->ids();
    return m_record != 0 ? QList<RecordId>{m_record} : QList<RecordId>();
}

RecordId RecordCursor::first() const
{
    return m_position == 0 || !m_list ? 0 : m_list->recordAt(0);
}

RecordId RecordCursor::previous() const
{
    if (!m_list || m_lastPosition < 0)
        return 0;
    return m_list->recordAt(std::min(m_lastPosition, count()) - 1);
}

RecordId RecordCursor::next() const
{
    if (!m_list || m_lastPosition < 0)
        return 0;
    // a record that left the list made room: its successor stands where it stood
    return m_list->recordAt(m_position < 0 ? m_lastPosition : m_lastPosition + 1);
}

RecordId RecordCursor::last() const
{
    return !m_list || m_position == count() - 1 ? 0 : m_list->recordAt(count() - 1);
}

} // namespace effectif
