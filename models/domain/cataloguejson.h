// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"

#include <QByteArray>

namespace effectif {

/// Reads a catalogue: an object of kind, version, tabs, sections, fields and lists, in UTF-8. Invalid, naming the
/// place: broken JSON, what definitionjson.h refuses, keys that come twice, unknown tabs, sections or lists, default
/// values that their field does not accept. A field without a kind is of the catalogue's.
Result<Catalogue> catalogueFromJson(const QByteArray &json);
/// Reads back as the same catalogue. Indented, lists sorted by id: made to be compared.
QByteArray catalogueToJson(const Catalogue &catalogue);

} // namespace effectif
