// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/csvreader.h"
#include "models/base/rowreader.h"

namespace effectif {

/// The rows of a text file (csvreader.h).
class CsvRows final : public RowReader
{
public:
    /// Takes the device, which is open for reading. Errors as CsvReader::create().
    static Result<std::unique_ptr<CsvRows>> create(std::unique_ptr<QIODevice> device, const CsvChoice &choice);

    CsvFormat format() const { return m_reader->format(); }
    Result<bool> next(QStringList &cells) override { return m_reader->next(cells); }
    bool isBroken() const override { return m_reader->isBroken(); }
    qint64 line() const override { return m_reader->lineNumber(); }
    qint64 position() const override { return m_reader->position(); }
    qint64 size() const override { return m_device->isSequential() ? 0 : m_device->size(); }

private:
    CsvRows(std::unique_ptr<QIODevice> device, std::unique_ptr<CsvReader> reader)
        : m_device(std::move(device))
        , m_reader(std::move(reader))
    {
    }

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<CsvReader> m_reader;
};

} // namespace effectif
