// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

#include <memory>

namespace effectif::test {

/// A field of that type, with the key "probe"; lists of values have the codes "one", "two" and "three".
FieldDefinition probe(const QString &type);
/// A catalogue that holds just this field and its list.
CataloguePtr catalogueOf(const FieldDefinition &field);
std::unique_ptr<FieldEditor> editorOf(const FieldDefinition &field, Language language = Language::English);
/// The value that a text means to the field's type; fails the test with an invalid variant type if it means none.
QVariant meant(const QString &text, const FieldDefinition &field, Language language = Language::English);
QString shown(const QVariant &value, const FieldDefinition &field, Language language = Language::English);

/// Replaces the text as a person does: by the keyboard, in one go. False if the editor has no place to type.
bool typeInto(FieldEditor &editor, const QString &text);
/// What stands in the place to type.
QString textIn(const FieldEditor &editor);

} // namespace effectif::test
