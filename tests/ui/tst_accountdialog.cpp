// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of accounts and of sending ask for, and how they take what is missing.
#include "tests/support/testcase.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/sendingrulesdialog.h"
#include "ui/widgets/checklistfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimeEdit>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
bool saidIn(const QWidget &in, const QString &words)
{
    return std::ranges::any_of(in.findChildren<QLabel *>(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}
} // namespace

class TestAccountDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingDepartmentIsToldAndForgottenOnceChosen()
    {
        Account account;
        account.rights.role = u"user"_s;
        AccountDialog dialog(account, {{1, u"Lyon"_s}, {2, u"Nantes"_s}}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy wanted(&dialog, &TaskDialog::wanted);
        auto *departments = dialog.findChild<CheckListField *>(u"account_departments"_s);
        QVERIFY2(departments->accessibleDescription().contains(u"Mandatory"_s), qPrintable(departments->accessibleDescription())); // the asterisk, spoken
        dialog.findChild<QPushButton *>(u"account_ok"_s)->click();
        QCOMPARE(wanted.count(), 0);
        QTRY_VERIFY(saidIn(dialog, u"at least one department"_s));
        departments->setChecked({u"2"_s});
        Q_EMIT departments->checkedChanged();
        QTRY_VERIFY(!saidIn(dialog, u"at least one department"_s));
        dialog.findChild<QPushButton *>(u"account_ok"_s)->click();
        QCOMPARE(wanted.count(), 1);
    }

    void aNightGoesOverMidnightAndTheExampleStaysInSight()
    {
        SendingRules rules;
        rules.from.address = u"bureau@exemple.fr"_s;
        rules.quiet.from = QTime(23, 0);
        SendingRulesDialog dialog(rules, Language::French, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *from = dialog.findChild<QTimeEdit *>(u"rules_quiet_from"_s);
        from->setCurrentSection(QDateTimeEdit::HourSection);
        from->stepUp();
        QCOMPARE(from->time(), QTime(0, 0));
        auto *closed = dialog.findChild<QLineEdit *>(u"rules_closed"_s);
        QTest::keyClicks(closed, u"Christmas"_s);
        QVERIFY(saidIn(dialog, u"24/12/2026"_s));
        dialog.findChild<QPushButton *>(u"rules_ok"_s)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(saidIn(dialog, u"24/12/2026"_s));
    }
};

EFFECTIF_TEST(TestAccountDialog)
#include "tst_accountdialog.moc"
