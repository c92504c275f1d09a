// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/recordfilter.h"

#include <QCoreApplication>

namespace effectif {

/// Filters in words.
class FilterText
{
    Q_DECLARE_TR_FUNCTIONS(effectif::FilterText)

public:
    /// The comparisons that make sense for the field, the usual one first.
    static QList<FilterOp> operatorsOf(const FieldDefinition &field);
    static bool needsValue(FilterOp op) { return op != FilterOp::Empty && op != FilterOp::NotEmpty; }
    static QString labelOf(const FieldDefinition &field, Language language);
    static QString operatorText(FilterOp op, const FieldDefinition &field);
    static QString periodText(const QString &periodId);
    /// "All of", "At least one of", "None of".
    static QString joinText(FilterGroup::Join join);
    /// "Town contains Évreux".
    static QString describe(const FieldFilter &filter, const Catalogue &catalogue, Language language);
    /// Everything that a filter asks, on a line: "Town contains Évreux  ·  At least one of: (Nature is …; …)".
    static QString describe(const FilterGroup &group, const Catalogue &catalogue, Language language);
};

} // namespace effectif
