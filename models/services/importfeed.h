// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/csvreader.h"

namespace effectif {

/// What an import reads its rows from: a file, or a plan that was made of one. Read by one thread at a time, not always
/// the one that made it.
class ImportFeed
{
public:
    virtual ~ImportFeed() = default;

    virtual const QStringList &header() const = 0;
    /// False at the end. Invalid: this row cannot be read; unless isBroken() the next call goes on behind it.
    virtual Result<bool> next(QStringList &cells) = 0;
    virtual bool isBroken() const = 0;
    /// Where the last row began in the file, 1-based.
    virtual qint64 line() const = 0;
    /// Its place among all rows of the file, from 0.
    virtual qint64 index() const = 0;
    /// How far it has been read, of size(); size 0: not known.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
    /// A row with fewer cells than the header is one whose last cells are blank.
    virtual bool endsShort() const { return false; }
    /// The last row as it was planned before (ImportPlanner::kept()), where it still holds: then it came without cells.
    virtual QByteArray ready() const { return {}; }
};

/// A CSV file as it stands, its first row the header.
class CsvFeed final : public ImportFeed
{
public:
    /// The device is open for reading and outlives the feed. Invalid: it is no CSV file.
    static Result<std::unique_ptr<CsvFeed>> create(QIODevice &device)
    {
        auto reader = CsvReader::create(device);
        if (!reader)
            return fail(reader.error());
        std::unique_ptr<CsvFeed> feed(new CsvFeed(std::move(*reader), device.isSequential() ? 0 : device.size()));
        const auto read = feed->m_reader->next(feed->m_header);
        return read ? Result<std::unique_ptr<CsvFeed>>(std::move(feed)) : fail(read.error());
    }

    const QStringList &header() const override { return m_header; }
    Result<bool> next(QStringList &cells) override
    {
        ++m_index;
        return m_reader->next(cells);
    }
    bool isBroken() const override { return m_reader->isBroken(); }
    qint64 line() const override { return m_reader->lineNumber(); }
    qint64 index() const override { return m_index; }
    qint64 position() const override { return m_reader->position(); }
    qint64 size() const override { return m_size; }

private:
    CsvFeed(std::unique_ptr<CsvReader> reader, qint64 size) : m_reader(std::move(reader)), m_size(size) { }

    std::unique_ptr<CsvReader> m_reader;
    QStringList m_header;
    qint64 m_size = 0;
    qint64 m_index = -1;
};

} // namespace effectif
