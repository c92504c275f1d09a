// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recorddigest.h"

#include "models/base/textfold.h"

namespace effectif {

namespace {
std::vector<const QVariant *> valuesOf(const Record &record, const std::vector<RecordDigest::Field> &fields)
{
    std::vector<const QVariant *> values;
    for (const RecordDigest::Field &field : fields) {
        const auto value = record.values.constFind(field.definition->key);
        values.push_back(value == record.values.cend() ? nullptr : &*value);
    }
    return values;
}
} // namespace

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
    return missing(valuesOf(record, m_mandatory), record);
}

QStringList RecordDigest::missing(Values values, const Record &deciding) const
{
    QStringList keys;
    for (std::size_t i = 0; i < m_mandatory.size(); ++i) {
        const FieldDefinition &field = *m_mandatory[i].definition;
        if ((!values[i] || values[i]->isNull()) && isMandatory(field, deciding))
            keys.append(field.key);
    }
    return keys;
}

QString RecordDigest::tokens(const Record &record, const Catalogue &lists) const
{
    return tokens(valuesOf(record, m_searched), lists);
}

QString RecordDigest::tokens(Values values, const Catalogue &lists) const
{
    QString text;
    text.reserve(512);
    for (std::size_t i = 0; i < m_searched.size(); ++i) {
        if (!values[i] || values[i]->isNull())
            continue;
        text += m_searched[i].type->searchText(*values[i], FieldContext{*m_searched[i].definition, lists});
        text += u' ';
    }
    return searchTokenText(text);
}

} // namespace effectif
