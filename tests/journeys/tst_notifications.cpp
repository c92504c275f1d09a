// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O68, D13, M77: what a colleague does at another desk rings the bell here, and leads to the sheet.
#include "models/domain/mentions.h"
#include "models/items/notificationmodel.h"
#include "models/services/noteservice.h"
#include "models/services/notificationservice.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/notespanel.h"
#include "ui/pages/notificationspanel.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/notificationpanel.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QThread>
#ifdef EFFECTIF_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#endif

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kStaff = u"staff"_s;
} // namespace

#ifdef EFFECTIF_DBUS
/// A desktop's notification service, as the specification says it.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text, const QStringList &, const QVariantMap &, int)
    {
        shown << (title + u' ' + text).trimmed();
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};
#endif

class TestNotificationCentre final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_url = m_journey->makeDatabase(3);
        m_journey->open(m_url);
        m_bell = m_journey->window().findChild<NotificationBell *>();
    }
    void cleanup()
    {
        m_journey.reset();
    }

    void whatAColleagueDoesRingsTheBellAndLeadsThere()
    {
        QVERIFY(m_bell && m_bell->isVisible());
        QVERIFY(m_bell->mapTo(&m_journey->window(), QPoint()).x() < 40); // at the lower left
        QVERIFY(m_bell->mapTo(&m_journey->window(), QPoint()).y() > m_journey->window().height() - 60);
        NotificationPanel *panel = open();
        QVERIFY(panel);
        QTRY_VERIFY_WITH_TIMEOUT(emptyText(panel).contains(u"Nothing yet"_s), kPatience);
        panel->close();
        mention();
        give();
        QTRY_COMPARE_WITH_TIMEOUT(m_bell->unread(), 2, kPatience);
        QVERIFY(m_bell->text().contains(u'2'));
        panel = open();
        auto *list = panel->findChild<QListView *>(u"notifications_list"_s);
        const QAbstractItemModelTester tester(list->model());
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, kPatience); // and the day
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Today"_s);
        QVERIFY(list->model()->index(1, 0).data().toString().contains(u"Paul Petit put Martin 001"_s));
        QVERIFY(list->model()->index(2, 0).data().toString().contains(u"mentioned you"_s));
        choose(panel, "notifications_group", u"imports"_s);
        QTRY_VERIFY_WITH_TIMEOUT(emptyText(panel).contains(u"Nothing of that kind"_s), kPatience);
        choose(panel, "notifications_group", u"notes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, kPatience);
        QTest::keyClick(list, Qt::Key_Down); // over the day's own row
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet() && m_journey->sheet()->recordId() == m_id, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_bell->unread(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet()->title().startsWith(u"Martin 001"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet()->findChild<QLabel *>(u"note_text"_s), kPatience);
        QVERIFY(m_journey->sheet()->findChild<NotesPanel *>()->isVisible()); // where the note is
        panel = open();
        QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<QListView *>()->model()->rowCount() == 3, kPatience);
        panel->findChild<QPushButton *>(u"notifications_all_read"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_bell->unread(), 0, kPatience);
        panel->close();
        QCOMPARE(m_journey->finish(), QString());
    }

    /// While the window is open in front, the desktop is left alone.
    void theDesktopIsToldWhileTheWindowIsNotInFront()
    {
#ifdef EFFECTIF_DBUS
        FakeDesktop desktop;
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        if (!bus.isConnected() || !bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            || !bus.registerService(u"org.freedesktop.Notifications"_s))
            QSKIP("no bus of our own");
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->window().isActiveWindow(), kPatience);
        QTest::qWait(500); // the first look: what was there before is not told
        give();
        QTRY_COMPARE_WITH_TIMEOUT(m_bell->unread(), 1, kPatience);
        QVERIFY(desktop.shown.isEmpty());
        m_journey->window().showMinimized();
        QTRY_VERIFY_WITH_TIMEOUT(!m_journey->window().isActiveWindow(), kPatience);
        mention();
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, kPatience);
        QVERIFY2(desktop.shown.first().startsWith(u"Paul Petit mentioned you"_s), qPrintable(desktop.shown.first()));
        QVERIFY(desktop.shown.first().contains(u"&lt;b&gt;"_s)); // what was typed is no markup
        QVERIFY(!m_journey->sheet());
        Q_EMIT desktop.ActionInvoked(1, u"default"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->sheet() && m_journey->sheet()->recordId() == m_id, kPatience);
        QVERIFY(!m_journey->window().isMinimized());
        bus.unregisterService(u"org.freedesktop.Notifications"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QCOMPARE(m_journey->finish(), QString());
#else
        QSKIP("this desktop has no bus");
#endif
    }

    /// M45, M69: "@", some letters, the arrows, Enter.
    void aColleagueIsMentionedByKeyboard()
    {
        m_journey->window().openSheet(kStaff, m_id);
        QVERIFY(m_journey->showsLastName(u"Martin 001"_s));
        auto *panel = m_journey->sheet()->findChild<NotesPanel *>();
        m_journey->sheet()->findChild<QTabWidget *>(u"sheetTabs"_s)->setCurrentWidget(panel);
        auto *text = panel->findChild<QPlainTextEdit *>(u"notes_text"_s);
        text->setFocus();
        typeInto(text, u"Voir @pet"_s);
        const auto proposed = [&] { return m_journey->window().findChild<QListWidget *>(u"mention_list"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(proposed() && proposed()->isVisible(), kPatience);
        QCOMPARE(proposed()->item(0)->text(), u"Paul Petit"_s);
        QTest::keyClick(text, Qt::Key_Escape); // the list alone, not the sheet
        QVERIFY(!m_journey->questionIsShown() && text->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(!proposed(), kPatience);
        typeInto(text, u"i"_s);
        QTRY_VERIFY_WITH_TIMEOUT(proposed() && proposed()->isVisible(), kPatience);
        QTest::keyClick(text, Qt::Key_Return);
        typeInto(text, u"demain"_s);
        QCOMPARE(text->toPlainText(), u"Voir @Paul Petit demain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->window().findChild<QPushButton *>(u"notes_add"_s)->isVisible(), kPatience);
        m_journey->window().findChild<QPushButton *>(u"notes_add"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<QLabel *>(u"note_text"_s), kPatience);
        QVERIFY(panel->findChild<QLabel *>(u"note_text"_s)->text().contains(u"background-color"_s));
        QVERIFY(!panel->findChild<QLabel *>(u"note_text"_s)->text().contains(u'|'));
        QStringList told;
        elsewhere([&](Services &colleague, const Reference &) {
            for (const Notification &one : must(NotificationService(colleague.context()).list()))
                told << one.type + u' ' + one.excerpt;
        });
        QCOMPARE(told, QStringList{u"mention Voir @Paul Petit demain"_s});
        QCOMPARE(m_journey->finish(), QString());
    }

    /// D13: each cell, row and column is a switch; what is chosen counts at once, and is there the next time.
    void theMatrixIsChosenAndKept()
    {
        NotificationPanel *centre = open();
        QVERIFY(centre);
        centre->findChild<QPushButton *>(u"notifications_settings"_s)->click();
        NotificationsPanel *panel = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((panel = m_journey->window().findChild<NotificationsPanel *>()) && panel->isVisible(), kPatience);
        const auto box = [&](const char *name) { return panel->findChild<QCheckBox *>(QLatin1StringView(name)); };
        QTRY_VERIFY_WITH_TIMEOUT(box("notify_mention_mail")->isChecked(), kPatience);
        QCOMPARE(box("notify_row_note_mine")->checkState(), Qt::PartiallyChecked); // no e-mail at first
        QCOMPARE(box("notify_column_mail")->checkState(), Qt::PartiallyChecked);
        box("notify_column_mail")->click(); // partly: everything
        QCOMPARE(box("notify_column_mail")->checkState(), Qt::Checked);
        QVERIFY(box("notify_note_mine_mail")->isChecked());
        QCOMPARE(box("notify_row_note_mine")->checkState(), Qt::Checked);
        box("notify_column_mail")->click(); // everything: nothing
        QCOMPARE(box("notify_column_mail")->checkState(), Qt::Unchecked);
        box("notify_mention_desktop")->click();
        QCOMPARE(box("notify_row_mention")->checkState(), Qt::PartiallyChecked);
        auto *when = panel->findChild<QComboBox *>(u"notify_when"_s);
        when->setCurrentIndex(9);
        Q_EMIT when->activated(9);
        auto *kept = panel->findChild<QLabel *>(u"notify_kept"_s);
        QTRY_VERIFY_WITH_TIMEOUT(kept->text().startsWith(u"Saved at"_s), kPatience);
        NotificationChoices stored;
        elsewhere([&](Services &colleague, const Reference &person) {
            colleague.context().user = person.id;
            stored = must(NotificationService(colleague.context()).choices());
        });
        QVERIFY(!stored.isOn(*notificationTypeOf(u"mention"_s), NotifyChannel::Desktop));
        QVERIFY(!stored.isOn(*notificationTypeOf(u"sheet_assigned"_s), NotifyChannel::Mail));
        QCOMPARE(stored.digestHour, 8);
        panel->findChild<QPushButton *>(u"notify_test_app"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_bell->unread(), 1, kPatience);
        auto *system = panel->findChild<QComboBox *>(u"notify_system"_s);
        QStringList help;
        for (int i = 0; i < system->count(); ++i) {
            system->setCurrentIndex(i);
            Q_EMIT system->activated(i);
            help << panel->findChild<QLabel *>(u"notify_help"_s)->text();
        }
        QCOMPARE(help.size(), 3);
        QVERIFY(help.removeDuplicates() == 0 && !help.contains(QString()));
        QCOMPARE(m_journey->finish(), QString());
    }

private:
    NotificationPanel *open()
    {
        (void)m_journey->trigger("notifications");
        NotificationPanel *panel = nullptr;
        (void)QTest::qWaitFor([&] { return (panel = m_journey->window().findChild<NotificationPanel *>()) && panel->isVisible(); }, kPatience);
        return panel;
    }
    static QString emptyText(NotificationPanel *panel)
    {
        const auto *state = panel->findChild<EmptyState *>();
        QStringList texts;
        for (const QLabel *label : state->findChildren<QLabel *>())
            texts << label->text();
        return state->isVisible() ? texts.join(u' ') : QString();
    }
    static void choose(NotificationPanel *panel, const char *name, const QString &value)
    {
        auto *box = panel->findChild<QComboBox *>(QLatin1StringView(name));
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// At another desk: in a thread and on a connection of its own.
    void elsewhere(const std::function<void(Services &, const Reference &)> &act)
    {
        const QString name = m_journey->window().office()->userName();
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto colleague = m_journey->otherProgram(m_url);
            FieldDefinition field;
            field.target = u"user"_s;
            act(*colleague, must(colleague->directory().resolve(field, name)));
        }));
        thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), kPatience);
    }
    void mention()
    {
        elsewhere([this](Services &colleague, const Reference &person) {
            must(NoteService(colleague).add({kStaff, m_id}, u"Voir <b>%1</b>"_s.arg(mentionMarkup({person.name, person.id}))));
        });
    }
    void give()
    {
        elsewhere([this](Services &colleague, const Reference &person) {
            const Record sheet = must(colleague.records().load(kStaff, m_id));
            must(colleague.records().save(changeOf(sheet, {{u"managed_by"_s, QVariant::fromValue(person)}})));
        });
    }

    std::unique_ptr<Journey> m_journey;
    DatabaseUrl m_url;
    NotificationBell *m_bell = nullptr;
    RecordId m_id = 1;
};

} // namespace effectif::test

using effectif::test::TestNotificationCentre;
EFFECTIF_TEST(TestNotificationCentre)
#include "tst_notifications.moc"
