// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/keptdraft.h"

#include <QLockFile>

#include <memory>

namespace effectif {

/// A draft that cannot be read, and why.
struct UnreadableDraft
{
    QString file; ///< name in the folder
    QString reason;
};

struct FoundDrafts
{
    QList<KeptDraft> drafts; ///< the latest typed first
    QList<UnreadableDraft> unreadable;
};

/// The folder of drafts of this person (0700), a sealed file each (0600), named "<session>.<draft>.draft". Each running
/// program is a session and holds a lock of its own, so that nobody is offered what is just being typed elsewhere; the
/// system lets go of it when the program is killed. Blocks: used in DraftStore's thread.
class DraftFolder
{
public:
    explicit DraftFolder(const QString &path);
    ~DraftFolder();

    /// A key of the system's keyring: what is written from now on is sealed with it. Without one a key file does.
    void useKey(const QByteArray &key);

    /// Whole or not at all; the same draft of an ended session goes. Unavailable: no room, no rights.
    Result<void> write(const KeptDraft &draft);
    void remove(const QUuid &id);
    void removeFiles(const QStringList &names);
    /// What programs that are no longer running left.
    FoundDrafts found();

private:
    Result<void> prepare();
    Result<QByteArray> fileKey(bool make);
    Result<KeptDraft> read(const QString &name);
    bool isRunning(const QString &session) const;
    QString path(const QString &name) const { return m_path + QLatin1Char('/') + name; }
    QStringList filesOf(const QUuid &id) const;

    QString m_path;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_key;
    QByteArray m_fileKey;
};

} // namespace effectif
