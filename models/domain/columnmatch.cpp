// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnmatch.h"

#include "models/base/textfold.h"
#include "models/domain/columnwords.h"
#include "models/domain/fieldrules.h"
#include "models/domain/fieldtype.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kValuesLookedAt = 200;
constexpr int kBelieved = 50;     ///< per cent: below it nothing is proposed
constexpr double kContradicted = 0.3; ///< a name is not believed when so few of its values fit
constexpr int kDigitsOfANumber = 9;
constexpr int kGrownUp = 15; ///< years: days of birth of staff are longer ago

struct Candidate
{
    qsizetype column;
    ColumnMatch match;
};

/// The name without the words that change nothing.
QString coreOf(const QString &name)
{
    QStringList words = name.split(u' ');
    words.removeIf(isColumnFiller);
    return words.join(u' ');
}

/// The usual word that the name is, with fillers around it or without; empty if it says anything more.
QString usualKey(const QString &name)
{
    const auto &words = usualColumnWords();
    if (const QString key = words.value(name); !key.isEmpty())
        return key;
    static const QHash<QString, QString> kCores = [] {
        QHash<QString, QString> cores;
        const auto &words = usualColumnWords();
        for (auto it = words.begin(); it != words.end(); ++it) {
            if (const QString core = coreOf(it.key()); !core.isEmpty() && !cores.contains(core))
                cores.insert(core, *it);
        }
        return cores;
    }();
    const QString core = coreOf(name);
    return core.isEmpty() ? QString() : kCores.value(core);
}

class Matcher
{
public:
    Matcher(const Catalogue &catalogue, Language language) : m_catalogue(catalogue), m_language(language) { }

    void byName(qsizetype column, const QString &header, const QStringList &values);
    void byValues(qsizetype column, const QStringList &values);
    QList<ColumnMatch> best(qsizetype columns);

private:
    double share(const FieldDefinition &field, const QStringList &values) const;
    int likeness(const FieldDefinition &field, const QStringList &values) const;
    bool looksLikeBirths(const QStringList &values) const;

    const Catalogue &m_catalogue;
    Language m_language;
    QList<Candidate> m_candidates;
};

/// How many of the values the field would take.
double Matcher::share(const FieldDefinition &field, const QStringList &values) const
{
    if (values.isEmpty() || !field.target.isEmpty())
        return 1; // names are known to the database only
    const FieldContext context{field, m_catalogue, m_language};
    const FieldType &type = typeOf(field);
    int taken = 0;
    for (const QString &text : values) {
        const auto value = type.parse(text, context);
        const auto issue = value && !value->isNull() ? checkValue(*value, context) : std::nullopt;
        taken += value && !(issue && issue->severity == FieldIssue::Severity::Error) ? 1 : 0;
    }
    return double(taken) / double(values.size());
}

void Matcher::byName(qsizetype column, const QString &header, const QStringList &values)
{
    const QString name = columnName(header);
    if (name.isEmpty())
        return;
    const QString usual = usualKey(name);
    for (const FieldDefinition &field : m_catalogue.fields()) {
        ColumnMatch match{field.key, ColumnMatch::By::Nothing, 0};
        if (name == columnName(field.key))
            match = {field.key, ColumnMatch::By::Key, 100};
        else if (name == columnName(field.label.fr) || name == columnName(field.label.en))
            match = {field.key, ColumnMatch::By::Label, 98};
        else if (field.key == usual)
            match = {field.key, ColumnMatch::By::Usual, usualColumnWords().value(name) == usual ? 92 : 80};
        if (match.by == ColumnMatch::By::Nothing)
            continue;
        const double fits = share(field, values);
        // a list of values grows with the files: the person decides that, the name stands
        if (fits < kContradicted && field.choiceList.isEmpty())
            continue;
        match.confidence = std::max(kBelieved, int(match.confidence * (0.6 + 0.4 * fits)));
        m_candidates.append({column, match});
    }
}

bool Matcher::looksLikeBirths(const QStringList &values) const
{
    QList<int> years;
    static const QRegularExpression kYear(u"\\b(1[89]\\d\\d|20\\d\\d)\\b"_s);
    for (const QString &text : values) {
        if (const auto year = kYear.match(text); year.hasMatch())
            years << year.captured().toInt();
    }
    std::ranges::sort(years);
    return !years.isEmpty() && years.at(years.size() / 2) <= QDate::currentDate().year() - kGrownUp;
}

/// How much the values speak for the field, per cent, if they all fit. Texts and numbers say nothing by themselves.
int Matcher::likeness(const FieldDefinition &field, const QStringList &values) const
{
    const auto begins = [&](QLatin1StringView a, QLatin1StringView b) {
        return std::ranges::all_of(values, [&](const QString &value) {
            QString digits = value;
            digits.removeIf([](QChar c) { return !c.isDigit() && c != u'+'; });
            digits.replace("+33"_L1, "0"_L1);
            return digits.startsWith(a) || digits.startsWith(b);
        });
    };
    if (field.type == "email"_L1)
        return field.key == "email"_L1 ? 85 : 70;
    if (field.type == "ssn"_L1 || field.type == "iban"_L1)
        return 90;
    const auto isNumber = [](const QString &value) { return std::ranges::count_if(value, [](QChar c) { return c.isDigit(); }) >= kDigitsOfANumber; };
    if (field.type == "phone"_L1 && !std::ranges::all_of(values, isNumber))
        return 0; // the type takes extensions, and so dates
    if (field.type == "phone"_L1)
        return field.key == "mobile"_L1 && begins("06"_L1, "07"_L1) ? 80 : field.key == "phone"_L1 ? 70 : 0;
    if (field.key == "birth_date"_L1 && looksLikeBirths(values))
        return 75;
    if (field.key == "postal_code"_L1) {
        static const QRegularExpression kFrench(u"^\\d{5}$"_s);
        return std::ranges::all_of(values, [](const QString &value) { return kFrench.match(value.trimmed()).hasMatch(); }) ? 65 : 0;
    }
    // a list of two letters or of numbers takes nearly anything
    const auto isWord = [](const QString &value) { return std::ranges::any_of(value, [](QChar c) { return c.isLetter(); }); };
    if (!field.choiceList.isEmpty() && std::ranges::all_of(values, isWord))
        return field.key == "civility"_L1 ? 85 : 65;
    return 0;
}

void Matcher::byValues(qsizetype column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    for (const FieldDefinition &field : m_catalogue.fields()) {
        const int like = likeness(field, values);
        const double fits = like == 0 ? 0 : share(field, values);
        const int confidence = int(like * fits * fits);
        if (confidence >= kBelieved)
            m_candidates.append({column, {field.key, ColumnMatch::By::Values, confidence}});
    }
}

QList<ColumnMatch> Matcher::best(qsizetype columns)
{
    std::ranges::stable_sort(m_candidates, [](const Candidate &a, const Candidate &b) { return a.match.confidence > b.match.confidence; });
    QList<ColumnMatch> matches(columns);
    QSet<QString> taken;
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        ColumnMatch &match = matches[candidate.column];
        if (match.by != ColumnMatch::By::Nothing || taken.contains(candidate.match.key))
            continue;
        match = candidate.match;
        taken.insert(match.key);
    }
    return matches;
}
} // namespace

QString columnName(const QString &header)
{
    QString name = foldText(header);
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return name.simplified();
}

QList<ColumnMatch> matchColumns(const QStringList &header, const QList<QStringList> &rows, const Catalogue &catalogue, Language language)
{
    Matcher matcher(catalogue, language);
    for (qsizetype column = 0; column < header.size(); ++column) {
        QStringList values;
        for (const QStringList &row : rows) {
            if (const QString value = row.value(column).trimmed(); !value.isEmpty() && values.size() < kValuesLookedAt)
                values << value;
        }
        matcher.byName(column, header.at(column), values);
        matcher.byValues(column, values);
    }
    return matcher.best(header.size());
}

} // namespace effectif
