// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/draftfolder.h"

#include "models/services/privatefile.h"
#include "models/services/sealer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargest = 100'000'000; // bytes; nobody typed more
const auto kKeyFile = u"drafts.key"_s;
const auto kEnding = u".draft"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("DraftFolder", text);
}

Error cannotWrite(const QString &why)
{
    return {ErrorKind::Unavailable,
            say(QT_TRANSLATE_NOOP("DraftFolder", "What you type cannot be secured against a crash: its folder cannot be "
                                                 "written. Make room on the disk, or save soon.")),
            why,
            {}};
}

Result<void> writePrivately(const QString &path, const QByteArray &bytes)
{
    const auto written = privatefile::write(path, bytes);
    return written ? written : fail(cannotWrite(written.error().detail));
}

QString sessionOf(const QString &name)
{
    return name.section(u'.', 0, 0);
}
} // namespace

DraftFolder::DraftFolder(const QString &path)
    : m_path(path)
    , m_session(QUuid::createUuid().toString(QUuid::Id128))
{
}

DraftFolder::~DraftFolder() = default;

void DraftFolder::useKey(const QByteArray &key)
{
    m_key = key;
}

Result<void> DraftFolder::prepare()
{
    if (m_lock)
        return {};
    if (const auto made = privatefile::makeFolder(m_path); !made)
        return fail(cannotWrite(made.error().detail));
    auto lock = std::make_unique<QLockFile>(path(m_session + u".lock"_s));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return fail(cannotWrite(u"lock"_s));
    m_lock = std::move(lock);
    return {};
}

Result<QByteArray> DraftFolder::fileKey(bool make)
{
    if (!m_fileKey.isEmpty())
        return m_fileKey;
    QFile file(path(kKeyFile));
    QByteArray key;
    if (file.open(QIODevice::ReadOnly))
        key = file.read(1000);
    if (!Sealer::isKey(key)) {
        if (!make)
            return QByteArray();
        key = Sealer::newKey();
        if (auto written = writePrivately(file.fileName(), key); !written)
            return fail(written.error());
    }
    m_fileKey = key;
    return key;
}

Result<void> DraftFolder::write(const KeptDraft &draft)
{
    if (auto ready = prepare(); !ready)
        return ready;
    const auto key = m_key.isEmpty() ? fileKey(true) : Result<QByteArray>(m_key);
    if (!key)
        return fail(key.error());
    const QString name = m_session + u'.' + headOf(draft).id.toString(QUuid::Id128) + kEnding;
    if (auto written = writePrivately(path(name), Sealer(*key).seal(bytesOf(draft))); !written)
        return written;
    for (const QString &other : filesOf(headOf(draft).id)) {
        if (other != name)
            QFile::remove(path(other));
    }
    return {};
}

QStringList DraftFolder::filesOf(const QUuid &id) const
{
    return QDir(m_path).entryList({u"*."_s + id.toString(QUuid::Id128) + kEnding}, QDir::Files | QDir::Hidden);
}

void DraftFolder::remove(const QUuid &id)
{
    removeFiles(filesOf(id));
}

void DraftFolder::removeFiles(const QStringList &names)
{
    for (const QString &name : names)
        QFile::remove(path(name));
}

bool DraftFolder::isRunning(const QString &session) const
{
    const QString file = path(session + u".lock"_s);
    if (session == m_session || !QFile::exists(file))
        return session == m_session;
    QLockFile lock(file);
    lock.setStaleLockTime(0); // however long it has been typing
    return !lock.tryLock(0);  // else its program is gone, and the lock goes with the end of this line
}

FoundDrafts DraftFolder::found()
{
    FoundDrafts result;
    QHash<QString, bool> running;
    const QDir folder(m_path);
    // a name that goes on behind the ending is what a kill left of a file that was being written
    for (const QString &name : folder.entryList({u"*.draft"_s, u"*.draft.*"_s}, QDir::Files | QDir::Hidden)) {
        const QString session = sessionOf(name);
        if (!running.contains(session))
            running.insert(session, isRunning(session));
        if (running.value(session))
            continue;
        if (!name.endsWith(kEnding)) {
            QFile::remove(path(name));
            continue;
        }
        auto draft = read(name);
        if (draft)
            result.drafts.append(*std::move(draft));
        else
            result.unreadable.append({name, draft.error().message});
    }
    std::ranges::sort(result.drafts, std::ranges::greater(), [](const KeptDraft &draft) { return headOf(draft).typed; });
    return result;
}

Result<KeptDraft> DraftFolder::read(const QString &name)
{
    QFile file(path(name));
    if (file.size() > kLargest || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DraftFolder", "This draft cannot be read.")),
                    file.errorString());
    const QByteArray sealed = file.readAll();
    const auto ofFile = fileKey(false);
    Result<QByteArray> opened = Sealer(m_key).open(sealed);
    if (!opened && opened.error().kind == ErrorKind::Denied && ofFile && !ofFile->isEmpty())
        opened = Sealer(*ofFile).open(sealed);
    return opened ? keptDraftFromBytes(*opened) : fail(opened.error());
}

} // namespace effectif
