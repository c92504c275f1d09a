// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonmembers.h"

namespace effectif {

using namespace Qt::StringLiterals;

void JsonWriter::member(const QString &name, const QString &value, const QString &usual)
{
    if (value != usual)
        object.insert(name, value);
}

void JsonWriter::member(const QString &name, const QStringList &value, const QStringList &usual)
{
    if (value != usual)
        object.insert(name, QJsonArray::fromStringList(value));
}

void JsonWriter::member(const QString &name, const LocalizedText &value, const LocalizedText &usual)
{
    if (value == usual)
        return;
    JsonWriter texts;
    texts.member(u"fr"_s, value.fr);
    texts.member(u"en"_s, value.en);
    object.insert(name, texts.object);
}

void JsonWriter::member(const QString &name, int value, int usual)
{
    if (value != usual)
        object.insert(name, value);
}

void JsonWriter::member(const QString &name, bool value, bool usual)
{
    if (value != usual)
        object.insert(name, value);
}

void JsonReader::member(const QString &name, QString &value, const QString &)
{
    if (const QJsonValue found = take(name, QJsonValue::String); !found.isUndefined())
        value = found.toString();
}

void JsonReader::member(const QString &name, QStringList &value, const QStringList &)
{
    QStringList texts;
    for (const QJsonValue &item : array(name)) {
        if (!item.isString())
            markWrong(name);
        texts.append(item.toString());
    }
    if (!texts.isEmpty())
        value = texts;
}

void JsonReader::member(const QString &name, LocalizedText &value, const LocalizedText &)
{
    const QJsonObject texts = take(name, QJsonValue::Object).toObject();
    JsonReader reader(texts);
    reader.member(u"fr"_s, value.fr);
    reader.member(u"en"_s, value.en);
    if (!reader.wrongMember().isEmpty())
        markWrong(name);
}

void JsonReader::member(const QString &name, int &value, int)
{
    const QJsonValue found = take(name, QJsonValue::Double);
    if (found.isUndefined())
        return;
    if (found.toInt(0) != found.toInt(1)) // 1.5, or out of range: what toInt() answers is its argument
        markWrong(name);
    else
        value = found.toInt();
}

void JsonReader::member(const QString &name, bool &value, bool)
{
    if (const QJsonValue found = take(name, QJsonValue::Bool); !found.isUndefined())
        value = found.toBool();
}

QJsonArray JsonReader::array(const QString &name)
{
    return take(name, QJsonValue::Array).toArray();
}

QJsonValue JsonReader::take(const QString &name, QJsonValue::Type type)
{
    const auto it = m_object.constFind(name);
    if (it == m_object.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    if (it->type() == type)
        return *it;
    markWrong(name);
    return QJsonValue(QJsonValue::Undefined);
}

void JsonReader::markWrong(const QString &name)
{
    if (m_wrong.isEmpty())
        m_wrong = name;
}

} // namespace effectif
