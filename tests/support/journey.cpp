// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"

#include "models/storage/connection.h"
#include "tests/support/guardedapplication.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QTableView>
#include <QTest>
#include <QThread>

namespace effectif::test {

using namespace Qt::StringLiterals;

void typeInto(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(widget, letter.toLatin1());
            continue;
        }
        for (const auto event : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent key(event, Qt::Key_unknown, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(widget, &key);
        }
    }
}

bool clickOn(QAbstractButton *button)
{
    return clickOn([button = QPointer(button)] { return button.data(); });
}

bool clickOn(const std::function<QAbstractButton *()> &find)
{
    QAbstractButton *button = nullptr;
    const auto ready = [&] {
        button = find();
        return button && button->isVisible() && button->isEnabled() && !button->size().isEmpty();
    };
    if (!QTest::qWaitFor(ready, kPatience))
        return false;
    // where its mark stands: only that and the words of a wide check box can be hit
    QTest::mouseClick(button, Qt::LeftButton, {}, {std::min(button->width(), button->height()) / 2, button->height() / 2});
    return true;
}

Journey::Journey(int latencyMs, std::shared_ptr<gateways::Keyring> keyring)
    : m_latencyMs(latencyMs)
    , m_credentials(keyring ? Credentials(keyring) : Credentials())
    , m_drafts(std::make_unique<DraftStore>(draftFolder(), nullptr, m_relay))
    , m_settings(std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s)))
    , m_theme(std::make_unique<Theme>())
{
    m_theme->apply(ThemeMode::Light);
    m_settings->store(setting::kUserName, u"Léa Martin"_s);
    m_settings->store(setting::kCardImpact, false); // journeys save many names; the one about the question wants it
}

Journey::~Journey()
{
    storage::Connection::forbidThread(nullptr);
    m_window.reset();
}

std::unique_ptr<Services> Journey::otherProgram(const DatabaseUrl &url, const QString &userName)
{
    OpenRequest request;
    request.url = url;
    request.userName = userName;
    auto services = Services::create(request, m_clock);
    return services ? std::move(*services) : nullptr;
}

DatabaseUrl Journey::makeDatabase(int people)
{
    const DatabaseUrl url = DatabaseUrl::sqlite(m_folder.filePath(u"office.effectif"_s));
    fillDatabase(url, people);
    return url;
}

void Journey::fillDatabase(const DatabaseUrl &url, int people)
{
    OpenRequest request;
    request.url = url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = u"Paul Petit"_s;
    auto services = Services::create(request, m_clock);
    QVERIFY2(services, services ? "" : qPrintable(services.error().message + services.error().detail));
    for (int i = 1; i <= people; ++i) {
        RecordEdit edit;
        edit.kind = u"staff"_s;
        edit.changes = {{u"civility"_s, i % 2 ? u"mrs"_s : u"mr"_s},
                        {u"last_name"_s, u"Martin %1"_s.arg(i, 3, 10, QLatin1Char('0'))},
                        {u"first_name"_s, i % 3 ? u"Zoé"_s : u"Émile"_s},
                        {u"address_line1"_s, u"%1 rue du Moulin"_s.arg(i)},
                        {u"city"_s, i % 4 ? u"Lyon"_s : u"Évreux"_s},
                        {u"nature"_s, u"employee"_s},
                        {u"situation"_s, u"active"_s}};
        const auto saved = (*services)->records().save(edit);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }
}

void Journey::start()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(
        WindowContext{*m_settings, *m_theme, m_credentials, m_relay, m_clock, m_installer, Language::English, m_latencyMs, m_drafts.get()});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), kPatience));
    storage::Connection::forbidThread(QThread::currentThread());
    GuardedApplication::self()->arm();
}

void Journey::open(const DatabaseUrl &url)
{
    if (!m_window)
        start();
    OpenRequest request;
    request.url = url;
    m_window->openDatabase(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->office() && list(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(list()->model()->isComplete(), kPatience);
    m_window->openPage(u"staffList"_s); // most walks begin at the list, not at the home page
}

bool Journey::close()
{
    m_window->close();
    return QTest::qWaitFor([this] { return !m_window->isVisible() || questionIsShown(); }, kPatience) && !m_window->isVisible();
}

RecordListPage *Journey::list()
{
    return m_window->findChild<RecordListPage *>();
}

SheetPage *Journey::sheet()
{
    return qobject_cast<SheetPage *>(m_window->tabs().currentWidget());
}

QTableView *Journey::table()
{
    return list()->findChild<QTableView *>(u"records"_s);
}

bool Journey::trigger(const char *action)
{
    auto *found = m_window->findChild<QAction *>(QLatin1String(action));
    if (!found || !QTest::qWaitFor([found] { return found->isEnabled(); }, kPatience))
        return false;
    found->trigger();
    return true;
}

bool Journey::click(const char *button)
{
    auto *found = m_window->tabs().currentWidget()->findChild<QAbstractButton *>(QLatin1String(button));
    return found && clickOn(found);
}

bool Journey::questionIsShown()
{
    auto *box = m_window->findChild<QMessageBox *>(u"prompt"_s);
    return box && box->isVisible();
}

bool Journey::answer(int button)
{
    const QString name = u"prompt_%1"_s.arg(button);
    const auto found = [&] {
        auto *box = m_window->findChild<QMessageBox *>(u"prompt"_s);
        return box ? box->findChild<QAbstractButton *>(name) : nullptr;
    };
    const bool done = QTest::qWaitFor([this] { return questionIsShown(); }, kPatience) && clickOn(found)
        && QTest::qWaitFor([this] { return !questionIsShown(); }, kPatience);
    if (!done)
        complain(name);
    return done;
}

bool Journey::type(const char *field, const QString &text)
{
    auto *line = sheet()->findChild<QLineEdit *>(QLatin1String(field));
    if (!line || !QTest::qWaitFor([line] { return line->isEnabled() && line->isVisible(); }, kPatience))
        return false;
    line->setFocus();
    line->selectAll();
    typeInto(line, text);
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    return true;
}

QString Journey::shown(const char *field)
{
    if (auto *line = sheet()->findChild<QLineEdit *>(QLatin1String(field)))
        return line->text();
    if (auto *box = sheet()->findChild<QComboBox *>(QLatin1String(field)))
        return box->currentText();
    return {};
}

bool Journey::choose(const char *field, const QString &label)
{
    auto *box = sheet()->findChild<QComboBox *>(QLatin1String(field));
    if (!box || !QTest::qWaitFor([box] { return box->isEnabled() && box->isVisible(); }, kPatience))
        return false;
    const int index = box->findText(label);
    if (index < 0)
        return false;
    box->setFocus();
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    return true;
}

bool Journey::pressArrow(const char *field)
{
    auto *line = sheet()->findChild<QLineEdit *>(QLatin1String(field));
    if (!line || !QTest::qWaitFor([line] { return line->isEnabled() && line->isVisible(); }, kPatience))
        return false;
    line->setFocus();
    QTest::keyClick(line, Qt::Key_F4);
    return true;
}

bool Journey::saves()
{
    return trigger("save") && QTest::qWaitFor([this] { return !sheet()->isDirty(); }, kPatience);
}

bool Journey::showsLastName(const QString &name)
{
    return QTest::qWaitFor([this, &name] { return sheet() && shown("last_name") == name; }, kPatience);
}

Journey::LeftDraft Journey::draft() const
{
    QTest::qWait(2500); // D4: all of it is there at most two seconds later
    (void)QTest::qWaitFor([this] { return drafts().size() == 1; }, kPatience);
    QFile file(QDir(draftFolder()).filePath(drafts().value(0)));
    return file.open(QIODevice::ReadOnly) ? LeftDraft{drafts().first(), file.readAll()} : LeftDraft();
}

void Journey::leave(const LeftDraft &draft) const
{
    const QString ended = QString(32, u'0') + u'.' + draft.name.section(u'.', 1); // of a session that holds no lock
    QFile file(QDir(draftFolder()).filePath(ended));
    QVERIFY(!draft.bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(draft.bytes) == draft.bytes.size());
}

void Journey::complain(const QString &missed) const
{
    QStringList seen;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        const auto *box = qobject_cast<const QMessageBox *>(window);
        const QSize size = window->size();
        seen << u"%1 “%2” (%3 x %4)"_s.arg(window->objectName(), box ? box->text() : window->windowTitle()).arg(size.width()).arg(size.height());
    }
    qWarning("%s was missed; on the screen: %s", qPrintable(missed), qPrintable(seen.join(u"; "_s)));
}

QString Journey::finish()
{
    const int uses = storage::Connection::forbiddenUses();
    const double stall = GuardedApplication::self()->disarm();
    storage::Connection::forbidThread(nullptr);
    QString report;
    if (uses > 0)
        report += u"%1 uses of a database in the interface's thread. "_s.arg(uses);
    if (stall > 0)
        report += u"A stall of %1 ms: %2."_s.arg(stall).arg(GuardedApplication::self()->worst());
    if (const QStringList &strays = GuardedApplication::self()->strayWindows(); !strays.isEmpty())
        report += u" Shown without a parent: %1."_s.arg(strays.join(u", "_s));
    return report;
}

} // namespace effectif::test
