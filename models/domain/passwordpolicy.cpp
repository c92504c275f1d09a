// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/passwordpolicy.h"

#include "models/base/textfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The words that lists of stolen passwords begin with, French and English; folded, without what is put behind them.
constexpr const char *kCommon[] = {
    "abc", "abcd", "abcdef", "access", "admin", "administrateur", "administrator", "adrien", "alexandre", "alexis",
    "amour", "amoureux", "andrea", "ange", "anthony", "antoine", "arsenal", "asdf", "asdfgh", "asdfghjkl", "ashley",
    "aurelie", "azerty", "azertyui", "azertyuiop", "azqswx", "bailey", "baseball", "batman", "benjamin", "bienvenue",
    "bonjour", "bordeaux", "camille", "caroline", "cedric", "changeme", "changezmoi", "chaton", "cheval", "chocolat",
    "chouchou", "christophe", "coucou", "david", "delphine", "default", "dolphin", "doudou", "dragon", "effectif",
    "elodie", "emilie", "entreprise", "fabien", "fatima", "flower", "florian", "football", "france", "francois",
    "freedom", "fuckyou", "guest", "guillaume", "hello", "hunter", "iloveyou", "internet", "invite", "isabelle",
    "jeremy", "jessica", "jetaime", "jordan", "julie", "julien", "juventus", "kevin", "killer", "laurent", "letmein",
    "login", "logitech", "london", "loulou", "loveme", "lovely", "marine", "marseille", "martin", "master", "mathieu",
    "matthieu", "maxime", "melanie", "michael", "michel", "monamour", "monkey", "motdepasse", "mustang", "naruto",
    "nathalie", "nicolas", "nintendo", "olivier", "ordinateur", "orange", "pass", "passe", "password", "passw", "passwort",
    "patrick", "philippe", "pokemon", "princess", "princesse", "qazwsx", "qsdfgh", "qsdfghjklm", "qwerty", "qwertyuiop",
    "raphael", "romain", "root", "samsung", "sandrine", "secret", "sebastien", "shadow", "soleil", "sophie", "starwars",
    "stephane", "sunshine", "superman", "tigrou", "thomas", "toulouse", "trustno", "utilisateur", "vacances", "valentin",
    "vanessa", "vincent", "welcome", "whatever", "wxcvbn", "wxcvbnm", "zaq", "zxcvbn", "zxcvbnm"};

QString say(const char *text)
{
    return QCoreApplication::translate("PasswordPolicy", text);
}

/// Signs as a person counts them: what takes two units in memory is one.
QList<uint> signsOf(const QString &text)
{
    return text.toUcs4();
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// "p@ssw0rd" is no better than "password".
QString withoutDisguise(QString text)
{
    constexpr std::pair<char16_t, char16_t> kDisguises[] = {{u'@', u'a'}, {u'4', u'a'}, {u'3', u'e'}, {u'1', u'i'},
                                                            {u'!', u'i'}, {u'0', u'o'}, {u'5', u's'}, {u'$', u's'}};
    for (const auto &[sign, letter] : kDisguises)
        text.replace(QChar(sign), QChar(letter));
    return text;
}

bool isListed(const QString &word)
{
    return std::ranges::any_of(kCommon, [&](const char *common) { return word == QLatin1String(common); });
}
} // namespace

int passwordBits(const QString &password)
{
    bool small = false;
    bool capital = false;
    bool digit = false;
    bool other = false;
    int counted = 0;
    qint64 before = -1;
    qint64 step = 100;
    for (const uint sign : signsOf(password)) {
        small |= sign >= 'a' && sign <= 'z';
        capital |= sign >= 'A' && sign <= 'Z';
        digit |= sign >= '0' && sign <= '9';
        other |= !(sign >= 'a' && sign <= 'z') && !(sign >= 'A' && sign <= 'Z') && !(sign >= '0' && sign <= '9');
        const qint64 now = static_cast<qint64>(sign) - before;
        counted += now == step && std::abs(now) <= 1 ? 0 : 1;
        step = now;
        before = sign;
    }
    const int alphabet = (small ? 26 : 0) + (capital ? 26 : 0) + (digit ? 10 : 0) + (other ? 37 : 0);
    return alphabet == 0 ? 0 : static_cast<int>(std::lround(counted * std::log2(alphabet)));
}

bool isCommonPassword(const QString &password)
{
    const auto bare = [](QString text) { // without what is put before and behind
        const auto isLetter = [](QChar c) { return c.isLetter(); };
        while (!text.isEmpty() && !isLetter(text.back()))
            text.chop(1);
        while (!text.isEmpty() && !isLetter(text.front()))
            text.remove(0, 1);
        return text;
    };
    const QString folded = foldText(password).remove(u' ');
    const QString word = bare(folded);
    if (word.isEmpty()) // digits and signs alone: a number that counts on, a date, a telephone
        return passwordBits(password) < PasswordPolicy::kStrong / 2;
    if (isListed(word) || isListed(withoutDisguise(folded)) || isListed(bare(withoutDisguise(word))))
        return true;
    const qsizetype half = word.size() / 2; // "azertyazerty"
    return word.size() % 2 == 0 && word.left(half) == word.mid(half) && isListed(word.left(half));
}

PasswordPolicy PasswordPolicy::of(int length, bool server)
{
    return {std::clamp(length, server ? kUsual : kFloor, 64)};
}

QString PasswordPolicy::problem(const QString &password, const QStringList &personal) const
{
    const qsizetype signs = signsOf(password).size();
    if (signs < length)
        return QCoreApplication::translate("PasswordPolicy", "At least %n character(s), please.", nullptr, length);
    if (signs > kLongest)
        return QCoreApplication::translate("PasswordPolicy", "At most %n character(s), please.", nullptr, kLongest);
    if (isCommonPassword(password))
        return say(QT_TRANSLATE_NOOP("PasswordPolicy", "This password is among the first that anybody would try. Think of another."));
    const QString folded = foldText(password);
    for (const QString &text : personal) {
        for (const QString &word : searchTokens(text.section(u'@', 0, 0))) {
            if (word.size() >= 4 && folded.contains(word) && folded.size() - word.size() < kUsual)
                return say(QT_TRANSLATE_NOOP("PasswordPolicy", "This password is made of your name or address. Think of another."));
        }
    }
    if (!conforms())
        return hasLetter(password) && hasDigit(password)
            ? QString()
            : say(QT_TRANSLATE_NOOP("PasswordPolicy", "Letters and digits, please."));
    if (signs >= kPhrase && passwordBits(password) >= kStrong / 2)
        return {};
    if (passwordBits(password) < kStrong)
        return say(QT_TRANSLATE_NOOP("PasswordPolicy", "Too easy to guess. Add words, or small and capital letters, digits and signs."));
    return {};
}

QString PasswordPolicy::description() const
{
    if (!conforms())
        return QCoreApplication::translate("PasswordPolicy", "At least %n character(s), letters and digits.", nullptr, length);
    if (length >= kPhrase)
        return QCoreApplication::translate("PasswordPolicy", "At least %n character(s); a few words are easy to remember.", nullptr,
                                           length);
    return QCoreApplication::translate("PasswordPolicy",
                                       "A few words of at least 15 characters together, or at least %n character(s) with small and "
                                       "capital letters, digits and signs.",
                                       nullptr, length);
}

} // namespace effectif
