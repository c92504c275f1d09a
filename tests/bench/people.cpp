// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/people.h"

#include "tests/bench/databases.h"

#include <QDate>
#include <QFile>

#include <array>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kFirstNames{
    "Marie",   "Camille",  "Léa",    "Manon",   "Chloé",    "Inès",       "Élodie",    "Zoé",    "Hélène",  "Françoise",
    "Aurélie", "Nathalie", "Sylvie", "Monique", "Jeanne",   "Anne-Laure", "Fatima",    "Agnès",  "Noémie",  "Solène",
    "Jean",    "Pierre",   "Luc",    "Émile",   "Théo",     "Hugo",       "Loïc",      "Gaël",   "Benoît",  "Jérôme",
    "Rémi",    "François", "Mehdi",  "Karim",   "Jean-Luc", "Anthony",    "Sébastien", "Cédric", "Mathieu", "Yann"};
constexpr int kWomen = 20; ///< of the first names
constexpr std::array kRoots{"Mart",  "Bern", "Dub",  "Dur",  "Lef",  "Mor",    "Gir",   "Rou",  "Fon",  "Chev",
                            "Lamb",  "Bonn", "Fran", "Leg",  "Garn", "Faur",   "Clém",  "Gaut", "Per",  "Mass",
                            "March", "Duv",  "Den",  "Lem",  "Meun", "Blanch", "Guér",  "Boy",  "Rena", "Mén",
                            "Barb",  "Arn",  "Verd", "Lacr", "Hub",  "Carp",   "Desch", "Vill", "Bail", "Poul"};
constexpr std::array kEnds{"in",   "ard", "ois",  "and",  "èvre", "eau", "aud",  "ssel", "taine", "alier",
                           "ert",  "et",  "çois", "rand", "ier",  "e",   "ent",  "hier", "rin",   "on",
                           "elin", "oux", "é",    "aire", "oyer", "iez", "ette", "ange", "ouze",  "ac"};
constexpr std::array kTowns{"01000Bourg-en-Bresse",  "13001Marseille",  "21000Dijon",       "29200Brest",
                            "31000Toulouse",         "33000Bordeaux",   "34000Montpellier", "35000Rennes",
                            "38000Grenoble",         "44000Nantes",     "51100Reims",       "59000Lille",
                            "63000Clermont-Ferrand", "67000Strasbourg", "69003Lyon",        "75011Paris",
                            "76600Le Havre",         "83000Toulon",     "87000Limoges",     "27000Évreux"};
constexpr std::array kPositions{"Assistante de direction",
                                "Agent de maintenance",
                                "Chargé d'études",
                                "Comptable",
                                "Conducteur",
                                "Éducatrice spécialisée",
                                "Infirmier",
                                "Responsable d'exploitation",
                                "Technicienne",
                                "Formateur",
                                "Cuisinière",
                                "Développeur"};
constexpr std::array kStreets{"rue de la République", "avenue Jean Jaurès", "place de l'Église",  "chemin des Vignes",
                              "boulevard Voltaire",   "impasse du Moulin",  "allée des Tilleuls", "quai de la Loire"};

/// splitmix64: the same numbers on every system.
class Dice
{
public:
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    /// Small numbers much more often than large ones.
    int skewed(int limit)
    {
        const double x = static_cast<double>(next() >> 11) / 9007199254740992.0;
        return static_cast<int>(x * x * x * limit);
    }
    template <typename Words> QString oneOf(const Words &words)
    {
        return QString::fromUtf8(words[static_cast<size_t>(below(static_cast<int>(words.size())))]);
    }

private:
    quint64 m_state = 42;
};

QString digits(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

QString surname(Dice &dice)
{
    const int drawn = dice.skewed(static_cast<int>(kRoots.size() * kEnds.size()));
    const auto root = static_cast<size_t>(drawn) % kRoots.size();
    return QString::fromUtf8(kRoots[root]) + QString::fromUtf8(kEnds[static_cast<size_t>(drawn) / kRoots.size()]);
}

QString phone(Dice &dice, QStringView start)
{
    const QString number = start.toString() + digits(dice.below(100'000'000), 8);
    switch (dice.below(3)) {
    case 0:
        return number;
    case 1:
        return u"+33 "_s + number.mid(1);
    default: {
        QString spaced;
        for (qsizetype i = 0; i < number.size(); i += 2)
            spaced += (i > 0 ? u" "_s : QString()) + number.mid(i, 2);
        return spaced;
    }
    }
}

QString iso(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QStringList identity(Dice &dice, int row)
{
    const int first = dice.below(static_cast<int>(kFirstNames.size()));
    const bool woman = first < kWomen;
    const QDate birth = QDate(1955, 1, 1).addDays(dice.below(18'000));
    const QString town = dice.oneOf(kTowns);
    const QString number = (woman ? u"2"_s : u"1"_s) + digits(birth.year() % 100, 2) + digits(birth.month(), 2) +
                           town.left(2) + digits(1 + dice.below(600), 3) + digits(1 + dice.below(990), 3);
    return {QString::number(1'000'000 + row),
            u"M"_s + digits(row, 8),
            woman ? u"Mme"_s : u"M."_s,
            surname(dice),
            woman && dice.chance(40) ? surname(dice) : QString(),
            QString::fromUtf8(kFirstNames[static_cast<size_t>(first)]),
            dice.chance(30) ? dice.oneOf(kFirstNames) : QString(),
            dice.chance(97) ? iso(birth) : QString(),
            town.mid(5),
            dice.chance(95) ? number : QString()};
}

QStringList contact(Dice &dice, int row, const QString &first, const QString &last)
{
    const QString town = dice.oneOf(kTowns);
    const QString mail = (first.left(1) + u'.' + last).normalized(QString::NormalizationForm_D).toLower();
    QString plain;
    for (const QChar letter : mail) {
        if (letter.unicode() < 128)
            plain += letter;
    }
    return {dice.chance(45) ? phone(dice, u"04") : QString(),
            dice.chance(90) ? phone(dice, u"06") : QString(),
            dice.chance(30) ? u"0199001000"_s : QString(),
            dice.chance(85) ? u"%1%2@example.org"_s.arg(plain).arg(row) : QString(),
            dice.chance(60) ? u"%1%2@example.net"_s.arg(plain).arg(dice.below(1000)) : QString(),
            u"%1 %2"_s.arg(1 + dice.below(180)).arg(dice.oneOf(kStreets)),
            dice.chance(20) ? u"Bât. %1, appt %2"_s.arg(QChar(u'A' + dice.below(5))).arg(1 + dice.below(90))
                            : QString(),
            town.left(5),
            town.mid(5),
            u"fr"_s};
}

QStringList contract(Dice &dice, int departments)
{
    const QDate start = QDate(2000, 1, 1).addDays(dice.below(9'400));
    const bool inactive = dice.chance(9);
    return {u"employee"_s,
            inactive ? u"inactive"_s : u"active"_s,
            u"Service %1"_s.arg(1 + dice.below(departments)),
            dice.oneOf(kPositions),
            u"Présence & Compagnie"_s,
            dice.chance(70) ? u"permanent"_s : u"fixed_term"_s,
            QString::number(dice.chance(60) ? 35 : 20 + dice.below(19)),
            iso(start),
            inactive ? iso(start.addDays(400)) : QString(),
            dice.chance(15) ? u"Préfère le courrier, \"jamais\" le téléphone.\nÀ rappeler."_s : QString()};
}

void append(QByteArray &text, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells.at(i);
        if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n'))
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        if (i > 0)
            text += ',';
        text += cell.toUtf8();
    }
    text += "\r\n";
}
} // namespace

QStringList peopleColumns()
{
    return {u"external_id"_s,   u"matricule"_s,     u"civility"_s,       u"last_name"_s,    u"birth_name"_s,
            u"first_name"_s,    u"middle_names"_s,  u"birth_date"_s,     u"birth_place"_s,  u"social_security_number"_s,
            u"phone"_s,         u"mobile"_s,        u"phone_work"_s,     u"email"_s,        u"personal_email"_s,
            u"address_line1"_s, u"address_line2"_s, u"postal_code"_s,    u"city"_s,         u"country"_s,
            u"nature"_s,        u"situation"_s,     u"department"_s,     u"position"_s,     u"company"_s,
            u"contract_type"_s, u"weekly_hours"_s,  u"contract_start"_s, u"contract_end"_s, u"notes"_s};
}

QStringList typedNames()
{
    return {u"dubo"_s, u"mart"_s, u"lefe"_s, u"chev"_s, u"guer"_s, u"blan"_s, u"menu"_s, u"garn"_s, u"poul"_s};
}

void writePeople(const QString &file, int rows, int departments)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        giveUp(u"%1 cannot be written: %2"_s.arg(file, out.errorString()));
    Dice dice;
    QByteArray text;
    append(text, peopleColumns());
    for (int row = 0; row < rows; ++row) {
        const QStringList who = identity(dice, row);
        append(text, who + contact(dice, row, who.at(5), who.at(3)) + contract(dice, departments));
        if (text.size() > 1'000'000 || row == rows - 1) {
            if (out.write(text) != text.size())
                giveUp(u"%1 cannot be written: %2"_s.arg(file, out.errorString()));
            text.clear();
        }
    }
}

} // namespace effectif::bench
