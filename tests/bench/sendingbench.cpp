// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// sending_bench [--messages 500] [--runs 5]
// Messages a second through the outbox, against the same letters handed over in a row on one connection, which is as fast
// as that mail server takes them. Each run measures both, so that what the machine does besides touches both alike. Once
// with a server that answers at once, which no server does that is not on the same machine, and once with one that takes
// 20 ms for a message.
#include "models/gateways/smtpgateway.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/sender.h"
#include "models/services/services.h"
#include "tests/bench/databases.h"
#include "tests/bench/figures.h"
#include "tests/support/smtpserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace effectif::bench {

namespace {
constexpr double kLeastShare = 0.7; ///< of the speed of a mail server that takes its time
constexpr int kServerMs = 20;

OutgoingMail message(int number)
{
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.purpose = mailpurpose::kNotification;
    mail.to = {u"Zoé Légère"_s, u"zoe%1@exemple.fr"_s.arg(number)};
    mail.subject = u"Réunion du %1"_s.arg(number);
    mail.text = u"Bonjour,\n\nLa réunion est déplacée.\n"_s.repeated(20);
    mail.html = u"<p>Bonjour,</p><p>La réunion est <b>déplacée</b>.</p>"_s.repeated(20);
    return mail;
}

class Bench
{
public:
    explicit Bench(int messages)
        : m_messages(messages)
        , m_setup(SenderSetup::fresh({m_server.host(), m_server.port(), SmtpAccount::Security::StartTls, SmtpAccount::SignIn::Password,
                                      m_server.options().user, m_server.caFile(), {}}))
        , m_gateway(m_setup.account, [password = m_server.options().password]() -> Result<QString> { return password; })
    {
        (void)handOver(1); // connects
    }

    /// Milliseconds a message.
    double handOver(int messages)
    {
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < messages; ++i) {
            const OutgoingMail mail = message(i);
            const gateways::MailLetter letter{mail.key.toString(QUuid::WithoutBraces) + u"@exemple.fr"_s, kFrom, {}, mail.to,
                                              m_clock.now(), mail.subject, mail.text, mail.html, {}, mail.language, true};
            const auto verdict = m_gateway.send(letter, m_clock.now().addSecs(60));
            if (verdict.kind != gateways::MailVerdict::Kind::Accepted)
                giveUp(verdict.text);
        }
        return double(time.nsecsElapsed()) / 1e6 / messages;
    }

    double put(Services &services)
    {
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < m_messages; ++i) {
            must(runAndTell(services.context(), {QUuid::createUuid(), u"bench"_s, OutboxService::kKind, 0}, OutboxService::kKind,
                            [&](qint64) { return OutboxService(services.context()).add(message(i)).map([](int) {}); }));
        }
        return double(time.nsecsElapsed()) / 1e6 / m_messages;
    }

    double send(Services &services)
    {
        Sender sender(services.context(), m_gateway, m_setup);
        QElapsedTimer time;
        time.start();
        int sent = 0;
        for (SenderRound round; sent < m_messages; sent += round.sent) {
            round = must(sender.round());
            if (round.outcome != SenderRound::Outcome::Worked)
                giveUp(u"nothing more is sent: "_s + round.trouble);
        }
        const double result = double(time.nsecsElapsed()) / 1e6 / m_messages;
        must(sender.leave());
        return result;
    }

    /// The mail server takes so long for a message from here on.
    void slow(int ms)
    {
        if (ms > 0)
            m_server.setFaults({{test::SmtpFault::At::End, test::SmtpFault::Deed::KeepAndStall, {}, -1, 1, ms, {}}});
        m_hasGoal = ms > 0;
    }

    void measure(const QString &engine, const DatabaseUrl &url, int runs)
    {
        OpenRequest request;
        request.url = url;
        request.mode = OpenRequest::Mode::Create;
        const auto services = must(Services::create(request, m_clock));
        SendingRules rules;
        rules.from = kFrom;
        must(OutboxService(services->context()).storeRules(rules));
        QList<double> puts;
        QList<double> sends;
        QList<double> limits;
        for (int run = 0; run < runs; ++run) {
            puts << put(*services);
            limits << handOver(m_messages);
            sends << send(*services);
        }
        const auto middle = [](QList<double> values) {
            std::ranges::sort(values);
            return values.at(values.size() / 2);
        };
        const double share = middle(limits) / middle(sends);
        std::printf("| %-10s | %2d ms | %8.2f ms | %8.0f /s | %8.0f /s | %4.2f | %s |\n", qPrintable(engine),
                    m_hasGoal ? kServerMs : 0, middle(puts), 1000 / middle(sends), 1000 / middle(limits), share,
                    !m_hasGoal ? "" : share >= kLeastShare ? "yes" : "**no**");
        std::fflush(stdout);
    }

private:
    static inline const MailAddress kFrom{u"Le bureau"_s, u"bureau@exemple.fr"_s};

    int m_messages;
    bool m_hasGoal = false;
    test::SmtpServer m_server;
    SystemClock m_clock;
    SenderSetup m_setup;
    gateways::SmtpGateway m_gateway;
};

int run(int messages, int runs)
{
    Databases databases(0);
    Bench bench(messages);
    std::printf("%d messages, %d runs, medians\n"
                "| database | the mail server takes | put there | sent | the server's own | share (>= %.1f) | met |\n"
                "|---|---:|---:|---:|---:|---:|---|\n", messages, runs, kLeastShare);
    for (const int ms : {0, kServerMs}) {
        bench.slow(ms);
        bench.measure(u"SQLite"_s, databases.place(Engine::Sqlite), runs);
        if (databases.hasServer())
            bench.measure(u"PostgreSQL"_s, databases.place(Engine::PostgreSql), runs);
    }
    return 0;
}
} // namespace

} // namespace effectif::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "--try-server"_L1) { // Databases::hasServer()
        const effectif::test::PostgresServer server;
        return 0;
    }
    QCommandLineParser parser;
    parser.addOptions({{u"messages"_s, u"In each run."_s, u"N"_s, u"500"_s}, {u"runs"_s, u"Turns."_s, u"N"_s, u"5"_s}});
    parser.addHelpOption();
    parser.process(application);
    return effectif::bench::run(std::max(20, parser.value(u"messages"_s).toInt()), std::max(1, parser.value(u"runs"_s).toInt()));
}
