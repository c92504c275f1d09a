// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importkey.h"

#include "models/domain/personkey.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportKey", text);
}

QString nameAndBirth()
{
    return say(QT_TRANSLATE_NOOP("ImportKey", "Name and date of birth"));
}

bool hasNameAndBirth(const Catalogue &catalogue, const ImportColumns &columns)
{
    const FieldDefinition *birth = catalogue.field(ImportKey::kBirth);
    return birth && !birth->sensitive && columns.leadTo(ImportKey::kBirth) && columns.leadTo(u"last_name"_s) && columns.leadTo(u"first_name"_s);
}
} // namespace

QList<ImportKeyChoice> ImportKey::choices(const Catalogue &catalogue, const ImportColumns &columns, Language language)
{
    QList<ImportKeyChoice> numbers;
    QList<ImportKeyChoice> people;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!columns.leadTo(field.key))
            continue;
        if (field.unique)
            numbers.append({field.key, field.label.in(language)});
        else if (isPersonKey(field))
            people.append({field.key, field.label.in(language)});
    }
    if (hasNameAndBirth(catalogue, columns))
        people.append({kNameAndBirth, nameAndBirth()});
    return numbers + people;
}

Result<ImportKey> ImportKey::create(const QString &key, const Catalogue &catalogue, const ImportColumns &columns, Language language)
{
    ImportKey result;
    if (key.isEmpty())
        return result;
    for (const ImportKeyChoice &choice : choices(catalogue, columns, language)) {
        if (choice.key != key)
            continue;
        result.m_label = choice.label;
        if (const FieldDefinition *field = catalogue.field(key))
            result.m_field = *field;
        return result;
    }
    QStringList possible;
    for (const ImportKeyChoice &choice : choices(catalogue, columns, language))
        possible << choice.key;
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("ImportKey", "“%1” does not say which sheet a row means, or no column of the file leads to it. "
                                                   "This file can go by: %2."))
                    .arg(key, possible.isEmpty() ? u"–"_s : possible.join(u", "_s)),
                {}, key);
}

QStringList ImportKey::fields() const
{
    if (isNameAndBirth())
        return {kBirth, u"last_name"_s, u"first_name"_s};
    return isAutomatic() ? QStringList() : QStringList(m_field.key);
}

QString ImportKey::of(const Record &record) const
{
    if (isAutomatic())
        return {};
    if (!isNameAndBirth()) {
        const QString value = record.value(m_field.key).toString();
        return isNumber() ? value : value.toLower();
    }
    const QDate born = record.value(kBirth).toDate();
    const bool named = !record.value(u"last_name"_s).isNull() && !record.value(u"first_name"_s).isNull();
    return born.isValid() && named ? recordNameKey(record) + u'\n' + born.toString(Qt::ISODate) : QString();
}

QString ImportKey::shown(const Record &record) const
{
    if (isNameAndBirth())
        return recordTitle(record) + u", "_s + QLocale().toString(record.value(kBirth).toDate(), QLocale::ShortFormat);
    return m_field.sensitive ? u"…"_s : record.value(m_field.key).toString();
}

} // namespace effectif
