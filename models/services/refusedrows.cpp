// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/refusedrows.h"

#include "models/services/importplan.h"
#include "models/services/outputfile.h"
#include "models/services/privatefile.h"
#include "models/services/sealer.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView kMark{"Effectif rows "};
constexpr qsizetype kPiece = 1 << 20; ///< sealed at once, so that a million rows need no memory
constexpr quint32 kLargestPiece = 2 * kPiece;
constexpr int kWord = 4;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error broken(ErrorKind kind, const char *sentence, const QString &detail = {})
{
    return {kind, QCoreApplication::translate("RefusedRows", sentence), detail, {}};
}

Error cannotWrite(const QString &detail)
{
    return broken(ErrorKind::Unavailable,
                  QT_TRANSLATE_NOOP("RefusedRows", "The file could not be written: the disk may be full. Make room or choose another folder."), detail);
}

QByteArray wordOf(quint32 number)
{
    QByteArray word(kWord, '\0');
    qToLittleEndian(number, word.data());
    return word;
}

/// Seals what is written to it, piece by piece. Each piece knows its place, and an empty one is the end: nothing can be left
/// out or cut off unseen.
class SealingDevice final : public QIODevice
{
public:
    SealingDevice(QIODevice &target, const QByteArray &key)
        : m_target(target)
        , m_sealer(key, kMark)
    {
        open(WriteOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool finish() { return (m_piece.isEmpty() || put()) && put(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_piece.append(data, size);
        return m_piece.size() < kPiece || put() ? size : -1;
    }

private:
    bool put()
    {
        const QByteArray sealed = m_sealer.seal(wordOf(m_number++) + m_piece);
        m_piece.clear();
        const QByteArray size = wordOf(static_cast<quint32>(sealed.size()));
        const bool done = m_target.write(size) == size.size() && m_target.write(sealed) == sealed.size();
        if (!done)
            setErrorString(m_target.errorString());
        return done;
    }

    QIODevice &m_target;
    Sealer m_sealer;
    QByteArray m_piece;
    quint32 m_number = 0;
};

/// The next piece, without its place. Denied: none, or another one.
Result<QByteArray> nextPiece(QIODevice &source, const Sealer &sealer, quint32 number)
{
    const auto damaged = [] {
        return fail(broken(ErrorKind::Denied, QT_TRANSLATE_NOOP("RefusedRows", "The rows kept on this computer are damaged. Rehearse the file again to see them.")));
    };
    const QByteArray word = source.read(kWord);
    const quint32 size = word.size() == kWord ? qFromLittleEndian<quint32>(word.constData()) : 0;
    if (size == 0 || size > kLargestPiece)
        return damaged();
    const auto opened = sealer.open(source.read(size));
    if (!opened || !opened->startsWith(wordOf(number)))
        return damaged();
    return opened->mid(kWord);
}

/// A notification is whatever the database says: what is not shaped like a ticket is none.
const QRegularExpression &shape()
{
    static const QRegularExpression kShape(u"^([0-9a-f]{32})\\.([A-Za-z0-9+/=]{44})$"_s);
    return kShape;
}

QByteArray keyOf(const QString &ticket)
{
    return QByteArray::fromBase64(shape().match(ticket).captured(2).toLatin1());
}
} // namespace

RefusedRows::RefusedRows()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/refused"_s)
{
}

QString RefusedRows::pathOf(const QString &ticket) const
{
    const auto match = shape().match(ticket);
    return match.hasMatch() ? m_folder + u'/' + match.captured(1) + u".rows"_s : QString();
}

Result<QString> RefusedRows::keep(const ImportPlan &plan, const QString &former) const
{
    if (auto made = privatefile::makeFolder(m_folder); !made)
        return fail(made.error());
    const QString ticket = pathOf(former).isEmpty()
        ? QUuid::createUuid().toString(QUuid::Id128) + u'.' + QString::fromLatin1(Sealer::newKey().toBase64())
        : former;
    QSaveFile file(pathOf(ticket));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly))
        return fail(cannotWrite(file.errorString()));
    SealingDevice sealing(file, keyOf(ticket));
    if (auto written = plan.writeRefused(sealing); !written)
        return fail(written.error());
    return sealing.finish() && file.commit() ? Result<QString>(ticket) : fail(cannotWrite(file.errorString()));
}

bool RefusedRows::has(const QString &ticket) const
{
    const QString path = pathOf(ticket);
    return !path.isEmpty() && QFile::exists(path);
}

Result<void> RefusedRows::save(const QString &ticket, const QString &path) const
{
    QFile source(pathOf(ticket));
    if (source.fileName().isEmpty() || !source.open(QIODevice::ReadOnly))
        return fail(broken(ErrorKind::NotFound, QT_TRANSLATE_NOOP("RefusedRows", "The refused rows are not on this computer any more. Rehearse the file again to see them.")));
    return OutputFile::write(path, [&](QIODevice &target) -> Result<void> {
        const Sealer sealer(keyOf(ticket), kMark);
        for (quint32 number = 0;; ++number) {
            const auto piece = nextPiece(source, sealer, number);
            if (!piece)
                return fail(piece.error());
            if (piece->isEmpty())
                return {};
            if (target.write(*piece) != piece->size())
                return fail(cannotWrite(target.errorString()));
        }
    });
}

void RefusedRows::forget(const QString &ticket) const
{
    if (has(ticket))
        QFile::remove(pathOf(ticket));
}

void RefusedRows::forgetOld(const QDateTime &now) const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.rows"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified().daysTo(now) > kDays)
            QFile::remove(file.filePath());
    }
}

void RefusedRows::dropAbsent(QList<Notification> &notifications) const
{
    for (Notification &one : notifications) {
        if (one.facts.contains(notificationfact::kRows) && !has(one.facts.value(notificationfact::kRows).toString()))
            one.facts.remove(notificationfact::kRows);
    }
}

} // namespace effectif
