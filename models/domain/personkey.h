// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fielddefinition.h"

namespace effectif {

/// Whether two sheets with the same value of the field are one person's beyond doubt (D30): e-mail, mobile,
/// social-security number. A telephone in a house has several people, so that it is a hint at most.
inline bool isPersonKey(const FieldDefinition &field)
{
    return field.inDuplicateCheck && !field.retired
        && (field.type == QLatin1String("email") || field.type == QLatin1String("ssn") || field.key == QLatin1String("mobile"));
}

} // namespace effectif
