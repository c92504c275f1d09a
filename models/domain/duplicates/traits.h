// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/duplicates/paircomparison.h"

#include <optional>

namespace effectif::duplicates {

/// What a field says of a person when sheets are compared; nothing for one that is not compared. Names, birth date and
/// address always are; of the others those that "are compared to find duplicates", and those that the office's rules add.
std::optional<Trait> traitOf(const FieldDefinition &field, const QStringList &added = {});

/// A field of the kind that is compared.
struct ComparedField
{
    FieldDefinition field;
    Trait trait = Trait::LastName;
};
/// In form order.
QList<ComparedField> comparedFields(const Catalogue &catalogue, const QStringList &added = {});

/// The field whose label stands for a trait in explanations: the first that says it. Null if the kind has none.
const FieldDefinition *fieldOf(Trait trait, const Catalogue &catalogue);

} // namespace effectif::duplicates
