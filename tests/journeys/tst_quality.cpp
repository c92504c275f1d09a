// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quality of data, worked off by keyboard: a list a check, the sheet at the field, a fix, what may stay, the departments.
#include "models/items/qualitymodel.h"
#include "models/items/scoremodel.h"
#include "models/services/attachmentservice.h"
#include "models/services/qualityignores.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/qualitypage.h"
#include "ui/pages/sheetpage.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
/// Takes what would go to the mail program.
class MailProgram final : public QObject
{
    Q_OBJECT
public:
    MailProgram() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "take"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }
    QUrl taken;
public Q_SLOTS:
    void take(const QUrl &url) { taken = url; }
};

/// The page as somebody at the keyboard has it before them.
class Worked final : public Journey
{
public:
    bool openPage(const DatabaseUrl &url)
    {
        start();
        open(url);
        if (!QTest::qWaitFor([this] { return window().office() != nullptr; }, kPatience) || !trigger("quality"))
            return false;
        page = window().findChild<QualityPage *>();
        checks = page->findChild<QTableView *>(u"quality_checks"_s);
        findings = page->findChild<QTableView *>(u"quality_findings"_s);
        scores = page->findChild<QTableView *>(u"quality_scores"_s);
        return QTest::qWaitFor([this] { return countOf("photo") != u"…"_s && !countOf("photo").isEmpty() && isAtRest(); }, kPatience);
    }
    bool isAtRest() const { return tool("quality_run")->isEnabled(); }
    QToolButton *tool(const char *name) const { return page->findChild<QToolButton *>(QLatin1StringView(name)); }
    int rowOf(const char *check) const
    {
        const QString name = quality::check(QLatin1StringView(check))->displayName();
        for (int row = 0; row < checks->model()->rowCount(); ++row) {
            if (checks->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    QString countOf(const char *check) const { return checks->model()->index(rowOf(check), 1).data().toString(); }
    QString shareOf(int row) const { return scores->model()->index(row, ScoreModel::Score).data().toString(); }
    /// By the keys alone: Home and Down in the list of checks.
    bool choose(int row)
    {
        checks->setFocus();
        const auto at = [this] { return checks->currentIndex().row(); };
        for (int presses = 0; at() != row && presses < 2 * checks->model()->rowCount(); ++presses)
            QTest::keyClick(checks, at() < row ? Qt::Key_Down : Qt::Key_Up);
        return at() == row;
    }
    QString cell(int row, int column) const { return findings->model()->index(row, column).data().toString(); }
    bool shows(const char *check, int rows)
    {
        return QTest::qWaitFor([&] { return countOf(check) == QString::number(rows) && findings->model()->rowCount() == rows && (rows == 0 || !cell(0, 0).isEmpty()); },
                               kPatience);
    }
    QualityPage *page = nullptr;
    QTableView *checks = nullptr;
    QTableView *findings = nullptr;
    QTableView *scores = nullptr;
};
} // namespace

class TestQualityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsWorkedOff_data() { addEngineRows(); }
    void aListIsWorkedOff();
    void whatMayStayIsIgnoredAndComesBack_data() { addEngineRows(); }
    void whatMayStayIsIgnoredAndComesBack();
    void aDepartmentIsChosen();
    void aDocumentIsAskedFor();
    void managersAreFilledIn();
};

void TestQualityPage::aListIsWorkedOff()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    {
        const auto services = database.open();
        (void)makeSheet(*services, u"Lefèvre"_s, u"Irène"_s, {{u"mobile"_s, u"612345678"_s}});
        (void)makeSheet(*services, u"Fini"_s, u"Paul"_s, {{u"contract_end"_s, QDate(2020, 1, 31)}});
    }
    Worked at;
    QVERIFY(at.openPage(database.url()));
    const QAbstractItemModelTester rows(at.findings->model());
    const QAbstractItemModelTester scores(at.scores->model());
    QVERIFY(at.choose(at.rowOf("phone_invalid")));
    QVERIFY(at.shows("phone_invalid", 1));
    QCOMPARE(at.cell(0, QualityModel::Person), u"Lefèvre Irène"_s);
    QVERIFY2(at.cell(0, QualityModel::What).contains(u"612345678"_s), qPrintable(at.cell(0, QualityModel::What)));

    QTest::keyClick(at.checks, Qt::Key_Return); // to the list, and to the sheet at the field
    QTRY_VERIFY_WITH_TIMEOUT(at.findings->hasFocus(), kPatience);
    QTest::keyClick(at.findings, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(at.sheet() && at.sheet()->recordId() != 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget() && QApplication::focusWidget()->accessibleName().contains(u"Mobile"_s), kPatience);
    QVERIFY(at.trigger("quality"));

    at.tool("quality_mend")->setFocus(); // the 0 that a spreadsheet took
    QTest::keyClick(at.tool("quality_mend"), Qt::Key_Space);
    QVERIFY(at.answer(0));
    QVERIFY(at.shows("phone_invalid", 0));
    auto *banner = at.page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Lefèvre Irène"_s), kPatience);

    QVERIFY(at.choose(at.rowOf("contract_ended")));
    QVERIFY(at.shows("contract_ended", 1));
    QVERIFY(!at.cell(0, QualityModel::Since).isEmpty());
    at.tool("quality_mend")->setFocus();
    QTest::keyClick(at.tool("quality_mend"), Qt::Key_Space);
    QVERIFY(at.shows("contract_ended", 0));
    QTRY_VERIFY_WITH_TIMEOUT(at.isAtRest(), kPatience);
    QCOMPARE(at.finish(), QString());
    QVERIFY(at.close());
    const auto services = database.open();
    QCOMPARE(must(services->records().rows(u"staff"_s, {1}, {u"mobile"_s})).first().values.first().toString(), u"+33612345678"_s);
    QCOMPARE(must(services->records().counts(u"staff"_s)).former, 1);
}

void TestQualityPage::whatMayStayIsIgnoredAndComesBack()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    (void)makeSheet(*database.open(), u"Doyenne"_s, u"Jeanne"_s, {{u"birth_date"_s, QDate(1900, 2, 3)}});
    Worked at;
    QVERIFY(at.openPage(database.url()));
    QVERIFY(at.choose(at.rowOf("birth_date")));
    QVERIFY(at.shows("birth_date", 1));
    at.tool("quality_ignore")->setFocus();
    QTest::keyClick(at.tool("quality_ignore"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(at.page->findChild<QLineEdit *>(u"ignore_reason"_s), kPatience);
    auto *reason = at.page->findChild<QLineEdit *>(u"ignore_reason"_s);
    typeInto(reason, u"Vérifié sur l’acte"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(at.shows("birth_date", 0));

    QVERIFY(at.choose(at.checks->model()->rowCount() - 1)); // « Ignorés »
    auto *ignored = at.page->findChild<QTableView *>(u"quality_ignored"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ignored->model()->rowCount(), 1, kPatience);
    const QAbstractItemModelTester tester(ignored->model());
    QCOMPARE(ignored->model()->index(0, 0).data().toString(), u"Doyenne Jeanne"_s);
    QCOMPARE(ignored->model()->index(0, 2).data().toString(), u"Vérifié sur l’acte"_s);
    QTRY_VERIFY_WITH_TIMEOUT(at.tool("quality_takeBack")->isEnabled(), kPatience);
    at.tool("quality_takeBack")->setFocus();
    QTest::keyClick(at.tool("quality_takeBack"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(ignored->model()->rowCount(), 0, kPatience);
    QVERIFY(at.choose(at.rowOf("birth_date")));
    QVERIFY(at.shows("birth_date", 1));
    QTRY_VERIFY_WITH_TIMEOUT(at.isAtRest(), kPatience);
    QCOMPARE(at.finish(), QString());
}

void TestQualityPage::aDepartmentIsChosen()
{
    TestDatabase database(Engine::Sqlite);
    {
        const auto services = database.open();
        const auto lyon = QVariant::fromValue(must(services->directory().addDepartment(u"Zèbre"_s)));
        (void)makeSheet(*services, u"Ba"_s, u"A"_s, {{u"birth_date"_s, QDate(1900, 2, 3)}, {u"department"_s, lyon}});
        (void)makeSheet(*services, u"Bo"_s, u"B"_s, {{u"birth_date"_s, QDate(1900, 2, 3)}});
    }
    Worked at;
    QVERIFY(at.openPage(database.url()));
    QVERIFY(at.choose(at.rowOf("birth_date")));
    QVERIFY(at.shows("birth_date", 2));
    QTRY_COMPARE_WITH_TIMEOUT(at.scores->model()->rowCount(), 3, kPatience);
    QCOMPARE(at.shareOf(0), u"0 %"_s);
    at.scores->setFocus();
    QTest::keyClick(at.scores, Qt::Key_End);
    at.scores->selectRow(2);
    QTRY_COMPARE_WITH_TIMEOUT(at.findings->model()->rowCount(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(at.cell(0, QualityModel::Person), u"Ba A"_s, kPatience);
    QCOMPARE(at.cell(0, QualityModel::Department), u"Zèbre"_s);
    at.scores->selectRow(0);
    QTRY_COMPARE_WITH_TIMEOUT(at.findings->model()->rowCount(), 2, kPatience);
    QCOMPARE(at.finish(), QString());
}

void TestQualityPage::aDocumentIsAskedFor()
{
    TestDatabase database(Engine::Sqlite);
    {
        const auto services = database.open();
        const Record ba = makeSheet(*services, u"Ba"_s, u"A"_s, {{u"email"_s, u"ba@example.org"_s}});
        NewFile permit;
        permit.facts.name = u"titre.pdf"_s;
        permit.facts.expires = QDate(2021, 3, 4);
        permit.bytes = "%PDF-1.4";
        must(AttachmentService(*services).add(u"staff"_s, ba.id, permit));
    }
    MailProgram mail;
    Worked at;
    QVERIFY(at.openPage(database.url()));
    QVERIFY(at.choose(at.rowOf("document_expired")));
    QVERIFY(at.shows("document_expired", 1));
    at.tool("quality_mend")->setFocus();
    QTest::keyClick(at.tool("quality_mend"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(mail.taken.path(), u"ba@example.org"_s, kPatience);
    QVERIFY2(mail.taken.query(QUrl::FullyDecoded).contains(u"titre.pdf"_s), qPrintable(mail.taken.toString()));
    at.findings->setFocus();
    QTest::keyClick(at.findings, Qt::Key_Return); // the sheet, at its files
    QTRY_VERIFY_WITH_TIMEOUT(at.sheet() && at.sheet()->findChild<QWidget *>(u"filesPanel"_s)->isVisible(), kPatience);
    QCOMPARE(at.finish(), QString());
}

void TestQualityPage::managersAreFilledIn()
{
    TestDatabase database(Engine::Sqlite);
    {
        const auto services = database.open();
        for (const QString &name : {u"Ba"_s, u"Bo"_s}) {
            Record made = makeSheet(*services, name, u"A"_s);
            if (!made.value(u"managed_by"_s).isNull())
                must(services->records().save(changeOf(made, {{u"managed_by"_s, QVariant()}})));
        }
    }
    Worked at;
    QVERIFY(at.openPage(database.url()));
    QVERIFY(at.choose(at.rowOf("manager")));
    QVERIFY(at.shows("manager", 2));
    at.findings->setFocus();
    at.findings->selectAll();
    at.tool("quality_mend")->setFocus();
    QTest::keyClick(at.tool("quality_mend"), Qt::Key_Space);
    const auto editor = [&]() -> QLineEdit * {
        auto *value = at.page->findChild<QWidget *>(u"bulkValue"_s);
        return value ? value->findChild<QLineEdit *>() : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(editor(), kPatience);
    typeInto(editor(), u"Alice Martin"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    auto *apply = at.page->findChild<QPushButton *>(u"bulkApply"_s);
    QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), kPatience);
    apply->click();
    QVERIFY(at.shows("manager", 0));
    QTRY_VERIFY_WITH_TIMEOUT(at.isAtRest(), kPatience);
    QCOMPARE(at.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestQualityPage;
EFFECTIF_TEST(TestQualityPage)
#include "tst_quality.moc"
