// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldtype.h"

namespace effectif {

QString FieldType::exchange(const QVariant &value, const FieldContext &context) const
{
    return format(value, context);
}

std::optional<FieldIssue> FieldType::validate(const QVariant &, const FieldContext &) const
{
    return std::nullopt;
}

QString FieldType::searchText(const QVariant &value, const FieldContext &context) const
{
    return format(value, context);
}

FieldIssue FieldType::issue(const FieldContext &context, FieldIssue::Severity severity, QString message)
{
    return FieldIssue{context.field.key, severity, std::move(message)};
}

} // namespace effectif
