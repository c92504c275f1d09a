// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include "models/storage/scramverifier.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kEmail = u"alice.martin@exemple.fr"_s;
const auto kPassword = u"cheval agrafe pile correcte"_s;
const auto kOther = u"tramway du soir, quai neuf"_s;

Account colleague(const QString &name, const QString &email, const QString &role = u"user"_s)
{
    Account account;
    account.name = name;
    account.email = email;
    account.rights.role = role;
    account.rights.departments = {1};
    account.rights.capabilities.clear();
    return account;
}

/// A file whose administrator, Alice Martin, has an account.
class ProtectedFile : public TestDatabase
{
public:
    ProtectedFile() : TestDatabase(Engine::Sqlite) { (void)must(open()->protect(u"Alice Martin"_s, kEmail, kPassword)); }

    Result<std::unique_ptr<Services>> signIn(const QString &email, const QString &password)
    {
        OpenRequest signing = request();
        signing.login = email;
        signing.password = password;
        return Services::create(signing, clock());
    }
    std::unique_ptr<Services> asAlice() { return must(signIn(kEmail, kPassword)); }
    /// Somebody whom Alice lets in, with a password chosen.
    std::unique_ptr<Services> as(const Account &account)
    {
        const Invitation made = must(asAlice()->accounts().add(account));
        auto services = must(signIn(account.email, made.code.text));
        must(services->changePassword(made.code.text, kOther));
        return services;
    }
};

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileWithoutAccountsOpensAsBefore()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        QVERIFY(!services->account());
        QVERIFY(services->context().rights.isAdministrator());
        QVERIFY(services->context().rights.has(capability::kSensitive));
    }

    void whoeverProtectsAFileIsItsAdministrator()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        const UserId before = services->context().user;
        const auto account = services->protect(u"Alice Martin"_s, kEmail, kPassword);
        QVERIFY2(account, why(account));
        QCOMPARE(account->account.id, before); // the sheets stay hers
        QVERIFY(account->account.rights.isAdministrator());
        QVERIFY(services->account());
        const auto again = services->accounts().protect(u"Paul Petit"_s, u"paul@exemple.fr"_s, kOther);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QVERIFY(!database.ask(u"SELECT password FROM account_secret"_s).contains(kPassword));
    }

    void aProtectedFileWantsAnAccount()
    {
        ProtectedFile file;
        const auto none = Services::create(file.request(), file.clock());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Denied);
        QCOMPARE(none.error().field, kSignInWanted);
        const auto in = file.signIn(u"Alice.MARTIN@exemple.fr"_s, kPassword);
        QVERIFY2(in, why(in));
        QCOMPARE((*in)->account()->name, u"Alice Martin"_s);
        QCOMPARE((*in)->account()->seen, file.clock().now());
    }

    void theAnswerTellsNothingOfWhoHasAnAccount()
    {
        ProtectedFile file;
        const auto unknown = file.signIn(u"nobody@exemple.fr"_s, kPassword);
        const auto wrong = file.signIn(kEmail, kOther);
        QCOMPARE(unknown.error().message, wrong.error().message);
        for (int i = 1; i < AccountService::kFreeTries; ++i) {
            (void)file.signIn(u"nobody@exemple.fr"_s, kPassword);
            (void)file.signIn(kEmail, kOther);
        }
        const auto resting = file.signIn(kEmail, kPassword); // even with the right one
        QVERIFY(!resting);
        QCOMPARE(file.signIn(u"nobody@exemple.fr"_s, kPassword).error().message, resting.error().message);
        file.clock().turn(31);
        const auto in = file.signIn(kEmail, kPassword);
        QVERIFY2(in, why(in));
        (void)file.signIn(kEmail, kOther);
        QVERIFY(file.signIn(kEmail, kPassword)); // a success wipes the slate
    }

    void wrongPasswordsHaveToWaitEverLonger()
    {
        ProtectedFile file;
        for (int i = 0; i < AccountService::kFreeTries; ++i)
            QVERIFY(!file.signIn(kEmail, kOther));
        for (const int seconds : {30, 60, 120}) {
            file.clock().turn(seconds - 1);
            QVERIFY(!file.signIn(kEmail, kPassword));
            file.clock().turn(2);
            QVERIFY(!file.signIn(kEmail, kOther));
        }
        file.clock().turn(15 * 60 + 1);
        QVERIFY(file.signIn(kEmail, kPassword));
    }

    void anInvitedPersonComesWithACodeAndChoosesAPassword()
    {
        ProtectedFile file;
        const Invitation made = must(file.asAlice()->accounts().add(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s)));
        QCOMPARE(made.account.state, Account::State::Invited);
        QCOMPARE(made.code.until, file.clock().now().addSecs(72 * 3600));
        QVERIFY(!file.ask(u"SELECT code FROM account_secret WHERE code IS NOT NULL"_s).contains(made.code.text));
        const QString typed = made.code.text.toLower().remove(u'-');
        auto services = must(file.signIn(u"paul@exemple.fr"_s, typed));
        QVERIFY(services->account()->mustChoose);
        QVERIFY(!services->context().rights.sees(1));
        const auto weak = services->changePassword(typed, u"motdepasse123"_s);
        QCOMPARE(weak.error().field, u"password"_s);
        const auto chosen = services->changePassword(typed, kOther);
        QVERIFY2(chosen, why(chosen));
        QVERIFY(services->context().rights.sees(1));
        QVERIFY(!file.signIn(u"paul@exemple.fr"_s, typed)); // once only
        QVERIFY(!must(file.signIn(u"paul@exemple.fr"_s, kOther))->account()->mustChoose);
    }

    void aCodeCountsForItsHoursOnly()
    {
        ProtectedFile file;
        const Invitation made = must(file.asAlice()->accounts().add(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s)));
        file.clock().turn(72 * 3600 + 1);
        QVERIFY(!file.signIn(u"paul@exemple.fr"_s, made.code.text));
        const Invitation again = must(file.asAlice()->accounts().newCode(made.account.id));
        QVERIFY(!file.signIn(u"paul@exemple.fr"_s, made.code.text));
        QVERIFY(file.signIn(u"paul@exemple.fr"_s, again.code.text));
    }

    void forgottenPasswordsAreAskedForWithoutAnAccount() // M20-M22
    {
        ProtectedFile file;
        auto paul = file.as(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s));
        for (const QString &email : {u"nobody@exemple.fr"_s, u"Paul@exemple.fr"_s, u"paul@exemple.fr"_s})
            QVERIFY(Services::requestPassword(file.request(), email, file.clock()));
        auto alice = file.asAlice();
        QCOMPARE(must(alice->accounts().requests()).size(), 1);
        const Invitation made = must(alice->accounts().newCode(paul->account()->id));
        QCOMPARE(made.code.until, file.clock().now().addSecs(24 * 3600));
        QVERIFY(must(alice->accounts().requests()).isEmpty());
        QVERIFY(file.signIn(u"paul@exemple.fr"_s, kOther)); // whoever remembers may go on
        QVERIFY(must(file.signIn(u"paul@exemple.fr"_s, made.code.text))->account()->mustChoose);
    }

    void thePasswordIsChangedByWhoKnowsIt() // M15-M18
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        QCOMPARE(alice->changePassword(u"not it"_s, kOther).error().field, u"current"_s);
        QVERIFY(alice->changePassword(kPassword, kOther));
        QVERIFY(!file.signIn(kEmail, kPassword));
        QVERIFY(file.signIn(kEmail, kOther));
    }

    void longPasswordsAreNeverCut()
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        const QString longOne = QString(u"motif rayé de bleu "_s).repeated(12).left(200);
        QVERIFY(alice->changePassword(kPassword, longOne));
        QVERIFY(!file.signIn(kEmail, longOne.left(199)));
        QVERIFY(file.signIn(kEmail, longOne));
    }

    void thereIsAlwaysAnAdministrator()
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        (void)must(alice->accounts().add(colleague(u"Invited"_s, u"invited@exemple.fr"_s, u"administrator"_s))); // may never come
        Account me = *alice->account();
        me.rights.role = u"user"_s;
        me.rights.departments = {1};
        QCOMPARE(alice->accounts().change(me).error().field, u"role"_s);
        QVERIFY(!alice->accounts().setActive(me.id, false));
        auto paul = file.as(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s, u"administrator"_s));
        QVERIFY(alice->accounts().setActive(me.id, false));
        QVERIFY(!paul->accounts().setActive(paul->account()->id, false));
    }

    void whoIsSwitchedOffIsOut()
    {
        ProtectedFile file;
        auto paul = file.as(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s));
        const FeedPoint point = must(paul->feedEnd());
        QVERIFY(!must(paul->feedSince(point)).account);
        (void)must(file.asAlice()->accounts().setActive(paul->account()->id, false));
        const FeedNews news = must(paul->feedSince(point));
        QCOMPARE(news.account->state, Account::State::Off);
        QVERIFY(!paul->context().rights.sees(1)); // also the window that is still open
        QVERIFY(!file.signIn(u"paul@exemple.fr"_s, kOther));
        (void)must(file.asAlice()->accounts().setActive(paul->account()->id, true));
        QVERIFY(file.signIn(u"paul@exemple.fr"_s, kOther));
    }

    void otherRightsCountAtOnce()
    {
        ProtectedFile file;
        auto paul = file.as(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s));
        Account changed = *paul->account();
        changed.rights.role = u"manager"_s;
        (void)must(file.asAlice()->accounts().change(changed));
        const FeedNews news = must(paul->feedSince(must(paul->feedEnd())));
        QVERIFY(news.account);
        QVERIFY(paul->context().rights.isManager());
        QVERIFY(news.records.value(u"staff"_s).contains(0));
    }

    void onlyAdministratorsSeeToAccounts()
    {
        ProtectedFile file;
        auto paul = file.as(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s, u"manager"_s));
        AccountService &accounts = paul->accounts();
        QCOMPARE(accounts.list().error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.add(colleague(u"Eve"_s, u"eve@exemple.fr"_s)).error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.change(*paul->account()).error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.setActive(1, false).error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.newCode(1).error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.requests().error().kind, ErrorKind::Denied);
        QCOMPARE(accounts.storePolicy(6).error().kind, ErrorKind::Denied);
    }

    void namesMayBeSharedAddressesMayNot()
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        const Invitation first = must(alice->accounts().add(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s)));
        const auto second = alice->accounts().add(colleague(u"Paul Petit"_s, u"paul.petit@exemple.fr"_s));
        QVERIFY2(second, why(second));
        const auto taken = alice->accounts().add(colleague(u"Paula"_s, u"PAUL@exemple.fr"_s));
        QCOMPARE(taken.error().field, u"email"_s);
        Account moved = second->account;
        moved.email = first.account.email;
        QCOMPARE(alice->accounts().change(moved).error().field, u"email"_s);
    }

    void whoSignedBeforeKeepsTheName()
    {
        TestDatabase database(Engine::Sqlite);
        const UserId before = database.open(u"Paul Petit"_s)->context().user;
        auto alice = database.open();
        (void)must(alice->protect(u"Alice Martin"_s, kEmail, kPassword));
        QCOMPARE(must(alice->accounts().add(colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s))).account.id, before);
    }

    void whatAnAccountNeeds()
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        Account account = colleague(u"Paul"_s, u"paul"_s);
        QCOMPARE(alice->accounts().add(account).error().field, u"email"_s);
        account = colleague(u"  "_s, u"paul@exemple.fr"_s);
        QCOMPARE(alice->accounts().add(account).error().field, u"name"_s);
        account = colleague(u"Paul"_s, u"paul@exemple.fr"_s, u"emperor"_s);
        QCOMPARE(alice->accounts().add(account).error().field, u"role"_s);
        account = colleague(u"Paul"_s, u"paul@exemple.fr"_s);
        account.rights.departments.clear();
        QCOMPARE(alice->accounts().add(account).error().field, u"departments"_s);
    }

    void everythingAboutAnAccountIsKept()
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        const Reference lyon = must(alice->directory().addDepartment(u"Lyon"_s));
        Account account = colleague(u"Paul Petit"_s, u"paul@exemple.fr"_s, u"manager"_s);
        account.rights.departments = {1, lyon.id};
        account.rights.capabilities = {capability::kDuplicates};
        account.rights.sheetKind = u"staff"_s;
        account.rights.sheet = makeSheet(*alice, u"Petit"_s).id;
        Account kept = must(alice->accounts().add(account)).account;
        QCOMPARE(kept.rights, account.rights);
        kept.rights.departments = {lyon.id};
        kept.rights.capabilities.clear();
        kept.name = u"Paul Legrand"_s;
        QCOMPARE(must(alice->accounts().change(kept)), kept);
        QCOMPARE(must(alice->accounts().list()).size(), 2);
    }

    void thePolicyIsTheAdministrators() // D18
    {
        ProtectedFile file;
        auto alice = file.asAlice();
        QCOMPARE(must(alice->accounts().policy()).length, 12);
        must(alice->accounts().storePolicy(6));
        QVERIFY(alice->changePassword(kPassword, u"tram12"_s));
        must(alice->accounts().storePolicy(3));
        QCOMPARE(must(alice->accounts().policy()).length, PasswordPolicy::kFloor);
    }

    void aServerKeepsAVerifier()
    {
        const QString verifier = must(storage::scramVerifier(kPassword));
        QVERIFY(verifier.startsWith("SCRAM-SHA-256$4096:"_L1));
        QVERIFY(!verifier.contains("cheval"_L1));
        QVERIFY(must(storage::scramVerifier(kPassword)) != verifier); // salted
    }
};
} // namespace

EFFECTIF_TEST(TestAccounts)
#include "tst_accounts.moc"
