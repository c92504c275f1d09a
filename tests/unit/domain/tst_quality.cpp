// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the quality of data, one by one, on numbers and dates as they really occur.
#include "models/domain/quality/checks.h"
#include "models/domain/quality/sharedvalues.h"
#include "models/domain/socialsecuritynumber.h"
#include "tests/support/testcase.h"
#include "tests/unit/domain/shippedcatalogue.h"

#include <QSet>

using namespace effectif;
using namespace effectif::quality;
using namespace Qt::StringLiterals;

namespace {
const QDate kToday(2026, 11, 23);

/// The same number with the key that belongs to it.
QString keyed(const char *digits)
{
    return QString::fromLatin1(digits) + u"%1"_s.arg(SocialSecurityNumber::keyOf(digits), 2, 10, QChar(u'0'));
}

class TestQuality : public QObject
{
    Q_OBJECT

private:
    const Catalogue m_catalogue = test::shippedCatalogue();

    Verdict verdictOf(const Check &check, const QHash<QString, QVariant> &values) const
    {
        Record record;
        record.kind = u"staff"_s;
        record.values = values;
        return judged(check, record, m_catalogue, kToday);
    }
    std::optional<Suggestion> suggested(const Check &check, const QHash<QString, QVariant> &values) const
    {
        Record record;
        record.kind = u"staff"_s;
        record.values = values;
        const Finding finding{1, 1, judged(check, record, m_catalogue, kToday), 0, 0};
        return check.suggests({record, m_catalogue, Language::French, finding, kToday});
    }

private Q_SLOTS:
    void everyCheckHasAnIdAndWords()
    {
        QSet<QString> ids;
        for (const Check *check : checks()) {
            QVERIFY2(!ids.contains(QLatin1StringView(check->id)), check->id);
            ids.insert(QLatin1StringView(check->id));
            QVERIFY(!check->displayName().isEmpty() && !check->displaySentence().isEmpty() && check->says);
            QCOMPARE(quality::check(QLatin1StringView(check->id)), check);
            QCOMPARE(check->fix == Fix::Edit, check->suggests != nullptr);
            QVERIFY(!check->journalNames(m_catalogue).isEmpty());
        }
        QVERIFY(!quality::check(u"of_a_newer_program"_s));
    }

    /// INSEE's own examples of the key, Corsica among them.
    void theKeyOfANumber_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<int>("key");
        QTest::newRow("mainland") << QByteArray("1850578006084") << 91;
        QTest::newRow("abroad, 99") << QByteArray("2690699999999") << static_cast<int>(97 - 2690699999999LL % 97);
        QTest::newRow("Corse-du-Sud") << QByteArray("255082A004025") << static_cast<int>(97 - (2550820004025LL - 1'000'000) % 97);
        QTest::newRow("Haute-Corse") << QByteArray("187092B033012") << static_cast<int>(97 - (1870920033012LL - 2'000'000) % 97);
        QTest::newRow("a key of one digit is written with a zero") << QByteArray("1000101001014") << static_cast<int>(97 - 1000101001014LL % 97);
    }
    void theKeyOfANumber()
    {
        QFETCH(QByteArray, digits);
        QFETCH(int, key);
        QCOMPARE(SocialSecurityNumber::keyOf(digits), key);
        const auto read = SocialSecurityNumber::read(keyed(digits.constData()).toLatin1());
        QVERIFY(read);
        QCOMPARE(read->written, key);
        QCOMPARE(verdictOf(ssnKeyCheck(), {{u"social_security_number"_s, keyed(digits.constData())}}), 0u);
    }

    void aNumberIsReadOrNot_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("verdict");
        QTest::newRow("thirteen digits: the key is missing") << u"1850578006084"_s << 1;
        QTest::newRow("another key") << u"185057800608492"_s << 2;
        QTest::newRow("fourteen digits") << u"18505780060849"_s << 4;
        QTest::newRow("a zero at the front was lost") << u"85057800608491"_s << 4;
        QTest::newRow("sex 5 is none") << u"585057800608491"_s << 4;
        QTest::newRow("month 13") << u"185137800608491"_s << 4;
        QTest::newRow("month 0") << u"185007800608491"_s << 4;
        QTest::newRow("department 00") << u"185050000608491"_s << 4;
        QTest::newRow("rank 000") << u"185057800600091"_s << 4;
        QTest::newRow("2C is no department") << u"255082C00402500"_s << 4;
        QTest::newRow("Corsica in small letters") << u"255082a004025"_s << 4;
        QTest::newRow("words") << u"ask his mother"_s << 4;
        QTest::newRow("none") << QString() << 0;
    }
    void aNumberIsReadOrNot()
    {
        QFETCH(QString, number);
        QFETCH(int, verdict);
        QCOMPARE(verdictOf(ssnKeyCheck(), {{u"social_security_number"_s, number}}), static_cast<Verdict>(verdict));
    }

    void aMissingKeyIsCompletedAndAWrongOneIsNot()
    {
        const auto completed = suggested(ssnKeyCheck(), {{u"social_security_number"_s, u"255082A004025"_s}});
        QVERIFY(completed);
        QCOMPARE(completed->changes.value(u"social_security_number"_s).toString(), keyed("255082A004025"));
        QVERIFY(!completed->sentence.contains(u"255082A004025"_s)); // no sensitive digits in a dialog
        QVERIFY(!suggested(ssnKeyCheck(), {{u"social_security_number"_s, u"185057800608492"_s}}));
    }

    void aNumberAgainstTitleAndBirthDate_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("civility");
        QTest::addColumn<int>("verdict");
        const QDate may(1985, 5, 17);
        QTest::newRow("in order") << keyed("1850578006084") << may << u"mr"_s << 0;
        QTest::newRow("without its key") << u"1850578006084"_s << may << u"mr"_s << 0;
        QTest::newRow("a woman's title") << keyed("1850578006084") << may << u"mrs"_s << 1;
        QTest::newRow("a woman's number") << keyed("2850578006084") << may << u"mr"_s << 1;
        QTest::newRow("3: a man being registered") << keyed("3850578006084") << may << u"mr"_s << 0;
        QTest::newRow("4: a woman being registered") << keyed("4850578006084") << may << u"mr"_s << 1;
        QTest::newRow("7: a man's provisional number") << keyed("7850578006084") << may << u"mrs"_s << 1;
        QTest::newRow("8: a woman's provisional number") << keyed("8850578006084") << may << u"mrs"_s << 0;
        QTest::newRow("another year") << keyed("1860578006084") << may << u"mr"_s << 2;
        QTest::newRow("another month") << keyed("1850678006084") << may << u"mr"_s << 4;
        QTest::newRow("everything else") << keyed("2860678006084") << may << u"mr"_s << 7;
        QTest::newRow("a century earlier has the same two digits") << keyed("1850578006084") << QDate(1885, 5, 17) << u"mr"_s << 0;
        QTest::newRow("born in 2005") << keyed("2050578006084") << QDate(2005, 5, 1) << u"mrs"_s << 0;
        QTest::newRow("papers without a month: 42") << keyed("1854278006084") << may << u"mr"_s << 0;
        QTest::newRow("papers without a month: 99") << keyed("1859978006084") << may << u"mr"_s << 0;
        QTest::newRow("born abroad") << keyed("1850599350084") << may << u"mr"_s << 0;
        QTest::newRow("born in Corsica") << keyed("185052B006084") << may << u"mr"_s << 0;
        QTest::newRow("a wrong key: a digit is mistyped, which the key tells") << u"286067800608401"_s << may << u"mr"_s << 0;
        QTest::newRow("no birth date") << keyed("1850578006084") << QDate() << u"mr"_s << 0;
        QTest::newRow("no title") << keyed("1850578006084") << may << QString() << 0;
        QTest::newRow("a title of the office's own") << keyed("1850578006084") << may << u"doctor"_s << 0;
    }
    void aNumberAgainstTitleAndBirthDate()
    {
        QFETCH(QString, number);
        QFETCH(QDate, born);
        QFETCH(QString, civility);
        QFETCH(int, verdict);
        QHash<QString, QVariant> values{{u"social_security_number"_s, number}, {u"civility"_s, civility}};
        if (born.isValid())
            values.insert(u"birth_date"_s, born);
        QCOMPARE(verdictOf(ssnIdentityCheck(), values), static_cast<Verdict>(verdict));
    }

    void whatTheNumberSuggests_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("civility");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        const QDate may(1985, 5, 17);
        QTest::newRow("the title") << keyed("2850578006084") << may << u"mr"_s << u"civility"_s << QVariant(u"mrs"_s);
        QTest::newRow("the month") << keyed("1850678006084") << may << u"mr"_s << u"birth_date"_s << QVariant(QDate(1985, 6, 17));
        QTest::newRow("the year, of the one century in which somebody works") << keyed("1580578006084") << may << u"mr"_s << u"birth_date"_s << QVariant(QDate(1958, 5, 17));
        QTest::newRow("day and month were swapped") << keyed("1850778006084") << QDate(1985, 3, 7) << u"mr"_s << u"birth_date"_s << QVariant(QDate(1985, 7, 3));
        QTest::newRow("the 31st of June is no day") << keyed("1850678006084") << QDate(1985, 5, 31) << u"mr"_s << QString() << QVariant();
        QTest::newRow("title and date differ: somebody else's") << keyed("2860678006084") << may << u"mr"_s << QString() << QVariant();
        QTest::newRow("20 and 120 years old: only one works") << keyed("1060578006084") << may << u"mr"_s << u"birth_date"_s << QVariant(QDate(2006, 5, 17));
        QTest::newRow("5 or 105 years old: nobody can tell") << keyed("1210578006084") << may << u"mr"_s << QString() << QVariant();
    }
    void whatTheNumberSuggests()
    {
        QFETCH(QString, number);
        QFETCH(QDate, born);
        QFETCH(QString, civility);
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        const auto suggestion = suggested(ssnIdentityCheck(), {{u"social_security_number"_s, number}, {u"birth_date"_s, born}, {u"civility"_s, civility}});
        QCOMPARE(suggestion.has_value(), !field.isEmpty());
        if (suggestion)
            QCOMPARE(suggestion->changes, (QHash<QString, QVariant>{{field, value}}));
    }

    void telephonesThatDoNotExistAndWhatWasMeant_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("wrong");
        QTest::addColumn<QString>("meant");
        QTest::newRow("in order") << u"+33612345678"_s << false << QString();
        QTest::newRow("with an extension") << u"+33123456789;ext=12"_s << false << QString();
        QTest::newRow("abroad") << u"+41791234567"_s << false << QString();
        QTest::newRow("a spreadsheet took the 0") << u"612345678"_s << true << u"+33612345678"_s;
        QTest::newRow("somebody left out the +") << u"41791234567"_s << true << u"+41791234567"_s;
        QTest::newRow("a digit is missing") << u"06123456"_s << true << QString();
        QTest::newRow("as it is typed") << u"0612345678"_s << true << u"+33612345678"_s;
    }
    void telephonesThatDoNotExistAndWhatWasMeant()
    {
        QFETCH(QString, stored);
        QFETCH(bool, wrong);
        QFETCH(QString, meant);
        const QHash<QString, QVariant> values{{u"mobile"_s, stored}};
        const qsizetype field = phoneInvalidCheck().fields(m_catalogue).indexOf(u"mobile"_s);
        QCOMPARE(verdictOf(phoneInvalidCheck(), values), wrong ? Verdict(1) << field : Verdict(0));
        const auto suggestion = suggested(phoneInvalidCheck(), values);
        QCOMPARE(suggestion ? suggestion->changes.value(u"mobile"_s).toString() : QString(), meant);
    }

    void datesOfContractsAndBirths()
    {
        QCOMPARE(verdictOf(contractEndedCheck(), {{u"contract_end"_s, kToday}}), 0u); // the last day is a day of work
        QCOMPARE(verdictOf(contractEndedCheck(), {{u"contract_end"_s, kToday.addDays(-1)}}), 1u);
        QCOMPARE(verdictOf(contractDatesCheck(), {{u"contract_start"_s, kToday}, {u"contract_end"_s, kToday}}), 0u);
        QCOMPARE(verdictOf(contractDatesCheck(), {{u"contract_start"_s, kToday}, {u"contract_end"_s, kToday.addDays(-1)}}), 1u);
        QCOMPARE(verdictOf(contractDatesCheck(), {{u"contract_end"_s, kToday}}), 0u);
        QCOMPARE(verdictOf(birthDateCheck(), {{u"birth_date"_s, kToday.addDays(1)}}), 1u);
        QCOMPARE(verdictOf(birthDateCheck(), {{u"birth_date"_s, kToday.addYears(-14)}}), 0u); // the birthday itself
        QCOMPARE(verdictOf(birthDateCheck(), {{u"birth_date"_s, kToday.addYears(-14).addDays(1)}}), 2u);
        QCOMPARE(verdictOf(birthDateCheck(), {{u"birth_date"_s, kToday.addYears(-90)}}), 0u);
        QCOMPARE(verdictOf(birthDateCheck(), {{u"birth_date"_s, kToday.addYears(-91)}}), 4u);
    }

    void valuesThatSeveralPeopleShare()
    {
        SharedValues phones(true);
        const auto add = [&](RecordId id, QByteArrayView mobile, QByteArrayView phone, QByteArrayView name, QByteArrayView street = {}) {
            const QByteArrayView values[] = {mobile, phone};
            phones.add(id, 1, values, {name, street, street.isEmpty() ? QByteArrayView() : QByteArrayView("75011")});
        };
        add(1, "+33612345678", {}, "Martin");
        add(2, {}, "+33612345678", "Noir");          // in another field, another name
        add(3, "+33699999999", {}, "Lefèvre");
        add(4, "+33699999999", {}, "LEFEVRE");       // one household by name, however it is written
        add(5, "+33688888888", {}, "Ba", "3 rue X");
        add(6, "+33688888888", {}, "Bo", "3 Rue x"); // one household by address
        add(7, "+33677777777", "+33677777777", "Seul"); // twice on one sheet
        for (RecordId id = 100; id < 100 + RecordId(SharedValues::kMost) + 1; ++id) // a switchboard
            add(id, {}, "+33199001000", QByteArray::number(id));
        const auto found = phones.findings();
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0], (Finding{1, 1, 1, 2, 0}));
        QCOMPARE(found[1], (Finding{2, 1, 2, 1, 0}));

        SharedValues mails(false);
        for (RecordId id = 1; id <= RecordId(SharedValues::kMost); ++id) {
            const QByteArrayView value[] = {id % 2 ? "Poste@example.org" : "poste@EXAMPLE.org"};
            mails.add(id, 1, value, {"Martin", {}, {}});
        }
        QCOMPARE(mails.findings().size(), SharedValues::kMost); // no household may share an address
        QCOMPARE(mails.findings().front().more, static_cast<qint32>(SharedValues::kMost) - 2);
    }
};
} // namespace

EFFECTIF_TEST(TestQuality)
#include "tst_quality.moc"
