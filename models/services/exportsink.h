// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/exportservice.h"

#include <memory>

namespace effectif {

/// A file of one format, written row by row. Everything answers Unavailable where the device takes no more.
class ExportSink
{
public:
    /// The catalogue and the device outlive the sink.
    /// `office`: the lasting name that cards are known by.
    static std::unique_ptr<ExportSink> create(QIODevice &device, const ExportOptions &options, const QList<FieldDefinition> &fields,
                                              const Catalogue &catalogue, const QString &office);
    virtual ~ExportSink() = default;

    virtual bool wantsPhotos() const { return false; }
    /// `photo`: JPEG, may be empty.
    virtual Result<void> row(RecordId sheet, const QList<QVariant> &values, const QByteArray &photo) = 0;
    /// After the last row.
    virtual Result<void> finish() = 0;
};

} // namespace effectif
