// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

namespace effectif {

struct Record;

// The rules that an office gives its fields, once for form, import and services.

/// The two fields that decide which sheet a record has: its kind (Particulier or Pro) and its Nature.
inline const QString kSheetKindField = QStringLiteral("sheet_kind");
inline const QString kProfessional = QStringLiteral("professional");
inline const QString kNatureField = QStringLiteral("nature");

/// O07: sheets of professionals are enabled where the field of the sheet's kind is shown.
bool hasProfessionalSheets(const Catalogue &catalogue);

/// True if the field is part of this record's sheet: shown, for its kind and Nature, and its condition holds.
bool appliesTo(const FieldDefinition &field, const Record &record);
/// True if this record's sheet is incomplete without a value of the field. With a role (domain/roles), also if people of
/// that role have to fill it in: what is asked of some only makes no sheet incomplete.
bool isMandatory(const FieldDefinition &field, const Record &record, const QString &role = {});

/// What the type and the field's rules say about a canonical value; nothing for null.
std::optional<FieldIssue> checkValue(const QVariant &value, const FieldContext &context);

/// Which rules a type can have.
bool hasLength(const FieldType &type);
bool hasRange(const FieldType &type);
bool hasPattern(const FieldType &type);
/// True if a field of this type may be what another field's condition asks for by value.
bool canDecide(const FieldDefinition &field);

} // namespace effectif
