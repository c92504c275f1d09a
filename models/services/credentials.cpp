// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/credentials.h"

#include "models/gateways/systemkeyring.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace effectif {

namespace {
/// Calls back only while someone is there to hear it.
template <typename Value>
std::function<void(Result<Value>)> guarded(QObject *context, std::function<void(Result<Value>)> answer)
{
    return [guard = QPointer<QObject>(context), answer = std::move(answer)](Result<Value> result) {
        if (guard && answer)
            answer(std::move(result));
    };
}

/// In a thread of its own; the answer comes back in the interface's, while there is one.
template <typename Value>
void apart(std::function<Result<Value>()> work, std::function<void(Result<Value>)> answer)
{
    QThread *thread = QThread::create([work = std::move(work), answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [result = work(), answer] { answer(result); }, Qt::QueuedConnection);
    });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

/// The whole address, certificate included: a password is never offered to a server that is trusted for other reasons
/// than the one it was typed for.
QString keyOf(const DatabaseUrl &url)
{
    return url.toString();
}
} // namespace

Credentials::Credentials() : Credentials(std::make_shared<gateways::SystemKeyring>()) {}

Credentials::Credentials(std::shared_ptr<gateways::Keyring> keyring, const SealedPasswords &sealed)
    : m_keyring(std::move(keyring)), m_sealed(sealed)
{}

Credentials::~Credentials() = default;

void Credentials::check(QObject *context, Done done) const
{
    m_keyring->probe(guarded<void>(context, std::move(done)));
}

// The probe comes first each time: it is what answers quickly where there is no keyring.

void Credentials::read(const DatabaseUrl &url, QObject *context, std::function<void(Result<QString>)> answer) const
{
    m_keyring->probe([keyring = m_keyring, key = keyOf(url), answer = guarded<QString>(context, std::move(answer))](
                         Result<void> there) { there ? keyring->read(key, answer) : answer(fail(there.error())); });
}

void Credentials::store(const DatabaseUrl &url, const QString &password, QObject *context, Done done)
{
    m_keyring->probe([keyring = m_keyring, key = keyOf(url), password, done = guarded<void>(context, std::move(done))](
                         Result<void> there) { there ? keyring->store(key, password, done) : done(std::move(there)); });
}

void Credentials::forget(const DatabaseUrl &url, QObject *context, Done done)
{
    m_sealed.forget(keyOf(url));
    m_keyring->probe([keyring = m_keyring, key = keyOf(url), done = guarded<void>(context, std::move(done))](
                         Result<void> there) { there ? keyring->forget(key, done) : done(std::move(there)); });
}

bool Credentials::isSealed(const DatabaseUrl &url) const
{
    return m_sealed.has(keyOf(url));
}

void Credentials::unseal(const DatabaseUrl &url, const QString &passphrase, QObject *context,
                         std::function<void(Result<QString>)> answer) const
{
    apart<QString>([sealed = m_sealed, key = keyOf(url), passphrase] { return sealed.read(key, passphrase); },
                   guarded<QString>(context, std::move(answer)));
}

void Credentials::seal(const DatabaseUrl &url, const QString &password, const QString &passphrase, QObject *context,
                       Done done)
{
    apart<void>([sealed = m_sealed, key = keyOf(url), password, passphrase] { return sealed.store(key, password, passphrase); },
                guarded<void>(context, std::move(done)));
}

} // namespace effectif
