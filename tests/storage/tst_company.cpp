// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C01-C05, D21: who the office is; and the home page that everybody arranges for themselves, on both engines.
#include "models/services/companyservice.h"
#include "models/services/homeservice.h"
#include "models/services/outboxservice.h"
#include "models/services/recordservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QStringList titles(const QList<PersonCard> &cards)
{
    QStringList result;
    for (const PersonCard &card : cards)
        result << card.title;
    return result;
}
} // namespace

class TestCompany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficeSaysWhoItIs_data() { addEngineRows(); }
    void anOfficeSaysWhoItIs()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        CompanyService company(services->context());
        QCOMPARE(must(company.profile()), CompanyProfile());
        CompanyProfile profile;
        profile.name = u"  Résidence Les Lilas "_s;
        profile.phone = u"0173791414"_s;
        profile.hours = u"N’hésitez pas à nous contacter\r\nde 9h00 à 12h00"_s;
        profile.contact = u"Mme Hélène Roy"_s;
        profile.helpPhone = u"01 73 79 14 39"_s;
        profile.helpEmail = u"aide@exemple.fr"_s;
        profile.booking = u"www.exemple.fr/rdv?qui=roy"_s;
        profile.newAccounts = Language::English;
        profile.without = {officemodule::kLicences};
        const CompanyProfile stored = must(company.store(profile));
        QCOMPARE(stored.name, u"Résidence Les Lilas"_s);
        QCOMPARE(stored.phone, u"01 73 79 14 14"_s);
        QCOMPARE(stored.hours, u"N’hésitez pas à nous contacter\nde 9h00 à 12h00"_s);
        QCOMPARE(stored.booking, u"https://www.exemple.fr/rdv?qui=roy"_s);
        const auto other = database.open(u"Bruno Petit"_s);
        QCOMPARE(stored.newAccounts, Language::English);
        QCOMPARE(must(CompanyService(other->context()).profile()), stored);
        QCOMPARE(must(CompanyService(other->context()).whole()).first, stored);
        QCOMPARE(CompanyProfile::fromText(u"{}"_s).newAccounts, Language::French); // of before there was such a choice
        QCOMPARE(must(OutboxService(other->context()).officeName()), u"Résidence Les Lilas"_s);
        QVERIFY(!stored.has(officemodule::kLicences));
        QVERIFY(stored.has(officemodule::kTransfers));
    }

    void whatCannotBeIsNamedByItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("no phone") << u"phone"_s << u"demandez à Paul"_s;
        QTest::newRow("no address") << u"help_email"_s << u"aide"_s;
        QTest::newRow("a script") << u"booking"_s << u"javascript:alert(1)"_s;
        QTest::newRow("a password") << u"booking"_s << u"https://paul:secret@exemple.fr/"_s;
        QTest::newRow("two lines") << u"name"_s << u"Les\nLilas"_s;
        QTest::newRow("a novel") << u"hours"_s << QString(5000, u'x');
    }
    void whatCannotBeIsNamedByItsField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        const QHash<QString, QString CompanyProfile::*> members{{u"phone"_s, &CompanyProfile::phone},
                                                               {u"help_email"_s, &CompanyProfile::helpEmail},
                                                               {u"booking"_s, &CompanyProfile::booking},
                                                               {u"name"_s, &CompanyProfile::name},
                                                               {u"hours"_s, &CompanyProfile::hours}};
        CompanyProfile profile;
        profile.contact = u"Mme Roy"_s;
        profile.*members.value(field) = text;
        const auto done = CompanyService(services->context()).store(profile);
        QCOMPARE(kindOf(done), ErrorKind::Invalid);
        QCOMPARE(done.error().field, field);
        QCOMPARE(must(CompanyService(services->context()).profile()), CompanyProfile());
    }

    void theLogoIsAPictureAndNothingElse_data() { addEngineRows(); }
    void theLogoIsAPictureAndNothingElse()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        CompanyService company(services->context());
        const QByteArray png("\x89PNG\r\n\x1a\n and the rest");
        must(company.storeLogo(png));
        QCOMPARE(must(company.logo()), png);
        QCOMPARE(kindOf(company.storeLogo("<svg onload='alert(1)'/>")), ErrorKind::Invalid);
        QCOMPARE(kindOf(company.storeLogo(png + QByteArray(CompanyService::kLargestLogo, 'x'))), ErrorKind::Invalid);
        QCOMPARE(must(company.logo()), png);
        must(company.storeLogo({}));
        QVERIFY(must(company.logo()).isEmpty());
    }

    void otherProgramsHearOfIt_data() { addEngineRows(); }
    void otherProgramsHearOfIt()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const auto other = database.open(u"Bruno Petit"_s);
        const FeedPoint before = must(other->feedEnd());
        CompanyProfile profile;
        profile.name = u"Les Lilas"_s;
        (void)must(CompanyService(services->context()).store(profile));
        QTRY_VERIFY_WITH_TIMEOUT(must(other->feedSince(before)).records.contains(CompanyService::kKind), kPatience);
    }

    /// What changed since yesterday: by others, one by one, the newest first, and never from the bin.
    void homeShowsWhatOthersChanged_data() { addEngineRows(); }
    void homeShowsWhatOthersChanged()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open();
        const auto bruno = database.open(u"Bruno Petit"_s);
        const Record first = makeSheet(*alice, u"Dupont"_s, u"Anne"_s);
        const Record second = makeSheet(*alice, u"Martin"_s, u"Chloé"_s);
        const Record third = makeSheet(*alice, u"Roux"_s, u"Paul"_s);
        const Record gone = makeSheet(*alice, u"Zola"_s, u"Émile"_s);
        database.clock().turn(60);
        must(bruno->records().save(changeOf(must(bruno->records().load(kStaff, second.id)), {{u"city"_s, u"Lyon"_s}})));
        must(bruno->records().save(changeOf(must(bruno->records().load(kStaff, third.id)), {{u"city"_s, u"Nice"_s}})));
        (void)must(alice->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        const auto seenBy = [](Services &services) { return must(HomeService(services).content(kStaff, {})).changed; };
        QTRY_COMPARE_WITH_TIMEOUT(titles(seenBy(*alice)), (QStringList{u"Roux Paul"_s, u"Martin Chloé"_s}), kPatience);
        QCOMPARE(titles(seenBy(*bruno)), QStringList{u"Dupont Anne"_s});
        QVERIFY2(seenBy(*alice).first().detail.startsWith(u"@[Bruno Petit|"_s), qPrintable(seenBy(*alice).first().detail));
        if (!database.isSqlite())
            return; // there the time is the server's own
        database.clock().turn(86'400);
        QVERIFY2(seenBy(*alice).first().detail.contains(u"ier "_s) || seenBy(*alice).first().detail.contains(u"yesterday"_s),
                 qPrintable(seenBy(*alice).first().detail));
        database.clock().turn(86'400);
        QVERIFY(seenBy(*alice).isEmpty());
        Q_UNUSED(first)
    }

    void everybodyArrangesTheirOwnHome_data() { addEngineRows(); }
    void everybodyArrangesTheirOwnHome()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open();
        const auto bruno = database.open(u"Bruno Petit"_s);
        const HomeArrangement wanted{{u"bin"_s, u"new"_s}, {u"former"_s}};
        must(HomeService(*alice).arrange({{u"new"_s}, {}}));
        must(HomeService(*alice).arrange(wanted));
        QCOMPARE(must(HomeService(*alice).arrangement()), wanted);
        QCOMPARE(must(HomeService(*bruno).arrangement()), HomeArrangement());
        QCOMPARE(must(HomeService(*database.open()).arrangement()), wanted); // from another machine
    }
};

EFFECTIF_TEST(TestCompany)
#include "tst_company.moc"
