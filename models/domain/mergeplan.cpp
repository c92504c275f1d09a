// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mergeplan.h"

#include <algorithm>

namespace effectif {

qsizetype proposedSurvivor(const QList<MergeSheet> &sheets)
{
    const auto better = [](const MergeSheet &a, const MergeSheet &b) {
        if (a.filled != b.filled)
            return a.filled > b.filled;
        return a.created.at != b.created.at ? a.created.at < b.created.at : a.id < b.id;
    };
    return std::min_element(sheets.begin(), sheets.end(), better) - sheets.begin();
}

qsizetype proposedSource(const MergeRow &row, const QList<MergeSheet> &sheets, qsizetype survivor)
{
    const auto holds = [&](qsizetype i) { return row.values.at(i).isValid() && !row.values.at(i).isNull(); };
    if (!row.settled.isEmpty() || holds(survivor))
        return survivor;
    const auto since = [&](qsizetype i) { return row.changed.at(i).at.isValid() ? row.changed.at(i).at : sheets.at(i).created.at; };
    qsizetype best = survivor;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (holds(i) && (best == survivor || since(i) > since(best)))
            best = i;
    }
    return best;
}

MergeState mergeState(const QList<QVariant> &values)
{
    QList<QVariant> held;
    std::ranges::copy_if(values, std::back_inserter(held), [](const QVariant &value) { return value.isValid() && !value.isNull(); });
    if (held.size() == 1 && values.size() > 1)
        return MergeState::OnlyOne;
    const bool same = held.isEmpty() || (held.size() == values.size() && std::ranges::all_of(held, [&](const QVariant &value) {
                          return sameValue(value, held.first());
                      }));
    return same ? MergeState::Same : MergeState::Different;
}

QString mergeNumbers(const Record &record, const Catalogue &catalogue)
{
    constexpr qsizetype kMost = 4000; // what the database takes
    QString lines;
    for (const FieldDefinition &field : catalogue.fields()) {
        const QString value = field.unique && !field.sensitive ? record.value(field.key).toString().simplified() : QString();
        if (!value.isEmpty() && lines.size() + field.key.size() + value.size() + 2 <= kMost)
            lines += field.key + QLatin1Char('=') + value + QLatin1Char('\n');
    }
    return lines;
}

} // namespace effectif
