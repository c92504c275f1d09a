// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditors.h"

#include "ui/fields/fieldeditor_choice.h"
#include "ui/fields/fieldeditor_choices.h"
#include "ui/fields/fieldeditor_date.h"
#include "ui/fields/fieldeditor_file.h"
#include "ui/fields/fieldeditor_line.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/fields/fieldeditor_text.h"
#include "ui/fields/fieldeditor_yesno.h"

#include <array>

namespace effectif {

namespace {

struct Entry
{
    const char *type;
    FieldEditor *(*make)(const FieldDefinition &, CataloguePtr, Language, QWidget *);
};

template <typename Editor>
FieldEditor *make(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent)
{
    return new Editor(field, std::move(catalogue), language, parent);
}

constexpr std::array kEditors{
    Entry{"text", make<LineFieldEditor>},
    Entry{"longtext", make<TextFieldEditor>},
    Entry{"address", make<TextFieldEditor>},
    Entry{"integer", make<LineFieldEditor>},
    Entry{"decimal", make<LineFieldEditor>},
    Entry{"money", make<LineFieldEditor>},
    Entry{"date", make<DateFieldEditor>},
    Entry{"datetime", make<DateFieldEditor>},
    Entry{"yesno", make<YesNoFieldEditor>},
    Entry{"choice", make<ChoiceFieldEditor>},
    Entry{"choices", make<ChoicesFieldEditor>},
    Entry{"phone", make<LineFieldEditor>},
    Entry{"email", make<LineFieldEditor>},
    Entry{"web", make<LineFieldEditor>},
    Entry{"ssn", make<LineFieldEditor>},
    Entry{"iban", make<LineFieldEditor>},
    Entry{"reference", make<ReferenceFieldEditor>},
    Entry{"file", make<FileFieldEditor>},
};

} // namespace

FieldEditor *createFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                               QWidget *parent)
{
    for (const Entry &entry : kEditors) {
        if (field.type == QLatin1String(entry.type))
            return entry.make(field, std::move(catalogue), language, parent);
    }
    return nullptr;
}

} // namespace effectif
