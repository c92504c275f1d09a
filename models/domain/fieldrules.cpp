// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldrules.h"

#include "models/domain/record.h"
#include "models/domain/roles.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("FieldRules", text);
}

bool holds(const FieldCondition &condition, const Record &record)
{
    const auto found = record.values.constFind(condition.field);
    if (found == record.values.constEnd() || found->isNull())
        return false;
    if (condition.values.isEmpty())
        return true;
    if (found->metaType() == QMetaType::fromType<bool>())
        return condition.values.contains(found->toBool() ? u"1"_s : u"0"_s);
    if (found->metaType() == QMetaType::fromType<QStringList>()) {
        const QStringList values = found->toStringList();
        return std::any_of(values.begin(), values.end(),
                           [&](const QString &value) { return condition.values.contains(value); });
    }
    return condition.values.contains(found->toString());
}

bool includes(const QStringList &scope, const QString &code)
{
    return scope.isEmpty() || scope.contains(code);
}

/// Compiled once a thread: an import asks it a million times.
bool matches(const QString &pattern, const QString &text)
{
    static thread_local QHash<QString, QRegularExpression> compiled;
    auto it = compiled.find(pattern);
    if (it == compiled.end())
        it = compiled.insert(pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                                         QRegularExpression::UseUnicodePropertiesOption));
    return it->match(text).hasMatch();
}

/// "at least 10", "at most 20", "from 10 to 20"; empty if the value is within its bounds.
QString outOfRange(const QVariant &value, const FieldContext &context)
{
    const FieldType &type = typeOf(context.field);
    const auto bound = [&](const QString &text) { return type.parse(text, context).value_or(QVariant()); };
    const QVariant low = bound(context.field.rules.minimum);
    const QVariant high = bound(context.field.rules.maximum);
    const bool tooLow = !low.isNull() && QVariant::compare(value, low) == QPartialOrdering::Less;
    const bool tooHigh = !high.isNull() && QVariant::compare(value, high) == QPartialOrdering::Greater;
    if (!tooLow && !tooHigh)
        return {};
    if (high.isNull())
        return say(QT_TRANSLATE_NOOP("FieldRules", "Give a value of at least %1.")).arg(type.format(low, context));
    if (low.isNull())
        return say(QT_TRANSLATE_NOOP("FieldRules", "Give a value of at most %1.")).arg(type.format(high, context));
    return say(QT_TRANSLATE_NOOP("FieldRules", "Give a value from %1 to %2."))
        .arg(type.format(low, context), type.format(high, context));
}

QString wrongLength(const QString &text, const ValueRules &rules)
{
    if (rules.minLength > 0 && text.size() < rules.minLength)
        return QCoreApplication::translate("FieldRules", "Give at least %n character(s).", nullptr, rules.minLength);
    if (rules.maxLength > 0 && text.size() > rules.maxLength)
        return QCoreApplication::translate("FieldRules", "Give at most %n character(s).", nullptr, rules.maxLength);
    return {};
}

/// What is wrong by the field's own rules; empty if nothing is.
QString brokenRule(const QVariant &value, const FieldContext &context)
{
    const ValueRules &rules = context.field.rules;
    const FieldType &type = typeOf(context.field);
    if (hasRange(type))
        return outOfRange(value, context);
    const QString text = value.toString();
    if (hasLength(type)) {
        if (const QString wrong = wrongLength(text, rules); !wrong.isEmpty())
            return wrong;
    }
    if (hasPattern(type) && !rules.pattern.isEmpty() && !matches(rules.pattern, text)) {
        const QString hint = rules.patternHint.in(context.language);
        return hint.isEmpty() ? say(QT_TRANSLATE_NOOP("FieldRules", "This is not written as the office asks for it."))
                              : hint;
    }
    return {};
}
} // namespace

bool hasProfessionalSheets(const Catalogue &catalogue)
{
    const FieldDefinition *field = catalogue.field(kSheetKindField);
    return field && field->shown;
}

bool appliesTo(const FieldDefinition &field, const Record &record)
{
    if (!field.shown || field.retired)
        return false;
    if (field.forIndividual != field.forProfessional || !field.forIndividual) {
        const bool professional = record.value(kSheetKindField).toString() == kProfessional;
        if (!(professional ? field.forProfessional : field.forIndividual))
            return false;
    }
    if (!field.natures.isEmpty() && !field.natures.contains(record.value(kNatureField).toString()))
        return false;
    return field.condition.isEmpty() || holds(field.condition, record);
}

bool isMandatory(const FieldDefinition &field, const Record &record, const QString &role)
{
    if (!field.mandatory || !appliesTo(field, record))
        return false;
    const MandatoryScope &scope = field.mandatoryFor;
    if (!meansEverybody(scope.roles) && !scope.roles.contains(role))
        return false;
    if (!includes(scope.natures, record.value(kNatureField).toString()))
        return false;
    const QString kind = record.value(kSheetKindField).toString();
    return includes(scope.sheetKinds, kind.isEmpty() ? u"individual"_s : kind);
}

std::optional<FieldIssue> checkValue(const QVariant &value, const FieldContext &context)
{
    auto issue = typeOf(context.field).validate(value, context);
    if (value.isNull() || context.field.rules.isEmpty() || (issue && issue->severity == FieldIssue::Severity::Error))
        return issue;
    const QString broken = brokenRule(value, context);
    if (broken.isEmpty())
        return issue;
    return FieldIssue{context.field.key, FieldIssue::Severity::Error, broken};
}

bool hasLength(const FieldType &type)
{
    return type.id() == "text"_L1 || type.id() == "longtext"_L1;
}

bool hasRange(const FieldType &type)
{
    switch (type.storageKind()) {
    case StorageKind::Integer:
    case StorageKind::Decimal:
    case StorageKind::Date:
    case StorageKind::DateTime:
        return true;
    default:
        return false;
    }
}

bool hasPattern(const FieldType &type)
{
    return hasLength(type);
}

bool canDecide(const FieldDefinition &field)
{
    return field.type == "choice"_L1 || field.type == "choices"_L1 || field.type == "yesno"_L1;
}

} // namespace effectif
