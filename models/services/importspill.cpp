// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importspill.h"

#include <QCoreApplication>
#include <QDir>
#include <QtEndian>

namespace effectif {

namespace {
constexpr qsizetype kAtOnce = 1 << 20;
constexpr qint64 kSizeBytes = 4;
} // namespace

Result<std::unique_ptr<ImportSpill>> ImportSpill::create()
{
    std::unique_ptr<ImportSpill> spill(new ImportSpill);
    spill->m_file.setFileTemplate(QDir(QDir::tempPath()).filePath(QStringLiteral("effectif-import-XXXXXX")));
    if (!spill->m_file.open())
        return fail(spill->broken());
    return spill;
}

Error ImportSpill::broken() const
{
    return {ErrorKind::Unavailable,
            QCoreApplication::translate("ImportSpill", "The temporary folder %1 cannot be written: the rehearsal needs about as much "
                                                       "room there as the file. Make room, and try again.")
                .arg(QDir::toNativeSeparators(QDir::tempPath())),
            m_file.errorString(), {}};
}

Result<qint64> ImportSpill::append(const QByteArray &piece)
{
    const std::lock_guard lock(m_mutex);
    const qint64 place = m_written + m_ahead.size();
    char size[kSizeBytes];
    qToLittleEndian(static_cast<quint32>(piece.size()), size);
    m_ahead.append(size, kSizeBytes);
    m_ahead.append(piece);
    if (m_ahead.size() >= kAtOnce) {
        if (auto done = flush(); !done)
            return fail(done.error());
    }
    return place;
}

Result<void> ImportSpill::flush()
{
    if (!m_file.seek(m_written) || m_file.write(m_ahead) != m_ahead.size() || !m_file.flush())
        return fail(broken());
    m_written += m_ahead.size();
    m_ahead.resize(0); // keeps its room
    return {};
}

Result<QByteArray> ImportSpill::read(qint64 place)
{
    const std::lock_guard lock(m_mutex);
    if (place >= m_written) { // not on the disk yet
        const qint64 at = place - m_written;
        const auto size = qFromLittleEndian<quint32>(m_ahead.constData() + at);
        return m_ahead.mid(at + kSizeBytes, size);
    }
    char size[kSizeBytes];
    if (!m_file.seek(place) || m_file.read(size, kSizeBytes) != kSizeBytes)
        return fail(broken());
    const auto length = static_cast<qint64>(qFromLittleEndian<quint32>(size));
    QByteArray piece = m_file.read(length);
    return piece.size() == length ? Result<QByteArray>(std::move(piece)) : fail(broken());
}

qint64 ImportSpill::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_written + m_ahead.size();
}

} // namespace effectif
