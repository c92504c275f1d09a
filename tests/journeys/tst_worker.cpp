// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"
#include "models/base/databaseurl.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/services.h"
#include "models/storage/senderrepository.h"
#include "tests/journeys/atterminal.h"
#include "tests/support/postgresserver.h"
#include "tests/support/quietclock.h"
#include "tests/support/sendersteps.h"
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// `effectif worker` as a service runs it: the real program, a real mail server, a file or a server's office.
class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_mail = std::make_unique<SmtpServer>();
    }
    void cleanup() { m_mail.reset(); }

    void sendsWhatWaitsAndStopsWhenAsked();
    void tellsHowItIs();
    void aLongQueueIsNoIllness();
    void worksAsAnAccountThatMaySendAndSeesNothingElse();
    void comesBackWhenTheMailServerDoes();
    void refusesASetupThatOthersRead();
    void makesASetupAtTheTerminal();
    void saysWhatIsMissing();

private:
    struct Running : QProcess
    {
        explicit Running(const QStringList &arguments)
        {
            QProcessEnvironment environment = plainEnvironment();
            environment.remove(u"PGPASSFILE"_s); // a password is in the setup, or there is none
            setProcessEnvironment(environment);
            setProcessChannelMode(MergedChannels);
            start(QStringLiteral(EFFECTIF_BINARY), arguments);
        }
        ~Running() override
        {
            if (state() != NotRunning) {
                kill();
                waitForFinished();
            }
        }
        /// All it has said so far.
        QString said()
        {
            m_said += QString::fromUtf8(readAll());
            return m_said;
        }
        /// As systemd asks; its exit code, -1 if it does not end.
        int stop()
        {
            terminate();
            const bool ended = waitForFinished(kPatience) && exitStatus() == NormalExit;
            return ended ? exitCode() : -1;
        }

    private:
        QString m_said;
    };

    QString writeSetup(const QString &databasePassword = {}) const
    {
        SenderSetup setup = setupFor(*m_mail);
        setup.databasePassword = databasePassword;
        const QString file = m_desk->write(u"sender.json"_s, setup.toJson());
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return file;
    }
    static std::unique_ptr<Services> open(const OpenRequest &request)
    {
        static const SystemClock clock;
        auto services = Services::create(request, clock);
        if (!services)
            qFatal("%s", qPrintable(services.error().message));
        return std::move(*services);
    }
    std::unique_ptr<Services> openFile() const
    {
        OpenRequest request;
        request.url = DatabaseUrl::parse(m_desk->url()).value();
        request.mode = OpenRequest::Mode::OpenOrCreate;
        request.userName = u"Zoé Ligne"_s;
        return open(request);
    }
    static void sayWhoWrites(Services &services)
    {
        SendingRules rules;
        rules.from = {u"Le bureau"_s, u"bureau@exemple.fr"_s};
        if (auto stored = OutboxService(services.context()).storeRules(rules); !stored)
            qFatal("%s", qPrintable(stored.error().message));
    }
    static void write(Services &services, const QString &to)
    {
        OutgoingMail mail;
        mail.key = QUuid::createUuid();
        mail.purpose = mailpurpose::kReminder;
        mail.to = {u"Noël Été"_s, to};
        mail.subject = u"À relire"_s;
        mail.text = u"Trois fiches sont à relire."_s;
        const auto put = runAndTell(services.context(), {QUuid::createUuid(), u"test"_s, OutboxService::kKind, 0}, OutboxService::kKind,
                                    [&](qint64) { return OutboxService(services.context()).add(mail).map([](int) {}); });
        if (!put)
            qFatal("%s", qPrintable(put.error().message));
    }
    QStringList worker(const QString &setup) const { return {u"--database"_s, m_desk->url(), u"worker"_s, u"--setup"_s, setup}; }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SmtpServer> m_mail;
};

void TestWorker::sendsWhatWaitsAndStopsWhenAsked()
{
    const auto services = openFile();
    sayWhoWrites(*services);
    for (int i = 0; i < 5; ++i)
        write(*services, u"noel.ete%1@exemple.fr"_s.arg(i));
    Running running(worker(writeSetup()));
    QTRY_COMPARE_WITH_TIMEOUT(m_mail->counts().size(), 5, kPatience);
    write(*services, u"apres@exemple.fr"_s); // it looks again
    QTRY_COMPARE_WITH_TIMEOUT(m_mail->counts().size(), 6, kPatience);
    const SmtpReceived last = m_mail->received(5).first();
    QCOMPARE(last.to, QStringList{u"apres@exemple.fr"_s});
    QCOMPARE(last.header(u"Subject"_s), u"À relire"_s);
    QVERIFY(last.wasEncrypted);
    QTRY_COMPARE_WITH_TIMEOUT(OutboxService(services->context()).status()->sent, 6, kPatience);
    QCOMPARE(running.stop(), int(Done));
    const QString log = running.said();
    QVERIFY2(log.trimmed().endsWith(u"state=stopped"_s), qPrintable(log));
    static const QRegularExpression kLine(u"message=\\d+ purpose=reminder state=sent tries=1 code=250 ms=\\d+"_s);
    QCOMPARE(log.count(kLine), 6);
    for (const QString &personal : {u"exemple.fr"_s, u"relire"_s, u"Été"_s, m_mail->options().password})
        QVERIFY2(!log.contains(personal), qPrintable(log));
    for (const int count : m_mail->counts())
        QCOMPARE(count, 1);
}

void TestWorker::tellsHowItIs()
{
    const auto services = openFile();
    const Ran before = m_desk->on({u"worker"_s, u"--health"_s});
    QCOMPARE(before.code, int(Refusals));
    QVERIFY2(before.out.contains(u"alive=no"_s), qPrintable(before.out));
    sayWhoWrites(*services);
    Running running(worker(writeSetup()));
    QTRY_VERIFY_WITH_TIMEOUT(OutboxService(services->context()).status()->isAlive, kPatience);
    const Ran well = m_desk->on({u"worker"_s, u"--health"_s});
    QVERIFY2(well.code == Done && well.out.contains(u"alive=yes"_s) && well.out.contains(u"waiting=0"_s), qPrintable(well.out));
    QCOMPARE(running.stop(), int(Done));
    QCOMPARE(m_desk->on({u"worker"_s, u"--health"_s}).code, int(Refusals)); // it has handed the lease back
}

void TestWorker::aLongQueueIsNoIllness()
{
    const auto services = openFile();
    for (int i = 0; i < 2; ++i)
        write(*services, u"noel%1@exemple.fr"_s.arg(i));
    storage::SenderRepository sender(services->context().connection);
    const auto holder = u"11111111-1111-4111-8111-111111111111"_s;
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3'600);
    (void)services->context().connection.execute(u"UPDATE outbox SET next_try = '2026-01-01T00:00:00.000Z'"_s);
    QVERIFY(sender.lease(holder, u"PC"_s, 7'200, longAgo)->mine);
    const Ran stuck = m_desk->on({u"worker"_s, u"--health"_s});
    QVERIFY2(stuck.code == Refusals && stuck.out.contains(u"last_sent=-"_s), qPrintable(stuck.out)); // it is there, and nothing leaves
    const auto claims = sender.claim(holder, 1, QDateTime::currentDateTimeUtc());
    QVERIFY(claims && claims->size() == 1);
    QVERIFY(*sender.report(holder, {claims->first().id, OutboxState::Sent, 250, {}, 0, true}, QDateTime::currentDateTimeUtc()));
    const Ran busy = m_desk->on({u"worker"_s, u"--health"_s});
    QVERIFY2(busy.code == Done && busy.out.contains(u"waiting=1"_s), qPrintable(busy.out));
}

void TestWorker::worksAsAnAccountThatMaySendAndSeesNothingElse()
{
    ServerOffice office;
    const QString address = u"worker@example.org"_s;
    office.add({address, u"The worker"_s, u"staff"_s, {}, {capability::kSender}, 0});
    const auto ada = open(office.request(ServerOffice::kAdministrator));
    sayWhoWrites(*ada);
    write(*ada, u"noel.ete@exemple.fr"_s);
    const OpenRequest as = office.request(address);
    summariesWereTold(open(as)->context());
    Running running({u"--database"_s, as.url.toString(), u"worker"_s, u"--setup"_s, writeSetup(ServerOffice::kPassword)});
    QTRY_VERIFY2_WITH_TIMEOUT(running.said().contains(u"state=sent "_s), qPrintable(running.said()), kPatience); // and written down
    QCOMPARE(m_mail->counts().size(), 1);
    const auto worker = open(as);
    QCOMPARE(worker->records().ids(RecordQuery{u"staff"_s, {}, {}, {}, {}, {}}).value_or(QList<RecordId>{1}).size(), 0);
    const Ran health = run({u"--database"_s, as.url.toString(), u"worker"_s, u"--health"_s}); // PGPASSFILE has the password
    QVERIFY2(health.code == Done && health.out.contains(u"sent=1"_s), qPrintable(health.out + health.err));
    QCOMPARE(running.stop(), int(Done));
}

void TestWorker::comesBackWhenTheMailServerDoes()
{
    const auto services = openFile();
    sayWhoWrites(*services);
    const QString setup = writeSetup();
    m_mail->stop();
    write(*services, u"noel.ete@exemple.fr"_s);
    Running running(worker(setup));
    QTRY_VERIFY2_WITH_TIMEOUT(running.said().contains(u"state=paused"_s), qPrintable(running.said()), kPatience);
    const Ran ill = m_desk->on({u"worker"_s, u"--health"_s});
    QCOMPARE(ill.code, int(Refusals));
    QVERIFY2(ill.out.contains(u"trouble="_s), qPrintable(ill.out));
    m_mail->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_mail->counts().size(), 1, 2 * kPatience); // it tries again after a minute
    QTRY_VERIFY2_WITH_TIMEOUT(running.said().contains(u"tries=1"_s), qPrintable(running.said()), kPatience); // what could not go was no try
    QCOMPARE(running.stop(), int(Done));
}

void TestWorker::refusesASetupThatOthersRead()
{
    (void)openFile();
    const QString setup = writeSetup();
    QFile::setPermissions(setup, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    const Ran open = run(worker(setup));
    QCOMPARE(open.code, int(WrongUsage));
    QVERIFY2(open.err.contains(u"chmod 600"_s), qPrintable(open.err));
}

void TestWorker::makesASetupAtTheTerminal()
{
    const QString file = m_desk->path(u"made.json"_s);
    const QStringList making{u"worker"_s, u"--make-setup"_s, file, u"--host"_s, u"smtp.example.org"_s, u"--user"_s, u"office@example.org"_s};
    const AtTerminal made(making, "Sésame\n");
    QVERIFY2(made.code == Done && made.asked && !made.shown.contains("same"), qPrintable(made.err));
    QCOMPARE(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const auto setup = SenderSetup::fromJson(m_desk->read(u"made.json"_s));
    QVERIFY(setup.has_value());
    QCOMPARE(setup->secret, u"Sésame"_s);
    QCOMPARE(setup->account.port, 587);
    const AtTerminal again(making, "Sésame\n"); // what was sealed for the first one would be lost
    QCOMPARE(again.code, int(WrongUsage));
    QCOMPARE(SenderSetup::fromJson(m_desk->read(u"made.json"_s))->machine, setup->machine);
}

void TestWorker::saysWhatIsMissing()
{
    const Ran nothing = m_desk->on({u"worker"_s});
    QVERIFY2(nothing.code == WrongUsage && nothing.err.contains(u"--setup"_s), qPrintable(nothing.err));
    const Ran nowhere = run(worker(m_desk->path(u"nowhere.json"_s)));
    QVERIFY2(nowhere.code == WrongUsage && nowhere.err.contains(u"nowhere.json"_s), qPrintable(nowhere.err));
    const QString half = m_desk->write(u"half.json"_s, R"({"machine": "{8e1d)");
    QFile::setPermissions(half, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Ran incomplete = run(worker(half));
    QVERIFY2(incomplete.code == WrongUsage && incomplete.err.contains(u"“machine”"_s), qPrintable(incomplete.err));
    const Ran noDatabase = run({u"--database"_s, u"sqlite:/nowhere/at/all.effectif"_s, u"worker"_s, u"--setup"_s, writeSetup()});
    QCOMPARE(noDatabase.code, int(Unavailable));
}

EFFECTIF_TEST(TestWorker)
#include "tst_worker.moc"
