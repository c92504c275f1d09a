// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C32, C34-C39, D8: one person asks at a window, another one answers at a second window, and the first sees it.
#include "models/services/distributionservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/cable.h"
#include "tests/support/guardedapplication.h"
#include "tests/support/postgresserver.h"
#include "tests/support/protectedfile.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/charts/chartpanel.h"
#include "ui/pages/pollballot.h"
#include "ui/pages/pollform.h"
#include "ui/pages/pollreportpage.h"
#include "ui/pages/pollspage.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/infocard.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>

#include <chrono>
#include <future>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kCarl = u"carl@example.org"_s;
constexpr int kNearMs = 20; ///< to the server and back; each of a hundred statements waits for it while a window opens

/// At another machine: the window's thread goes on meanwhile, and touches no database.
template <typename Act> bool elsewhere(Act act)
{
    auto done = std::async(std::launch::async, act);
    return QTest::qWaitFor([&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kPatience) && done.get();
}

Publication asked(Services &services, const Publication &frame, const Poll &poll)
{
    PublicationService publications(services);
    const auto saved = publications.save(frame, {}, QUuid::createUuid(), PollService(services).parts(poll, frame.type));
    const auto sent = saved ? publications.publish(*saved, PublicationService::When::Now) : saved;
    if (!sent)
        qWarning("%s", qPrintable(sent.error().message));
    return sent.value_or(Publication());
}

/// A list of one person.
Publication frameFor(Services &services, RecordId person, PublicationType type, const QString &title)
{
    DistributionList list;
    list.kind = u"staff"_s;
    list.name = title;
    const DistributionList kept = must(DistributionService(services).save(list));
    (void)must(DistributionService(services).addPeople(kept.id, {person}));
    Publication frame;
    frame.type = type;
    frame.kind = u"staff"_s;
    frame.list = {kept.id, {}};
    frame.title = {title, title};
    frame.ends = QDateTime::currentDateTimeUtc().addDays(2);
    return frame;
}

/// Whoever asks, with the report of polls before them.
struct Asker
{
    PollReportPage *page = nullptr;
    ChartPanel *bars = nullptr;

    explicit Asker(Journey &journey)
    {
        if (!journey.trigger("pollReport"))
            return;
        page = journey.window().findChild<PollReportPage *>();
        bars = page->findChild<ChartPanel *>(u"pollReport_choices"_s);
    }
    bool sees(const QList<double> &counts) const
    {
        return QTest::qWaitFor([&] { return bars->isVisible() && bars->data().series.value(0).values == counts; }, kPatience);
    }
};

/// Whoever is asked, at the page of polls.
struct Asked
{
    PollsPage *page = nullptr;

    explicit Asked(Journey &journey)
    {
        if (journey.trigger("polls"))
            page = journey.window().findChild<PollsPage *>();
    }
    template <typename Widget> Widget *find(const char *name) const { return page->findChild<Widget *>(QLatin1StringView(name)); }
    QListView *list() const { return find<QListView>("polls_list"); }
    int rows() const { return list()->model()->rowCount(); }
    PollForm *form() const { return find<PollForm>("pollForm"); }
    QString notice() const { return find<InfoCard>("poll_notice")->text(); }
    /// Opens the only one, and waits until it can be answered.
    bool opens() const
    {
        if (!QTest::qWaitFor([this] { return rows() == 1; }, kPatience))
            return false;
        list()->setCurrentIndex(list()->model()->index(0, 0));
        return QTest::qWaitFor([this] { return form()->isVisible() && !form()->isReadOnly(); }, kPatience);
    }
    void choose(int choice) const
    {
        auto *button = form()->findChild<QAbstractButton *>(u"pollForm_choice%1"_s.arg(choice));
        QVERIFY(button);
        QVERIFY(clickOn(button));
    }
    void send() const { press(page, "poll_send"); }
    bool isTaken() const
    {
        return QTest::qWaitFor([this] { return notice().startsWith(u"You have answered"_s) && !find<QWidget>("poll_send")->isVisible(); }, kPatience);
    }
};
} // namespace

class TestPollAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// On a server; the cable of the second one is cut, and mended.
    void anAnswerMovesTheBarsOfWhoeverAsks();
    void anAnonymousAnswerIsFinal();
    void anAnswerThatWasNotSentSurvivesTheProgram();
    /// With several choices, one of them typed.
    void aFileIsAnsweredToo();

private:
    /// Opens it as Carl does from a notification, and answers where the answer is typed.
    QPlainTextEdit *textOf(const Publication &poll) const;
    /// Both at their windows, for all tests on the server.
    void sitDown();
    bool ends(Publication poll) const
    {
        return elsewhere([&] {
            const auto chef = m_office->open(ServerOffice::kAdministrator);
            poll = must(PublicationService(*chef).load(poll.id));
            poll.ends = QDateTime::currentDateTimeUtc();
            return PublicationService(*chef).save(poll).has_value();
        });
    }

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<Cable> m_cable; ///< Carl's
    DatabaseUrl m_atCarls;          ///< through it
    std::unique_ptr<Journey> m_ada;
    std::unique_ptr<Journey> m_carl;
    RecordId m_sheet = 0;
};

void TestPollAnswers::sitDown()
{
    if (m_office)
        return;
    m_office = std::make_unique<ServerOffice>();
    m_sheet = makeSheet(*m_office->open(ServerOffice::kAdministrator), u"Carl"_s).id;
    m_office->add({kCarl, u"Carl"_s, u"staff"_s, {}, {}, m_sheet});
    m_ada = std::make_unique<Journey>(kNearMs);
    m_carl = std::make_unique<Journey>(kNearMs);
    m_cable = std::make_unique<Cable>(PostgresServer::shared().port());
    m_atCarls = m_office->request(kCarl).url;
    m_atCarls.port = m_cable->port();
    PostgresServer::shared().rememberAt(m_atCarls.port, m_office->roleOf(kCarl));
    m_ada->start();
    m_carl->open(m_atCarls); // the guard of the thread is armed by the last start
    m_ada->open(m_office->request(ServerOffice::kAdministrator).url);
    GuardedApplication::self()->arm(); // two windows opening in one program are other tests' concern
}

void TestPollAnswers::anAnswerMovesTheBarsOfWhoeverAsks()
{
    sitDown();
    const Asker ada(*m_ada);
    const Asked carl(*m_carl);
    QVERIFY(ada.page && ada.bars && carl.page);
    QTRY_VERIFY(carl.find<EmptyState>("polls_nothing")->isVisible());

    Publication poll;
    QVERIFY(elsewhere([&] {
        const auto chef = m_office->open(ServerOffice::kAdministrator);
        Poll shown;
        shown.resultsShown = true;
        poll = asked(*chef, frameFor(*chef, m_sheet, PublicationType::YesNo, u"Un repas de Noël ?"_s), shown);
        return poll.id != 0;
    }));
    QVERIFY(carl.opens()); // nobody pressed anything
    QTRY_COMPARE(carl.page->title(), u"Polls (1)"_s);
    QVERIFY(carl.notice().contains(u"until"_s));
    carl.send();
    QVERIFY(carl.find<QWidget>("poll_problem")->isVisible()); // nothing is chosen
    carl.choose(Poll::kYes);
    QVERIFY(carl.page->isDirty());
    QTRY_COMPARE(ada.page->findChild<QComboBox *>(u"pollReport_poll"_s)->count(), 1);
    QElapsedTimer since;
    since.start();
    carl.send();
    QVERIFY(ada.sees({1, 0}));
    qInfo("seen in the report after %lld ms", since.elapsed());
    QVERIFY(carl.isTaken() && !carl.page->isDirty() && carl.form()->isReadOnly());
    QTRY_COMPARE(carl.page->title(), u"Polls"_s);

    press(carl.page, "poll_change");
    carl.choose(Poll::kNo);
    carl.send();
    QVERIFY(carl.isTaken());
    QVERIFY(ada.sees({0, 1}));
    press(carl.page, "poll_change");
    carl.choose(Poll::kYes);
    QVERIFY(m_carl->trigger("closeTab") && m_carl->answer(0)); // stays
    QVERIFY(carl.page->isDirty());

    QVERIFY(ends(poll));
    QTRY_COMPARE(carl.rows(), 0);
    QTRY_VERIFY(carl.notice().contains(u"ended before you sent your answer"_s));
    QVERIFY(carl.form()->isVisible() && carl.form()->isReadOnly() && carl.form()->answer().choices == QList<int>{Poll::kYes}); // to be read
    QVERIFY(!carl.page->isDirty());
    QTabBar *sections = carl.find<QTabBar>("polls_sections");
    sections->setCurrentIndex(1);
    QTRY_COMPARE(carl.rows(), 1);
    carl.list()->setCurrentIndex(carl.list()->model()->index(0, 0));
    auto *result = carl.find<ChartPanel>("pollReport_choices");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->data().series.value(0).values, (QList<double>{0, 1}));
    QVERIFY(!result->findChild<QWidget *>(u"pollReport_choices_picture"_s)->isVisible());

    ada.page->findChild<QAction *>(u"pollReport_csv"_s)->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_ada->window().findChild<QFileDialog *>()));
    const QString csv = m_ada->folder() + u"/reponses.csv"_s;
    Q_EMIT dialog->fileSelected(csv);
    delete dialog;
    QTRY_VERIFY(QFileInfo(csv).size() > 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Carl"));
    QCOMPARE(m_carl->finish(), QString());
    QCOMPARE(m_ada->finish(), QString());
}

void TestPollAnswers::anAnonymousAnswerIsFinal()
{
    sitDown();
    Publication poll;
    QVERIFY(elsewhere([&] {
        const auto chef = m_office->open(ServerOffice::kAdministrator);
        Poll secret;
        secret.anonymous = true;
        poll = asked(*chef, frameFor(*chef, m_sheet, PublicationType::Text, u"Que changer ?"_s), secret);
        return poll.id != 0;
    }));
    auto *bell = m_carl->window().findChild<NotificationBell *>();
    QVERIFY(bell);
    Q_EMIT bell->recordWanted(PublicationService::kKind, poll.id, u"polls"_s); // as pressed there
    auto *page = qobject_cast<PollsPage *>(m_carl->window().tabs().currentWidget());
    QVERIFY(page);
    const Asked carl(*m_carl);
    QTRY_VERIFY(carl.form()->isVisible());
    QVERIFY(carl.notice().contains(u"anonymous"_s) && carl.notice().contains(u"cannot be changed"_s));
    QVERIFY(carl.notice().contains(u"way you write"_s) && carl.notice().contains(u"runs the server"_s));
    auto *text = carl.form()->findChild<QPlainTextEdit *>();
    QVERIFY(text);
    text->setPlainText(u"Le café"_s);
    carl.send();
    QVERIFY(m_carl->answer(1)); // not yet
    QVERIFY(carl.page->isDirty() && text->toPlainText() == u"Le café"_s);
    m_cable->cut();
    carl.send();
    QVERIFY(m_carl->answer(0));
    const auto *banner = carl.page->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible() && !banner->text().isEmpty());
    QVERIFY(carl.page->isDirty() && text->toPlainText() == u"Le café"_s && !carl.form()->isReadOnly()); // nothing is lost
    m_cable->mend();
    QTRY_VERIFY(m_carl->window().office()->isConnected());
    carl.send();
    QVERIFY(m_carl->answer(0));
    QVERIFY(carl.isTaken());
    QVERIFY(!banner->isVisible());
    QVERIFY(!carl.form()->isVisible() && !carl.find<QWidget>("poll_change")->isVisible());
    QVERIFY(!carl.page->isDirty());
    QVERIFY(carl.form()->answer() == PollAnswer()); // nobody is told it again
    QTRY_COMPARE(carl.page->title(), u"Polls"_s);
    QVERIFY(elsewhere([&] {
        const PollReport report = must(PollService(*m_office->open(ServerOffice::kAdministrator)).report(poll.id));
        return report.tooFew && report.answered == 0;
    }));
    QCOMPARE(m_carl->finish(), QString());
    QCOMPARE(m_ada->finish(), QString());
}

QPlainTextEdit *TestPollAnswers::textOf(const Publication &poll) const
{
    Q_EMIT m_carl->window().findChild<NotificationBell *>()->recordWanted(PublicationService::kKind, poll.id, u"polls"_s); // as pressed there
    const Asked carl(*m_carl);
    QPlainTextEdit *text = nullptr;
    const auto isOpen = [&] {
        text = carl.form()->findChild<QPlainTextEdit *>();
        return text && text->isVisible() && !carl.form()->isReadOnly() && carl.find<PollBallot>("pollBallot")->publication().id == poll.id;
    };
    return QTest::qWaitFor(isOpen, kPatience) ? text : nullptr;
}

void TestPollAnswers::anAnswerThatWasNotSentSurvivesTheProgram()
{
    sitDown();
    Publication secret;
    Publication named;
    QVERIFY(elsewhere([&] {
        const auto chef = m_office->open(ServerOffice::kAdministrator);
        Poll poll;
        named = asked(*chef, frameFor(*chef, m_sheet, PublicationType::Text, u"Que changer ici ?"_s), poll);
        poll.anonymous = true;
        secret = asked(*chef, frameFor(*chef, m_sheet, PublicationType::Text, u"Que taire ?"_s), poll);
        return named.id != 0 && secret.id != 0;
    }));
    QPlainTextEdit *text = textOf(secret);
    QVERIFY(text);
    typeInto(text, u"Rien"_s);
    QTest::qWait(2500);
    QVERIFY(m_carl->drafts().isEmpty()); // D8: before it is sent, too
    text = textOf(named);
    QVERIFY(text);
    typeInto(text, u"Le café"_s);
    const Journey::LeftDraft left = m_carl->draft();
    QVERIFY(m_carl->trigger("closeTab") && m_carl->answer(1)); // left without sending
    QTRY_VERIFY(m_carl->drafts().isEmpty());

    const auto comesBack = [&] {
        m_carl->leave(left);
        m_carl->start();
        m_carl->open(m_atCarls);
        return goesOn(*m_carl) && QTest::qWaitFor([&] { return m_carl->window().findChild<PollsPage *>(); }, kPatience);
    };
    QVERIFY(m_carl->close() && comesBack());
    {
        const Asked carl(*m_carl);
        QTRY_VERIFY(carl.form()->isVisible() && carl.form()->answer().text == u"Le café"_s);
        QVERIFY(carl.page->isDirty() && carl.page->findChild<Banner *>()->text().contains(u"not sent"_s));
        QCOMPARE(carl.find<PollBallot>("pollBallot")->publication().id, named.id);
        carl.send();
        QVERIFY(carl.isTaken());
        QTRY_VERIFY(m_carl->drafts().isEmpty() && !carl.page->isDirty());
    }
    QVERIFY(ends(named));
    QVERIFY(m_carl->close() && comesBack());
    const Asked carl(*m_carl);
    QTRY_COMPARE(carl.page->findChild<Banner *>()->text(), u"“Que changer ici ?” ended before you sent your answer."_s);
    press(carl.page, "polls_copyTyped");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Le café"_s);
    QTRY_VERIFY(m_carl->drafts().isEmpty() && !carl.page->isDirty());
    QCOMPARE(m_carl->finish(), QString());
}

void TestPollAnswers::aFileIsAnsweredToo()
{
    m_ada.reset();
    m_carl.reset();
    m_cable.reset();
    Journey sophie(1);
    Journey carla(1);
    const DatabaseUrl url = protectedFile(sophie);
    auto services = must(Services::create(requestFor(url), clockOfAll()));
    const RecordId sheet = makeSheet(*services, u"Carla"_s).id;
    Account account;
    account.name = u"Carla"_s;
    account.email = u"carla@exemple.fr"_s;
    account.rights.role = u"staff"_s;
    account.rights.sheetKind = u"staff"_s;
    account.rights.sheet = sheet;
    OpenRequest hers = requestFor(url);
    hers.login = account.email;
    hers.password = must(services->accounts().add(account)).code.text;
    must(must(Services::create(hers, clockOfAll()))->changePassword(hers.password, kOther));
    Poll days;
    days.several = days.other = true;
    days.choices = {{1, {u"Lundi"_s, u"Monday"_s}, {}}, {2, {u"Mardi"_s, u"Tuesday"_s}, {}}};
    QVERIFY(asked(*services, frameFor(*services, sheet, PublicationType::Choice, u"Quel jour ?"_s), days).id != 0);
    services.reset();

    sophie.start();
    carla.start();
    QVERIFY(signIn(carla, url, account.email, kOther));
    QVERIFY(signIn(sophie, url, kEmail, kPassword));
    GuardedApplication::self()->arm();
    const Asker asker(sophie);
    const Asked her(carla);
    QVERIFY(asker.page && her.page && her.opens());
    her.choose(2);
    auto *line = her.form()->findChild<QLineEdit *>(u"pollForm_other"_s);
    QVERIFY(line);
    typeInto(line, u"samedi"_s);
    her.send();
    QVERIFY(her.isTaken());
    QVERIFY(asker.sees({0, 1, 1}));
    QVERIFY(sophie.trigger("polls")); // whose account belongs to nobody's sheet
    QTRY_VERIFY(sophie.window().findChild<EmptyState *>(u"polls_nothing"_s)->isVisible());
    QCOMPARE(carla.finish(), QString());
    QCOMPARE(sophie.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestPollAnswers;
EFFECTIF_TEST(TestPollAnswers)
#include "tst_pollanswers.moc"
