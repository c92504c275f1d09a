// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/filetransfer.h"

#include "models/domain/attachment.h"
#include "models/domain/filevalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kPiece = 256 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

tl::unexpected<Error> stopped()
{
    return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("FileTransfer", "This was stopped. Nothing was changed.")));
}

tl::unexpected<Error> unreadable(const QString &path, const QString &detail)
{
    return fail(ErrorKind::Unavailable,
                say(QT_TRANSLATE_NOOP("FileTransfer", "“%1” cannot be read. Check that it is still there and that you may "
                                                      "open it."))
                    .arg(QFileInfo(path).fileName()),
                detail);
}

tl::unexpected<Error> unwritable(const QString &path, const QString &detail)
{
    return fail(ErrorKind::Unavailable,
                say(QT_TRANSLATE_NOOP("FileTransfer", "“%1” could not be written. Check the room on the disk and your "
                                                      "rights, or choose another folder."))
                    .arg(QDir::toNativeSeparators(path)),
                detail);
}
} // namespace

Result<QByteArray> filetransfer::read(const QString &path, qint64 maxBytes, Progress &progress)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const qint64 size = file.size();
    QByteArray bytes;
    for (;;) {
        if (progress.isCancelled())
            return stopped();
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            break;
        bytes += piece;
        if (bytes.size() > maxBytes) // also of what has no size, such as a device
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("FileTransfer", "“%1” is larger than %2 MB. Choose a smaller file."))
                            .arg(QFileInfo(path).fileName())
                            .arg(maxBytes / (1024 * 1024)));
        progress.advance(bytes.size(), std::max(size, static_cast<qint64>(bytes.size())));
    }
    if (file.error() != QFileDevice::NoError || bytes.size() < size) // it became shorter, or its stick was pulled
        return unreadable(path, file.errorString());
    return bytes;
}

QString filetransfer::nameFor(const QString &title)
{
    QString name = title.left(80);
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c < u' ')
            c = u' ';
    }
    return name.simplified();
}

Result<void> filetransfer::write(const QString &path, const QByteArray &bytes, Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    for (qint64 done = 0; done < bytes.size(); done += kPiece) {
        if (progress.isCancelled())
            return stopped(); // never committed, the new file is gone with this object
        const qint64 length = std::min(kPiece, bytes.size() - done);
        if (file.write(bytes.constData() + done, length) != length)
            return unwritable(path, file.errorString());
        progress.advance(done + length, bytes.size());
    }
    if (!file.commit())
        return unwritable(path, file.errorString());
    return {};
}

Result<QString> PrivateCopies::make(const QString &name, const QByteArray &bytes)
{
    const auto safe = FileValue::safeName(name);
    if (!safe || looksLikeProgram(bytes))
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("FileTransfer", "This file is a program and is not started "
                                                                             "from here. If you trust who sent it, save a "
                                                                             "copy and have it examined.")));
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(); // 0700
    const QString folder = m_folder->filePath(QString::number(++m_made));
    const QString path = folder + u'/' + *safe;
    QFile file(path);
    if (!m_folder->isValid() || !QDir().mkdir(folder) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return unwritable(path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(path, file.errorString());
    return path;
}

} // namespace effectif
