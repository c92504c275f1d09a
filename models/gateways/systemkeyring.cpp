// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/systemkeyring.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace effectif::gateways {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A keyring that is there answers a probe at once; one that must be unlocked first waits for the person.
constexpr auto kProbePatience = 3s;
constexpr auto kPersonPatience = 120s;

QString say(const char *text)
{
    return QCoreApplication::translate("SystemKeyring", text);
}

QString service()
{
    return u"org.effectif.Effectif"_s;
}

Error unavailable(const QString &detail)
{
    return {ErrorKind::Unavailable,
            say(QT_TRANSLATE_NOOP("SystemKeyring", "This system has no keyring that answers. Passwords are not kept: "
                                                   "Effectif asks for them each time.")),
            detail,
            {}};
}

Result<void> resultOf(const QKeychain::Job &job)
{
    const QString detail = u"keyring %1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound:
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("SystemKeyring", "The keyring holds no password for this database.")), detail);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SystemKeyring", "The keyring was not opened. Unlock it and try again, or "
                                                           "type the password.")),
                    detail);
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break; // a missing Secret Service comes as OtherError
    }
    return fail(unavailable(detail));
}

/// Starts the job, which deletes itself. A service that never answers is given up; its job may end later, unheard.
template <typename Job, typename Done> void start(Job *job, std::chrono::milliseconds patience, Done done)
{
    job->setInsecureFallback(false); // a plain file is no keyring
    auto waiting = std::make_shared<bool>(true);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, waiting, done] {
        if (std::exchange(*waiting, false))
            done(resultOf(*job), *job);
    });
    QTimer::singleShot(patience, job, [job, waiting, done] {
        if (std::exchange(*waiting, false))
            done(fail(unavailable(u"keyring: no answer"_s)), *job);
    });
    job->start();
}
} // namespace

void SystemKeyring::probe(Done done)
{
    // Reading what was never stored: a locked keyring need not be unlocked to say that it is not there.
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(u"probe"_s);
    start(job, kProbePatience, [done](Result<void> result, const QKeychain::ReadPasswordJob &) {
        done(!result && result.error().kind == ErrorKind::NotFound ? Result<void>() : std::move(result));
    });
}

void SystemKeyring::read(const QString &key, Answer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key);
    start(job, kPersonPatience, [answer](Result<void> result, const QKeychain::ReadPasswordJob &read) {
        answer(result ? Result<QString>(read.textData()) : fail(std::move(result.error())));
    });
}

void SystemKeyring::store(const QString &key, const QString &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(key);
    job->setTextData(secret);
    start(job, kPersonPatience,
          [done](Result<void> result, const QKeychain::WritePasswordJob &) { done(std::move(result)); });
}

void SystemKeyring::forget(const QString &key, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key);
    start(job, kPersonPatience, [done](Result<void> result, const QKeychain::DeletePasswordJob &) {
        done(!result && result.error().kind == ErrorKind::NotFound ? Result<void>() : std::move(result));
    });
}

} // namespace effectif::gateways
