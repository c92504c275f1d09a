// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"

#include <functional>

namespace effectif {

/// A catalogue taken apart: plain lists in the order shown, to be changed and put together again.
struct CatalogueContent
{
    QString kind;
    QList<FormTab> tabs;
    QList<FormSection> sections;   ///< those of a tab in their order; tabs may be mixed
    QList<FieldDefinition> fields; ///< those of a section in their order; retired ones too
    QHash<QString, ChoiceList> lists;

    static CatalogueContent of(const Catalogue &catalogue);
    /// The order of the lists becomes the order of what is in them.
    Catalogue catalogue(int version) const;

    FieldDefinition *field(const QString &key);
    const FieldDefinition *field(const QString &key) const;
    FormTab *tab(const QString &id);
    FormSection *section(const QString &id);
    const FormSection *section(const QString &id) const;
    /// Keys of the fields shown in a section, in order; retired ones left out.
    QStringList fieldsOf(const QString &section) const;
    QStringList sectionsOf(const QString &tab) const;

    bool operator==(const CatalogueContent &) const = default;
};

/// What an administrator may not change of a shipped field, taken from `shipped`.
FieldDefinition withShippedNature(FieldDefinition field, const FieldDefinition &shipped);

/// The types that values of this type can be turned into; each value is tried when it comes to it.
QStringList compatibleTypes(const QString &type);

/// "Numéro de badge" -> "numero_de_badge": a key that `isTaken` does not know.
QString keyFor(const QString &label, const QString &fallback, const std::function<bool(const QString &)> &isTaken);

} // namespace effectif
