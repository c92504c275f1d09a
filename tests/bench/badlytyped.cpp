// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/badlytyped.h"

#include <algorithm>

namespace effectif::bench {

namespace {
constexpr std::array kMen{"James",  "Robert",  "John",    "Michael", "David",    "William", "Richard", "Joseph",  "Thomas",  "Charles",
                          "Daniel", "Matthew", "Anthony", "Mark",    "Donald",   "Steven",  "Andrew",  "Paul",    "Joshua",  "Kenneth",
                          "Kevin",  "Brian",   "George",  "Timothy", "Ronald",   "Jason",   "Edward",  "Jeffrey", "Ryan",    "Jacob",
                          "Gary",   "Nicholas", "Eric",   "Jonathan", "Stephen", "Larry",   "Justin",  "Scott",   "Brandon", "Benjamin",
                          "Samuel", "Gregory", "Alexander", "Patrick", "Frank",  "Raymond", "Dennis",  "Callum",  "Lachlan", "Angus"};
constexpr std::array kWomen{"Mary",   "Patricia", "Jennifer", "Linda",   "Elizabeth", "Barbara", "Susan",   "Jessica", "Sarah",  "Karen",
                            "Lisa",   "Nancy",    "Betty",    "Sandra",  "Margaret",  "Ashley",  "Kimberly", "Emily",  "Donna",  "Michelle",
                            "Carol",  "Amanda",   "Melissa",  "Deborah", "Stephanie", "Rebecca", "Sharon",  "Laura",   "Cynthia", "Dorothy",
                            "Amy",    "Kathleen", "Angela",   "Shirley", "Brenda",    "Emma",    "Anna",    "Pamela",  "Nicole", "Samantha",
                            "Katherine", "Christine", "Helen", "Debra",  "Rachel",    "Imogen",  "Freya",   "Tamsin",  "Bronwyn", "Siobhan"};
constexpr std::array kSurnames{
    "Smith",    "Johnson", "Williams", "Brown",    "Jones",    "Davies",    "Miller",   "Wilson",   "Moore",     "Taylor",   "Anderson", "Thompson",
    "Jackson",  "White",   "Harris",   "Clarke",   "Lewis",    "Robinson",  "Walker",   "Young",    "Allen",     "King",     "Wright",   "Scott",
    "Hill",     "Green",   "Adams",    "Baker",    "Nelson",   "Hall",      "Campbell", "Mitchell", "Carter",    "Roberts",  "O'Connor", "Phillips",
    "Evans",    "Turner",  "Parker",   "Collins",  "Edwards",  "Stewart",   "Morris",   "Murphy",   "Cook",      "Rogers",   "Morgan",   "Cooper",
    "Peterson", "Reed",    "Bailey",   "Bell",     "Kelly",    "Howard",    "Ward",     "Cox",      "Richardson", "Watson",  "Brooks",   "Wood",
    "Bennett",  "Gray",    "Hughes",   "Price",    "Myers",    "Long",      "Foster",   "Sanders",  "Ross",      "MacDonald", "McKenzie", "Sullivan",
    "Fitzgerald", "Abernathy", "Cholmondeley", "Featherstone", "Whitaker", "Nguyen", "Patel", "Khan", "Singh",  "Okafor",   "Kowalczyk", "Rossi"};
constexpr std::array kHeads{"Al", "Ash", "Bar", "Ber", "Black", "Brad", "Bux", "Cal", "Car", "Chad", "Cran", "Dal", "Dun", "East", "El", "Fair",
                            "Far", "Glen", "Had", "Hart", "Haw", "Hol", "Hum", "Kel", "Kil", "Lang", "Led", "Lin", "Mans", "Mar", "Mel", "Mid",
                            "Nor", "Oak", "Pem", "Pres", "Ral", "Red", "Rut", "Sel", "Shel", "Stan", "Sut", "Thorn", "Tor", "Wad", "Wal", "Wes"};
constexpr std::array kTails{"bourne", "bridge", "brook", "bury", "by", "combe", "cott", "dale", "den", "field", "ford", "gate", "ham", "hurst",
                            "ington", "land", "ley", "man", "more", "ridge", "shaw", "son", "stead", "ston", "ton", "well", "wick", "wood", "worth"};
constexpr std::array kRoads{"Street", "Road", "Avenue", "Lane", "Close", "Crescent", "Drive", "Court", "Place", "Terrace"};
constexpr std::array kRoadsShort{"St", "Rd", "Ave", "Ln", "Cl", "Cres", "Dr", "Ct", "Pl", "Ter"};
constexpr std::pair<const char *, const char *> kCalled[] = {
    {"Robert", "Bob"}, {"William", "Bill"}, {"Richard", "Dick"}, {"Elizabeth", "Liz"}, {"Margaret", "Peggy"}, {"Katherine", "Kate"},
    {"Michael", "Mike"}, {"James", "Jim"}, {"Patricia", "Trish"}, {"Jennifer", "Jenny"}, {"Thomas", "Tom"}, {"Edward", "Ted"},
    {"Susan", "Sue"}, {"Deborah", "Debbie"}, {"Samantha", "Sam"}, {"Nicholas", "Nick"}, {"Rebecca", "Becky"}, {"Stephen", "Steve"}};
constexpr std::pair<const char *, const char *> kMisheard[] = {{"ph", "f"}, {"ck", "k"}, {"ie", "y"}, {"ee", "ea"}, {"th", "t"}, {"ou", "u"},
                                                               {"gh", "g"}, {"y", "ie"}, {"k", "c"}, {"c", "k"}, {"ll", "l"}, {"s", "z"}};

/// xorshift, of its own: not the numbers of any other generator.
class Chance
{
public:
    explicit Chance(quint64 seed) : m_state(seed * 2685821657736338717ULL + 88172645463325252ULL) { }
    quint32 below(quint32 limit)
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return static_cast<quint32>((m_state >> 16U) % limit);
    }
    bool percent(quint32 chances) { return below(100) < chances; }
    template <typename Words> QByteArray of(const Words &words) { return words[below(static_cast<quint32>(words.size()))]; }

private:
    quint64 m_state;
};

QByteArray surname(Chance &chance)
{
    if (chance.percent(45)) // the first are the most usual
        return kSurnames[chance.below(1 + chance.below(static_cast<quint32>(kSurnames.size())))];
    QByteArray name = chance.of(kHeads) + chance.of(kTails);
    if (chance.percent(4))
        name += '-' + QByteArray(chance.of(kSurnames));
    return name;
}

QByteArray twoDigits(quint32 number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

QByteArray birthDate(Chance &chance)
{
    return QByteArray::number(1930 + chance.below(75)) + '-' + twoDigits(1 + chance.below(12)) + '-' + twoDigits(1 + chance.below(28));
}

void settle(TypedPerson &person, Chance &chance)
{
    person.street = QByteArray::number(1 + chance.below(chance.percent(80) ? 120 : 900)) + ' ' + chance.of(kHeads) + chance.of(kTails)
        + ' ' + chance.of(kRoads);
    if (chance.percent(15))
        person.street.prepend("Flat " + QByteArray::number(1 + chance.below(40)) + ", ");
    person.town = chance.of(kHeads) + chance.of(kTails) + (chance.percent(20) ? " North" : "");
    person.postcode = QByteArray::number(1000 + chance.below(8500));
}

TypedPerson someone(int number, Chance &chance)
{
    TypedPerson person;
    person.person = number;
    person.first = chance.percent(50) ? chance.of(kMen) : chance.of(kWomen);
    person.last = surname(chance);
    person.birthDate = birthDate(chance);
    settle(person, chance);
    return person;
}

/// Somebody of the household of `other`.
TypedPerson relative(int number, const TypedPerson &other, Chance &chance)
{
    TypedPerson person = someone(number, chance);
    while (person.first == other.first)
        person.first = chance.of(kWomen);
    if (chance.percent(85))
        person.last = other.last;
    person.street = other.street;
    person.town = other.town;
    person.postcode = other.postcode;
    if (chance.percent(6))
        person.birthDate = other.birthDate; // twins
    else if (chance.percent(3))
        person.first = other.first; // father and son
    return person;
}

void slip(QByteArray &text, Chance &chance)
{
    if (text.size() < 3)
        return;
    const auto at = static_cast<qsizetype>(1 + chance.below(static_cast<quint32>(text.size() - 2)));
    switch (chance.below(6)) {
    case 0: text.remove(at, 1); break;
    case 1: text.insert(at, static_cast<char>('a' + chance.below(26))); break;
    case 2: text[at] = static_cast<char>('a' + chance.below(26)); break;
    case 3: std::swap(text[at], text[at + 1]); break;
    case 4: text.insert(at, ' '); break;
    default:
        for (const auto &[right, heard] : kMisheard) {
            const qsizetype found = text.indexOf(right, 1);
            if (found > 0 && chance.percent(50)) {
                text.replace(found, static_cast<qsizetype>(qstrlen(right)), heard);
                return;
            }
        }
        text.insert(at, text[at]);
    }
}

void callByShortForm(TypedPerson &person, Chance &chance)
{
    for (const auto &[whole, called] : kCalled) {
        if (person.first == whole) {
            person.first = called;
            return;
        }
    }
    if (chance.percent(30))
        person.first.truncate(1);
    else
        slip(person.first, chance);
}

void blurDate(TypedPerson &person, Chance &chance)
{
    QByteArray &date = person.birthDate;
    if (date.isEmpty())
        return;
    const int day = date.right(2).toInt();
    if (day <= 12 && chance.percent(50))
        date = date.left(5) + date.right(2) + '-' + date.mid(5, 2);
    else if (chance.percent(50))
        date = date.left(8) + twoDigits(1 + static_cast<quint32>(day + 9) % 28);
    else
        date[3] = static_cast<char>('0' + (date[3] - '0' + 1 + static_cast<int>(chance.below(8))) % 10);
}

void abbreviate(TypedPerson &person, Chance &chance)
{
    for (size_t i = 0; i < kRoads.size(); ++i) {
        if (person.street.endsWith(kRoads[i])) {
            person.street.chop(static_cast<qsizetype>(qstrlen(kRoads[i])));
            person.street += kRoadsShort[i];
            return;
        }
    }
    slip(person.street, chance);
}

/// What changes a sheet so much that it happens once at most to a copy.
void change(TypedPerson &person, Chance &chance)
{
    switch (chance.below(5)) {
    case 0: settle(person, chance); break; // moved
    case 1: person.last = surname(chance); break; // married, or divorced
    case 2: person.birthDate.clear(); break;
    case 3: std::swap(person.first, person.last); break;
    default:
        person.street.clear();
        if (chance.percent(50))
            person.postcode.clear();
    }
}

TypedPerson typedAgain(TypedPerson person, Chance &chance)
{
    const bool changed = chance.percent(20);
    if (changed)
        change(person, chance);
    bool blurred = changed;
    const quint32 errors = 1 + chance.below(changed ? 2 : 4);
    for (quint32 i = 0; i < errors; ++i) {
        switch (chance.below(9)) {
        case 0: case 1: slip(person.last, chance); break;
        case 2: slip(person.first, chance); break;
        case 3: callByShortForm(person, chance); break;
        case 4:
            if (!blurred)
                blurDate(person, chance);
            blurred = true;
            break;
        case 5: abbreviate(person, chance); break;
        case 6: slip(person.street, chance); break;
        case 7: slip(person.town, chance); break;
        default: chance.percent(50) ? person.postcode.clear() : slip(person.postcode, chance);
        }
    }
    return person;
}
} // namespace

std::vector<TypedPerson> badlyTypedPeople(int originals, quint64 seed)
{
    Chance chance(seed);
    std::vector<TypedPerson> people;
    for (int i = 0; i < originals; ++i)
        people.push_back(i > 0 && chance.percent(20) ? relative(i, people[chance.below(static_cast<quint32>(people.size()))], chance)
                                                     : someone(i, chance));
    for (int i = 0; i < originals; ++i) {
        const quint32 copies = chance.percent(55) ? 0 : 1 + chance.below(5);
        for (quint32 n = 0; n < copies; ++n)
            people.push_back(typedAgain(people[static_cast<size_t>(i)], chance));
    }
    for (size_t i = people.size() - 1; i > 0; --i)
        std::swap(people[i], people[chance.below(static_cast<quint32>(i + 1))]);
    return people;
}

} // namespace effectif::bench
