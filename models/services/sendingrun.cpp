// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendingrun.h"

#include "models/gateways/smtpgateway.h"
#include "models/services/clockwork.h"
#include "models/services/progress.h"
#include "models/services/sender.h"
#include "models/services/sendersecret.h"
#include "models/services/services.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLookMs = 100; ///< how long a stop takes to be noticed between two rounds

QString stateOf(const SenderRound &round)
{
    switch (round.outcome) {
    case SenderRound::Outcome::Elsewhere:
        return u"state=elsewhere machine=%1"_s.arg(round.machine);
    case SenderRound::Outcome::Paused:
        return u"state=paused why=%1"_s.arg(round.trouble);
    case SenderRound::Outcome::Worked:
    case SenderRound::Outcome::Idle:
        break;
    }
    return u"state=sending"_s;
}
} // namespace

struct SendingRun::Parts
{
    Parts(const SenderSetup &given, const Clock &clock, Renewed renewed)
        : setup(given)
        , secret(given, clock, std::move(renewed))
        , gateway(given.account, [this] { return secret.current(); })
    {
        gateway.setRenewal([this] { return secret.refused(); });
    }

    SenderSetup setup;
    SenderSecret secret;
    gateways::SmtpGateway gateway;
    QMutex mutex; ///< over the pointer, which stop() follows from elsewhere
    std::unique_ptr<Sender> sender;
};

SendingRun::SendingRun(const SenderSetup &setup, const Clock &clock, Log log, Renewed renewed)
    : m_parts(std::make_unique<Parts>(setup, clock, std::move(renewed)))
    , m_log(std::move(log))
{
}

SendingRun::~SendingRun() = default;

void SendingRun::stop()
{
    m_stopped = true;
    m_parts->secret.stop();
    const QMutexLocker lock(&m_parts->mutex);
    if (m_parts->sender)
        m_parts->sender->interrupt();
}

void SendingRun::prepareSender(Services &services)
{
    if (m_parts->sender)
        return m_parts->sender->moveTo(services.context());
    auto sender = std::make_unique<Sender>(services.context(), m_parts->gateway, m_parts->setup);
    sender->setLog(m_log);
    const QMutexLocker lock(&m_parts->mutex);
    m_parts->sender = std::move(sender);
}

Result<void> SendingRun::run(Services &services, Progress &progress)
{
    prepareSender(services);
    m_worked = false;
    Clockwork clockwork(services);
    while (!m_stopped && !progress.isCancelled()) {
        const auto round = m_parts->sender->round();
        if (!round)
            return fail(round.error());
        tell(stateOf(*round));
        m_worked = true;
        if (round->outcome != SenderRound::Outcome::Elsewhere) {
            if (auto done = clockwork.run([&] { return m_stopped || progress.isCancelled(); }); !done)
                return done;
        }
        pause(round->againMs, progress);
    }
    return m_parts->sender->leave();
}

void SendingRun::pause(int milliseconds, const Progress &progress) const
{
    const QDeadlineTimer until(milliseconds);
    while (!until.hasExpired() && !m_stopped && !progress.isCancelled())
        QThread::msleep(static_cast<unsigned long>(std::clamp<qint64>(until.remainingTime(), 1, kLookMs)));
}

void SendingRun::tell(const QString &state)
{
    if (state != std::exchange(m_told, state) && m_log)
        m_log(state);
}

} // namespace effectif
