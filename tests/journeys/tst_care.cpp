// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator looks who did what, and lets go of whoever left long ago.
#include "models/items/auditmodel.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/dialogs/retentiondialog.h"
#include "ui/pages/audittrailpage.h"
#include "ui/pages/duepage.h"
#include "ui/pages/sheetpage.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
/// Another program without the latency of the window's: what it does is not what is looked at.
std::unique_ptr<Services> quickly(const DatabaseUrl &url)
{
    static const SystemClock clock;
    OpenRequest request;
    request.url = url;
    request.userName = u"Paul Petit"_s;
    return must(Services::create(request, clock));
}
} // namespace

class TestCare final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAuditIsReadCutDownAndPaged();
    void somebodyWhoLeftLongAgoBecomesAnonymous();
};

void TestCare::theAuditIsReadCutDownAndPaged()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    {
        const auto other = quickly(url);
        for (int i = 0; i < 130; ++i)
            (void)makeSheet(*other, u"Petit"_s, QString::number(i));
    }
    journey.open(url);
    QVERIFY(journey.trigger("audit"));
    auto *page = journey.window().findChild<AuditTrailPage *>();
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"audit"_s);
    auto *model = static_cast<AuditModel *>(table->model());
    const QAbstractItemModelTester tester(model);
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() >= 100, kPatience);
    QCOMPARE(model->index(0, AuditModel::Who).data().toString(), u"Paul Petit"_s);
    QCOMPARE(model->index(0, AuditModel::What).data().toString(), u"Made a sheet"_s);
    QCOMPARE(model->index(0, AuditModel::Whose).data().toString(), u"Petit 129"_s);
    table->scrollToBottom(); // the next page comes when the end is in sight
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 130, kPatience);
    auto *person = page->findChild<QComboBox *>(u"audit_person"_s);
    QTRY_VERIFY_WITH_TIMEOUT(person->count() > 2, kPatience);
    auto *deed = page->findChild<QComboBox *>(u"audit_deed"_s);
    deed->setCurrentIndex(deed->findData(u"read"_s));
    Q_EMIT deed->activated(deed->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QWidget *>(u"audit_nothing"_s)->isVisible(), kPatience);
    auto *clear = page->findChild<QToolButton *>(u"audit_clear"_s);
    QTRY_VERIFY_WITH_TIMEOUT(clear->isEnabled() && clear->isVisible(), kPatience);
    clear->click();
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() >= 100, kPatience);
    auto *from = page->findChild<QLineEdit *>(u"audit_from"_s);
    QVERIFY(from);
    from->setFocus();
    typeInto(from, u"01/01/2099"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 0, kPatience);
    clear->click();
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() >= 100, kPatience);
    auto *sheet = page->findChild<QLineEdit *>(u"audit_sheet"_s);
    sheet->setFocus();
    typeInto(sheet, u"Petit 12"_s);
    QTest::keyClick(sheet, Qt::Key_Tab);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, kPatience);
    auto *months = page->findChild<QSpinBox *>(u"audit_months"_s);
    QVERIFY(months->isVisible());
    QCOMPARE(months->minimum(), 6);
    months->setValue(9);
    Q_EMIT months->editingFinished();
    clear->click();
    QTRY_COMPARE_WITH_TIMEOUT(model->index(0, AuditModel::What).data().toString(), u"Set that the audit is kept for 9 month(s)"_s, kPatience);
    QCOMPARE(journey.finish(), QString());
}

/// From the rules over the work list to a sheet that tells nothing; the menu of a sheet hands all of it out before.
void TestCare::somebodyWhoLeftLongAgoBecomesAnonymous()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    {
        const auto other = quickly(url);
        (void)makeSheet(*other, u"Lefèvre"_s, u"Zoé"_s,
                        {{u"nature"_s, u"employee"_s}, {u"contract_end"_s, QDate(2001, 6, 30)}, {u"city"_s, u"Concarneau"_s}});
    }
    journey.open(url);
    QVERIFY(journey.trigger("due"));
    auto *page = journey.window().findChild<DuePage *>();
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"due"_s);
    const QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), kPatience);
    const auto press = [](QWidget *in, const char *name) {
        auto *button = in->findChild<QAbstractButton *>(QLatin1String(name));
        const bool ready = button && QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, kPatience);
        if (ready)
            button->click();
        return ready;
    };
    QVERIFY(press(page, "due_rules"));
    RetentionDialog *rules = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((rules = page->findChild<RetentionDialog *>()) && rules->isVisible(), kPatience);
    auto *months = rules->findChild<QSpinBox *>(u"retention_employee"_s);
    QCOMPARE(months->value(), 60);
    months->setValue(1000);
    QVERIFY(press(rules, "retention_ok"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<RetentionDialog *>(), kPatience);
    QVERIFY(press(page, "due_rules"));
    QTRY_VERIFY_WITH_TIMEOUT((rules = page->findChild<RetentionDialog *>()) && rules->isVisible(), kPatience);
    rules->findChild<QSpinBox *>(u"retention_employee"_s)->setValue(60);
    QVERIFY(press(rules, "retention_ok"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    QVERIFY(press(page, "due_open"));
    QVERIFY(journey.showsLastName(u"Lefèvre"_s));
    auto *more = journey.sheet()->findChild<QToolButton *>(u"sheetMore"_s);
    QTRY_VERIFY_WITH_TIMEOUT(more && more->isVisible(), kPatience);
    auto *anonymise = more->menu()->findChild<QAction *>(u"person_anonymise"_s);
    QVERIFY(anonymise && more->menu()->findChild<QAction *>(u"person_pdf"_s));
    anonymise->trigger();
    AnonymiseDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = journey.window().findChild<AnonymiseDialog *>()) && dialog->isVisible(), kPatience);
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"anonymise_ok"_s)->isEnabled()); // the name is not typed yet
    auto *typed = dialog->findChild<QLineEdit *>(u"anonymise_typed"_s);
    typed->setFocus();
    typeInto(typed, u"Lefèvre Zoé"_s);
    QVERIFY(press(dialog, "anonymise_ok"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.shown("last_name").startsWith(u"Anonyme"_s), kPatience);
    QCOMPARE(journey.shown("city"), QString());
    QVERIFY(journey.trigger("due"));
    page->perform(Command::Refresh);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kPatience);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestCare;
EFFECTIF_TEST(TestCare)
#include "tst_care.moc"
