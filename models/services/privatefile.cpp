// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace effectif::privatefile {

namespace {
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorKind::Unavailable,
            QCoreApplication::translate("PrivateFile", "%1 cannot be written. Check the folder and its free space.").arg(path),
            why,
            {}};
}
} // namespace

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, kOwnerOnly | QFileDevice::ExeOwner))
        return fail(cannotWrite(path, path));
    return {};
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return fail(cannotWrite(path, file.errorString()));
    return {};
}

} // namespace effectif::privatefile
