// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QHash>

#include <array>

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
    static const QHash<QString, const FieldType *> kById = [] {
        QHash<QString, const FieldType *> result;
        for (const FieldType *type : fieldTypes())
            result.insert(type->id(), type);
        return result;
    }();
    return kById.value(id, nullptr);
}

const FieldType &typeOf(const FieldDefinition &field)
{
    const FieldType *type = fieldType(field.type);
    Q_ASSERT_X(type, "typeOf", "a loaded catalogue has known types only");
    return type ? *type : textFieldType();
}

} // namespace effectif
