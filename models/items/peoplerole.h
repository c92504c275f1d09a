// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fielddefinition.h"

#include <QVariant>

namespace effectif {

/// In every model: the text of an item that names people, with them marked as domain/mentions.h marks them. Whoever of them is away
/// is shown so (M38), by whatever draws the item. Nothing: it names nobody.
inline constexpr int kPeopleRole = Qt::UserRole + 90;

/// That text for a value of a sheet; empty for a field that names no users.
QString peopleIn(const FieldDefinition &field, const QVariant &value);

} // namespace effectif
