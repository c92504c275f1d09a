// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/officecopy.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

inline const auto kHeader = QByteArrayLiteral("civility,last_name,first_name,address_line1,matricule,city,email,birth_date\n");
inline const QString kStaff = u"staff"_s;

/// Of everything that is in the database, whoever may see it.
inline QByteArray digestOf(const TestDatabase &database)
{
    return must(storage::OfficeCopy::digest(*database.connect(), CatalogueService::shippedKinds()));
}

inline ImportOptions going(ImportMode mode, const QString &key = {})
{
    ImportOptions options;
    options.mode = mode;
    options.key = key;
    return options;
}

/// "3 create, 1 refused" as "create 3 refused 1", in the order of the states.
inline QString statesOf(const ImportPlan &plan)
{
    QStringList result;
    for (const auto &[state, name] : {std::pair(PlanState::Create, u"create"_s), std::pair(PlanState::Update, u"update"_s),
                                      std::pair(PlanState::Unchanged, u"unchanged"_s), std::pair(PlanState::Duplicate, u"duplicate"_s),
                                      std::pair(PlanState::Refused, u"refused"_s), std::pair(PlanState::LeftOut, u"left"_s)}) {
        if (plan.count(state) > 0)
            result << u"%1 %2"_s.arg(name).arg(plan.count(state));
    }
    return result.join(u' ');
}

inline PlanRow rowOf(const ImportPlan &plan, qint64 row)
{
    return must(plan.rows({}, row, 1)).value(0);
}

inline PlanCell cellOf(const ImportPlan &plan, qint64 row, const QString &field)
{
    for (qsizetype i = 0; i < plan.columns().size(); ++i) {
        if (plan.columns().at(i).field.key == field)
            return rowOf(plan, row).cells.at(i);
    }
    return {};
}

inline qsizetype columnOf(const ImportPlan &plan, const QString &field)
{
    for (qsizetype i = 0; i < plan.columns().size(); ++i) {
        if (plan.columns().at(i).field.key == field)
            return i;
    }
    return -1;
}

inline Result<ImportOutcome> execute(Services &services, ImportPlan &plan)
{
    Progress progress;
    return ImportService(services).execute(plan, progress);
}

} // namespace effectif::test
