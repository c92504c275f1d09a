// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowreader.h"
#include "models/base/vcardreader.h"

#include <memory>

namespace effectif {

/// Cards as rows: the first one names the columns, in words of the language at work that column matching knows; then a card a row.
class VCardRows final : public RowReader
{
public:
    /// Takes the device, which is open for reading.
    explicit VCardRows(std::unique_ptr<QIODevice> device) : m_device(std::move(device)), m_reader(*m_device) { }

    Result<bool> next(QStringList &cells) override;
    bool isBroken() const override { return m_broken; }
    qint64 line() const override { return m_headed ? m_reader.lineNumber() : 0; }
    qint64 position() const override { return m_device->pos(); }
    qint64 size() const override { return m_device->isSequential() ? 0 : m_device->size(); }

    static QStringList header();
    /// The cells of one card, as many as header().
    static QStringList cellsOf(const QList<CardLine> &lines);

private:
    std::unique_ptr<QIODevice> m_device;
    VCardReader m_reader;
    bool m_headed = false;
    bool m_broken = false;
};

} // namespace effectif
