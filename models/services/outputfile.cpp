// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace effectif {

OutputFile::OutputFile(const QString &path)
    : m_path(path)
{
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString &path)
{
    std::unique_ptr<OutputFile> file(new OutputFile(path));
    const QFileInfo info(path);
    const bool special = info.exists() && !info.isFile() && !info.isDir();
    if (special)
        file->m_device = std::make_unique<QFile>(path);
    else
        file->m_device = std::make_unique<QSaveFile>(path);
    if (!file->m_device->open(QIODevice::WriteOnly))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("OutputFile", "The file %1 cannot be written. Choose a folder in which "
                                                              "you may write.")
                        .arg(QDir::toNativeSeparators(path)),
                    file->m_device->errorString());
    if (!info.exists())
        file->m_device->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file;
}

Error OutputFile::writeError() const
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("OutputFile", "The file %1 could not be written to its end: the disk may be full. "
                                                      "Make room or choose another place, and try again.")
                .arg(QDir::toNativeSeparators(m_path)),
            m_device->errorString(),
            {}};
}

Result<void> OutputFile::commit()
{
    if (auto *save = qobject_cast<QSaveFile *>(m_device.get()))
        return save->commit() ? Result<void>() : fail(writeError());
    return m_device->flush() ? Result<void>() : fail(writeError());
}

} // namespace effectif
