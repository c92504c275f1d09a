// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/numberservice.h"

#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/storage/connection.h"
#include "models/storage/numberrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kPrefixLength = 10;
constexpr int kMostDigits = 12;
constexpr qint64 kHighest = 999'999'999'999;

QString say(const char *text)
{
    return QCoreApplication::translate("NumberService", text);
}

Result<void> check(const NumberRule &rule)
{
    const bool clean = std::ranges::all_of(rule.prefix, [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'/' || c == u'.';
    });
    if (!clean || rule.prefix.size() > kPrefixLength)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NumberService", "A prefix has at most 10 letters, digits or the marks - _ / . and no blanks.")), {}, u"prefix"_s);
    if (!rule.prefix.isEmpty() && rule.prefix.back().isDigit()) // A1 + 1 and A + 11 would be one number
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NumberService", "A prefix cannot end in a digit: nobody could tell it from the number.")), {}, u"prefix"_s);
    if (rule.width < 0 || rule.width > kMostDigits)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NumberService", "A number has at most 12 digits.")), {}, u"width"_s);
    if (rule.next < 1 || rule.next > kHighest)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NumberService", "The next number lies between 1 and 999,999,999,999.")), {}, u"next"_s);
    return {};
}
} // namespace

QString NumberRule::preview() const
{
    return storage::NumberPattern{prefix, width, next, nature}.format(next);
}

Result<QList<NumberRule>> NumberService::rules(const QString &kind)
{
    const auto catalogue = m_catalogues.current(kind);
    if (!catalogue)
        return fail(catalogue.error());
    QStringList natures{QString()};
    for (const Choice &nature : (*catalogue)->choiceLists().value(u"nature"_s).choices)
        natures << nature.code;
    QList<NumberRule> result;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.numberSeries.isEmpty())
            continue;
        const auto patterns = storage::NumberRepository(m_context.connection).patterns(kind, field.numberSeries);
        if (!patterns)
            return fail(patterns.error());
        for (const QString &nature : std::as_const(natures)) {
            auto found = std::ranges::find(*patterns, nature, &storage::NumberPattern::nature);
            const bool own = found != patterns->end();
            if (!own)
                found = std::ranges::find(*patterns, QString(), &storage::NumberPattern::nature);
            if (found != patterns->end())
                result << NumberRule{field.numberSeries, field.label, nature, found->prefix, found->width, found->next, own};
        }
    }
    return result;
}

Result<NumberRule> NumberService::change(const QString &kind, const NumberRule &seen, const NumberRule &wanted)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    if (auto ok = check(wanted); !ok)
        return fail(ok.error());
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto operation = storage::OperationRepository(m_context.connection)
                               .start({QUuid::createUuid(), m_context.user, m_context.clock.now(), u"numbers"_s, kind, true});
    if (!operation)
        return fail(operation.error());
    storage::NumberRepository numbers(m_context.connection);
    const auto now = numbers.lockPattern(kind, seen.series, seen.nature);
    if (!now)
        return fail(now.error());
    if (now->prefix != seen.prefix || now->width != seen.width)
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("NumberService", "Someone changed these numbers meanwhile. Look at them again; nothing of yours was stored over them.")));
    const auto least = numbers.leastNext(kind, seen.series, wanted.prefix);
    if (!least)
        return fail(least.error());
    NumberRule rule = wanted;
    rule.series = seen.series;
    rule.nature = seen.nature;
    rule.own = true;
    if (wanted.prefix == seen.prefix && wanted.next == seen.next) // others took numbers meanwhile: go on from there
        rule.next = std::max(rule.next, now->next);
    const qint64 floor = wanted.prefix == now->prefix && now->nature == seen.nature ? now->next : *least;
    if (rule.next < floor)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("NumberService", "Numbers are never given twice: with this prefix the next one is %1 or more.")).arg(floor), {}, u"next"_s);
    const storage::NumberPattern after{rule.prefix, rule.width, rule.next, rule.nature};
    if (auto stored = numbers.storePattern(kind, seen.series, *now, after); !stored)
        return fail(stored.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return rule;
}

} // namespace effectif
