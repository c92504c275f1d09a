// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recordmerge.h"

namespace effectif {

QStringList fieldsInConflict(const RecordEdit &edit, const Record &current)
{
    QSet<QString> keys = edit.takeNumbers;
    keys.unite(QSet<QString>(edit.changes.keyBegin(), edit.changes.keyEnd()));
    QStringList result;
    for (const QString &key : std::as_const(keys)) {
        const QVariant theirs = current.value(key);
        const auto original = edit.originals.constFind(key);
        const bool moved = original == edit.originals.constEnd() ? edit.baseVersion != current.version
                                                                 : !sameValue(*original, theirs);
        // two who type the same agree, unless it is not known what they typed it over: two may have counted one up
        const bool agreed = original != edit.originals.constEnd() && edit.changes.contains(key)
            && sameValue(edit.changes.value(key), theirs);
        if (moved && !agreed)
            result.append(key);
    }
    result.sort();
    return result;
}

QStringList changedFields(const Record &before, const Record &after)
{
    QSet<QString> keys(before.values.keyBegin(), before.values.keyEnd());
    keys.unite(QSet<QString>(after.values.keyBegin(), after.values.keyEnd()));
    QStringList result;
    for (const QString &key : std::as_const(keys)) {
        if (!sameValue(before.value(key), after.value(key)))
            result.append(key);
    }
    result.sort();
    return result;
}

} // namespace effectif
