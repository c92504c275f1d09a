// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fielddefinition.h"

#include <QJsonObject>

namespace effectif {

// One definition as JSON: the database keeps one a row, a catalogue file many. Members that have their usual value
// are left out; members that are not known (a newer program wrote them) are passed over.

QJsonObject toJson(const FieldDefinition &field);
QJsonObject toJson(const FormTab &tab);
QJsonObject toJson(const FormSection &section);
QJsonObject toJson(const ChoiceList &list);

/// Each checks its own members, not what they refer to. Invalid, with the key as Error::field: members of the wrong
/// kind, unknown types, keys that isDefinitionKey() refuses, values that come twice.
Result<FieldDefinition> fieldFromJson(const QJsonObject &json);
Result<FormTab> tabFromJson(const QJsonObject &json);
Result<FormSection> sectionFromJson(const QJsonObject &json);
Result<ChoiceList> choiceListFromJson(const QJsonObject &json);

/// True for what may name a field, a tab, a section or a list: [a-z][a-z0-9_]{0,40}.
bool isDefinitionKey(const QString &key);

} // namespace effectif
