// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// M51, M53, M75, M76: Bob at the real window and Ada at another desk write to each other over one server.
#include "app/bootstrap/translators.h"
#include "models/services/notificationservice.h"
#include "models/services/threadservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/serveroffice.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/threaddialog.h"
#include "ui/pages/conversationview.h"
#include "ui/pages/messagebubble.h"
#include "ui/pages/messagelist.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/notificationpanel.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QtWidgets>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kBob = u"bob@example.org"_s;
const auto kZoe = u"zoe@example.org"_s;
} // namespace

class TestMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        m_passwords = qgetenv("PGPASSFILE"); // the server has set it
        const DepartmentId north = m_office->addDepartment(u"Nord"_s);
        m_office->add({kBob, u"Bob Petit"_s, u"user"_s, {north}, {}});
        m_office->add({kZoe, u"Zoé Lefèvre"_s, u"user"_s, {north}, {}});
        m_journey = std::make_unique<Journey>();
        m_journey->start();
    }
    void cleanup()
    {
        m_journey.reset();
        m_office.reset();
        qputenv("PGPASSFILE", m_passwords);
    }

    void aColleagueWritesAndIsAnswered();
    void whatIsTypedIsThereAgain();
    void aMutedConversationRingsNoBell();
    void aThirdOneBeginsAnotherConversation();
    void peopleAreChosenByKeyboard();
    void aLongConversationOpensAtOnceAndGoesBack();
    void withoutAccountsThePageSaysWhy();
    void pictures();

private:
    bool signIn(const QString &email)
    {
        qputenv("PGPASSFILE", "/nowhere"); // nothing but what is typed
        if (!m_journey->window().findChild<ConnectDialog *>())
            m_journey->window().openAddress(m_office->request(email).url);
        auto *dialog = shown<ConnectDialog>(*m_journey);
        if (!dialog)
            return false;
        fill(dialog, "connect_login", email);
        fill(dialog, "connect_password", ServerOffice::kPassword);
        press(dialog, "connect_connect");
        const bool isIn = QTest::qWaitFor([&] { return m_journey->window().office() && m_journey->list() && m_journey->list()->model()->isComplete(); }, kPatience);
        qputenv("PGPASSFILE", m_passwords); // for the other desks
        return isIn;
    }
    /// At another desk: in a thread and on a connection of its own.
    void elsewhere(const QString &email, const std::function<void(ThreadService &, Services &)> &act)
    {
        QThread *thread = QThread::create([&] {
            const auto services = m_office->open(email);
            ThreadService threads(services->context());
            act(threads, *services);
        });
        thread->start();
        QVERIFY(QTest::qWaitFor([&] { return thread->isFinished(); }, kPatience));
        delete thread;
    }
    void adaWrites(const QString &text)
    {
        const int bob = person(kBob);
        elsewhere(ServerOffice::kAdministrator, [&](ThreadService &threads, Services &) { (void)must(threads.write(must(threads.open({bob})), text)); });
    }
    int person(const QString &email) const { return m_office->look(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(email)).toInt(); }
    MessagesPage *page() { return m_journey->window().findChild<MessagesPage *>(); }
    MessagesPage *openPage()
    {
        if (!m_journey->trigger("messages"))
            return nullptr;
        (void)QTest::qWaitFor([&] { return page() && page()->isVisible(); }, kPatience);
        return page();
    }
    QListView *threads() { return page()->findChild<QListView *>(u"messages_threads"_s); }
    QPlainTextEdit *field() { return page()->findChild<QPlainTextEdit *>(u"message_field"_s); }
    MessageBubble *bubble(const QString &part)
    {
        for (MessageBubble *one : page()->findChildren<MessageBubble *>()) {
            if (one->accessibleName().contains(part))
                return one;
        }
        return nullptr;
    }
    bool shows(const QString &part) { return QTest::qWaitFor([&] { return page() && bubble(part) != nullptr; }, kPatience); }
    bool opensFirst()
    {
        if (!QTest::qWaitFor([&] { return threads()->model()->rowCount() > 0; }, kPatience))
            return false;
        threads()->setFocus();
        QTest::keyClick(threads(), Qt::Key_Down);
        QTest::keyClick(threads(), Qt::Key_Up);
        QTest::keyClick(threads(), Qt::Key_Return);
        return QTest::qWaitFor([&] { return field()->isVisible() && field()->hasFocus(); }, kPatience);
    }

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<Journey> m_journey;
    QByteArray m_passwords;
};

void TestMessages::aColleagueWritesAndIsAnswered()
{
    QVERIFY(signIn(kBob));
    auto *bell = m_journey->window().findChild<NotificationBell *>();
    adaWrites(u"Un café à 10 h ?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bell->unread(), 1, kPatience);
    QVERIFY(m_journey->trigger("notifications"));
    auto *panel = shown<NotificationPanel>(*m_journey);
    auto *told = panel->findChild<QListView *>(u"notifications_list"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told->model()->rowCount(), 2, kPatience);
    QVERIFY(told->model()->index(1, 0).data().toString().contains(u"Ada Chef wrote to you"_s));
    QTest::keyClick(told, Qt::Key_Down);
    QTest::keyClick(told, Qt::Key_Return); // leads there
    QVERIFY(shows(u"Un café à 10 h ?"_s));
    QVERIFY(page()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(bell->unread(), 0, kPatience); // it is open and in front: it is read
    const QAbstractItemModelTester tester(threads()->model());
    adaWrites(u"Voir https://example.org/salle"_s);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(shows(u"example.org/salle"_s)); // while one looks
    qInfo("seen after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(bubble(u"example.org/salle"_s)->findChild<QLabel *>(u"message_text"_s)->text().contains(u"<a href"_s));
    QTRY_COMPARE_WITH_TIMEOUT(bell->unread(), 0, kPatience);
    field()->setFocus();
    typeInto(field(), u"Oui @ad"_s);
    const auto proposed = [&] { return m_journey->window().findChild<QListWidget *>(u"mention_list"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(proposed() && proposed()->isVisible(), kPatience);
    QTest::keyClick(field(), Qt::Key_Return); // chooses, and does not send
    typeInto(field(), u"!"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    typeInto(field(), u"À tout de suite"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(shows(u"Bob Petit"_s));
    QTest::keyClick(field(), Qt::Key_Up); // changes the last one
    QTRY_VERIFY_WITH_TIMEOUT(field()->toPlainText().startsWith(u"Oui @Ada Chef"_s), kPatience);
    typeInto(field(), u" !"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(shows(u"À tout de suite !"_s));
    QTRY_VERIFY_WITH_TIMEOUT(field()->toPlainText().isEmpty(), kPatience);
    QStringList said;
    QStringList notified;
    elsewhere(ServerOffice::kAdministrator, [&](ThreadService &threads, Services &services) {
        const ThreadMessage last = must(threads.older(must(threads.list(1)).first().id, 0, 1)).first();
        said << last.text << (last.edited.isValid() ? u"changed"_s : u"as it was"_s);
        for (const Notification &one : must(NotificationService(services.context()).list()))
            notified << one.type;
    });
    QVERIFY2(said.first().startsWith(u"Oui @[Ada Chef|"_s) && said.first().endsWith(u"À tout de suite !"_s), qPrintable(said.first()));
    QCOMPARE(said.last(), u"changed"_s);
    QCOMPARE(notified, QStringList{u"mention"_s});
    MessageBubble *own = bubble(u"À tout de suite !"_s);
    QTest::keyClick(field(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(own->hasFocus(), kPatience); // from the field to the last one, and with the arrows on
    QTest::keyClick(own, Qt::Key_Up);
    QVERIFY(bubble(u"example.org/salle"_s)->hasFocus());
    QTest::keyClick(bubble(u"example.org/salle"_s), Qt::Key_Down);
    QVERIFY(own->hasFocus());
    QTest::keyClick(own, Qt::Key_Delete);
    QVERIFY(shows(u"Message taken back"_s));
    page()->findChild<QPushButton *>(u"message_undo"_s)->click();
    QVERIFY(shows(u"À tout de suite !"_s));
    auto *search = page()->findChild<QLineEdit *>(u"messages_search"_s);
    search->setFocus();
    typeInto(search, u"CAFE"_s); // neither case nor accents matter
    QTRY_VERIFY_WITH_TIMEOUT(threads()->model()->rowCount() == 2 && threads()->model()->index(0, 0).data().toString() == u"Messages"_s, kPatience);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(threads(), Qt::Key_Return);
    QVERIFY(shows(u"Un café à 10 h ?"_s));
    search->clear();
    typeInto(search, u"xyz"_s);
    QTRY_VERIFY_WITH_TIMEOUT(threads()->model()->rowCount() == 0 && !threads()->isVisible(), kPatience);
    QCOMPARE(m_journey->finish(), QString());
}

void TestMessages::whatIsTypedIsThereAgain()
{
    QVERIFY(signIn(kBob));
    adaWrites(u"Alors ?"_s);
    QVERIFY(openPage());
    QVERIFY(opensFirst());
    QVERIFY(shows(u"Alors ?"_s));
    typeInto(field(), u"Je réfléchis"_s);
    QVERIFY(m_journey->trigger("staffList"));
    const auto stored = [&] { return m_office->look(u"SELECT coalesce(max(draft), '') FROM thread_member"_s); };
    QTRY_COMPARE_WITH_TIMEOUT(stored(), u"Je réfléchis"_s, kPatience);
    QVERIFY(openPage());
    QCOMPARE(field()->toPlainText(), u"Je réfléchis"_s);
    typeInto(field(), u" encore"_s);
    QVERIFY(m_journey->close()); // within the second
    QTRY_COMPARE_WITH_TIMEOUT(stored(), u"Je réfléchis encore"_s, kPatience);
    m_journey->start();
    QVERIFY(signIn(kBob));
    QVERIFY(openPage());
    QTRY_VERIFY_WITH_TIMEOUT(threads()->model()->rowCount() == 1, kPatience);
    QVERIFY(opensFirst());
    QTRY_COMPARE_WITH_TIMEOUT(field()->toPlainText(), u"Je réfléchis encore"_s, kPatience);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(shows(u"Je réfléchis encore"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(), QString(), kPatience);
    QCOMPARE(m_journey->finish(), QString());
}

void TestMessages::aMutedConversationRingsNoBell()
{
    QVERIFY(signIn(kBob));
    adaWrites(u"Un"_s);
    QVERIFY(openPage());
    QVERIFY(opensFirst());
    QVERIFY(shows(u"Un"_s));
    auto *bell = m_journey->window().findChild<NotificationBell *>();
    QTRY_COMPARE_WITH_TIMEOUT(bell->unread(), 0, kPatience);
    auto *menu = page()->findChild<QMenu *>(u"conversationMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"conversationMute"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_office->look(u"SELECT count(*) FROM thread_member WHERE muted = 1"_s), u"1"_s, kPatience);
    const QString told = m_office->look(u"SELECT count(*) FROM notification WHERE kind = 'thread' AND user_id = %1"_s.arg(person(kBob)));
    QVERIFY(m_journey->trigger("staffList"));
    adaWrites(u"Deux"_s);
    QVERIFY(openPage());
    QVERIFY(shows(u"Deux"_s)); // it is there
    QCOMPARE(m_office->look(u"SELECT count(*) FROM notification WHERE kind = 'thread' AND user_id = %1"_s.arg(person(kBob))), told);
    QTRY_COMPARE_WITH_TIMEOUT(bell->unread(), 0, kPatience);
    QCOMPARE(m_journey->finish(), QString());
}

/// Who is added to what two wrote begins another conversation with them, and reads nothing of the former one.
void TestMessages::aThirdOneBeginsAnotherConversation()
{
    QVERIFY(signIn(kBob));
    adaWrites(u"Entre nous deux"_s);
    QVERIFY(openPage());
    QVERIFY(opensFirst());
    QVERIFY(shows(u"Entre nous deux"_s));
    press(page(), "conversation_add");
    auto *dialog = shown<ThreadDialog>(*m_journey);
    auto *found = dialog->findChild<QListWidget *>(u"thread_people"_s);
    QTRY_VERIFY_WITH_TIMEOUT(found->count() == 1 && found->item(0)->text() == u"Zoé Lefèvre"_s, kPatience); // Ada is there
    press(dialog, "thread_ok");
    QVERIFY(dialog->isVisible()); // nobody is chosen yet
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"thread_search"_s), Qt::Key_Return);
    press(dialog, "thread_ok");
    QTRY_COMPARE_WITH_TIMEOUT(m_office->look(u"SELECT count(*) FROM thread"_s), u"2"_s, kPatience);
    auto *people = page()->findChild<QLabel *>(u"conversation_people"_s);
    QTRY_COMPARE_WITH_TIMEOUT(people->text(), u"You, Ada Chef, Zoé Lefèvre"_s, kPatience);
    QVERIFY(!bubble(u"Entre nous deux"_s));
    int seen = -1;
    elsewhere(kZoe, [&](ThreadService &threads, Services &) { seen = int(must(threads.search(u"entre"_s, 10)).size()); });
    QCOMPARE(seen, 0);
    QCOMPARE(m_journey->finish(), QString());
}

void TestMessages::peopleAreChosenByKeyboard()
{
    QVERIFY(signIn(kBob));
    QVERIFY(openPage());
    auto *fresh = page()->findChild<QPushButton *>(u"messages_new"_s);
    fresh->setFocus();
    QTest::keyClick(fresh, Qt::Key_Space);
    auto *dialog = shown<ThreadDialog>(*m_journey);
    auto *search = dialog->findChild<QLineEdit *>(u"thread_search"_s);
    auto *found = dialog->findChild<QListWidget *>(u"thread_people"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found->count(), 2, kPatience);
    typeInto(search, u"lefevre"_s);
    QTRY_VERIFY_WITH_TIMEOUT(found->count() == 1 && found->item(0)->text() == u"Zoé Lefèvre"_s, kPatience);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(found->count(), 2, kPatience);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Home);
    QTest::keyClick(found, Qt::Key_Space); // Ada
    fill(dialog, "thread_title", u"Travaux"_s);
    press(dialog, "thread_ok");
    QTRY_VERIFY_WITH_TIMEOUT(field()->isVisible() && field()->hasFocus(), kPatience);
    typeInto(field(), u"On commence lundi"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(shows(u"On commence lundi"_s));
    QStringList zoes;
    elsewhere(kZoe, [&](ThreadService &threads, Services &services) {
        const Thread thread = must(threads.list(1)).first();
        zoes << thread.title << QString::number(thread.others.size()) << QString::number(thread.unread);
        for (const Notification &one : must(NotificationService(services.context()).list()))
            zoes << one.type;
    });
    QCOMPARE(zoes, (QStringList{u"Travaux"_s, u"2"_s, u"1"_s, u"thread_message"_s, u"thread_added"_s}));
    QCOMPARE(m_journey->finish(), QString());
}

void TestMessages::aLongConversationOpensAtOnceAndGoesBack()
{
    adaWrites(u"Le premier"_s);
    m_office->look(u"INSERT INTO thread_message (thread_id, key, author_id, at, text, text_key) SELECT (SELECT max(id) FROM thread), 'k' || n, %1, "
                   "now() - interval '1 minute' * (100000 - n), 'Message ' || n, 'message ' || n FROM generate_series(1, 100000) n; "
                   "UPDATE thread SET last_message = (SELECT max(id) FROM thread_message); ANALYZE"_s.arg(person(ServerOffice::kAdministrator)));
    QVERIFY(signIn(kBob));
    QVERIFY(openPage());
    QVERIFY(opensFirst());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(shows(u"Message 100000"_s));
    qInfo("opened after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(!bubble(u"Message 99900"_s));
    auto *list = page()->findChild<MessageList *>();
    QTRY_COMPARE_WITH_TIMEOUT(list->verticalScrollBar()->value(), list->verticalScrollBar()->maximum(), kPatience);
    for (int i = 0; i < 5; ++i) {
        const int count = list->count();
        list->verticalScrollBar()->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(list->count() > count, kPatience);
        QVERIFY(list->verticalScrollBar()->value() > 0); // what was seen stays where it was
    }
    QVERIFY(bubble(u"Message 99900"_s));
    auto *search = page()->findChild<QLineEdit *>(u"messages_search"_s);
    search->setFocus();
    typeInto(search, u"message 4711"_s);
    QTRY_VERIFY_WITH_TIMEOUT(threads()->model()->rowCount() >= 2, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(threads()->model()->index(threads()->model()->rowCount() - 1, 0).data(Qt::AccessibleTextRole).toString().contains(u"4711"_s), kPatience);
    threads()->setFocus();
    QTest::keyClick(threads(), Qt::Key_End);
    QVERIFY(shows(u"Message 4711"_s));
    auto *toEnd = page()->findChild<QPushButton *>(u"messages_to_end"_s);
    QTRY_VERIFY_WITH_TIMEOUT(toEnd->isVisible(), kPatience);
    toEnd->click();
    QVERIFY(shows(u"Message 100000"_s));
    QCOMPARE(m_journey->finish(), QString());
}

void TestMessages::withoutAccountsThePageSaysWhy()
{
    Journey alone;
    const DatabaseUrl url = alone.makeDatabase(2);
    alone.open(url);
    QVERIFY(alone.trigger("messages"));
    MessagesPage *page = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((page = alone.window().findChild<MessagesPage *>()) && page->isVisible(), kPatience);
    const auto says = [&](const QString &part) {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Nobody has an account here"_s), kPatience);
    QCOMPARE(alone.finish(), QString());
}

void TestMessages::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    m_journey = std::make_unique<Journey>(0);
    m_journey->setInstaller([](Language language) { installTranslators(*qApp, language); });
    m_journey->start();
    m_journey->window().setLanguage(Language::French);
    const int bob = person(kBob);
    const int zoe = person(kZoe);
    elsewhere(ServerOffice::kAdministrator, [&](ThreadService &threads, Services &) {
        const ThreadId pair = must(threads.open({bob}));
        (void)must(threads.write(pair, u"Bonjour Bob, tu as la liste des titres de séjour qui expirent ce mois-ci ?"_s));
        const ThreadId trio = must(threads.open({bob, zoe}, u"Déménagement du 3e étage"_s));
        (void)must(threads.write(trio, u"Les cartons arrivent lundi. Voir le plan : https://intranet.example.org/plan"_s));
    });
    elsewhere(kZoe, [&](ThreadService &threads, Services &) {
        const ThreadId trio = must(threads.list(5)).first().id;
        (void)must(threads.write(trio, u"Merci ! Je m’occupe des badges avec @[Bob|%1]."_s.arg(bob)));
        const ThreadMessage wrong = must(threads.write(trio, u"Oups"_s));
        must(threads.remove(wrong));
        (void)must(threads.write(must(threads.open({bob})), u"Le certificat de Paul est arrivé"_s));
    });
    m_office->look(u"UPDATE thread_message SET at = at - interval '1 day' WHERE id <= 2; "
                   "INSERT INTO user_profile (user_id, away) VALUES (%1, 1) ON CONFLICT (user_id) DO UPDATE SET away = 1"_s.arg(zoe));
    QVERIFY(signIn(kBob));
    for (const bool dark : {false, true}) {
        m_journey->theme().apply(dark ? ThemeMode::Dark : ThemeMode::Light);
        m_journey->window().resize(dark ? QSize(1280, 800) : QSize(1600, 1000));
        const auto take = [&](QWidget *what, const QString &name) {
            QTest::qWait(1500);
            what->grab().save(folder + u'/' + name + (dark ? u"_dark.png"_s : u".png"_s));
        };
        QVERIFY(openPage());
        take(&m_journey->window(), u"messages_list"_s);
        threads()->setFocus();
        for (const int row : {2, 1, 0}) {
            threads()->setCurrentIndex(threads()->model()->index(row, 0));
            take(&m_journey->window(), u"messages_%1"_s.arg(row));
            if (row == 1 && !dark) {
                field()->setFocus();
                typeInto(field(), u"Parfait, je passe à l’accueil demain matin."_s);
                QTest::keyClick(field(), Qt::Key_Return);
            }
        }
        typeInto(page()->findChild<QLineEdit *>(u"messages_search"_s), u"badge"_s);
        take(&m_journey->window(), u"messages_search"_s);
        page()->findChild<QLineEdit *>(u"messages_search"_s)->clear();
        press(page(), "messages_new");
        auto *dialog = shown<ThreadDialog>(*m_journey);
        take(dialog, u"messages_new"_s);
        delete dialog;
    }
}

} // namespace effectif::test

using effectif::test::TestMessages;
EFFECTIF_TEST(TestMessages)
#include "tst_messages.moc"
