// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// What a sheet must be to be saved. The caller's transaction; Invalid, and `field` says which one stands against it.
class RecordRules
{
public:
    RecordRules(ServiceContext &context, CataloguePtr catalogue) : m_context(context), m_catalogue(std::move(catalogue)) { }

    /// Values and mandatory fields; marks the record as complete or not.
    Result<void> check(Record &record, const RecordEdit &edit);
    /// D30, D2: these fields' values, where unique, are no other sheet's and, where numbers, never were.
    Result<void> checkUnique(const Record &record, const QStringList &keys);

private:
    ServiceContext &m_context;
    CataloguePtr m_catalogue;
};

} // namespace effectif
