// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

#include <barrier>
#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kRounds = 25; ///< of each kind on a server; a file takes a fifth

/// Two administrators, each on a connection of the own, and who is left of them.
struct Pair
{
    std::function<std::unique_ptr<Services>(int)> open;
    std::function<int()> administrators;
    std::array<Account, 2> accounts;
};

/// Takes the other one's rights away; true if that was done.
bool strike(AccountService &service, Account other, bool demote)
{
    if (!demote)
        return service.setActive(other.id, false).has_value();
    other.rights.role = u"user"_s;
    return service.change(other).has_value();
}

void restore(AccountService &service, const Account &other, bool demoted)
{
    if (demoted)
        (void)must(service.change(other));
    else
        (void)must(service.setActive(other.id, true));
}

/// Both at the same instant; the one who was quicker brings the other one back.
void fight(const Pair &pair, bool demote)
{
    std::array<bool, 2> struck{};
    std::barrier together(2);
    std::array<std::thread, 2> threads;
    for (int who = 0; who < 2; ++who) {
        threads[size_t(who)] = std::thread([&, who] {
            const auto services = pair.open(who);
            together.arrive_and_wait();
            struck[size_t(who)] = strike(services->accounts(), pair.accounts[size_t(1 - who)], demote);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(pair.administrators(), 1);
    QVERIFY2(struck[0] != struck[1], "one did it and one was refused");
    const int winner = struck[0] ? 0 : 1;
    restore(pair.open(winner)->accounts(), pair.accounts[size_t(1 - winner)], demote);
}
} // namespace

/// Two administrators who switch each other off, or demote each other, at the same instant: one of them remains.
class TestLastAdministrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rounds_data()
    {
        QTest::addColumn<bool>("server");
        QTest::addColumn<bool>("demote");
        QTest::newRow("a server: off") << true << false;
        QTest::newRow("a server: demoted") << true << true;
        QTest::newRow("a file: off") << false << false;
        QTest::newRow("a file: demoted") << false << true;
    }
    void rounds()
    {
        QFETCH(const bool, server);
        QFETCH(const bool, demote);
        std::unique_ptr<ServerOffice> office;
        std::unique_ptr<TestDatabase> file;
        const Pair pair = server ? onServer(office) : onFile(file);
        for (int round = 0; round < (server ? kRounds : kRounds / 5) && !QTest::currentTestFailed(); ++round)
            fight(pair, demote);
    }

private:
    static Pair onServer(std::unique_ptr<ServerOffice> &office)
    {
        office = std::make_unique<ServerOffice>();
        const auto second = u"second@example.org"_s;
        (void)office->add({second, u"Seconde Chef"_s, u"administrator"_s, {1}, {}});
        Pair pair;
        pair.open = [&office, second](int who) { return office->open(who == 0 ? ServerOffice::kAdministrator : second); };
        pair.administrators = [&office] {
            return office->look(u"SELECT count(*) FROM app_user u JOIN account_secret s ON s.user_id = u.id "
                                "WHERE u.role = 'administrator' AND u.active = 1"_s).toInt();
        };
        name(pair);
        return pair;
    }

    static Pair onFile(std::unique_ptr<TestDatabase> &file)
    {
        file = std::make_unique<TestDatabase>(Engine::Sqlite);
        const auto first = file->open();
        const UserId one = must(first->protect(u"Ada Chef"_s, u"ada@example.org"_s, ServerOffice::kPassword)).account.id;
        Account second;
        second.name = u"Seconde Chef"_s;
        second.email = u"second@example.org"_s;
        second.rights.departments = {1};
        const Invitation invited = must(first->accounts().add(second));
        OpenRequest signing = file->request();
        signing.login = second.email;
        signing.password = invited.code.text;
        must(must(Services::create(signing, file->clock()))->changePassword(invited.code.text, ServerOffice::kPassword));
        const UserId two = invited.account.id;
        Pair pair;
        pair.open = [&file, one, two](int who) {
            OpenRequest again = file->request();
            again.proved = who == 0 ? one : two;
            return must(Services::create(again, file->clock()));
        };
        pair.administrators = [&file] {
            return file->ask(u"SELECT count(*) FROM app_user WHERE role = 'administrator' AND active = 1 "
                             "AND email IS NOT NULL"_s).toInt();
        };
        name(pair);
        return pair;
    }

    static void name(Pair &pair)
    {
        for (const Account &account : must(pair.open(0)->accounts().list())) {
            if (account.email == "ada@example.org"_L1 || account.email == "second@example.org"_L1)
                pair.accounts[account.email.startsWith(u"ada"_s) ? 0 : 1] = account;
        }
        for (Account &account : pair.accounts) // an office user has a department
            account.rights.departments = {1};
    }
};

EFFECTIF_TEST(TestLastAdministrator)
#include "tst_lastadministrator.moc"
