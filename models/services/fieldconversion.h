// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

namespace effectif {

/// Turns the values of a field into those of another type. Everything that it refers to outlives it.
class FieldConversion
{
public:
    FieldConversion(const FieldDefinition &before, const FieldDefinition &after, const Catalogue &catalogueBefore,
                    const Catalogue &catalogueAfter, Language language)
        : m_before(before)
        , m_after(after)
        , m_from{before, catalogueBefore, language}
        , m_to{after, catalogueAfter, language}
    {
    }

    /// Invalid if the value means nothing to the new type. A text is what people read, so a choice becomes its label.
    Result<QVariant> operator()(const QVariant &value) const
    {
        const FieldType &from = typeOf(m_before);
        const bool toText = m_after.type == QLatin1String("text") || m_after.type == QLatin1String("longtext");
        return typeOf(m_after).parse(toText ? from.format(value, m_from) : from.exchange(value, m_from), m_to);
    }

private:
    const FieldDefinition &m_before;
    const FieldDefinition &m_after;
    FieldContext m_from;
    FieldContext m_to;
};

} // namespace effectif
