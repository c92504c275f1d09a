// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/record.h"

#include "models/base/textfold.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

/// The C++ type that a canonical value of this kind has.
QMetaType canonicalType(StorageKind kind)
{
    switch (kind) {
    case StorageKind::Text: return QMetaType::fromType<QString>();
    case StorageKind::TextList: return QMetaType::fromType<QStringList>();
    case StorageKind::Integer: return QMetaType::fromType<qlonglong>();
    case StorageKind::Decimal: return QMetaType::fromType<double>();
    case StorageKind::Date: return QMetaType::fromType<QDate>();
    case StorageKind::DateTime: return QMetaType::fromType<QDateTime>();
    case StorageKind::Boolean: return QMetaType::fromType<bool>();
    case StorageKind::Reference: return QMetaType::fromType<Reference>();
    }
    return {};
}

bool isMissing(const FieldDefinition &field, const Record &record, const QString &role)
{
    return isMandatory(field, record, role) && record.value(field.key).isNull();
}

std::optional<FieldIssue> issueOf(const FieldDefinition &field, const Record &record, const FieldContext &context,
                                  const QString &role)
{
    if (isMissing(field, record, role))
        return FieldIssue{field.key, FieldIssue::Severity::Error,
                          say(QT_TRANSLATE_NOOP("Record", "“%1” is mandatory. Fill it in."))
                              .arg(field.label.in(context.language))};
    const QVariant value = record.value(field.key);
    if (value.isNull() || !appliesTo(field, record))
        return std::nullopt;
    const FieldType &type = typeOf(field);
    if (value.metaType() != canonicalType(type.storageKind()))
        return FieldIssue{field.key, FieldIssue::Severity::Error,
                          say(QT_TRANSLATE_NOOP("Record", "The value of “%1” cannot be read. Type it again."))
                              .arg(field.label.in(context.language))};
    return checkValue(value, context);
}
} // namespace

bool sameValue(const QVariant &a, const QVariant &b)
{
    return a.isNull() || b.isNull() ? a.isNull() && b.isNull() : a == b;
}

QList<FieldIssue> validateRecord(const Record &record, const Catalogue &catalogue, Language language, const QString &role)
{
    QList<FieldIssue> issues;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (auto found = issueOf(field, record, FieldContext{field, catalogue, language}, role))
            issues.append(*std::move(found));
    }
    return issues;
}

QStringList missingMandatory(const Record &record, const Catalogue &catalogue, const QString &role)
{
    QStringList keys;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (isMissing(field, record, role))
            keys.append(field.key);
    }
    return keys;
}

QString recordTitle(const Record &record)
{
    const QString last = record.value(u"last_name"_s).toString();
    const QString first = record.value(u"first_name"_s).toString();
    return last.isEmpty() || first.isEmpty() ? last + first : last + u' ' + first;
}

QString recordNameKey(const Record &record)
{
    return foldText(recordTitle(record));
}

QStringList recordTokens(const Record &record, const Catalogue &catalogue)
{
    // cut up together: a blank parts words as a new field does, and folding once is quicker than a dozen times
    QString text;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.searchable || field.sensitive)
            continue;
        const auto value = record.values.constFind(field.key);
        if (value == record.values.constEnd() || value->isNull())
            continue;
        text += typeOf(field).searchText(*value, FieldContext{field, catalogue});
        text += u' ';
    }
    return searchTokens(text);
}

} // namespace effectif
