// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace effectif {

class Services;

/// The portraits of records.
class PhotoService
{
public:
    explicit PhotoService(Services &services) : m_services(services) { }

    /// JPEG bytes; empty if the record has none.
    Result<QByteArray> photo(const QString &kind, RecordId id);
    /// JPEG bytes of those records that have one, for lists.
    Result<QHash<RecordId, QByteArray>> thumbnails(const QString &kind, const QList<RecordId> &ids);

private:
    Services &m_services;
};

} // namespace effectif
