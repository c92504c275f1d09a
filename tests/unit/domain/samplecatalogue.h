// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

namespace effectif::test {

/// A catalogue with one field of every type, its key the type's id, for tests that walk fieldTypes(). Its list has
/// the codes "one" and "two" that the samples of choices mean.
inline Catalogue sampleCatalogue()
{
    const QString id = QStringLiteral("sample");
    const ChoiceList list{id,
                          {Choice{QStringLiteral("one"), {QStringLiteral("Un"), QStringLiteral("One")}, {}},
                           Choice{QStringLiteral("two"),
                                  {QStringLiteral("Été à deux"), QStringLiteral("Two")},
                                  {QStringLiteral("Second")}}}};
    QList<FieldDefinition> fields;
    for (const FieldType *type : fieldTypes()) {
        FieldDefinition field;
        field.kind = QStringLiteral("staff");
        field.key = type->id();
        field.type = type->id();
        field.label = {QStringLiteral("Le champ ") + type->id(), QStringLiteral("The field ") + type->id()};
        field.tab = id;
        field.section = id;
        field.order = static_cast<int>(fields.size());
        field.searchable = true;
        if (type->id().startsWith(QLatin1String("choice")))
            field.choiceList = id;
        if (type->storageKind() == StorageKind::Reference)
            field.target = QStringLiteral("department");
        fields.append(field);
    }
    const LocalizedText label{QStringLiteral("Essai"), QStringLiteral("Sample")};
    return Catalogue(QStringLiteral("staff"), 1, {FormTab{id, label, 1}}, {FormSection{id, id, label, 1}}, fields,
                     {{id, list}});
}

} // namespace effectif::test
