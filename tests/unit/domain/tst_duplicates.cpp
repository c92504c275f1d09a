// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O28, O37: whether two sheets are one person's, and why.
#include "models/domain/duplicates/duplicategroups.h"
#include "models/domain/duplicates/duplicatescan.h"
#include "tests/bench/badlytyped.h"
#include "tests/support/testcase.h"

#include <map>
#include <set>

using namespace effectif;
using namespace effectif::duplicates;
using namespace Qt::StringLiterals;

namespace {
using Sheet = QList<std::pair<Trait, QByteArray>>;

/// An office of a few hundred people who have nothing to do with those of a test, and these.
class Office
{
public:
    explicit Office(const QList<Sheet> &sheets)
    {
        SketchMaker maker(names);
        for (const Sheet &sheet : sheets)
            add(maker, sheet);
        for (int i = 0; i < 400; ++i) {
            const QByteArray number = QByteArray::number(i);
            add(maker, {{Trait::LastName, "Fam" + QByteArray(1, char('a' + i % 26)) + QByteArray(1, char('a' + i / 26)) + "ville"},
                        {Trait::FirstName, i % 3 == 0 ? "Jean" : i % 3 == 1 ? "Anne" : "Luc"},
                        {Trait::BirthDate, "19" + QByteArray::number(50 + i % 50) + "-0" + QByteArray::number(1 + i % 9) + "-1" + QByteArray::number(i % 10)},
                        {Trait::Mobile, "06" + number.rightJustified(8, '0')}});
        }
    }

    /// Of the first two sheets; 0 if they are not found.
    double score(Explanation *why = nullptr)
    {
        DuplicateScan scan(people, names, usualStrengths());
        const std::atomic<bool> cancelled = false;
        for (const Pair &pair : scan.run(bitsOf(50), 2, cancelled)) {
            if (pair.a == 0 && pair.b == 1) {
                (void)scan.comparison().compare(people[0], people[1], why);
                return scoreOf(pair.bits);
            }
        }
        return 0;
    }

    NameTable names;
    std::vector<PersonSketch> people;

private:
    void add(SketchMaker &maker, const Sheet &sheet)
    {
        maker.begin(static_cast<RecordId>(people.size()) + 1);
        for (const auto &[trait, text] : sheet)
            maker.take(trait, text);
        people.push_back(maker.finish());
    }
};

const Sheet kIrene{{Trait::LastName, "Lefèvre-Dupré"}, {Trait::FirstName, "Irène"}, {Trait::BirthDate, "1984-03-07"},
                   {Trait::Mobile, "+33612345678"}, {Trait::Address, "12 rue de la République"}, {Trait::Address, "Lyon"},
                   {Trait::PostalCode, "69001"}};

/// The sheet with some of its texts replaced; an empty one takes the text away.
Sheet with(Sheet sheet, const Sheet &changes)
{
    for (const auto &change : changes) {
        sheet.removeIf([&](const auto &one) { return one.first == change.first; });
        if (!change.second.isEmpty())
            sheet.append(change);
    }
    return sheet;
}
} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePersonTypedOtherwise_data();
    void theSamePersonTypedOtherwise();
    void twoPeople_data();
    void twoPeople();
    void oneNumberHoweverWritten_data();
    void oneNumberHoweverWritten();
    void theWeightiestReasonComesFirst();
    void namesAreComparedAsPeopleMistypeThem_data();
    void namesAreComparedAsPeopleMistypeThem();
    void twoBadCopiesMeetInAGoodOne();
    void aBirthDateThatHalfTheOfficeHasSaysNothing();
    void aStoppedSearchEnds();
    void badlyTypedEnglishPeople();
    void boundsOfNamesNeverSayLessThanTheNames();
    void whatIsRememberedIsOfOneOffice();
    void twoTablesOfNamesBecomeOne();
    void everyKeyThatIsSharedIsFound();
};

void TestDuplicates::theSamePersonTypedOtherwise_data()
{
    QTest::addColumn<Sheet>("other");
    QTest::addColumn<int>("trait");
    QTest::addColumn<int>("likeness");
    const auto row = [](const char *name, const Sheet &changes, Trait trait, Likeness likeness) {
        QTest::newRow(name) << with(kIrene, changes) << int(trait) << int(likeness);
    };
    const Sheet gone{{Trait::Mobile, ""}};
    row("case, accents and hyphens", with({{Trait::LastName, "LEFEVRE DUPRE"}, {Trait::FirstName, "IRENE"}}, gone), Trait::LastName, Likeness::Equal);
    row("one half of the name", {{Trait::LastName, "Dupré"}, {Trait::Mobile, ""}}, Trait::LastName, Likeness::ShortForm);
    row("letters swapped", {{Trait::LastName, "Lefèvre-Durpé"}, {Trait::Mobile, ""}}, Trait::LastName, Likeness::Slip);
    row("names swapped", {{Trait::LastName, "Irène"}, {Trait::FirstName, "Lefèvre-Dupré"}}, Trait::LastName, Likeness::Swapped);
    row("married", {{Trait::LastName, "Marchand"}, {Trait::BirthName, "Lefèvre-Dupré"}}, Trait::BirthName, Likeness::OtherName);
    row("an initial", {{Trait::FirstName, "I."}}, Trait::FirstName, Likeness::ShortForm);
    row("day and month swapped", {{Trait::BirthDate, "1984-07-03"}}, Trait::BirthDate, Likeness::Swapped);
    row("a slip in the date", {{Trait::BirthDate, "1984-03-08"}}, Trait::BirthDate, Likeness::Slip);
    row("no date", {{Trait::BirthDate, ""}}, Trait::Mobile, Likeness::Equal);
    row("the number written otherwise", {{Trait::Mobile, "06.12.34.56.78"}}, Trait::Mobile, Likeness::Equal);
    row("moved", {{Trait::Address, "5 chemin des Vignes Nice"}, {Trait::PostalCode, "06000"}}, Trait::Address, Likeness::Different);
}

void TestDuplicates::theSamePersonTypedOtherwise()
{
    QFETCH(Sheet, other);
    QFETCH(int, trait);
    QFETCH(int, likeness);
    Explanation why;
    Office office({kIrene, other});
    QVERIFY(office.score(&why) >= 50);
    const auto line = std::ranges::find(why, Trait(trait), &TraitMatch::trait);
    QVERIFY(line != why.end());
    QCOMPARE(int(line->likeness), likeness);
}

void TestDuplicates::twoPeople_data()
{
    QTest::addColumn<Sheet>("other");
    QTest::newRow("a common name alone") << Sheet{{Trait::LastName, "Lefèvre-Dupré"}, {Trait::FirstName, "Irène"}};
    QTest::newRow("a namesake") << with(kIrene, {{Trait::BirthDate, "1961-11-30"}, {Trait::Mobile, "+33700000000"},
                                                 {Trait::Address, "8 quai de Seine Paris"}, {Trait::PostalCode, "75004"}});
    QTest::newRow("a sister") << with(kIrene, {{Trait::FirstName, "Camille"}, {Trait::BirthDate, "1987-10-21"}});
    QTest::newRow("a sister with her telephone") << with(kIrene, {{Trait::FirstName, "Camille"}, {Trait::BirthDate, "1987-10-21"}});
    QTest::newRow("a twin") << with(kIrene, {{Trait::FirstName, "Camille"}, {Trait::Mobile, "+33700000000"}});
    QTest::newRow("somebody of the same day") << Sheet{{Trait::LastName, "Borel"}, {Trait::FirstName, "Irène"}, {Trait::BirthDate, "1984-03-07"}};
}

void TestDuplicates::twoPeople()
{
    QFETCH(Sheet, other);
    QCOMPARE(Office({kIrene, other}).score(), 0.0);
}

void TestDuplicates::oneNumberHoweverWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *written : {"0612345678", "06 12 34 56 78", "+33 6 12 34 56 78", "0033612345678", "+33612345678;ext=12"})
        QTest::newRow(written) << QByteArray(written);
}

void TestDuplicates::oneNumberHoweverWritten()
{
    QFETCH(QByteArray, written);
    QCOMPARE(phoneKey(written), 33'612'345'678ULL);
    QCOMPARE(personNumberKey("2 84 03 69 123 045 17"), personNumberKey("2840369123045"));
    QCOMPARE(personNumberKey("2 84 03 2A 123 045"), 2840319123045ULL);
    QVERIFY(PairComparison::numbersAreNear(2840369123045ULL, 2840369132045ULL)); // neighbours swapped
    QVERIFY(!PairComparison::numbersAreNear(2840369123045ULL, 2840369999045ULL));
}

void TestDuplicates::theWeightiestReasonComesFirst()
{
    Explanation why;
    Office({with(kIrene, {{Trait::PersonNumber, "2840369123045"}}),
            with(kIrene, {{Trait::PersonNumber, "2840369123045"}, {Trait::Mobile, "+33700000000"}})}).score(&why);
    QCOMPARE(int(why.front().trait), int(Trait::PersonNumber));
    QCOMPARE(int(why.back().trait), int(Trait::Mobile)); // what speaks against it stands last
    QVERIFY(why.back().bits < 0);
}

void TestDuplicates::namesAreComparedAsPeopleMistypeThem_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("likeness");
    const auto row = [](const char *a, const char *b, NameLikeness likeness) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << int(likeness);
    };
    row("Cœur", "COEUR", NameLikeness::Equal);
    row("de La Fontaine", "Fontaine", NameLikeness::ShortForm);
    row("N’Diaye", "Ndiaye", NameLikeness::Equal);
    row("Müller", "Muller", NameLikeness::Equal);
    row("Dupont", "Dupond", NameLikeness::Slip);
    row("Martin", "Dubois", NameLikeness::Different);
    row("Иванов", "Иванов", NameLikeness::Equal);
    row("Robert", "Bob", NameLikeness::ShortForm);
    row("Becky", "Rebecca", NameLikeness::ShortForm);
    row("Jean-Pierre", "JP", NameLikeness::ShortForm);
    row("Nicolas", "Nico", NameLikeness::ShortForm);
    row("Jean", "Anne", NameLikeness::Different);
}

void TestDuplicates::namesAreComparedAsPeopleMistypeThem()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, likeness);
    NameTable names;
    const quint32 left = names.add(a);
    const quint32 right = names.add(b);
    const bool isLast = a.front() == 'C' || a.front() == 'd' || a.front() == 'D' || a.front() == 'M' || static_cast<unsigned char>(a.front()) > 127
        || a.startsWith("N\xE2");
    QCOMPARE(int(isLast ? compareLastNames(names[left], names[right]) : compareFirstNames(names[left], names[right])), likeness);
}

void TestDuplicates::twoBadCopiesMeetInAGoodOne()
{
    const std::vector<Pair> pairs{{1, 2, 9.0F}, {1, 3, 8.0F}};
    const auto through = pairsThrough(pairs, 0, [](quint32, quint32) { return -3.0; });
    QCOMPARE(through.size(), size_t(1));
    QCOMPARE(through.front().a, 2U);
    QCOMPARE(through.front().b, 3U);
    QCOMPARE(through.front().through, 1U);
    QVERIFY(pairsThrough(pairs, 0, [](quint32, quint32) { return -40.0; }).empty()); // told apart by what stands on them
    QCOMPARE(groupsOf(pairs), (std::vector<std::vector<quint32>>{{1, 2, 3}}));
}

void TestDuplicates::aBirthDateThatHalfTheOfficeHasSaysNothing()
{
    QList<Sheet> sheets;
    for (int i = 0; i < 900; ++i)
        sheets.append(Sheet{{Trait::LastName, "Nom" + QByteArray(1, char('a' + i % 26)) + QByteArray(1, char('a' + i / 26 % 26))},
                            {Trait::FirstName, i % 2 ? "Luc" : "Anne"}, {Trait::BirthDate, "1970-01-01"}});
    Office office(sheets);
    DuplicateScan scan(office.people, office.names, usualStrengths());
    const std::atomic<bool> cancelled = false;
    for (const Pair &pair : scan.run(bitsOf(50), 1, cancelled))
        QVERIFY(office.people[pair.a].last == office.people[pair.b].last);
    QVERIFY(scan.rarity().isPlaceholder(19700101));
}

void TestDuplicates::aStoppedSearchEnds()
{
    Office office({kIrene, kIrene});
    DuplicateScan scan(office.people, office.names, usualStrengths());
    const std::atomic<bool> cancelled = true;
    QVERIFY(scan.run(0, 2, cancelled).empty());
}

/// Data without any identifier, in another language (the goal of duplicates_quality; here a small sample of another seed).
void TestDuplicates::badlyTypedEnglishPeople()
{
    NameTable names;
    std::vector<PersonSketch> people;
    std::vector<int> owners;
    SketchMaker maker(names);
    for (const bench::TypedPerson &person : bench::badlyTypedPeople(1500, 20261123)) {
        maker.begin(static_cast<RecordId>(people.size()) + 1);
        maker.take(Trait::LastName, person.last);
        maker.take(Trait::FirstName, person.first);
        maker.take(Trait::BirthDate, person.birthDate);
        maker.take(Trait::Address, person.street);
        maker.take(Trait::Address, person.town);
        maker.take(Trait::PostalCode, person.postcode);
        people.push_back(maker.finish());
        owners.push_back(person.person);
    }
    QMap<int, int> copies;
    for (const int owner : owners)
        ++copies[owner];
    double wanted = 0;
    for (const int count : copies)
        wanted += count * (count - 1) / 2.0;
    DuplicateScan scan(people, names, usualStrengths());
    const std::atomic<bool> cancelled = false;
    const auto pairs = scan.run(bitsOf(50), 2, cancelled);
    const auto right = static_cast<double>(std::ranges::count_if(pairs, [&](const Pair &pair) { return owners[pair.a] == owners[pair.b]; }));
    const double f1 = 2 * right / (wanted + static_cast<double>(pairs.size()));
    QVERIFY2(f1 >= 0.985, qPrintable(QString::number(f1)));
}

/// What spares reading letters must not lose anybody.
void TestDuplicates::boundsOfNamesNeverSayLessThanTheNames()
{
    NameTable names;
    std::set<quint32> last;
    std::set<quint32> first;
    for (const bench::TypedPerson &person : bench::badlyTypedPeople(300, 5)) {
        last.insert(names.add(person.last));
        first.insert(names.add(person.first));
        names.noteFirst(names.find(person.first));
    }
    for (const char *more : {"de La Fontaine", "Fontaine", "Lefèvre-Dupré", "Dupré", "Le Gall", "Legal", "O", "Иванов", "Иваноф"})
        last.insert(names.add(more));
    for (const char *more : {"Jean-Pierre", "JP", "Pierre", "Jen", "J", "Marie-Claude", "Maria", "Claude", "Jo", "Joseph"})
        first.insert(names.add(more));
    const auto each = [&](const std::set<quint32> &some, auto most, auto compare) {
        for (const quint32 a : some) {
            for (const quint32 b : some) {
                if (a != b && most(names[a], names[b]) > compare(names[a], names[b]))
                    return qPrintable(QString::fromStdString(names[a].letters + ' ' + names[b].letters));
            }
        }
        return "";
    };
    QCOMPARE(each(last, mostLikeLast, compareLastNames), "");
    QCOMPARE(each(first, mostLikeFirst, compareFirstNames), "");
}

/// Two comparisons may stand in the same place of the memory, one after the other, with other names under the same numbers.
void TestDuplicates::whatIsRememberedIsOfOneOffice()
{
    const auto likeness = [](const char *a, const char *b) {
        NameTable names;
        Rarity rarity;
        rarity.assume(1000);
        SketchMaker maker(names);
        std::vector<PersonSketch> people;
        for (const char *first : {a, b}) {
            maker.begin(static_cast<RecordId>(people.size()) + 1);
            maker.take(Trait::FirstName, first);
            people.push_back(maker.finish());
        }
        alignas(PairComparison) static std::array<std::byte, sizeof(PairComparison)> place;
        auto *comparison = new (place.data()) PairComparison(names, rarity, usualStrengths());
        Explanation why;
        (void)comparison->compare(people[0], people[1], &why);
        comparison->~PairComparison();
        return int(why.front().likeness);
    };
    QCOMPARE(likeness("Robert", "Bob"), int(Likeness::ShortForm));
    QCOMPARE(likeness("Hélène", "Otto"), int(Likeness::Different));
}

void TestDuplicates::twoTablesOfNamesBecomeOne()
{
    NameTable names;
    const quint32 durand = names.add("Durand");
    const quint32 luc = names.add("Luc");
    NameTable others;
    const quint32 becsy = others.add("Becsy"); // a slip of Becky
    others.noteFirst(becsy);
    const quint32 same = others.add("DURAND");
    (void)others.add("durand");
    const std::vector<quint32> numbers = names.absorb(others);
    QCOMPARE(numbers[0], 0U);
    QCOMPARE(numbers[same], durand);
    QCOMPARE(names[durand].count, 3U);
    QCOMPARE(names[luc].count, 1U);
    QCOMPARE(names[numbers[becsy]].shortForm, others[becsy].shortForm);
    QVERIFY(names[numbers[becsy]].shortForm != 0 && names[numbers[becsy]].isFirst);
    QCOMPARE(names[numbers[becsy]].count, 1U);
    QCOMPARE(names.find("Becsy"), numbers[becsy]);
}

/// Lists that are sorted by digits as well as those that are compared, made by one thread or by three.
void TestDuplicates::everyKeyThatIsSharedIsFound()
{
    const BlockingPass pass{[](const PersonSketch &p, const NameTable &, const Rarity &, BlockingPass::Keys &keys) -> size_t {
        return keys[0] = keys[1] = p.house, keys[2] = p.postal, 3; // the same twice counts once
    }, 4, true};
    const NameTable names;
    const Rarity rarity;
    for (const auto &[sheets, threads] : {std::pair(900U, 1), std::pair(200'000U, 3)}) {
        std::vector<PersonSketch> people(sheets);
        std::map<quint32, std::vector<quint32>> expected;
        for (quint32 i = 0; i < sheets; ++i) {
            people[i].house = 1 + static_cast<quint32>(mixed(i) % (sheets / 3)); // most have namesakes, some too many
            people[i].postal = i % 2 == 0 ? 0 : sheets + i / 2;
            expected[people[i].house].push_back(i);
        }
        size_t noted = 0;
        for (const auto &[house, places] : expected)
            noted += places.size() > 3;
        std::erase_if(expected, [](const auto &entry) { return entry.second.size() < 2 || entry.second.size() > 4; });
        SharedKeys keys(people, names, rarity, pass);
        keys.make(threads);
        SharedKeys::Notes notes;
        std::map<quint32, std::vector<quint32>> found;
        for (size_t list = 0; list < SharedKeys::kLists; ++list) {
            const auto entries = keys.shared(list, &notes);
            for (const quint64 entry : entries)
                found[people[keys.placeOf(entry)].house].push_back(keys.placeOf(entry));
            QCOMPARE(keys.shared(list).size(), entries.size()); // asked again
        }
        QVERIFY(found == expected);
        QCOMPARE(notes.size(), noted);
        for (const auto &note : notes)
            QVERIFY(note.second > 3);
    }
}

EFFECTIF_TEST(TestDuplicates)
#include "tst_duplicates.moc"
