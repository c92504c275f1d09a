// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

namespace effectif {

/// The editor of the field's type; null for a type without one (a contract test holds that there is none).
FieldEditor *createFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                               QWidget *parent = nullptr);

} // namespace effectif
