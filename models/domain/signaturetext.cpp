// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/signaturetext.h"

#include "models/base/textfold.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostLines = 40;
constexpr qsizetype kLongestLine = 200;

const QRegularExpression kMail(u"[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+"_s, QRegularExpression::UseUnicodePropertiesOption);
const QRegularExpression kWeb(u"(?:https?://|www\\.)\\S+"_s, QRegularExpression::CaseInsensitiveOption);
const QRegularExpression kPhone(u"(?:\\+\\d{1,3}|\\b0)(?:[ .\\-/()\u00A0\u202F]*\\d){8,12}\\b"_s);
const QRegularExpression kTown(u"^(?:F-?)?(\\d{5})\\s+(\\p{L}[\\p{L} '’.-]+?)(?:\\s+cedex.*)?(?:\\s*[,–-]\\s*(\\p{L}+))?$"_s,
                               QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
const QRegularExpression kStreet(u"^\\d+\\s*(?:bis|ter|quater|[a-d])?,?\\s+\\p{L}"_s,
                                 QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
const QRegularExpression kCompany(u"\\b(?:SAS|SARL|SA|EURL|SCOP|SCI|SASU|GmbH|Ltd|Inc|Groupe|Société|Association|Mairie|Ville de|Cabinet|Entreprise|Université|Conseil départemental|Company)\\b"_s,
                                  QRegularExpression::UseUnicodePropertiesOption);
const QRegularExpression kParts(u"\\s*(?:[|•·]|\\s[–—-]\\s|\\t)\\s*"_s);

constexpr const char *kPositions = "directeur directrice responsable chef cheffe assistant assistante charge chargee gestionnaire comptable secretaire technicien technicienne "
                                   "ingenieur ingenieure commercial commerciale consultant consultante president presidente gerant gerante conseiller conseillere "
                                   "coordinateur coordinatrice adjoint adjointe manager developpeur developpeuse infirmier infirmiere medecin avocat avocate juriste "
                                   "agent formateur formatrice stagiaire apprenti apprentie director assistant engineer officer head accountant adviser analyst "
                                   "rh drh daf dg recruteur recruteuse acheteur acheteuse architecte animateur animatrice educateur educatrice";

/// The fields so far; the first text of a field wins.
class Found
{
public:
    bool has(const QString &key) const
    {
        return std::ranges::any_of(m_pairs, [&](const auto &pair) { return pair.first == key; });
    }
    bool put(const QString &key, const QString &text)
    {
        if (text.trimmed().isEmpty() || has(key))
            return false;
        m_pairs.append({key, text.trimmed()});
        return true;
    }
    const QList<std::pair<QString, QString>> &pairs() const { return m_pairs; }

private:
    QList<std::pair<QString, QString>> m_pairs;
};

QString numberField(const QString &before, const QString &number)
{
    const QString word = foldText(before);
    QString digits = number;
    digits.removeIf([](QChar c) { return !c.isDigit() && c != u'+'; });
    digits.replace("+33"_L1, "0"_L1);
    if (word.contains("fax"_L1) || word.endsWith("f"_L1) || word.contains("telecop"_L1))
        return {};
    if (digits.startsWith("06"_L1) || digits.startsWith("07"_L1) || word.contains("mob"_L1) || word.contains("port"_L1))
        return u"mobile"_s;
    return u"phone_work"_s;
}

/// Takes numbers, addresses of mail and web out of the line; what stays is words.
QString takeContacts(QString line, Found &found)
{
    for (auto mail = kMail.match(line); mail.hasMatch(); mail = kMail.match(line)) {
        found.put(found.has(u"email"_s) ? u"personal_email"_s : u"email"_s, mail.captured());
        line.remove(mail.capturedStart(), mail.capturedLength());
    }
    line.remove(kWeb);
    qsizetype from = 0;
    for (auto phone = kPhone.match(line); phone.hasMatch(); phone = kPhone.match(line)) {
        const QString before = line.sliced(from, phone.capturedStart() - from).section(u'|', -1).section(u'/', -1).trimmed();
        const QString key = numberField(QString(before).remove(u':').remove(u'.').trimmed(), phone.captured());
        if (!key.isEmpty() && !found.put(key, phone.captured().simplified()))
            found.put(u"phone"_s, phone.captured().simplified());
        line.remove(phone.capturedStart(), phone.capturedLength());
        from = phone.capturedStart();
    }
    return line;
}

bool isLabelOnly(const QString &line)
{
    static const QRegularExpression kLabel(u"^(?:(?:t[ée]l(?:[ée]phone)?|t|f|m|p|mob(?:ile)?|port(?:able)?|fixe|fax|ligne directe|standard|e-?mail|mail|courriel|web|site|adresse|phone|cell|office|mobile phone)\\s*[.:]*\\s*[|/,;–-]?\\s*)+$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return line.isEmpty() || kLabel.match(line).hasMatch() || std::ranges::none_of(line, [](QChar c) { return c.isLetter(); });
}

bool isPosition(const QString &line)
{
    static const QStringList kWords = QString::fromLatin1(kPositions).split(u' ');
    const QStringList words = searchTokens(line);
    return std::ranges::any_of(words, [](const QString &word) { return kWords.contains(word); });
}

/// Two to four words that begin with capitals: "Élodie DURAND", "M. Jean-Paul de La Tour".
bool putName(QString line, Found &found)
{
    static const QRegularExpression kTitle(u"^(M\\.|Mr\\.?|Mme|Mlle|Dr|Pr|Me|Monsieur|Madame|Mrs\\.?|Ms\\.?)\\s+"_s);
    const auto title = kTitle.match(line);
    if (title.hasMatch())
        line.remove(0, title.capturedLength());
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    static const QStringList kParticles{u"de"_s, u"du"_s, u"la"_s, u"le"_s, u"des"_s, u"d’"_s, u"van"_s, u"von"_s, u"ben"_s, u"el"_s};
    if (words.size() < 2 || words.size() > 5)
        return false;
    for (const QString &word : words) {
        const bool letters = std::ranges::all_of(word, [](QChar c) { return c.isLetter() || QStringView(u"-'’.").contains(c); });
        if (!letters || (!word.at(0).isUpper() && !kParticles.contains(word)))
            return false;
    }
    const auto isCapitals = [](const QString &word) { return word.size() > 1 && word == word.toUpper(); };
    // capitals are the family name wherever they stand, else it is all but the first word
    QStringList first;
    QStringList last;
    const bool some = std::ranges::any_of(words, isCapitals) && !std::ranges::all_of(words, isCapitals);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool particleOfName = kParticles.contains(words.at(i)) && i > 0;
        (some ? isCapitals(words.at(i)) || particleOfName : i > 0) ? last << words.at(i) : first << words.at(i);
    }
    if (title.hasMatch())
        found.put(u"civility"_s, title.captured(1));
    found.put(u"first_name"_s, first.join(u' '));
    found.put(u"last_name"_s, last.join(u' '));
    return true;
}

void putWords(const QString &line, Found &found)
{
    if (const auto town = kTown.match(line); town.hasMatch()) {
        found.put(u"postal_code"_s, town.captured(1));
        found.put(u"city"_s, town.captured(2));
        return;
    }
    if (kStreet.match(line).hasMatch()) { // "12 rue de la Paix, 69001 Lyon" is both
        const qsizetype comma = line.lastIndexOf(u',');
        const auto town = comma < 0 ? QRegularExpressionMatch() : kTown.match(line.sliced(comma + 1).trimmed());
        found.put(u"address_line1"_s, town.hasMatch() ? line.first(comma) : line);
        if (town.hasMatch()) {
            found.put(u"postal_code"_s, town.captured(1));
            found.put(u"city"_s, town.captured(2));
        }
        return;
    }
    if (!found.has(u"last_name"_s) && !isPosition(line) && !kCompany.match(line).hasMatch() && putName(line, found))
        return;
    if (isPosition(line) && found.put(u"position"_s, line))
        return;
    if (kCompany.match(line).hasMatch())
        found.put(u"company"_s, line);
    else if (found.has(u"last_name"_s) && (found.has(u"position"_s) || found.has(u"company"_s)) && !found.has(u"company"_s))
        found.put(u"company"_s, line); // under the name and the position stands where
}
} // namespace

QList<std::pair<QString, QString>> readSignature(const QString &text)
{
    Found found;
    for (const QString &whole : text.split(u'\n', Qt::SkipEmptyParts).mid(0, kMostLines)) {
        const QString line = takeContacts(whole.left(kLongestLine).trimmed(), found);
        for (const QString &part : line.split(kParts, Qt::SkipEmptyParts)) {
            QString words = part.simplified();
            while (!words.isEmpty() && QStringView(u",;:-–/|(").contains(words.back()))
                words = words.chopped(1).trimmed();
            if (words != "--"_L1 && !isLabelOnly(words))
                putWords(words, found);
        }
    }
    const bool anybody = found.has(u"last_name"_s) || found.has(u"email"_s) || found.has(u"mobile"_s) || found.has(u"phone_work"_s);
    return anybody ? found.pairs() : QList<std::pair<QString, QString>>();
}

} // namespace effectif
