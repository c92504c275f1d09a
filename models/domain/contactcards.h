// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/vcardwriter.h"
#include "models/domain/catalogue.h"

#include <QVariant>

namespace effectif::contactcards {

/// The fields that are public (FieldDefinition::onCards), in the order of the sheet.
QList<FieldDefinition> fieldsOf(const Catalogue &catalogue);
/// Somebody's card, made of the values of these fields. What no property of a card is for stands in its note, with its label.
/// Its full name is empty where neither a name nor a company is among the values.
ContactCard cardOf(const QList<FieldDefinition> &fields, const QList<QVariant> &values, const Catalogue &catalogue, Language language);

} // namespace effectif::contactcards
