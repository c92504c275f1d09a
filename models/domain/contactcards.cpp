// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactcards.h"

#include "models/domain/fieldtype.h"
#include "models/domain/phonenumber.h"

#include <QCryptographicHash>
#include <QHash>
#include <QUuid>
#include <QtEndian>

namespace effectif::contactcards {

using namespace Qt::StringLiterals;

namespace {
enum AddressPart { More, Street, City, Region, Postcode, Country, AddressParts };

/// Fields that are one property of a card, as text.
const QHash<QString, QString ContactCard::*> &simpleProperties()
{
    static const QHash<QString, QString ContactCard::*> kProperties{
        {u"last_name"_s, &ContactCard::lastName},   {u"first_name"_s, &ContactCard::firstName}, {u"middle_names"_s, &ContactCard::middleNames},
        {u"civility"_s, &ContactCard::title},       {u"company"_s, &ContactCard::company},      {u"department"_s, &ContactCard::department},
        {u"position"_s, &ContactCard::position}};
    return kProperties;
}

const QHash<QString, AddressPart> &addressParts()
{
    static const QHash<QString, AddressPart> kParts{{u"address_line1"_s, Street}, {u"address_line2"_s, More}, {u"postal_code"_s, Postcode},
                                                    {u"city"_s, City},            {u"country"_s, Country}};
    return kParts;
}

constexpr qsizetype kUuidBytes = 16;
constexpr qsizetype kIdPlace = 12; ///< of the sheet's number, behind the digest

QByteArray uuidBytes(const QString &office, const QString &kind, RecordId id)
{
    QByteArray bytes = QCryptographicHash::hash((u"card\n"_s + office + u'\n' + kind).toUtf8(), QCryptographicHash::Sha256).first(kUuidBytes);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x80); // version 8
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80); // the variant of RFC 9562
    qToBigEndian<qint32>(id, bytes.data() + kIdPlace);
    return bytes;
}

/// What sort of telephone or mailbox the field is for.
QString wayOf(const FieldDefinition &field)
{
    if (field.key == "mobile"_L1)
        return u"cell"_s;
    return field.key == "phone"_L1 || field.key == "personal_email"_L1 ? u"home"_s : u"work"_s;
}

/// With the country, so that it can be dialled wherever the address book goes.
QString dialled(const QString &canonical, const FieldContext &context)
{
    const auto phone = PhoneNumber::fromCanonical(canonical);
    return phone.extension.isEmpty() ? phone.number
                                     : phone.number + (context.language == Language::French ? u" poste "_s : u" ext. "_s) + phone.extension;
}
} // namespace

QList<FieldDefinition> fieldsOf(const Catalogue &catalogue)
{
    QList<FieldDefinition> result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.onCards && field.shown && !field.sensitive && !field.retired)
            result << field;
    }
    return result;
}

bool isPart(const FieldDefinition &field)
{
    return !field.own && (simpleProperties().contains(field.key) || addressParts().contains(field.key));
}

ContactCard cardOf(const QList<FieldDefinition> &fields, const QList<QVariant> &values, const Catalogue &catalogue, Language language)
{
    ContactCard card;
    QStringList address(AddressParts);
    QStringList notes;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const FieldDefinition &field = fields.at(i);
        const QVariant &value = values.at(i);
        if (value.isNull())
            continue;
        const FieldContext context{field, catalogue, language};
        const QString text = typeOf(field).format(value, context);
        if (const auto property = simpleProperties().constFind(field.key); property != simpleProperties().cend() && !field.own)
            card.*(*property) = text;
        else if (const auto part = addressParts().constFind(field.key); part != addressParts().cend() && !field.own)
            address[*part] = text;
        else if (field.type == "phone"_L1)
            card.telephones << ContactCard::Line{wayOf(field), dialled(value.toString(), context)};
        else if (field.type == "email"_L1)
            card.emails << ContactCard::Line{wayOf(field), text};
        else if (field.type == "web"_L1)
            card.links << text;
        else if (field.key == "birth_date"_L1 && !field.own)
            card.birthday = value.toDate();
        else
            notes << (field.key == "notes"_L1 ? text : language == Language::French ? u"%1 : %2"_s.arg(field.label.in(language), text)
                                                                                    : u"%1: %2"_s.arg(field.label.in(language), text));
    }
    const QString name = QStringList{card.firstName, card.lastName}.join(u' ').trimmed();
    card.fullName = name.isEmpty() ? card.company : name;
    if (name.isEmpty())
        card.lastName = card.fullName;
    card.addresses << ContactCard::Address{u"home"_s, address};
    card.note = notes.join(u'\n');
    return card;
}

QString uidOf(const QString &office, const QString &kind, RecordId id)
{
    return u"urn:uuid:"_s + QUuid::fromRfc4122(uuidBytes(office, kind, id)).toString(QUuid::WithoutBraces);
}

RecordId sheetOf(const QString &office, const QString &kind, const QString &uid)
{
    const QString text = uid.trimmed().toLower();
    const QByteArray bytes = QUuid::fromString(text.startsWith("urn:uuid:"_L1) ? text.mid(9) : text).toRfc4122();
    const auto id = bytes.size() == kUuidBytes ? qFromBigEndian<qint32>(bytes.constData() + kIdPlace) : 0;
    return id > 0 && !office.isEmpty() && bytes == uuidBytes(office, kind, id) ? id : 0;
}

} // namespace effectif::contactcards
