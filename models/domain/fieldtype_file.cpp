// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"
#include "models/domain/filevalue.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The value is a FileValue's text. The name alone does not tell the bytes: here, parse() reads exchange() only.
class FileType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"file"_s; }
    QString displayName() const override { return tr("File"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        if (QStringView(text).trimmed().isEmpty())
            return QVariant();
        return FileValue::parse(text).map([](const FileValue &file) { return QVariant(file.toString()); });
    }
    QString format(const QVariant &value, const FieldContext &) const override
    {
        return value.toString().section(u'/', 1);
    }
    QString exchange(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    QList<FieldSample> samples() const override
    {
        const QString hash = u"0123456789abcdef"_s.repeated(4);
        return {{hash + u"/Contrat signé.pdf"_s, true}, {hash + u"/photo.png"_s, true},
                {hash + u"/photo.png.exe"_s, false}};
    }
};
} // namespace

const FieldType &fileFieldType()
{
    static const FileType kType;
    return kType;
}

} // namespace effectif
