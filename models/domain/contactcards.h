// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/vcardwriter.h"
#include "models/domain/catalogue.h"

#include <QVariant>

namespace effectif::contactcards {

/// The fields that are public (FieldDefinition::onCards), in the order of the sheet.
QList<FieldDefinition> fieldsOf(const Catalogue &catalogue);
/// True if the field is a part of the name, of the place at work or of the address, not something said in a line of its own.
bool isPart(const FieldDefinition &field);
/// Somebody's card, made of the values of these fields. What no property of a card is for stands in its note, with its label.
/// Its full name is empty where neither a name nor a company is among the values.
ContactCard cardOf(const QList<FieldDefinition> &fields, const QList<QVariant> &values, const Catalogue &catalogue, Language language);

/// What an address book knows somebody's card by (RFC 6350, 6.7.6), the same at each export: "urn:uuid:…", of version 8
/// (RFC 9562, 5.8): a digest of the office and the kind of sheet, and the number of the sheet, which nobody else learns anything by.
/// `office`: its lasting name (setting "office.id").
QString uidOf(const QString &office, const QString &kind, RecordId id);
/// The sheet that the card is of; 0 if it is none of this office and kind.
RecordId sheetOf(const QString &office, const QString &kind, const QString &uid);

} // namespace effectif::contactcards
