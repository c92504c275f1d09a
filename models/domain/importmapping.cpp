// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/importmapping.h"

#include "models/domain/columnmatch.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts << text.toString();
    return texts;
}
} // namespace

bool ImportMapping::fits(const QStringList &otherHeader) const
{
    if (header.size() != otherHeader.size() || header.isEmpty())
        return false;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (columnName(header.at(i)) != columnName(otherHeader.at(i)))
            return false;
    }
    return true;
}

QString ImportMapping::toText() const
{
    const QJsonObject object{{u"name"_s, name},
                             {u"header"_s, QJsonArray::fromStringList(header)},
                             {u"columns"_s, QJsonArray::fromStringList(columns)},
                             {u"format"_s, toJson(format)},
                             {u"choices"_s, choices},
                             {u"used"_s, used.toUTC().toString(Qt::ISODateWithMs)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ImportMapping ImportMapping::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ImportMapping mapping;
    mapping.name = object.value("name"_L1).toString();
    mapping.header = textsOf(object.value("header"_L1));
    mapping.columns = textsOf(object.value("columns"_L1));
    mapping.columns.resize(mapping.header.size());
    mapping.format = tableFormatFromJson(object.value("format"_L1).toObject());
    mapping.choices = object.value("choices"_L1).toObject();
    mapping.used = QDateTime::fromString(object.value("used"_L1).toString(), Qt::ISODateWithMs);
    return mapping;
}

} // namespace effectif
