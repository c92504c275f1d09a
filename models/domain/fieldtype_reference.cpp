// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtext.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNameLength = 200;

/// Reads a name only: whoever knows the users, departments or records looks its id up.
class ReferenceType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"reference"_s; }
    QString displayName() const override { return tr("Link"); }
    StorageKind storageKind() const override { return StorageKind::Reference; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        return cleanLine(text, kNameLength).map([](const QString &name) {
            return name.isEmpty() ? QVariant() : QVariant::fromValue(Reference{0, name});
        });
    }
    QString format(const QVariant &value, const FieldContext &) const override
    {
        return value.value<Reference>().name;
    }
    QList<FieldSample> samples() const override
    {
        return {{u"Direction régionale Ouest"_s, true}, {u"Zoé Lefèvre"_s, true}, {u"two\nlines"_s, false}};
    }
};
} // namespace

const FieldType &referenceFieldType()
{
    static const ReferenceType kType;
    return kType;
}

} // namespace effectif
