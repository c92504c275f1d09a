// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one person leaves behind at a desk is nobody else's; what the page of accounts said does not outlive its cause.
#include "tests/support/protectedfile.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/outboxpage.h"
#include "ui/widgets/banner.h"

#include <QTableView>

namespace effectif::test {

class TestAccountTabs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPersonFindsTheOwnTabsAgain();
    void whatWentWrongIsForgottenOnceSomethingWasDone();
};

void TestAccountTabs::eachPersonFindsTheOwnTabsAgain()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("outbox"));
    QVERIFY(journey.window().findChild<OutboxPage *>());
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QVERIFY(!journey.window().findChild<OutboxPage *>());
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.window().findChild<OutboxPage *>());
    QCOMPARE(journey.finish(), QString());
}

void TestAccountTabs::whatWentWrongIsForgottenOnceSomethingWasDone()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("accounts"));
    auto *page = shown<AccountsPage>(journey);
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    const auto choose = [&](const QString &name) {
        for (int row = 0; row < 2; ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                table->selectRow(row);
        }
    };
    choose(u"Sophie Durand"_s);
    press(page, "accounts_switch");
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"last administrator"_s), kPatience);
    choose(u"Paul Petit"_s);
    press(page, "accounts_switch");
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestAccountTabs;
EFFECTIF_TEST(TestAccountTabs)
#include "tst_accounttabs.moc"
