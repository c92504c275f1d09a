// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/systemkeyring.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace effectif::gateways {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A keyring that is there answers a probe at once; one that must be unlocked first waits for the person.
constexpr auto kProbePatience = 3s;
constexpr auto kPersonPatience = 120s;
constexpr auto kFarewellPatience = 500ms;

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

/// What was read, or an empty text.
Result<QString> resultOf(const QKeychain::Job &job)
{
    const QString detail = u"keyring %1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::NoError: {
        const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
        return read ? read->textData() : QString();
    }
    case QKeychain::EntryNotFound:
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("SystemKeyring", "The keyring holds no password for this database.")),
                    detail);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SystemKeyring", "The keyring was not opened. Unlock it and try again, or "
                                                           "type the password.")),
                    detail);
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break; // a missing Secret Service comes as OtherError
    }
    return fail(unavailable(detail));
}

QThread *s_thread = nullptr;

/// At the end of the application. A bus that is silent to the end keeps its thread: the program must be able to go.
void leaveThread()
{
    s_thread->quit();
    s_thread->wait(kFarewellPatience);
    s_thread = nullptr;
}

/// An object in the thread of all keyrings: QtKeychain's queue of jobs is one for the process too.
QObject *there()
{
    static QObject *object = nullptr;
    if (!s_thread) {
        s_thread = new QThread; // never destroyed: it may still be waiting
        s_thread->setObjectName(u"keyring"_s);
        object = new QObject;
        object->moveToThread(s_thread);
        s_thread->start();
        qAddPostRoutine(leaveThread);
    }
    return object;
}

/// For those who wait for no text. Of what is absent is nothing left to do where `absentIsFine`.
Keyring::Answer withoutText(Keyring::Done done, bool absentIsFine)
{
    return [done = std::move(done), absentIsFine](const Result<QString> &result) {
        if (result || (absentIsFine && result.error().kind == ErrorKind::NotFound))
            done({});
        else
            done(fail(result.error()));
    };
}
} // namespace

/// Answers exactly once: with what the keyring says, or when patience ends. A late job ends unheard.
void SystemKeyring::start(std::chrono::milliseconds patience, JobMaker make, Answer answer)
{
    const auto once = [waiting = std::make_shared<bool>(true), answer = std::move(answer)](Result<QString> result) {
        if (std::exchange(*waiting, false))
            answer(std::move(result));
    };
    QTimer::singleShot(patience, QCoreApplication::instance(),
                       [once] { once(fail(unavailable(u"keyring: no answer"_s))); });
    QMetaObject::invokeMethod(
        there(),
        [once, make = std::move(make)] {
            QKeychain::Job *job = make();
            job->setInsecureFallback(false); // a plain file is no keyring
            QObject::connect(job, &QKeychain::Job::finished, job, [once, job] {
                if (QCoreApplication *application = QCoreApplication::instance())
                    QMetaObject::invokeMethod(
                        application, [once, result = resultOf(*job)] { once(result); }, Qt::QueuedConnection);
            });
            job->start(); // deletes itself when it is finished
        },
        Qt::QueuedConnection);
}

void SystemKeyring::probe(Done done)
{
    // Reading what was never stored: a locked keyring need not be unlocked to say that it is not there.
    start(
        kProbePatience,
        [] {
            auto *job = new QKeychain::ReadPasswordJob(service());
            job->setKey(u"probe"_s);
            return job;
        },
        withoutText(std::move(done), true));
}

void SystemKeyring::read(const QString &key, Answer answer)
{
    start(
        kPersonPatience,
        [key] {
            auto *job = new QKeychain::ReadPasswordJob(service());
            job->setKey(key);
            return job;
        },
        std::move(answer));
}

void SystemKeyring::store(const QString &key, const QString &secret, Done done)
{
    start(
        kPersonPatience,
        [key, secret] {
            auto *job = new QKeychain::WritePasswordJob(service());
            job->setKey(key);
            job->setTextData(secret);
            return job;
        },
        withoutText(std::move(done), false));
}

void SystemKeyring::forget(const QString &key, Done done)
{
    start(
        kPersonPatience,
        [key] {
            auto *job = new QKeychain::DeletePasswordJob(service());
            job->setKey(key);
            return job;
        },
        withoutText(std::move(done), true));
}

} // namespace effectif::gateways
