// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D25: on a file with accounts, sensitive fields are encrypted for those who read them.
#include "models/services/copyservice.h"
#include "models/services/configurationservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/importservice.h"
#include "models/services/maintenanceservice.h"
#include "models/storage/valuecipher.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kEmail = u"alice.martin@exemple.fr"_s;
const auto kPassword = u"cheval agrafe pile correcte"_s;
const auto kOther = u"tramway du soir, quai neuf"_s;
const auto kIban = u"FR7630006000011234567890189"_s;
const auto kOtherIban = u"FR1420041010050500013M02606"_s;
const auto kNumber = u"269054958815780"_s;

/// A file with one sheet, whose sensitive fields were typed, and typed anew, before there were accounts.
class SecretOffice : public TestDatabase
{
public:
    SecretOffice()
        : TestDatabase(Engine::Sqlite)
    {
        const auto services = open();
        const Record made = makeSheet(*services, u"Abadie"_s, u"Jeanne"_s, {{u"iban"_s, kOtherIban}, {u"social_security_number"_s, kNumber}});
        sheet = made.id;
        (void)must(services->records().save(changeOf(made, {{u"iban"_s, kIban}})));
        recovery = must(services->protect(u"Alice Martin"_s, kEmail, kPassword)).recoveryKey;
    }

    Result<std::unique_ptr<Services>> signIn(const QString &email, const QString &secret)
    {
        OpenRequest signing;
        signing.url = url();
        signing.login = email;
        signing.password = secret;
        return Services::create(signing, clock());
    }
    std::unique_ptr<Services> asAlice(const QString &password = kPassword) { return must(signIn(kEmail, password)); }
    /// An account that Alice makes, before it came in.
    Invitation invite(bool reads, const QString &email = u"paul@exemple.fr"_s, const QString &role = u"user"_s)
    {
        Account account;
        account.name = email.section(u'@', 0, 0);
        account.email = email;
        account.rights.role = role;
        account.rights.departments = {1};
        account.rights.capabilities = reads ? QSet<QString>{capability::kSensitive} : QSet<QString>();
        return must(asAlice()->accounts().add(account));
    }
    /// Comes in by the code and chooses a password.
    std::unique_ptr<Services> welcome(const Invitation &made)
    {
        auto services = must(signIn(made.account.email, made.code.text));
        must(services->changePassword(made.code.text, kOther));
        return services;
    }
    QVariant ibanFor(Services &services) const { return must(services.records().load(kStaff, sheet)).value(u"iban"_s); }
    /// Whether the bytes stand anywhere in the file or its log.
    bool holds(const QString &text) const
    {
        for (const QString &part : {QString(), u"-wal"_s}) {
            QFile file(url().file + part);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }
    /// Like ask(), of the tables as they lie in the file.
    QString raw(const QString &sql) const { return ask(sql); }

    RecordId sheet = 0;
    QString recovery;
};

class TestEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noByteOfASensitiveValueStandsInTheFile()
    {
        SecretOffice office;
        for (const QString &secret : {kIban, kOtherIban, kNumber})
            QVERIFY2(!office.holds(secret), qPrintable(secret));
        QVERIFY(office.holds(u"Abadie"_s));
        auto alice = office.asAlice();
        QCOMPARE(office.ibanFor(*alice), QVariant(kIban));
        const Record made = makeSheet(*alice, u"Benali"_s, {}, {{u"iban"_s, kOtherIban}});
        (void)must(alice->records().save(changeOf(made, {{u"iban"_s, kIban}})));
        alice.reset();
        QVERIFY(!office.holds(kOtherIban) && !office.holds(kIban));
        QCOMPARE(office.raw(u"SELECT DISTINCT typeof(iban) FROM staff_private"_s), u"blob"_s);
        QCOMPARE(office.raw(u"SELECT DISTINCT typeof(old_value) FROM journal_private WHERE old_value IS NOT NULL"_s), u"blob"_s);
        QCOMPARE(office.raw(u"SELECT count(DISTINCT iban) FROM staff_private"_s), u"2"_s); // the same value, other bytes
    }

    void whatIsWrittenBackIsNoChange()
    {
        SecretOffice office;
        auto alice = office.asAlice();
        const QString before = office.raw(u"SELECT hex(iban) FROM staff_private"_s);
        Record sheet = must(alice->records().load(kStaff, office.sheet));
        (void)must(alice->records().save(changeOf(sheet, {{u"iban"_s, kOtherIban}})));
        sheet = must(alice->records().load(kStaff, office.sheet));
        (void)must(alice->records().save(changeOf(sheet, {{u"iban"_s, kIban}})));
        QCOMPARE(office.raw(u"SELECT hex(iban) FROM staff_private"_s), before);
        QCOMPARE(must(alice->records().counts(kStaff)).present, 1);
    }

    void whoMayNotReadThemHasNoKey()
    {
        SecretOffice office;
        const auto paul = office.welcome(office.invite(false));
        QVERIFY(paul->fieldKey().isEmpty());
        QVERIFY(!must(paul->catalogues().catalogue(kStaff))->field(u"iban"_s));
        QVERIFY(!office.ibanFor(*paul).isValid());
        const Record sheet = must(paul->records().load(kStaff, office.sheet));
        const auto saved = paul->records().save(changeOf(sheet, {{u"city"_s, u"Brest"_s}})); // and takes nothing away
        QVERIFY2(saved, why(saved));
        QCOMPARE(office.ibanFor(*office.asAlice()), QVariant(kIban));
        QCOMPARE(office.raw(u"SELECT count(*) FROM field_key WHERE user_id <> 1 AND file_key IS NOT NULL"_s), u"0"_s);
    }

    void anInvitedReaderGetsTheKeyWithTheCode()
    {
        SecretOffice office;
        const Invitation made = office.invite(true);
        {
            const auto early = must(office.signIn(made.account.email, made.code.text));
            QVERIFY(early->fieldKey().isEmpty()); // whoever found the letter sees nothing
        }
        auto paul = office.welcome(made);
        QCOMPARE(office.ibanFor(*paul), QVariant(kIban));
        paul = must(office.signIn(made.account.email, kOther));
        QCOMPARE(office.ibanFor(*paul), QVariant(kIban));
        QCOMPARE(office.raw(u"SELECT count(*) FROM field_key WHERE way = 'code'"_s), u"0"_s); // a used code opens nothing
        must(paul->changePassword(kOther, u"encore une autre phrase longue"_s));
        QCOMPARE(office.ibanFor(*must(office.signIn(made.account.email, u"encore une autre phrase longue"_s))), QVariant(kIban));
    }

    void theRightBringsTheKeyAndTakesItBack()
    {
        SecretOffice office;
        auto paul = office.welcome(office.invite(false));
        auto alice = office.asAlice();
        Account account = *paul->account();
        account.rights.capabilities.insert(capability::kSensitive);
        QVERIFY(!must(alice->accounts().change(account)).waitsForKey);
        paul = must(office.signIn(account.email, kOther));
        QCOMPARE(office.ibanFor(*paul), QVariant(kIban));
        account.rights.capabilities.clear();
        (void)must(alice->accounts().change(account));
        (void)must(paul->feedSince(must(paul->feedEnd()))); // a window that is open loses it too
        QVERIFY(paul->fieldKey().isEmpty());
        QVERIFY(!office.ibanFor(*paul).isValid());
        QVERIFY(must(office.signIn(account.email, kOther))->fieldKey().isEmpty());
    }

    void aReaderWhoWasSwitchedOffHasNoKey()
    {
        SecretOffice office;
        const auto paul = office.welcome(office.invite(true));
        auto alice = office.asAlice();
        (void)must(alice->accounts().setActive(paul->account()->id, false));
        QCOMPARE(office.raw(u"SELECT count(*) FROM field_key WHERE user_id <> 1 AND file_key IS NOT NULL"_s), u"0"_s);
        (void)must(alice->accounts().setActive(paul->account()->id, true));
        QCOMPARE(office.ibanFor(*must(office.signIn(u"paul@exemple.fr"_s, kOther))), QVariant(kIban));
    }

    void whoeverReadsHandsTheKeyToWhoWaits()
    {
        SecretOffice office;
        const auto paul = office.welcome(office.invite(true));
        const auto vera = office.welcome(office.invite(false, u"vera@exemple.fr"_s, u"administrator"_s));
        const Invitation again = must(vera->accounts().newCode(paul->account()->id)); // Vera has no key to give
        QVERIFY(!again.account.waitsForKey); // the old password still opens it
        auto back = must(office.signIn(again.account.email, again.code.text));
        must(back->changePassword(again.code.text, kPassword));
        QVERIFY(back->fieldKey().isEmpty());
        QVERIFY(!office.ibanFor(*back).isValid());
        const auto refused = vera->accounts().handKey(paul->account()->id);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        auto alice = office.asAlice();
        const auto handed = alice->accounts().handKey(paul->account()->id);
        QVERIFY2(handed, why(handed));
        QCOMPARE(office.ibanFor(*must(office.signIn(again.account.email, kPassword))), QVariant(kIban));
    }

    void theRecoveryKeyLetsAnAdministratorIn()
    {
        SecretOffice office;
        const Invitation made = office.invite(true);
        const auto paul = office.welcome(made);
        QVERIFY(!office.signIn(made.account.email, office.recovery)); // no administrator
        QVERIFY(!office.signIn(kEmail, passwordLike(office.recovery)));
        auto alice = must(office.signIn(kEmail, office.recovery.toLower().remove(u'-')));
        QVERIFY(alice->account()->mustChoose);
        QVERIFY(alice->fieldKey().isEmpty());
        must(alice->changePassword(office.recovery, kOther));
        QCOMPARE(office.ibanFor(*alice), QVariant(kIban));
        QCOMPARE(office.ibanFor(*office.asAlice(kOther)), QVariant(kIban));
        QVERIFY(!office.signIn(kEmail, kPassword));
        const auto renewed = alice->newRecoveryKey(kOther);
        QVERIFY2(renewed, why(renewed));
        QVERIFY(!office.signIn(kEmail, office.recovery));
        QVERIFY(office.signIn(kEmail, *renewed));
        QVERIFY(!alice->newRecoveryKey(kPassword)); // not without the password
        QVERIFY(!office.holds(*renewed) && !office.holds(QString(*renewed).remove(u'-')));
    }

    void whatWasMovedOrDamagedIsNotShown()
    {
        SecretOffice office;
        RecordId other = 0;
        {
            auto alice = office.asAlice();
            other = makeSheet(*alice, u"Benali"_s, {}, {{u"iban"_s, kOtherIban}}).id;
        }
        office.force(u"DROP TRIGGER staff_private_after_update"_s);
        office.force(u"UPDATE staff_private SET iban = (SELECT p.iban FROM staff_private p WHERE p.record_id = %1) WHERE record_id = %2"_s
                         .arg(other).arg(office.sheet));
        auto alice = office.asAlice();
        QVERIFY(!office.ibanFor(*alice).isValid());
        QCOMPARE(must(alice->records().load(kStaff, other)).value(u"iban"_s), QVariant(kOtherIban));
        QCOMPARE(must(alice->records().load(kStaff, office.sheet)).value(u"social_security_number"_s), QVariant(kNumber));
        QStringList told;
        Progress progress;
        QVERIFY(must(MaintenanceService(*alice).check([&](const QString &line) { told << line; }, progress)) > 0);
        QVERIFY2(told.join(u'|').contains(u"iban"_s), qPrintable(told.join(u'|')));
    }

    void whatIsTakenBackLeavesTheReaderReading()
    {
        SecretOffice office;
        auto alice = office.asAlice();
        QByteArray rows("last_name;civility;address_line1;iban\nBenali;Madame;1 rue A;FR14 2004 1010 0505 0001 3M02 606\n");
        for (const bool stopped : {true, false}) { // the first one learns the catalogue, and is taken back
            QBuffer file(&rows);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ImportOptions options;
            options.kind = kStaff;
            Progress progress;
            if (stopped)
                progress.cancel();
            const auto done = ImportService(*alice).run(file, options, [](const ImportIssue &) {}, progress);
            QVERIFY2(done.has_value() != stopped, why(done));
            QCOMPARE(office.ibanFor(*alice), QVariant(kIban));
        }
        QCOMPARE(office.raw(u"SELECT count(*) FROM staff_private WHERE typeof(iban) = 'blob'"_s), u"2"_s);
    }

    void aBackupOpensWithTheSamePasswords()
    {
        SecretOffice office;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"copy.effectif"_s);
        auto alice = office.asAlice();
        QCOMPARE(office.ibanFor(*alice), QVariant(kIban)); // through views, which no copy may stumble over
        const auto done = MaintenanceService(*alice).backUp(file);
        QVERIFY2(done, why(done));
        OpenRequest signing;
        signing.url = DatabaseUrl::sqlite(file);
        signing.login = kEmail;
        signing.password = kPassword;
        QCOMPARE(office.ibanFor(*must(Services::create(signing, office.clock()))), QVariant(kIban));
    }

    void plainValuesAreRefused()
    {
        SecretOffice office;
        const auto connection = office.connect();
        QVERIFY(!connection->execute(u"UPDATE staff_private SET iban = 'FR76'"_s));
        QVERIFY(!connection->execute(u"INSERT INTO staff_private (record_id, department_id, iban) VALUES (99, 1, 'FR76')"_s));
    }

    void theSamePersonIsFoundByDigest()
    {
        SecretOffice office;
        auto alice = office.asAlice();
        const auto hints = DuplicateService(alice->context(), alice->catalogues()).find(kStaff, 0, {{u"social_security_number"_s, kNumber}});
        QVERIFY2(hints, why(hints));
        QCOMPARE(hints->size(), 1);
        QVERIFY(office.raw(u"SELECT sql FROM sqlite_schema WHERE name = 'staff_private_key_social_security_number'"_s).contains("substr"_L1));
    }

    void aUniqueSensitiveFieldStaysUnique()
    {
        SecretOffice office;
        auto alice = office.asAlice();
        FieldDefinition badge = ownField(u"badge"_s, u"text"_s);
        badge.sensitive = true;
        publishFields(*alice, {badge});
        (void)makeSheet(*alice, u"Benali"_s, {}, {{u"badge"_s, u"A-17"_s}});
        badge.unique = true;
        publishFields(*alice, {badge});
        const auto second = alice->records().save(newSheet(u"Cros"_s, {}, {{u"badge"_s, u"A-17"_s}}));
        QVERIFY(!second);
        QCOMPARE(second.error().field, u"badge"_s);
        (void)makeSheet(*alice, u"Cros"_s, {}, {{u"badge"_s, u"A-18"_s}});
        QVERIFY(!office.holds(u"A-18"_s));
        badge.sensitive = badge.unique = false;
        publishFields(*alice, {badge});
        alice.reset();
        QCOMPARE(office.raw(u"SELECT badge FROM staff_own WHERE badge IS NOT NULL ORDER BY badge"_s), u"A-17,A-18"_s);
        QCOMPARE(office.raw(u"SELECT count(*) FROM journal_private WHERE field = 'badge'"_s), u"0"_s);
    }

    void anOpenFieldThatBecomesSensitiveIsEncryptedWithItsHistory()
    {
        SecretOffice office;
        auto alice = office.asAlice();
        const Record made = makeSheet(*alice, u"Benali"_s, {}, {{u"birth_place"_s, u"Trifouilly"_s}});
        (void)must(alice->records().save(changeOf(made, {{u"birth_place"_s, u"Perpignanette"_s}})));
        FieldDefinition field = *must(alice->catalogues().catalogue(kStaff))->field(u"birth_place"_s);
        field.sensitive = true;
        field.searchable = field.inList = false;
        publishFields(*alice, {field});
        QCOMPARE(must(alice->records().load(kStaff, made.id)).value(u"birth_place"_s), QVariant(u"Perpignanette"_s));
        alice.reset();
        (void)office.connect()->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        for (const QString &table : {u"staff_private"_s, u"journal_private"_s, u"journal"_s})
            QVERIFY(!office.raw(u"SELECT group_concat(quote(%1)) FROM %2"_s.arg(
                        table == "staff_private"_L1 ? u"birth_place"_s : u"old_value || new_value"_s, table)).contains("Trifouilly"_L1));
        QCOMPARE(office.raw(u"SELECT typeof(old_value) FROM journal_private WHERE field = 'birth_place'"_s), u"blob"_s);
    }

    void whoDoesNotReadThemChangesNothingAboutThem()
    {
        SecretOffice office;
        const auto vera = office.welcome(office.invite(false, u"vera@exemple.fr"_s, u"administrator"_s));
        FieldDefinition field = *must(vera->catalogues().whole(kStaff))->field(u"iban"_s);
        field.sensitive = false;
        const auto opened = tryPublishFields(*vera, {field});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Denied);
        QCOMPARE(office.ibanFor(*office.asAlice()), QVariant(kIban));
    }

    void aWindowThatWasOpenBeforeSeesThatItHasNoKey()
    {
        TestDatabase office(Engine::Sqlite);
        const auto first = office.open();
        const Record made = makeSheet(*first, u"Abadie"_s, {}, {{u"iban"_s, kIban}});
        const auto second = office.open(u"Paul Petit"_s);
        QCOMPARE(must(second->records().load(kStaff, made.id)).value(u"iban"_s), QVariant(kIban));
        (void)must(first->protect(u"Alice Martin"_s, kEmail, kPassword));
        QVERIFY(!must(second->catalogues().current(kStaff))->field(u"iban"_s));
        QVERIFY(!must(second->records().load(kStaff, made.id)).value(u"iban"_s).isValid());
        QCOMPARE(must(first->records().load(kStaff, made.id)).value(u"iban"_s), QVariant(kIban));
    }

    void aCopyIsReadByTheSamePeople()
    {
        SecretOffice office;
        const auto vera = office.welcome(office.invite(false, u"vera@exemple.fr"_s, u"administrator"_s));
        TestDatabase target(Engine::Sqlite);
        OpenRequest to;
        to.url = target.url();
        Progress progress;
        const auto refused = CopyService(*vera).copyTo(to, progress);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        auto alice = office.asAlice();
        const auto copied = CopyService(*alice).copyTo(to, progress);
        QVERIFY2(copied, why(copied));
        QVERIFY(!copied->recoveryKey.isEmpty() && copied->recoveryKey != office.recovery);
        QCOMPARE(copied->codes.size(), 2);
        QFile file(target.url().file);
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains(kIban.toUtf8()));
        for (const Invitation &made : copied->codes) {
            OpenRequest signing;
            signing.url = target.url();
            signing.login = made.account.email;
            signing.password = made.code.text;
            const auto services = must(Services::create(signing, target.clock()));
            must(services->changePassword(made.code.text, kOther));
            QCOMPARE(office.ibanFor(*services), made.account.email == kEmail ? QVariant(kIban) : QVariant());
        }
    }

    void aValueIsBoundToItsPlaceAndItsKey()
    {
        const storage::ValueCipher cipher(storage::ValueCipher::newKey());
        const QByteArray sealed = cipher.encrypt("staff/iban/7", "tFR76", {});
        QCOMPARE(cipher.decrypt("staff/iban/7", sealed).value_or(QByteArray()), QByteArray("tFR76"));
        QCOMPARE(cipher.encrypt("staff/iban/7", "tFR76", {}), sealed);
        QVERIFY(!cipher.decrypt("staff/iban/8", sealed));
        QVERIFY(!storage::ValueCipher(storage::ValueCipher::newKey()).decrypt("staff/iban/7", sealed));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray flipped = sealed;
            flipped[i] = char(flipped.at(i) ^ 4);
            QVERIFY(!cipher.decrypt("staff/iban/7", flipped));
            QVERIFY(!cipher.decrypt("staff/iban/7", sealed.first(i)));
        }
        QCOMPARE(cipher.digest("staff/ssn", "1"), cipher.digest("staff/ssn", "1"));
        QVERIFY(cipher.digest("staff/ssn", "1") != cipher.digest("staff/iban", "1"));
    }

private:
    /// The same shape, and another key.
    static QString passwordLike(QString recovery)
    {
        recovery[0] = recovery.at(0) == u'A' ? u'B' : u'A';
        return recovery;
    }
};
} // namespace

EFFECTIF_TEST(TestEncryption)
#include "tst_encryption.moc"
