// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/peoplerole.h"

#include "models/domain/fieldtype.h"
#include "models/domain/mentions.h"

namespace effectif {

QString peopleIn(const FieldDefinition &field, const QVariant &value)
{
    if (field.target != QLatin1StringView("user"))
        return {};
    const auto person = value.value<Reference>();
    return personMarkup(person.name, person.id);
}

} // namespace effectif
