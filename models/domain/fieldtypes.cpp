// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <algorithm>
#include <array>
#include <vector>

namespace effectif {

std::span<const FieldType *const> fieldTypes()
{
    static const std::array kTypes{
        &textFieldType(),    &longTextFieldType(), &integerFieldType(),  &decimalFieldType(), &moneyFieldType(),
        &dateFieldType(),    &dateTimeFieldType(), &yesNoFieldType(),    &choiceFieldType(),  &choicesFieldType(),
        &phoneFieldType(),   &emailFieldType(),    &webFieldType(),      &addressFieldType(), &ssnFieldType(),
        &ibanFieldType(),    &referenceFieldType(), &fileFieldType(),
    };
    return kTypes;
}

const FieldType *fieldType(const QString &id)
{
    // asked for each cell of a file and of a page: looking through some short words is quicker than hashing one
    static const auto kById = [] {
        std::vector<std::pair<QString, const FieldType *>> result;
        for (const FieldType *type : fieldTypes())
            result.emplace_back(type->id(), type);
        return result;
    }();
    const auto found = std::ranges::find(kById, id, &std::pair<QString, const FieldType *>::first);
    return found == kById.end() ? nullptr : found->second;
}

const FieldType &typeOf(const FieldDefinition &field)
{
    const FieldType *type = fieldType(field.type);
    Q_ASSERT_X(type, "typeOf", "a loaded catalogue has known types only");
    return type ? *type : textFieldType();
}

} // namespace effectif
