// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/traits.h"

namespace effectif::duplicates {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<QLatin1StringView, Trait> kByKey[] = {
    {"last_name"_L1, Trait::LastName},     {"birth_name"_L1, Trait::BirthName},   {"first_name"_L1, Trait::FirstName},
    {"birth_date"_L1, Trait::BirthDate},   {"address_line1"_L1, Trait::Address},  {"address_line2"_L1, Trait::Address},
    {"city"_L1, Trait::Address},           {"postal_code"_L1, Trait::PostalCode}};
} // namespace

std::optional<Trait> traitOf(const FieldDefinition &field, const QStringList &added)
{
    for (const auto &[key, trait] : kByKey) {
        if (field.key == key)
            return trait;
    }
    if (field.retired || (!field.inDuplicateCheck && !added.contains(field.key)) || field.unique)
        return std::nullopt;
    if (field.type == "ssn"_L1)
        return Trait::PersonNumber;
    if (field.type == "phone"_L1)
        return field.key == "mobile"_L1 ? Trait::Mobile : field.key == "phone"_L1 ? Trait::HousePhone : Trait::WorkPhone;
    if (field.type == "email"_L1)
        return field.key == "email"_L1 ? Trait::WorkMail : Trait::Mail;
    if (field.type == "text"_L1 || field.type == "iban"_L1)
        return Trait::Identifier;
    return std::nullopt;
}

QList<ComparedField> comparedFields(const Catalogue &catalogue, const QStringList &added)
{
    QList<ComparedField> result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (const auto trait = traitOf(field, added))
            result.append({field, *trait});
    }
    return result;
}

const FieldDefinition *fieldOf(Trait trait, const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (traitOf(field) == trait)
            return catalogue.field(field.key);
    }
    return nullptr;
}

} // namespace effectif::duplicates
