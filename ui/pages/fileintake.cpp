// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fileintake.h"

#include "models/services/attachmentservice.h"
#include "models/services/filetransfer.h"

#include <QBuffer>
#include <QFileInfo>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kShortBytes = 1024 * 1024; ///< more would keep the database's worker from other things

QByteArray pngOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}
} // namespace

FileIntake::FileIntake(const PageContext &context, const QString &kind, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_kind(kind)
{
}

void FileIntake::add(const QStringList &paths, RecordId record, const Attachment &versionOf)
{
    for (const QString &path : paths)
        m_queue.enqueue({path, QFileInfo(path).fileName(), {}, {}, record, versionOf});
    next();
}

void FileIntake::add(const QString &name, const QByteArray &bytes, RecordId record)
{
    m_queue.enqueue({{}, name, bytes, {}, record, {}});
    next();
}

void FileIntake::add(const QString &name, const QImage &picture, RecordId record)
{
    m_queue.enqueue({{}, name, {}, picture, record, {}});
    next();
}

void FileIntake::stop()
{
    m_queue.clear();
    if (m_progress)
        m_progress->cancel();
}

void FileIntake::next()
{
    if (m_working)
        return;
    if (m_queue.isEmpty()) {
        m_context.office.poll();
        const QList<Attachment> added = std::exchange(m_added, {}); // who hears of the end may add more
        const QStringList problems = std::exchange(m_problems, {});
        Q_EMIT ended(added, problems);
        return;
    }
    m_working = true;
    const Incoming incoming = m_queue.dequeue();
    Q_EMIT began(m_queue.isEmpty()
                     ? tr("Adding %1 …").arg(incoming.name)
                     : tr("Adding %1, then %n more …", nullptr, static_cast<int>(m_queue.size())).arg(incoming.name));
    if (!incoming.bytes.isEmpty())
        return store(incoming, incoming.bytes);
    m_progress = m_context.office.runApart(
        this,
        [path = incoming.path, picture = incoming.picture](Progress &progress) -> Result<QByteArray> {
            if (!picture.isNull())
                return pngOf(picture);
            return filetransfer::read(path, AttachmentService::kMaxBytes, progress);
        },
        [this, incoming](const Result<QByteArray> &bytes) {
            if (bytes)
                store(incoming, *bytes);
            else
                stored(incoming, fail(bytes.error()));
        },
        [this](qint64 done, qint64 total) { Q_EMIT advanced(done, total); });
}

void FileIntake::store(const Incoming &incoming, const QByteArray &bytes)
{
    const NewFile file{{incoming.name, 0, {}, {}}, bytes};
    const auto add = [kind = m_kind, record = incoming.record, versionOf = incoming.versionOf, file](Services &services) {
        AttachmentService files(services);
        return versionOf.id == 0 ? files.add(kind, record, file) : files.addVersion(versionOf, file);
    };
    const auto done = [this, incoming](const Result<Attachment> &made) { stored(incoming, made); };
    m_progress.reset(); // from here on it is written or not, as a whole
    if (bytes.size() <= kShortBytes)
        m_context.office.run(this, add, done);
    else
        m_context.office.runLong(this, [add](Services &services, Progress &) { return add(services); }, done);
}

void FileIntake::stored(const Incoming &incoming, const Result<Attachment> &made)
{
    m_working = false;
    m_progress.reset();
    if (made)
        m_added.append(*made);
    else if (made.error().message.contains(incoming.name))
        m_problems.append(made.error().message);
    else // among many, which one?
        m_problems.append(tr("“%1”: %2", "a file's name, what is wrong with it").arg(incoming.name, made.error().message));
    next();
}

} // namespace effectif
