// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/draftstore.h"

#include "models/gateways/systemkeyring.h"
#include "models/services/relay.h"
#include "models/services/sealer.h"

#include <QPointer>
#include <QStandardPaths>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kKeyName = u"drafts"_s;

QString standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
}
} // namespace

DraftStore::DraftStore(Relay &relay)
    : DraftStore(standardFolder(), std::make_shared<gateways::SystemKeyring>(), relay)
{
}

DraftStore::DraftStore(const QString &folder, std::shared_ptr<gateways::Keyring> keyring, Relay &relay)
    : m_relay(relay)
    , m_keyring(std::move(keyring))
    , m_folder(std::make_shared<DraftFolder>(folder))
{
    m_there.moveToThread(&m_thread);
    m_thread.setObjectName(u"drafts"_s);
    m_thread.start();
    fetchKey();
}

DraftStore::~DraftStore()
{
    QMetaObject::invokeMethod(&m_there, [this] { m_thread.quit(); }, Qt::QueuedConnection); // behind what was asked for
    m_thread.wait();
}

void DraftStore::post(std::function<void(DraftFolder &)> job)
{
    QMetaObject::invokeMethod(&m_there, [folder = m_folder, job = std::move(job)] { job(*folder); }, Qt::QueuedConnection);
}

void DraftStore::fetchKey()
{
    if (!m_keyring)
        return settle({});
    const QPointer<DraftStore> guard(this);
    m_keyring->probe([guard, keyring = m_keyring](const Result<void> &there) {
        if (!guard)
            return;
        if (!there)
            return guard->settle({});
        keyring->read(kKeyName, [guard](const Result<QString> &kept) {
            if (!guard)
                return;
            const QByteArray key = kept ? QByteArray::fromBase64(kept->toLatin1()) : QByteArray();
            if (Sealer::isKey(key))
                guard->settle(key);
            else if (kept || kept.error().kind == ErrorKind::NotFound)
                guard->makeKey();
            else
                guard->settle({});
        });
    });
}

void DraftStore::makeKey()
{
    const QByteArray key = Sealer::newKey();
    m_keyring->store(kKeyName, QString::fromLatin1(key.toBase64()),
                     [guard = QPointer<DraftStore>(this), key](const Result<void> &stored) {
                         if (guard)
                             guard->settle(stored ? key : QByteArray());
                     });
}

void DraftStore::settle(const QByteArray &key)
{
    if (!key.isEmpty())
        post([key](DraftFolder &folder) { folder.useKey(key); });
    m_settled = true;
    for (const auto &search : std::exchange(m_waiting, {}))
        search();
}

void DraftStore::keep(const KeptDraft &draft)
{
    post([draft, &relay = m_relay, guard = QPointer<DraftStore>(this)](DraftFolder &folder) {
        relay.deliver([guard, result = folder.write(draft)] {
            if (guard)
                guard->written(result);
        });
    });
}

void DraftStore::written(const Result<void> &result)
{
    if (!result && !m_told)
        Q_EMIT failed(result.error());
    m_told = !result;
}

void DraftStore::drop(const QUuid &id)
{
    post([id](DraftFolder &folder) { folder.remove(id); });
}

void DraftStore::dropUnreadable(const QStringList &files)
{
    post([files](DraftFolder &folder) { folder.removeFiles(files); });
}

void DraftStore::find(const DatabaseUrl &database, const std::optional<Account> &person, QObject *context,
                      std::function<void(FoundDrafts)> answer)
{
    if (!m_settled) {
        m_waiting.append([this, database, person, guard = QPointer<QObject>(context), answer = std::move(answer)] {
            if (guard)
                find(database, person, guard, answer);
        });
        return;
    }
    post([name = database.toString(), person, guard = QPointer<QObject>(context), answer = std::move(answer),
          &relay = m_relay](DraftFolder &folder) {
        FoundDrafts found = folder.found();
        found.drafts.removeIf([&](const KeptDraft &draft) { return headOf(draft).database != name || !headOf(draft).isFor(person); });
        relay.deliver([guard, answer, found] {
            if (guard)
                answer(found);
        });
    });
}

} // namespace effectif
