// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

namespace effectif {

/// The two values of the field "situation" that the program itself knows (O40, O42).
enum class Situation { Active, Inactive };
inline QString situationCode(Situation situation)
{
    return situation == Situation::Active ? QStringLiteral("active") : QStringLiteral("inactive");
}

/// What is to happen to which sheets: one Operation, however many they are.
struct LifecycleRequest
{
    QString kind;
    QList<RecordId> ids;
    QHash<RecordId, int> versions; ///< where the person looked at one: refused if it was saved since
    QUuid operation = QUuid::createUuid(); ///< the same request sent twice is applied once
};

/// What came of it.
struct LifecycleOutcome
{
    QUuid operation;         ///< for LifecycleService::undo()
    QList<RecordId> changed;
    int unchanged = 0;       ///< were so already, are gone, or (undo) were changed again since
    int withoutLicence = 0;  ///< came back to find no licence free (K27)
};

/// What erasing some sheets would destroy.
struct EraseInventory
{
    struct Sheet
    {
        RecordId id = 0;
        int version = 0;
        QString title;
    };
    struct Entry
    {
        QString table;
        int count = 0;
        QString text; ///< "3 history entries", for the person
    };
    QList<Sheet> sheets;
    QList<Entry> entries;  ///< only what there is
    int references = 0;    ///< other sheets that name one of these; the name is taken out of them
    QStringList numbers;   ///< stay retired (D2)
};

} // namespace effectif
