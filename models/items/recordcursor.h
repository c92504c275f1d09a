// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordlistmodel.h"

#include <QObject>
#include <QPointer>

namespace effectif {

/// A sheet's place in the list it was opened from: the arrows follow that list as it is filtered and sorted now. If
/// the record has left the list, the neighbours of where it was are kept.
class RecordCursor final : public QObject
{
    Q_OBJECT
public:
    explicit RecordCursor(RecordListModel *list, QObject *parent = nullptr);

    void setRecord(RecordId id);
    RecordId record() const { return m_record; }
    /// From 0; -1 if the record is not in the list.
    int position() const { return m_position; }
    int count() const;
    /// All of the list as it is now; the record alone where there is none.
    QList<RecordId> ids() const;

    RecordId first() const;
    RecordId previous() const;
    RecordId next() const;
    RecordId last() const;

Q_SIGNALS:
    void moved();

private:
    void locate();

    QPointer<RecordListModel> m_list;
    RecordId m_record = 0;
    int m_position = -1;
    int m_lastPosition = -1; ///< where it stood when it was last seen
};

} // namespace effectif
