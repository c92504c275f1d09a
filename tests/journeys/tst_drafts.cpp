// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D4: what is typed survives kill -9 of the real program, and the next start offers it.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QPushButton>
#include <QTreeWidget>

#include <csignal>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedProgramLosesNothingTyped();
    void draftOfAnOldVersionIsMergedAndCompared();
    void newSheetThatWasSavedIsNotMadeTwice();
    void savedAndDiscardedSheetsLeaveNoDraft();
    void draftIsThereWithinTwoSeconds();
    void laterKeepsThemAndDropForgetsThem();
    void sheetThatIsGoneBecomesANewOne();

private:
    static SheetDraft draftOf(const DatabaseUrl &url, const Record &record, const QHash<QString, QVariant> &typed);
    static void leave(Journey &journey, const SheetDraft &draft);
};

namespace {
DraftsDialog *openOffer(Journey &journey)
{
    QPushButton *look = nullptr;
    if (!QTest::qWaitFor([&] { return (look = journey.window().findChild<QPushButton *>(u"lookAtDrafts"_s)) && look->isVisible(); }, kPatience))
        return nullptr;
    look->click();
    DraftsDialog *dialog = nullptr;
    (void)QTest::qWaitFor([&] { return (dialog = journey.window().findChild<DraftsDialog *>()) && dialog->isVisible(); }, kPatience);
    return dialog;
}

bool press(QWidget *parent, const char *name)
{
    auto *button = parent->findChild<QPushButton *>(QLatin1String(name));
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

QByteArray xdotool(const QStringList &arguments)
{
    QProcess tool;
    tool.start(u"xdotool"_s, arguments);
    return tool.waitForFinished(kPatience) && tool.exitCode() == 0 ? tool.readAllStandardOutput() : QByteArray();
}

/// Whether the real program has the keyboard at last, in a window of that name.
bool inFront(const QString &title)
{
    return QTest::qWaitFor(
        [&] {
            if (QString::fromUtf8(xdotool({u"getactivewindow"_s, u"getwindowname"_s})).startsWith(title))
                return true;
            xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title, u"windowactivate"_s}); // lost when the manager is busy
            return false;
        },
        kPatience);
}

void key(const QStringList &keys)
{
    xdotool(QStringList{u"key"_s, u"--delay"_s, u"150"_s} + keys);
}

void type(const QString &text)
{
    xdotool({u"type"_s, u"--delay"_s, u"60"_s, text});
}
} // namespace

SheetDraft TestDrafts::draftOf(const DatabaseUrl &url, const Record &record, const QHash<QString, QVariant> &typed)
{
    RecordDraft draft = record.id == 0 ? RecordDraft::forNew(record) : RecordDraft(record);
    for (auto it = typed.begin(); it != typed.end(); ++it)
        draft.setValue(it.key(), *it);
    SheetDraft result;
    result.id = QUuid::createUuid();
    result.database = url.toString();
    result.typed = QDateTime::currentDateTimeUtc();
    result.created = record.created.at;
    result.title = recordTitle(draft.current());
    result.edit = draft.edit();
    return result;
}

/// As a program that ended leaves it.
void TestDrafts::leave(Journey &journey, const SheetDraft &draft)
{
    DraftFolder folder(journey.draftFolder());
    QVERIFY(folder.write(draft));
}

void TestDrafts::killedProgramLosesNothingTyped()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    const QString home = journey.folder() + u"/home"_s;
    QVERIFY(QDir().mkpath(home + u"/.config/Effectif"_s));
    QFile settings(home + u"/.config/Effectif/effectif.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[person]\nname=Sophie Durand\nasked=true\n[interface]\nlanguage=en\n");
    settings.close();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        environment.remove(QLatin1StringView(name));
    environment.insert(u"HOME"_s, home);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(EFFECTIF_BINARY), {u"--database"_s, url.toString()});
    QVERIFY(program.waitForStarted());
    // an existing sheet: the last name, and further on a date that means nothing yet
    QVERIFY(inFront(u"Home"_s));
    key({u"ctrl+l"_s});
    QVERIFY(inFront(u"Staff"_s));
    const auto opened = [] {
        key({u"ctrl+f"_s, u"Down"_s, u"Return"_s}); // nothing happens until the list has its rows
        return QTest::qWaitFor([] { return xdotool({u"getactivewindow"_s, u"getwindowname"_s}).startsWith("Martin"); }, 3000);
    };
    QVERIFY(QTest::qWaitFor(opened, kPatience));
    key({u"F2"_s, u"Tab"_s, u"ctrl+a"_s});
    type(u"Dupont"_s);
    QVERIFY(inFront(u"Dupont"_s));
    key({u"Tab"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s});
    type(u"the fifth"_s);
    // and a new one
    key({u"ctrl+n"_s});
    QVERIFY(inFront(u"New sheet"_s));
    key({u"Tab"_s});
    type(u"Newcomer"_s);
    QVERIFY(inFront(u"Newcomer"_s));
    QTest::qWait(2000); // D4
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished());
    const QStringList folders = QDir(home).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    QString drafts;
    QDirIterator places(home, {u"*.draft"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (places.hasNext())
        drafts = QFileInfo(places.next()).absolutePath();
    QVERIFY2(!drafts.isEmpty(), qPrintable(folders.join(u' ')));
    QCOMPARE(QDir(drafts).entryList({u"*.draft"_s}, QDir::Files).size(), 2);
    QVERIFY(QDir().mkpath(journey.draftFolder()));
    for (const QString &name : QDir(drafts).entryList(QDir::Files | QDir::Hidden))
        QVERIFY(QFile::copy(drafts + u'/' + name, journey.draftFolder() + u'/' + name));

    journey.open(url);
    DraftsDialog *dialog = openOffer(journey);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 2);
    QVERIFY(press(dialog, "drafts_restore"));
    QTRY_COMPARE(journey.window().tabs().count(), 4); // home, list and the two
    QStringList names;
    for (int i = 2; i < 4; ++i) {
        journey.window().tabs().setCurrentIndex(i);
        QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->isDirty(), kPatience);
        names << journey.shown("last_name");
        if (journey.sheet()->recordId() != 0)
            QCOMPARE(journey.shown("birth_date"), u"the fifth"_s);
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"Dupont"_s, u"Newcomer"_s}));
    QCOMPARE(journey.finish(), QString());
}

void TestDrafts::draftOfAnOldVersionIsMergedAndCompared()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    {
        auto other = journey.otherProgram(url);
        const Record record = other->records().load(u"staff"_s, 1).value();
        leave(journey, draftOf(url, record, {{u"city"_s, u"Brest"_s}, {u"position"_s, u"Comptable"_s}}));
        RecordEdit edit;
        edit.kind = u"staff"_s;
        edit.id = 1;
        edit.baseVersion = 1;
        edit.changes = {{u"city"_s, u"Nice"_s}, {u"first_name"_s, u"Inès"_s}};
        QVERIFY(other->records().save(edit));
    }
    journey.open(url);
    DraftsDialog *dialog = openOffer(journey);
    QVERIFY(dialog && press(dialog, "drafts_restore"));
    CompareDialog *compare = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((compare = journey.window().findChild<CompareDialog *>()) && compare->isVisible(), kPatience);
    QVERIFY(press(compare, "compare_allMine"));
    QVERIFY(press(compare, "compare_take"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.shown("position"), u"Comptable"_s);
    QCOMPARE(journey.shown("first_name"), u"Inès"_s);
    QVERIFY(journey.saves());
    QTRY_VERIFY(journey.drafts().isEmpty());
    QCOMPARE(journey.finish(), QString());
}

/// Killed between the save and its answer: the draft's Operation was applied.
void TestDrafts::newSheetThatWasSavedIsNotMadeTwice()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    {
        auto other = journey.otherProgram(url);
        const Record blank = other->records().blank(u"staff"_s).value();
        SheetDraft draft = draftOf(url, blank, {{u"last_name"_s, u"Once"_s}});
        draft.edit.allowIncomplete = true;
        QVERIFY(other->records().save(draft.edit));
        leave(journey, draft);
    }
    journey.open(url);
    DraftsDialog *dialog = openOffer(journey);
    QVERIFY(dialog && press(dialog, "drafts_restore"));
    QVERIFY(journey.showsLastName(u"Once"_s));
    QTRY_VERIFY(journey.sheet()->recordId() != 0 && !journey.sheet()->isDirty());
    QTRY_VERIFY(journey.drafts().isEmpty());
    QCOMPARE(journey.finish(), QString());
}

void TestDrafts::savedAndDiscardedSheetsLeaveNoDraft()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    for (const char *way : {"save", "revert", "next"}) {
        QVERIFY(journey.type("city", QString::fromLatin1(way)));
        QTRY_COMPARE_WITH_TIMEOUT(journey.drafts().size(), 1, kPatience);
        QVERIFY(journey.trigger(way));
        if (qstrcmp(way, "save") != 0)
            QVERIFY(journey.answer(1)); // discard
        QTRY_VERIFY_WITH_TIMEOUT(journey.drafts().isEmpty(), kPatience);
    }
    QCOMPARE(journey.finish(), QString());
}

void TestDrafts::draftIsThereWithinTwoSeconds()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(journey.type("birth_date", u"x"_s)); // also what means nothing yet
    QTRY_COMPARE_WITH_TIMEOUT(journey.drafts().size(), 1, kPatience);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(journey.finish(), QString());
}

void TestDrafts::laterKeepsThemAndDropForgetsThem()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    leave(journey, draftOf(url, journey.otherProgram(url)->records().load(u"staff"_s, 1).value(), {{u"city"_s, u"Brest"_s}}));
    QFile broken(journey.draftFolder() + u"/gone.broken.draft"_s);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.close();
    journey.open(url);
    DraftsDialog *dialog = openOffer(journey);
    QVERIFY(dialog && press(dialog, "drafts_later"));
    QCOMPARE(journey.drafts().size(), 2);
    QTRY_VERIFY(!journey.window().findChild<DraftsDialog *>());
    dialog = openOffer(journey);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    list->topLevelItem(1)->setCheckState(0, Qt::Checked); // the one that nobody can read
    QVERIFY(press(dialog, "drafts_drop"));
    QVERIFY(journey.answer(1));
    QTRY_VERIFY(journey.drafts().isEmpty());
    QCOMPARE(journey.finish(), QString());
}

void TestDrafts::sheetThatIsGoneBecomesANewOne()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    Record record = journey.otherProgram(url)->records().load(u"staff"_s, 1).value();
    record.created.at = record.created.at.addDays(-1); // of another file that lay here
    leave(journey, draftOf(url, record, {{u"city"_s, u"Brest"_s}}));
    journey.open(url);
    DraftsDialog *dialog = openOffer(journey);
    QVERIFY(dialog && press(dialog, "drafts_restore"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->isDirty(), kPatience);
    QVERIFY(journey.sheet()->draft().isNew());
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QVERIFY(journey.sheet()->findChild<Banner *>()->text().contains(u"no longer exists"_s));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestDrafts;
EFFECTIF_TEST(TestDrafts)
#include "tst_drafts.moc"
