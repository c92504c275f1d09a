// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguecontent.h"
#include "models/domain/fieldtype.h"

namespace effectif {

/// What keeps a configuration from being published (errors), and what an administrator may want to look at
/// (warnings). FieldIssue::field is the key of a field, or the id of a tab or section. `before` is the published one:
/// it says which types and locks hold.
QList<FieldIssue> checkCatalogue(const Catalogue &catalogue, const Catalogue &before, Language language);

/// True if the field's values may lie apart: nothing that titles, numbers, scopes or rules stand on.
bool canBeSensitive(const FieldDefinition &field);
/// True if the field may have one value for all (K18).
bool canBeFixed(const FieldDefinition &field);

/// The most fields of its own that an office can have of a kind: what SQLite can watch by one trigger.
inline constexpr qsizetype kMostOwnFields = 400;

} // namespace effectif
