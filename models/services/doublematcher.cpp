// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/doublematcher.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/domain/personkey.h"
#include "models/services/catalogueservice.h"
#include "models/services/duplicaterules.h"

#include <algorithm>
#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;
using duplicates::Trait;

namespace {
constexpr int kFewSheets = storage::NearSheets::kFewSheets;
/// Of few people who are near somebody little can be told of how common a first name is: they count beside so many others.
constexpr double kOthers = 150;
constexpr double kCommonest = 1.0 / 60;

struct Asked
{
    storage::NearProbe probe;
    duplicates::PersonSketch sketch;
};

QString textOf(const Record &record, Trait trait, const Catalogue &catalogue)
{
    const FieldDefinition *field = duplicates::fieldOf(trait, catalogue);
    return field ? record.value(field->key).toString() : QString();
}

/// Two names alone are asked for only where the rules let them be enough.
storage::NearProbe probeOf(const Record &record, const Catalogue &catalogue, const duplicates::Rules &rules)
{
    storage::NearProbe probe;
    probe.last = foldText(textOf(record, Trait::LastName, catalogue)).trimmed();
    probe.birth = foldText(textOf(record, Trait::BirthName, catalogue)).trimmed();
    probe.first = foldText(textOf(record, Trait::FirstName, catalogue)).trimmed();
    if (probe.birth == probe.last)
        probe.birth.clear();
    const FieldDefinition *date = duplicates::fieldOf(Trait::BirthDate, catalogue);
    const QDate born = date ? record.value(date->key).toDate() : QDate();
    probe.birthDate = born.isValid() ? born.toString(Qt::ISODate) : QString();
    probe.isNamesAlone = duplicates::bitsOf(rules.threshold) > duplicates::PairComparison::kNamesOnly;
    for (const duplicates::ComparedField &compared : duplicates::comparedFields(catalogue, rules.added)) {
        const QString text = record.value(compared.field.key).toString();
        if (text.isEmpty())
            continue;
        if (compared.trait != Trait::LastName && compared.trait != Trait::BirthName && compared.trait != Trait::FirstName)
            probe.isNamesAlone = false;
        if (isPersonKey(compared.field) && !compared.field.sensitive)
            probe.keys.insert(compared.field.key, text);
    }
    return probe;
}

/// In a large office only a few sheets are read, all of them near: what they share is no measure of how common it is.
void estimateNames(duplicates::NameTable &names, const std::vector<storage::NearSketch> &people, int sheets)
{
    double counted = 0;
    for (const storage::NearSketch &near : people)
        counted += near.sketch.first != 0;
    for (quint32 i = 0; i < names.size(); ++i) {
        duplicates::Name &name = names.at(i);
        if (!name.isFirst)
            continue;
        const double share = std::min((name.count + 1) / (counted + kOthers), kCommonest);
        name.count = std::max(name.count, static_cast<quint32>(share * sheets));
    }
}
} // namespace

/// What the rules cannot change is asked in one statement; where they add fields, or want names alone, there is a second one.
Result<storage::DuplicateColumns::Near> DoubleMatcher::near(const CataloguePtr &catalogue, std::span<const Record *const> records,
                                                            duplicates::NameTable &names, duplicates::Rules &rules)
{
    std::vector<storage::NearProbe> probes;
    for (const Record *record : records)
        probes.push_back(probeOf(*record, *catalogue, rules));
    const storage::NearSheets sheets(m_context.connection, catalogue, m_context.rights);
    const auto ask = [&]() -> Result<storage::DuplicateColumns::Near> {
        const auto isKnown = [&](const duplicates::ComparedField &compared) {
            return std::ranges::any_of(records, [&](const Record *record) { return !record->value(compared.field.key).isNull(); });
        };
        return storage::DuplicateColumns(m_context.connection, catalogue, m_context.rights, rules.added)
            .readNear(sheets, probes, DuplicateRules::settings(), isKnown, names);
    };
    auto found = ask();
    if (!found)
        return found;
    const duplicates::Rules assumed = std::exchange(rules, DuplicateRules::from(found->facts.settings));
    const bool namesAlone = duplicates::bitsOf(rules.threshold) <= duplicates::PairComparison::kNamesOnly
        && std::ranges::any_of(probes, &storage::NearProbe::isNamesAlone);
    if (rules.added == assumed.added && !namesAlone)
        return found;
    probes.clear();
    for (const Record *record : records)
        probes.push_back(probeOf(*record, *catalogue, rules));
    names = {};
    return ask();
}

Result<DoubleMatcher::Matches> DoubleMatcher::match(const QString &kind, std::span<const Record *const> records, int most)
{
    Matches result;
    result.each.resize(records.size());
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    if (m_context.rights.isStaff() || records.empty())
        return result;
    duplicates::NameTable names;
    auto found = near(*catalogue, records, names, result.rules);
    if (!found)
        return fail(found.error());
    const storage::NearFacts &facts = found->facts;
    std::vector<storage::NearSketch> &people = found->sketches;
    std::vector<duplicates::PersonSketch> own;
    duplicates::SketchMaker maker(names);
    for (const Record *record : records) {
        maker.begin(record->id);
        for (const duplicates::ComparedField &compared : duplicates::comparedFields(**catalogue, result.rules.added)) {
            const QVariant value = record->value(compared.field.key);
            if (!value.isNull())
                maker.take(compared.trait, typeOf(compared.field).exchange(value, {compared.field, **catalogue, m_context.language}).toUtf8());
        }
        own.push_back(maker.finish());
    }
    if (facts.sheets > kFewSheets || records.size() > 1)
        estimateNames(names, people, facts.sheets);
    duplicates::Rarity rarity;
    rarity.assume(static_cast<size_t>(facts.sheets));
    for (size_t i = 0; i < own.size(); ++i) {
        rarity.noteDate(own[i].birthDate, static_cast<quint32>(facts.sameDay[i]));
        duplicates::Name &last = names.at(own[i].last);
        last.count = std::max(last.count, static_cast<quint32>(facts.namesakes[i]));
    }
    for (duplicates::PersonSketch &sketch : own)
        rarity.rate(sketch, names);
    duplicates::PairComparison comparison(names, rarity, result.rules.strengths);
    for (storage::NearSketch &other : people) {
        const auto at = static_cast<size_t>(other.probe);
        if (at >= own.size() || (other.sketch.id == own[at].id && own[at].id != 0))
            continue;
        rarity.rate(other.sketch, names);
        Match match{other.sketch.id, other.title, 0, {}};
        match.score = duplicates::scoreOf(comparison.compare(own[at], other.sketch, &match.why));
        if (match.score >= result.rules.threshold)
            result.each[at].append(std::move(match));
    }
    for (QList<Match> &matches : result.each) {
        std::ranges::stable_sort(matches, std::greater(), &Match::score);
        matches.resize(std::min<qsizetype>(matches.size(), most));
    }
    return result;
}

} // namespace effectif
