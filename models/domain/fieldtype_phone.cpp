// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"
#include "models/domain/phonenumber.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
class PhoneType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"phone"_s; }
    QString displayName() const override { return tr("Telephone number"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        if (QStringView(text).trimmed().isEmpty())
            return QVariant();
        return PhoneNumber::parse(text, context.region).map([](const PhoneNumber &phone) {
            return QVariant(phone.toString());
        });
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull())
            return {};
        const auto phone = PhoneNumber::fromCanonical(value.toString());
        const QString shown = phone.shown(context.region);
        if (phone.extension.isEmpty())
            return shown;
        return shown + (context.language == Language::French ? u" poste "_s : u" ext. "_s) + phone.extension;
    }
    QString exchange(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull() || PhoneNumber::fromCanonical(value.toString()).isPlausible())
            return std::nullopt;
        return issue(context, FieldIssue::Severity::Warning,
                     tr("This does not look like a telephone number in use. Check its digits, and write +41, +32… "
                        "before a foreign one."));
    }
    /// Found however it is typed: in full with the country, or as it is dialled at home.
    QString searchText(const QVariant &value, const FieldContext &) const override
    {
        if (value.isNull())
            return {};
        const auto phone = PhoneNumber::fromCanonical(value.toString());
        const QString digits = phone.number.startsWith(u'+') ? phone.number.mid(1) : phone.number;
        const QString national = phone.nationalDigits();
        return national.isEmpty() || national == digits ? digits : digits + u' ' + national;
    }
    QList<FieldSample> samples() const override
    {
        return {{u"06 12 34 56 78"_s, true},
                {u"0692.12.34.56"_s, true},
                {u"+41 79 123 45 67"_s, true},
                {u"01 23 45 67 89 poste 12"_s, true},
                {u"ask his mother"_s, false}};
    }
};
} // namespace

const FieldType &phoneFieldType()
{
    static const PhoneType kType;
    return kType;
}

} // namespace effectif
