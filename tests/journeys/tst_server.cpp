// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People at the real window on an office's server: what happens when the way there is cut.
#include "tests/support/cable.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

/// Issue 4, 1: a cut cable and a restarted server never lose an edit and never ask to restart the program.
class TestServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedMeanwhileGoesOutByItself();
    void answerThatGotLostIsNotAppliedTwice();
    void newSheetsWaitToo();
    void closingAsksForWhatWaits();
    void aServerThatEndsTheSessionIsFoundAgain();

private:
    /// Opens the first sheet of three, over a cable.
    bool begin();
    bool bannerSays(const QString &words);
    QString cityOf(const QString &lastName);

    std::unique_ptr<Journey> m_journey;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Cable> m_cable;
};

bool TestServer::begin()
{
    m_journey.reset();
    m_database = std::make_unique<TestDatabase>(Engine::PostgreSql);
    m_cable = std::make_unique<Cable>(m_database->url().port);
    m_journey = std::make_unique<Journey>();
    m_journey->fillDatabase(m_database->url(), 3);
    DatabaseUrl url = m_database->url();
    url.port = m_cable->port();
    PostgresServer::shared().rememberAt(url.port, url.user);
    m_journey->open(url);
    if (QTest::currentTestFailed())
        return false;
    m_journey->window().openSheet(u"staff"_s, m_journey->list()->model()->idAt(0));
    return m_journey->showsLastName(u"Martin 001"_s);
}

/// Any bar of the window.
bool TestServer::bannerSays(const QString &words)
{
    return QTest::qWaitFor(
        [&] {
            const auto banners = m_journey->window().findChildren<Banner *>();
            return std::ranges::any_of(banners,
                                       [&](const Banner *one) { return one->isVisible() && one->text().contains(words); });
        },
        kPatience);
}

/// As it stands on the server, past the cable.
QString TestServer::cityOf(const QString &lastName)
{
    storage::Connection::forbidThread(nullptr);
    const QString city = m_database->ask(
        u"SELECT city || ' ' || version FROM effectif.staff WHERE last_name = '%1'"_s.arg(lastName));
    storage::Connection::forbidThread(QThread::currentThread());
    return city;
}

void TestServer::whatIsSavedMeanwhileGoesOutByItself()
{
    QVERIFY(begin());
    m_cable->cut();
    QVERIFY(bannerSays(u"tries again by itself"_s));
    QVERIFY(m_journey->type("city", u"Brest"_s));
    QVERIFY(m_journey->trigger("save"));
    QVERIFY(bannerSays(u"1 sheet(s) are saved as soon as it is back"_s));
    QVERIFY(bannerSays(u"This sheet is saved as soon as it is back"_s));
    QVERIFY(m_journey->type("position", u"Comptable"_s)); // nobody has to wait
    QCOMPARE(cityOf(u"Martin 001"_s), u"Lyon 1"_s);
    m_cable->mend();
    QVERIFY(bannerSays(u"The connection is back."_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isWaiting(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(cityOf(u"Martin 001"_s), u"Brest 2"_s, kPatience);
    QCOMPARE(m_journey->shown("position"), u"Comptable"_s);
    QVERIFY(m_journey->sheet()->isDirty()); // typed after the save: the next one takes it
    QVERIFY(m_journey->trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isDirty(), kPatience);
    QCOMPARE(cityOf(u"Martin 001"_s), u"Brest 3"_s);
    QCOMPARE(m_journey->finish(), QString());
}

void TestServer::answerThatGotLostIsNotAppliedTwice()
{
    QVERIFY(begin());
    for (int n = 1; n <= 4; ++n) { // each time later in the conversation of a save
        QVERIFY(m_journey->type("city", u"Brest %1"_s.arg(n)));
        m_cable->loseAnswer(2 * n);
        QVERIFY(m_journey->trigger("save"));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet()->isWaiting() || !m_journey->sheet()->isDirty(), kPatience);
        m_cable->loseAnswer(0);
        m_cable->mend();
        QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isWaiting() && !m_journey->sheet()->isDirty(), kPatience);
        QCOMPARE(cityOf(u"Martin 001"_s), u"Brest %1 %2"_s.arg(n).arg(n + 1));
    }
    QCOMPARE(m_journey->finish(), QString());
}

void TestServer::newSheetsWaitToo()
{
    QVERIFY(begin());
    QVERIFY(m_journey->trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet() && m_journey->sheet()->draft().isNew(), kPatience);
    QVERIFY(m_journey->choose("civility", u"Mrs"_s) && m_journey->type("last_name", u"Nouvelle"_s)
            && m_journey->type("address_line1", u"1 rue A"_s) && m_journey->type("city", u"Nice"_s));
    m_cable->cut();
    QVERIFY(m_journey->trigger("save"));
    QVERIFY(bannerSays(u"This sheet is saved as soon as it is back"_s));
    m_cable->mend();
    QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isWaiting() && !m_journey->sheet()->draft().isNew(), kPatience);
    QCOMPARE(cityOf(u"Nouvelle"_s), u"Nice 1"_s);
    QCOMPARE(m_journey->finish(), QString());
}

void TestServer::closingAsksForWhatWaits()
{
    QVERIFY(begin());
    QVERIFY(m_journey->type("city", u"Brest"_s));
    m_cable->cut();
    QVERIFY(m_journey->trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet()->isWaiting(), kPatience);
    QVERIFY(!m_journey->close());
    QVERIFY(m_journey->questionIsShown());
    QVERIFY(m_journey->answer(2)); // stay
    m_cable->mend();
    QTRY_COMPARE_WITH_TIMEOUT(cityOf(u"Martin 001"_s), u"Brest 2"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isDirty(), kPatience);
    QVERIFY(m_journey->close());
    QCOMPARE(m_journey->finish(), QString());
}

/// As a server does that is restarted, or a firewall overnight.
void TestServer::aServerThatEndsTheSessionIsFoundAgain()
{
    QVERIFY(begin());
    for (int n = 1; n <= 3; ++n) {
        QVERIFY(m_journey->type("city", u"Brest %1"_s.arg(n)));
        storage::Connection::forbidThread(nullptr);
        m_database->force(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                          "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
        storage::Connection::forbidThread(QThread::currentThread());
        QVERIFY(m_journey->trigger("save"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_journey->sheet()->isDirty() && !m_journey->sheet()->isWaiting(), kPatience);
        QCOMPARE(cityOf(u"Martin 001"_s), u"Brest %1 %2"_s.arg(n).arg(n + 1));
    }
    QCOMPARE(m_journey->finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestServer;
EFFECTIF_TEST(TestServer)
#include "tst_server.moc"
