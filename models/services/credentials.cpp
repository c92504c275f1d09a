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

void Credentials::read(const SecretKey &key, QObject *context, std::function<void(Result<QString>)> answer) const
{
    m_keyring->probe([keyring = m_keyring, key = key.text, answer = guarded<QString>(context, std::move(answer))](
                         Result<void> there) { there ? keyring->read(key, answer) : answer(fail(there.error())); });
}

void Credentials::store(const SecretKey &key, const QString &secret, QObject *context, Done done)
{
    m_keyring->probe([keyring = m_keyring, key = key.text, secret, done = guarded<void>(context, std::move(done))](
                         Result<void> there) { there ? keyring->store(key, secret, done) : done(std::move(there)); });
}

void Credentials::forget(const SecretKey &key, QObject *context, Done done)
{
    m_sealed.forget(key.text);
    m_keyring->probe([keyring = m_keyring, key = key.text, done = guarded<void>(context, std::move(done))](
                         Result<void> there) { there ? keyring->forget(key, done) : done(std::move(there)); });
}

bool Credentials::isSealed(const SecretKey &key) const
{
    return m_sealed.has(key.text);
}

void Credentials::unseal(const SecretKey &key, const QString &passphrase, QObject *context,
                         std::function<void(Result<QString>)> answer) const
{
    apart<QString>([sealed = m_sealed, key = key.text, passphrase] { return sealed.read(key, passphrase); },
                   guarded<QString>(context, std::move(answer)));
}

void Credentials::seal(const SecretKey &key, const QString &secret, const QString &passphrase, QObject *context,
                       Done done)
{
    apart<void>([sealed = m_sealed, key = key.text, secret, passphrase] { return sealed.store(key, secret, passphrase); },
                guarded<void>(context, std::move(done)));
}

} // namespace effectif
