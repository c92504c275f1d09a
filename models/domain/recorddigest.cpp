// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recorddigest.h"

#include "models/base/textfold.h"

namespace effectif {

RecordDigest::RecordDigest(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (field.mandatory && field.shown)
            m_mandatory.push_back({&field, &typeOf(field)});
        if (field.searchable && !field.sensitive)
            m_searched.push_back({&field, &typeOf(field)});
    }
}

QStringList RecordDigest::missing(const Record &record) const
{
    QStringList keys;
    for (const auto &[field, type] : m_mandatory) {
        const auto value = record.values.constFind(field->key);
        if ((value == record.values.cend() || value->isNull()) && isMandatory(*field, record))
            keys.append(field->key);
    }
    return keys;
}

QString RecordDigest::tokens(const Record &record, const Catalogue &lists) const
{
    QString text;
    text.reserve(512);
    for (const auto &[field, type] : m_searched) {
        const auto value = record.values.constFind(field->key);
        if (value == record.values.cend() || value->isNull())
            continue;
        text += type->searchText(*value, FieldContext{*field, lists});
        text += u' ';
    }
    return searchTokenText(text);
}

} // namespace effectif
