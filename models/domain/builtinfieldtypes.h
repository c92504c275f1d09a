// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace effectif {

class FieldType;

// The types that fieldtypes.cpp lists; each is defined in its fieldtype_<id>.cpp or in its family's file.
const FieldType &textFieldType();
const FieldType &longTextFieldType();
const FieldType &addressFieldType();
const FieldType &integerFieldType();
const FieldType &decimalFieldType();
const FieldType &moneyFieldType();
const FieldType &dateFieldType();
const FieldType &dateTimeFieldType();
const FieldType &yesNoFieldType();
const FieldType &choiceFieldType();
const FieldType &choicesFieldType();
const FieldType &phoneFieldType();
const FieldType &emailFieldType();
const FieldType &webFieldType();
const FieldType &ssnFieldType();
const FieldType &ibanFieldType();
const FieldType &referenceFieldType();
const FieldType &fileFieldType();

} // namespace effectif
