// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// M20-M22: one-time codes that go by mail, on both engines.
#include "models/services/accountletters.h"
#include "models/services/companyservice.h"
#include "models/services/mailseal.h"
#include "models/services/outboxservice.h"
#include "models/storage/senderrepository.h"
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

#include <algorithm>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kHolder = u"11111111-1111-4111-8111-111111111111"_s;

/// A protected file or an office on a server, with an administrator at work, and a machine that may send.
class Administration
{
public:
    explicit Administration(Engine engine)
    {
        if (engine == Engine::Sqlite) {
            file = std::make_unique<TestDatabase>(engine);
            services = file->open();
            (void)must(services->protect(u"Ada Chef"_s, u"ada@example.org"_s, u"cheval agrafe pile correcte"_s));
        } else {
            server = std::make_unique<ServerOffice>();
            services = server->open(ServerOffice::kAdministrator);
            server->letAdaSend();
        }
        CompanyProfile company;
        company.name = u"Résidence « Les Lilas » <Nord>"_s;
        (void)must(CompanyService(services->context()).store(company));
    }

    void beASender()
    {
        storage::SenderRepository sender(services->context().connection);
        QVERIFY(must(sender.lease(kHolder, u"PC"_s, 120, now())).mine);
        must(sender.publish(kHolder, mailseal::keyText(keys.publicKey), now()));
    }
    /// The newest one, as the machine that sends reads it.
    mailseal::Text letter()
    {
        storage::SenderRepository sender(services->context().connection);
        const auto claims = must(sender.claim(kHolder, 20, now()));
        const auto newest = std::ranges::max_element(claims, {}, &storage::OutboxClaim::id);
        return newest == claims.end() ? mailseal::Text{} : mailseal::open(newest->mail.text, keys).value_or(mailseal::Text{});
    }
    QDateTime now() { return services->context().clock.now(); }
    static Account paul(Language language = Language::French)
    {
        Account account;
        account.name = u"Paul Petit"_s;
        account.email = u"paul@exemple.fr"_s;
        account.rights.role = u"administrator"_s;
        account.rights.capabilities.clear();
        account.language = language;
        return account;
    }
    QString ask(const QString &sql) { return file ? file->ask(sql) : server->look(sql); }
    /// What became of a message, and whether its text is still there.
    QString fate(int message)
    {
        return ask(u"SELECT state || ' ' || coalesce(reason, '-') || CASE WHEN body IS NULL THEN ' wiped' ELSE ' whole' END FROM outbox WHERE id = %1"_s
                       .arg(message));
    }
    int accounts() { return int(must(services->accounts().list()).size()); }

    std::unique_ptr<TestDatabase> file;
    std::unique_ptr<ServerOffice> server;
    std::unique_ptr<Services> services;
    boxes::KeyPair keys = boxes::newPair();
};
} // namespace

class TestAccountMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASenderNobodyIsInvitedByMail_data() { addEngineRows(); }
    void withoutASenderNobodyIsInvitedByMail()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        const int before = office.accounts();
        const auto made = office.services->accounts().add(Administration::paul(), Handover::ByMail);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Unavailable);
        QCOMPARE(office.accounts(), before); // all of it happens or nothing
        QVERIFY(office.services->accounts().add(Administration::paul()));
    }

    void anInvitationIsALetter_data() { addEngineRows(); }
    void anInvitationIsALetter()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        const Invitation made = must(office.services->accounts().add(Administration::paul(), Handover::ByMail));
        QVERIFY(made.message > 0);
        const OutboxEntry entry = must(OutboxService(office.services->context()).entry(made.message));
        QCOMPARE(entry.purpose, mailpurpose::kInvitation);
        QCOMPARE(entry.to, (MailAddress{u"Paul Petit"_s, u"paul@exemple.fr"_s}));
        QCOMPARE(entry.subject, u"Votre compte Effectif – Résidence « Les Lilas » <Nord>"_s);
        const mailseal::Text letter = office.letter();
        const DatabaseUrl url = office.services->context().connection.url();
        for (const QString &word : {made.code.text, u"Bonjour Paul Petit,"_s, u"Ada Chef"_s, u"paul@exemple.fr"_s, u"« Les Lilas » <Nord>"_s,
                                    engine == Engine::Sqlite ? url.displayName() : url.name, u"novembre 2026"_s})
            QVERIFY2(letter.text.contains(word), qPrintable(word + u"\n"_s + letter.text));
        QVERIFY(letter.html.startsWith(u"<!DOCTYPE html>\n<html lang=\"fr\">"_s));
        QVERIFY(letter.html.contains(made.code.text));
        QVERIFY(letter.html.contains(u"&lt;Nord&gt;"_s)); // a name is no markup
        QVERIFY(!letter.html.contains(u"{{"_s));
    }

    /// Whoever reads it decides, not whoever sits at the screen.
    void inTheLanguageOfThePerson_data() { addEngineRows(); }
    void inTheLanguageOfThePerson()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        const Invitation made = must(office.services->accounts().add(Administration::paul(Language::English), Handover::ByMail));
        QVERIFY(office.letter().text.contains(u"Hello Paul Petit,"_s));
        Account changed = made.account;
        QCOMPARE(changed.language, Language::English);
        changed.language = Language::French;
        QCOMPARE(must(office.services->accounts().change(changed)).language, Language::French);
        const Invitation again = must(office.services->accounts().newCode(changed.id, Handover::ByMail));
        const QString letter = office.letter().text; // he has an account, and was given a code before
        for (const QString &word : {u"Bonjour Paul Petit,"_s, u"nouveau code"_s, u"ne fonctionne plus"_s})
            QVERIFY2(letter.contains(word), qPrintable(word + u"\n"_s + letter));
        QVERIFY2(!letter.contains(u"vous a créé un compte"_s), qPrintable(letter));
        QCOMPARE(must(OutboxService(office.services->context()).entry(again.message)).purpose, mailpurpose::kReset);
    }

    void aForgottenPasswordIsAnsweredByMail()
    {
        Administration office(Engine::Sqlite);
        office.beASender();
        const Invitation made = must(office.services->accounts().add(Administration::paul()));
        QCOMPARE(made.message, 0);
        OpenRequest request;
        request.url = office.file->url();
        request.login = u"paul@exemple.fr"_s;
        request.password = made.code.text;
        must(must(Services::create(request, office.file->clock()))->changePassword(made.code.text, u"agrafe pile correcte cheval"_s));
        must(Services::requestPassword(request, u"paul@exemple.fr"_s, office.file->clock()));
        QCOMPARE(must(office.services->accounts().requests()).size(), 1);
        const Invitation code = must(office.services->accounts().newCode(made.account.id, Handover::ByMail));
        QVERIFY(must(office.services->accounts().requests()).isEmpty());
        QCOMPARE(must(OutboxService(office.services->context()).entry(code.message)).purpose, mailpurpose::kReset);
        const mailseal::Text letter = office.letter();
        QVERIFY(letter.text.contains(code.code.text));
        request.password = letter.text.section(u"Code à usage unique"_s, 1).trimmed().section(u'\n', 0, 0).trimmed();
        const auto opened = Services::create(request, office.file->clock());
        QVERIFY2(opened, why(opened));
        QVERIFY((*opened)->account()->mustChoose);
    }

    /// What opens nothing any more, or opens an account to whoever has an address that was wrong, is not sent.
    void aNewCodeTakesBackTheOneThatWaits_data() { addEngineRows(); }
    void aNewCodeTakesBackTheOneThatWaits()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        AccountService &accounts = office.services->accounts();
        const Invitation first = must(accounts.add(Administration::paul(), Handover::ByMail));
        Account eve = Administration::paul();
        eve.name = u"Eve Petit"_s;
        eve.email = u"eve.paul@exemple.fr"_s;
        const Invitation other = must(accounts.add(eve, Handover::ByMail));
        const Invitation second = must(accounts.newCode(first.account.id, Handover::ByMail));
        QCOMPARE(office.fate(first.message), u"refused withdrawn wiped"_s);
        QCOMPARE(office.fate(second.message), u"waiting - whole"_s);
        (void)must(accounts.newCode(first.account.id)); // by hand
        QCOMPARE(office.fate(second.message), u"refused withdrawn wiped"_s);
        QCOMPARE(office.fate(other.message), u"waiting - whole"_s);
        QVERIFY(office.letter().text.contains(other.code.text));
    }

    /// A sender has the first code when the second one is made, and the mail server puts it off.
    void aCodeThatWasOnItsWayGoesNoSecondTime_data() { addEngineRows(); }
    void aCodeThatWasOnItsWayGoesNoSecondTime()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        AccountService &accounts = office.services->accounts();
        const Invitation first = must(accounts.add(Administration::paul(), Handover::ByMail));
        QVERIFY(office.letter().text.contains(first.code.text));
        const Invitation second = must(accounts.newCode(first.account.id, Handover::ByMail));
        QCOMPARE(office.fate(first.message), u"sending - whole"_s);
        storage::SenderRepository sender(office.services->context().connection);
        QVERIFY(must(sender.report(kHolder, {first.message, OutboxState::Waiting, 0, {}, 0, false}, office.now())));
        if (office.file)
            office.file->clock().turn(1);
        QVERIFY(office.letter().text.contains(second.code.text));
        QCOMPARE(office.fate(first.message), u"refused expired wiped"_s);
    }

    void aCorrectedAddressTakesBackWhatWaitsForTheOldOne_data() { addEngineRows(); }
    void aCorrectedAddressTakesBackWhatWaitsForTheOldOne()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        AccountService &accounts = office.services->accounts();
        const Invitation made = must(accounts.add(Administration::paul(), Handover::ByMail));
        Account changed = made.account;
        changed.name = u"Paul Legrand"_s;
        changed.rights.capabilities = {capability::kDuplicates};
        changed.email = u"Paul@Exemple.fr"_s; // the same one
        changed = must(accounts.change(changed));
        QCOMPARE(office.fate(made.message), u"waiting - whole"_s);
        changed.email = u"paul.petit@exemple.fr"_s;
        changed = must(accounts.change(changed));
        QCOMPARE(office.fate(made.message), u"refused withdrawn wiped"_s);
        const Invitation again = must(accounts.newCode(changed.id, Handover::ByMail));
        QCOMPARE(office.fate(again.message), u"waiting - whole"_s);
        QVERIFY(office.letter().text.contains(again.code.text));
    }

    void whoIsSwitchedOffIsNotInvitedAnyMore_data() { addEngineRows(); }
    void whoIsSwitchedOffIsNotInvitedAnyMore()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        AccountService &accounts = office.services->accounts();
        const Invitation made = must(accounts.add(Administration::paul(), Handover::ByMail));
        QVERIFY(office.letter().text.contains(made.code.text)); // on its way: nobody can take it back
        (void)must(accounts.setActive(made.account.id, false));
        QCOMPARE(office.fate(made.message), u"sending - whole"_s);
        (void)must(accounts.setActive(made.account.id, true));
        storage::SenderRepository sender(office.services->context().connection);
        storage::OutboxReport report;
        report.id = made.message;
        report.state = OutboxState::Uncertain;
        report.again = 60;
        QVERIFY(must(sender.report(kHolder, report, office.now())));
        (void)must(accounts.setActive(made.account.id, false));
        QCOMPARE(office.fate(made.message), u"uncertain withdrawn wiped"_s);
        QVERIFY(office.letter().text.isEmpty());
    }

    void onlyTheFunctionsOfAccountsTakeCodesBack()
    {
        ServerOffice office;
        QVERIFY(office.ask(ServerOffice::kAdministrator, u"SELECT outbox_withdraw_codes('paul@exemple.fr')"_s).contains(u"permission denied"_s));
    }

    /// It says what it is sealed for: nothing of it is in the database, and it ends with its code.
    void nothingOfTheCodeStaysInTheDatabase_data() { addEngineRows(); }
    void nothingOfTheCodeStaysInTheDatabase()
    {
        QFETCH(Engine, engine);
        Administration office(engine);
        office.beASender();
        const Invitation made = must(office.services->accounts().add(Administration::paul(), Handover::ByMail));
        const QString sql = u"SELECT count(*) FROM outbox WHERE coalesce(body, '') || coalesce(html, '') LIKE '%%1%' AND expires IS NOT NULL"_s;
        QCOMPARE(office.ask(sql.arg(made.code.text)), u"0"_s);
        const QString group = made.code.text.left(5); // with its dash, which no sealed text has: four letters come up in one by chance
        QVERIFY(group.endsWith(u'-'));
        QCOMPARE(office.ask(sql.arg(group)), u"0"_s);
        QCOMPARE(office.ask(u"SELECT count(*) FROM outbox WHERE expires IS NOT NULL AND sealed_for IS NOT NULL"_s), u"1"_s);
    }
};

EFFECTIF_TEST(TestAccountMail)
#include "tst_accountmail.moc"
