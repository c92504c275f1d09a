// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/services/draftfolder.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace effectif {

class Relay;
namespace gateways {
class Keyring;
}

/// What is typed and not saved, kept outside the database so that it survives a crash, kill -9 or a power cut (D4).
/// Lives in the interface's thread and waits for nothing: files are written in a thread of its own, in the order of
/// the calls. Sealed with a key from the system's keyring, or from a key file where no keyring answers.
class DraftStore final : public QObject
{
    Q_OBJECT
public:
    /// In this person's own folder, with the keyring of this desktop. The relay outlives the store.
    explicit DraftStore(Relay &relay);
    /// Elsewhere, for tests. Without a keyring the key is in a file.
    DraftStore(const QString &folder, std::shared_ptr<gateways::Keyring> keyring, Relay &relay);
    /// Everything asked for is done first.
    ~DraftStore() override;

    void keep(const KeptDraft &draft);
    void drop(const QUuid &id);
    /// The drafts that ended programs left of this database for the person at work (DraftHead::isFor()), and files that
    /// nobody can read. Answered once the keyring has given its key or none.
    void find(const DatabaseUrl &database, const std::optional<Account> &person, QObject *context,
              std::function<void(FoundDrafts)> answer);
    void dropUnreadable(const QStringList &files);

Q_SIGNALS:
    /// Drafts can no longer be written. Told once; then again only after it worked in between.
    void failed(const effectif::Error &error);

private:
    void fetchKey();
    void makeKey();
    void settle(const QByteArray &key);
    void post(std::function<void(DraftFolder &)> job);
    void written(const Result<void> &result);

    Relay &m_relay;
    std::shared_ptr<gateways::Keyring> m_keyring;
    std::shared_ptr<DraftFolder> m_folder; ///< touched in the thread only
    QThread m_thread;
    QObject m_there; ///< in the thread
    bool m_settled = false;
    bool m_told = false;
    QList<std::function<void()>> m_waiting; ///< for the key
};

} // namespace effectif
