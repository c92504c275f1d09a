// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/check.h"

#include "models/domain/fieldtext.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

QString say(const char *text, int n)
{
    return QCoreApplication::translate("Quality", text, nullptr, n);
}

QStringList known(const Catalogue &catalogue, std::initializer_list<const char *> keys)
{
    QStringList result;
    for (const char *key : keys) {
        const FieldDefinition *field = catalogue.field(QLatin1StringView(key));
        if (field && field->shown)
            result << field->key;
        else if (result.isEmpty())
            break;
    }
    return result;
}

QStringList ofType(const Catalogue &catalogue, QLatin1StringView type)
{
    QStringList result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.type == type && field.shown)
            result << field.key;
    }
    return result;
}

QString Seen::label(const QString &key) const
{
    const FieldDefinition *field = catalogue.field(key);
    return field ? field->label.in(language) : key;
}

QString Seen::value(const QString &key) const
{
    const FieldDefinition *field = catalogue.field(key);
    return field ? typeOf(*field).format(record.value(key), {*field, catalogue, language}) : QString();
}

QString Seen::date(const QDate &day) const
{
    return localeOf(language).toString(day, QLocale::ShortFormat);
}

Verdict judged(const Check &check, const Record &record, const Catalogue &catalogue, const QDate &today)
{
    if (!check.judge)
        return 0;
    std::vector<QByteArray> texts;
    for (const QString &key : check.fields(catalogue)) {
        const QVariant value = record.value(key);
        texts.push_back(value.typeId() == QMetaType::QDate ? value.toDate().toString(Qt::ISODate).toLatin1() : value.toString().toUtf8());
    }
    if (texts.empty() || (check.looks == Looks::FirstFilled && texts.front().isEmpty()))
        return 0;
    const std::vector<QByteArrayView> cells(texts.begin(), texts.end());
    return check.judge({cells, today.toString(Qt::ISODate).toLatin1()});
}

QString Check::displayName() const
{
    return say(name);
}

QString Check::displaySentence() const
{
    return say(sentence);
}

QStringList Check::journalNames(const Catalogue &catalogue) const
{
    switch (looks) {
    case Looks::WithoutPhoto:
        return {u"photo/hash"_s};
    case Looks::Expired:
    case Looks::Expiring:
        return {u"file/"_s};
    default:
        return fields(catalogue);
    }
}

} // namespace effectif::quality
