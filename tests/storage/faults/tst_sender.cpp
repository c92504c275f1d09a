// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox when things break: programs that send are killed, connections to the database cut, and the mail server drops,
// defers, refuses and stalls. What was put there arrives, and twice under one Message-ID only.
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "tests/storage/faults/faultcase.h"
#include "tests/support/serveroffice.h"
#include "tests/support/smtpserver.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kSenders = 4;
constexpr int kRefusedEvery = 25; ///< messages to somebody whom the mail server does not know
const auto kNobody = u"nobody@exemple.fr"_s;

/// An office with messages, on a file or on a server where an account that may do nothing else sends.
class MailedOffice
{
public:
    explicit MailedOffice(Engine engine)
    {
        if (engine == Engine::Sqlite) {
            m_file = std::make_unique<TestDatabase>(engine);
            m_services = m_file->open();
            url = m_file->url();
            m_connection = m_file->connect();
        } else {
            m_server = std::make_unique<ServerOffice>();
            m_services = m_server->open(ServerOffice::kAdministrator);
            (void)m_server->add({u"mila@example.org"_s, u"Mila Poste"_s, u"staff"_s, {}, {u"sender"_s}});
            url = m_server->request(u"mila@example.org"_s).url;
        }
        SendingRules rules;
        rules.from = {u"Les Lilas"_s, u"bureau@exemple.fr"_s};
        must(OutboxService(m_services->context()).storeRules(rules));
    }

    void put(int count)
    {
        must(runOperation(m_services->context(), {QUuid::createUuid(), u"test"_s, u"outbox"_s, 0}, [&](qint64) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                OutgoingMail mail;
                mail.key = QUuid::createUuid();
                mail.purpose = mailpurpose::kNotification;
                mail.to = {{}, i % kRefusedEvery == 7 ? kNobody : u"personne%1@exemple.fr"_s.arg(i)};
                mail.subject = u"Message %1"_s.arg(i);
                mail.text = u"Bonjour n° %1"_s.arg(i);
                if (const auto added = OutboxService(m_services->context()).add(mail); !added)
                    return fail(added.error());
            }
            return {};
        }));
    }
    QString look(const QString &sql) const
    {
        if (m_server)
            return m_server->look(sql);
        auto rows = must(m_connection->query(sql));
        return rows.next() ? rows.text(0) : QString();
    }
    /// What was put off is due at once, and not given up: an hour is long for a test.
    void passTime() const
    {
        const QString now = m_server ? u"clock_timestamp()"_s : u"'2000-01-01T00:00:00.000Z'"_s;
        const QString sql = u"UPDATE outbox SET next_try = %1, tries = CASE WHEN tries > 3 THEN 3 ELSE tries END "
                            "WHERE state IN ('waiting', 'uncertain') AND ended_at IS NULL AND tries > 0"_s.arg(now);
        if (m_server)
            m_server->look(sql);
        else
            (void)m_connection->execute(sql); // the file may be busy
    }
    int cut() const
    {
        if (!m_server)
            return 0;
        return m_server->look(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '%1'"_s
                                  .arg(m_server->roleOf(u"mila@example.org"_s))).toInt();
    }
    int left() const { return look(u"SELECT count(*) FROM outbox WHERE ended_at IS NULL"_s).toInt(); }

    DatabaseUrl url;

private:
    std::unique_ptr<TestDatabase> m_file;
    std::unique_ptr<ServerOffice> m_server;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<storage::Connection> m_connection;
};

/// All that goes wrong at a mail server, each now and then.
QList<SmtpFault> faults()
{
    using At = SmtpFault::At;
    using Deed = SmtpFault::Deed;
    const auto fault = [](At at, Deed deed, double chance, const QByteArray &answer = {}, int ms = 0) {
        SmtpFault made;
        made.at = at;
        made.deed = deed;
        made.chance = chance;
        made.answer = answer;
        made.ms = ms;
        return made;
    };
    SmtpFault unknown = fault(At::Rcpt, Deed::Answer, 1, "550 5.1.1 No such user");
    unknown.recipient = kNobody;
    return {unknown,
            fault(At::Connect, Deed::Drop, 0.05),
            fault(At::Mail, Deed::Answer, 0.02, "451 4.3.0 Later"),
            fault(At::Rcpt, Deed::Answer, 0.03, "450 4.2.1 Greylisted"),
            fault(At::Data, Deed::Drop, 0.02),
            fault(At::End, Deed::Answer, 0.02, "452 4.2.2 Full"),
            fault(At::End, Deed::Drop, 0.04),
            fault(At::End, Deed::KeepAndDrop, 0.05),
            fault(At::End, Deed::Stall, 0.01, {}, 4000),
            fault(At::End, Deed::KeepAndStall, 0.01, {}, 4000)};
}

class Senders
{
public:
    Senders(const MailedOffice &office, const SmtpServer &server)
        : m_arguments{u"send"_s, office.url.toString(), QString::number(server.port()), server.caFile()}
    {
        for (int i = 0; i < kSenders; ++i)
            startWorker(*m_processes.emplace_back(std::make_unique<QProcess>()), m_arguments);
    }
    ~Senders()
    {
        for (const auto &process : m_processes) {
            process->kill();
            process->waitForFinished();
        }
    }
    /// One of them, and another one in its place.
    void killOne()
    {
        auto &process = m_processes.at(QRandomGenerator::global()->bounded(kSenders));
        process->kill();
        process->waitForFinished();
        process = std::make_unique<QProcess>();
        startWorker(*process, m_arguments);
    }

private:
    QStringList m_arguments;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};
} // namespace

class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageArrives_data() { addEngineRows(); }
    void everyMessageArrives()
    {
        QFETCH(Engine, engine);
        const bool whole = faultRounds(1) > 1;
        const int messages = whole ? 1000 : 120;
        const int kills = whole ? 60 : 6;
        SmtpServer server;
        MailedOffice office(engine);
        office.put(messages);
        server.setFaults(faults(), QRandomGenerator::global()->generate());
        QElapsedTimer time;
        time.start();
        int killed = 0;
        int cut = 0;
        {
            Senders senders(office, server);
            for (; killed < kills && office.left() > 0; ++killed) {
                QTest::qWait(QRandomGenerator::global()->bounded(200, 1000));
                senders.killOne();
                cut += killed % 2 == 0 ? office.cut() : 0;
                office.passTime();
            }
            SmtpFault unknown = faults().first();
            server.setFaults({unknown}); // the day goes on
            while (office.left() > 0 && time.elapsed() < (whole ? 900'000 : 120'000)) {
                QTest::qWait(200);
                office.passTime();
            }
        }
        const QHash<QString, int> arrived = server.counts();
        int lost = 0;
        int twice = 0;
        for (const QString &name : office.look(u"SELECT %1 FROM outbox WHERE to_address <> '%2'"_s.arg(
                 engine == Engine::Sqlite ? u"group_concat(message_id, ' ')"_s : u"string_agg(message_id, ' ')"_s, kNobody)).split(u' ')) {
            lost += arrived.value(name) == 0 ? 1 : 0;
            twice += std::max(0, arrived.value(name) - 1);
        }
        const int refused = office.look(u"SELECT count(*) FROM outbox WHERE state = 'refused'"_s).toInt();
        const int unknown = office.look(u"SELECT count(*) FROM outbox WHERE to_address = '%1'"_s.arg(kNobody)).toInt();
        report(u"outbox, %1: %2 messages, %3 senders killed %4 times, %5 database connections cut: lost %6, repeated under the same "
               "Message-ID %7, refused %8 of %9 unknown, %L10 ms"_s.arg(engine == Engine::Sqlite ? u"file"_s : u"server"_s)
                   .arg(messages).arg(kSenders).arg(killed).arg(cut).arg(lost).arg(twice).arg(refused).arg(unknown).arg(time.elapsed()));
        QCOMPARE(lost, 0);
        QCOMPARE(int(arrived.size()), messages - unknown); // and no other name was ever made
        QCOMPARE(refused, unknown);
        QCOMPARE(office.left(), 0);
        QCOMPARE(office.look(u"SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'refused')"_s), u"0"_s);
        QVERIFY(killed > 0);
        QVERIFY(engine == Engine::Sqlite || cut > 0);
        QVERIFY2(twice < messages / 4, "the same again and again");
    }
};

EFFECTIF_TEST(TestSender)
#include "tst_sender.moc"
