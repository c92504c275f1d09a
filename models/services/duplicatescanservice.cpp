// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duplicatescanservice.h"

#include "models/domain/duplicates/duplicategroups.h"
#include "models/services/catalogueservice.h"
#include "models/services/doublematcher.h"
#include "models/services/duplicatedecisions.h"
#include "models/services/duplicaterules.h"
#include "models/services/duplicateservice.h"
#include "models/services/recordservice.h"
#include "models/storage/connection.h"
#include "models/storage/duplicatecolumns.h"
#include "models/storage/readsnapshot.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using duplicates::Likeness;
using duplicates::Trait;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DuplicateScan", text);
}

Error stopped()
{
    return {ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("DuplicateScan", "The search was stopped.")), {}, {}};
}
/// What was set aside, and what was found only because of it.
void leaveOut(std::vector<duplicates::Pair> &pairs, const QSet<duplicates::Sheets> &aside, const std::vector<duplicates::PersonSketch> &people)
{
    if (aside.isEmpty())
        return;
    const auto isAside = [&](quint32 a, quint32 b) { return aside.contains(duplicates::sheetsOf(people[a].id, people[b].id)); };
    std::erase_if(pairs, [&](const duplicates::Pair &pair) {
        return isAside(pair.a, pair.b)
            || (pair.through != duplicates::Pair::kDirect && (isAside(pair.a, pair.through) || isAside(pair.b, pair.through)));
    });
}
} // namespace

Result<duplicates::Rules> DuplicateScanService::rules()
{
    return DuplicateRules(m_context).rules();
}

Result<void> DuplicateScanService::demandRight() const
{
    const Rights &rights = m_context.rights;
    if (!rights.isStaff() && (rights.isAdministrator() || !m_context.hasAccount || rights.has(capability::kDuplicates)))
        return {};
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DuplicateScan", "You may not look for duplicates among all sheets. Ask an "
                                                                          "administrator for this right.")));
}

Result<DuplicateFindings> DuplicateScanService::scan(const QString &kind, const duplicates::Rules &rules, Progress &progress)
{
    constexpr qint64 kShares = 100; // of the progress: reading half, comparing half
    if (auto may = demandRight(); !may)
        return fail(may.error());
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto snapshot = storage::ReadSnapshot::begin(m_context.connection);
    if (!snapshot)
        return fail(snapshot.error());
    const auto sheets = m_context.connection.scalar(u"SELECT count(*) FROM %1"_s.arg(kind));
    if (!sheets)
        return fail(sheets.error());
    const qint64 all = std::max(1, sheets->toInt());

    duplicates::NameTable names;
    std::vector<duplicates::PersonSketch> people;
    people.reserve(static_cast<size_t>(all));
    storage::DuplicateColumns columns(m_context.connection, *catalogue, m_context.rights, rules.added);
    const auto read = columns.readAll(names, people, [&](qint64 done) {
        progress.advance(done * kShares / 2 / all, kShares);
        return !progress.isCancelled();
    });
    if (!read)
        return fail(progress.isCancelled() ? stopped() : read.error());

    std::atomic<bool> cancelled = false;
    duplicates::DuplicateScan scan(people, names, rules.strengths);
    auto pairs = scan.run(duplicates::bitsOf(rules.threshold), std::clamp(QThread::idealThreadCount(), 1, 8), cancelled, [&](int done, int of) {
        progress.advance(kShares / 2 + done * kShares / 2 / of, kShares);
        cancelled = progress.isCancelled();
    });
    if (cancelled)
        return fail(stopped());
    const auto aside = DuplicateDecisions(m_context, m_catalogues).standing(kind);
    if (!aside)
        return fail(aside.error());
    leaveOut(pairs, *aside, people);

    DuplicateFindings findings;
    findings.sheets = static_cast<int>(people.size());
    for (const duplicates::Pair &pair : pairs) {
        const auto &a = people[pair.a];
        const auto &b = people[pair.b];
        DuplicatePair found;
        found.a = std::min(a.id, b.id);
        found.b = std::max(a.id, b.id);
        found.score = duplicates::scoreOf(pair.bits);
        if (pair.through != duplicates::Pair::kDirect)
            found.through = people[pair.through].id;
        (void)scan.comparison().compare(a, b, &found.why);
        findings.pairs.append(std::move(found));
    }
    for (const auto &group : duplicates::groupsOf(pairs)) {
        QList<RecordId> ids;
        for (const quint32 place : group)
            ids.append(people[place].id);
        findings.groups.append(ids);
    }
    return findings;
}

Result<QList<DuplicatePair>> DuplicateScanService::check(const Record &record, int most)
{
    constexpr int kSetAside = 20; // of the best, so many may be hidden: the others move up
    const Record *const one = &record;
    const auto matches = DoubleMatcher(m_context, m_catalogues).match(record.kind, {&one, 1}, most + kSetAside);
    if (!matches)
        return fail(matches.error());
    QList<DuplicatePair> result;
    for (const DoubleMatcher::Match &match : matches->each.front())
        result.append({record.id, match.sheet, match.score, 0, match.why, match.title});
    if (record.id != 0 && !result.isEmpty()) {
        const auto aside = DuplicateDecisions(m_context, m_catalogues).standing(record.kind, record.id);
        if (!aside)
            return fail(aside.error());
        result.removeIf([&](const DuplicatePair &pair) { return aside->contains(duplicates::sheetsOf(pair.a, pair.b)); });
    }
    result.resize(std::min<qsizetype>(result.size(), most));
    return result;
}

Result<SheetMatches> DuplicateScanService::matches(const Record &record, int most, RecordService &records, Elsewhere elsewhere)
{
    SheetMatches result;
    const auto pairs = check(record, most);
    if (!pairs)
        return fail(pairs.error());
    result.mayDecide = DuplicateDecisions(m_context, m_catalogues).mayDecide();
    QList<RecordId> ids;
    for (const DuplicatePair &pair : *pairs)
        ids << pair.b;
    if (!ids.isEmpty()) {
        const auto shown = sheets(record.kind, ids, records);
        if (!shown)
            return fail(shown.error());
        result.sheets = *shown;
    }
    for (const DuplicatePair &pair : *pairs) {
        if (result.sheets.contains(pair.b)) // not gone meanwhile
            result.pairs << pair;
    }
    if (elsewhere == Elsewhere::Left)
        return result;
    const auto catalogue = m_catalogues.catalogue(record.kind);
    const auto same = catalogue ? DuplicateService(m_context, m_catalogues).find(record.kind, record.id, record.values) : fail(catalogue.error());
    if (!same)
        return fail(same.error());
    for (const SamePerson &one : *same) {
        const FieldDefinition *field = one.elsewhere ? (*catalogue)->field(one.field) : nullptr;
        if (field)
            result.elsewhere << field->label.in(m_context.language);
    }
    return result;
}

Result<QHash<RecordId, DuplicateSheet>> DuplicateScanService::sheets(const QString &kind, const QList<RecordId> &ids, RecordService &records)
{
    constexpr qsizetype kAtOnce = 500;
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    QStringList keys;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.shown && !field.sensitive)
            keys << field.key;
    }
    QHash<RecordId, DuplicateSheet> result;
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        const auto rows = records.rows(kind, ids.mid(from, kAtOnce), keys);
        if (!rows)
            return fail(rows.error());
        for (const RecordRow &row : *rows) {
            Record record;
            record.kind = kind;
            DuplicateSheet &sheet = result[row.id];
            for (qsizetype i = 0; i < keys.size(); ++i) {
                const QVariant value = row.values.value(i);
                record.values.insert(keys.at(i), value);
                sheet.filled += !value.isNull();
            }
            sheet.fields = static_cast<int>(keys.size());
            sheet.title = recordTitle(record);
        }
    }
    return result;
}

QString likenessText(const duplicates::TraitMatch &match)
{
    switch (match.likeness) {
    case Likeness::Equal: return say(QT_TRANSLATE_NOOP("DuplicateScan", "same"));
    case Likeness::ShortForm: return say(QT_TRANSLATE_NOOP("DuplicateScan", "short or partial form"));
    case Likeness::Slip: return match.trait == Trait::Address ? say(QT_TRANSLATE_NOOP("DuplicateScan", "nearly the same"))
                                                              : say(QT_TRANSLATE_NOOP("DuplicateScan", "one typing slip apart"));
    case Likeness::Similar: return say(QT_TRANSLATE_NOOP("DuplicateScan", "similar"));
    case Likeness::Swapped: return match.trait == Trait::BirthDate ? say(QT_TRANSLATE_NOOP("DuplicateScan", "day and month swapped"))
                                                                   : say(QT_TRANSLATE_NOOP("DuplicateScan", "last and first name swapped"));
    case Likeness::OtherName: return say(QT_TRANSLATE_NOOP("DuplicateScan", "is the last name on the other sheet"));
    case Likeness::Different: break;
    }
    return say(QT_TRANSLATE_NOOP("DuplicateScan", "different"));
}

QString explanationText(const duplicates::Explanation &why, const Catalogue &catalogue, Language language)
{
    QStringList parts;
    for (const duplicates::TraitMatch &match : why) {
        const FieldDefinition *field = duplicates::fieldOf(match.trait, catalogue);
        if (field)
            parts << say(QT_TRANSLATE_NOOP("DuplicateScan", "%1: %2")).arg(field->label.in(language), likenessText(match));
    }
    return parts.join(u", "_s);
}

} // namespace effectif
