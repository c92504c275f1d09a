// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/businesscard.h"

#include "models/domain/contactcards.h"
#include "models/domain/fieldrules.h"
#include "models/domain/phonenumber.h"
#include "models/domain/webaddress.h"

#include <QBuffer>
#include <QUrl>

namespace effectif::businesscard {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongest = 200; ///< characters of a line
/// Version 15 at level M, 77 modules (ISO/IEC 18004, table 7): on 21 mm of paper a module is still 0.27 mm wide.
constexpr qsizetype kMostBytes = 412;
constexpr qsizetype kShortName = 20;

/// One line as everybody reads it. Joiners stay: scripts and pictures of people need them.
QString plain(const QString &text)
{
    QString line;
    for (const QChar c : text.left(kLongest)) {
        const bool joins = c == QChar(0x200C) || c == QChar(0x200D);
        if (c.category() == QChar::Other_Control)
            line += u' ';
        else if (joins || c.category() != QChar::Other_Format)
            line += c;
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line.simplified();
}

QString addressText(const ContactCard &contact)
{
    QStringList parts = contact.addresses.isEmpty() ? QStringList() : contact.addresses.first().parts;
    parts.resize(6); // more, street, city, region, postcode, country
    QStringList shown;
    for (const QString &part : {parts.at(1), parts.at(0), parts.at(4) + u' ' + parts.at(2), parts.at(3), parts.at(5)}) {
        if (const QString text = plain(part); !text.isEmpty())
            shown << text;
    }
    return shown.join(u", "_s);
}

BusinessCard::Line lineOf(const QVariant &value, const FieldContext &context)
{
    BusinessCard::Line line;
    line.label = plain(context.field.label.in(context.language));
    line.text = plain(typeOf(context.field).format(value, context));
    if (context.field.type == "phone"_L1) {
        line.sort = BusinessCard::Sort::Phone;
        const QString number = PhoneNumber::fromCanonical(value.toString()).number;
        line.target = number.isEmpty() ? QString() : u"tel:"_s + number;
    } else if (context.field.type == "email"_L1) {
        line.sort = BusinessCard::Sort::Email;
        line.target = u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(line.text, "@"));
    } else if (context.field.type == "web"_L1) {
        line.sort = BusinessCard::Sort::Web;
        line.target = readWebAddress(line.text).value_or(QString());
    }
    return line;
}

QByteArray written(const ContactCard &contact)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = VCardWriter(buffer, VCardWriter::Version::V3, VCardWriter::Lines::Whole).write(contact);
    return done ? buffer.data() : QByteArray(); // memory is never full of 400 bytes
}

void shorten(QString &name)
{
    name.truncate(kShortName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
}
} // namespace

QStringList keysRead(const Catalogue &catalogue)
{
    QStringList keys;
    const auto add = [&](const QString &key) {
        const FieldDefinition *field = catalogue.field(key);
        if (field && !field->sensitive && !keys.contains(key))
            keys << key;
    };
    for (const FieldDefinition &field : contactcards::fieldsOf(catalogue)) {
        add(field.key);
        add(field.condition.field);
    }
    add(kSheetKindField);
    add(kNatureField);
    return keys;
}

BusinessCard of(const Record &record, const Catalogue &catalogue, const CompanyProfile &office, Language language)
{
    QList<FieldDefinition> fields;
    QList<QVariant> values;
    BusinessCard card;
    bool named = false;
    for (const FieldDefinition &field : contactcards::fieldsOf(catalogue)) {
        const QVariant value = record.value(field.key);
        if (value.isNull() || !appliesTo(field, record))
            continue;
        fields << field;
        values << value;
        named = named || (!field.own && (field.key == "last_name"_L1 || field.key == "first_name"_L1));
        if (!contactcards::isPart(field))
            card.lines << lineOf(value, {field, catalogue, language});
    }
    ContactCard &contact = card.contact;
    contact = contactcards::cardOf(fields, values, catalogue, language);
    if (contact.company.isEmpty())
        contact.company = office.name;
    if (contact.fullName.isEmpty())
        contact.fullName = contact.lastName = contact.company;
    card.name = plain(named ? contact.title + u' ' + contact.fullName : contact.fullName);
    card.position = plain(contact.position);
    card.company = plain(contact.company);
    card.department = plain(contact.department);
    card.officePhone = plain(office.phone);
    if (const QString address = addressText(contact); !address.isEmpty())
        card.lines << BusinessCard::Line{BusinessCard::Sort::Address, {}, address, {}};
    return card;
}

QByteArray codeText(const BusinessCard &card)
{
    const ContactCard &whole = card.contact;
    ContactCard small;
    small.fullName = whole.fullName;
    small.lastName = whole.lastName;
    small.firstName = whole.firstName;
    small.company = whole.company;
    small.position = whole.position;
    small.telephones = whole.telephones;
    small.emails = whole.emails;
    void (*const kShorter[])(ContactCard &) = {
        [](ContactCard &c) {
            c.telephones = c.telephones.mid(0, 1);
            c.emails = c.emails.mid(0, 1);
        },
        [](ContactCard &c) { c.position.clear(); },
        [](ContactCard &c) { c.company.clear(); },
        [](ContactCard &c) {
            shorten(c.firstName);
            shorten(c.lastName);
            c.fullName = (c.firstName + u' ' + c.lastName).trimmed();
        },
        [](ContactCard &c) { c.emails.clear(); },
        [](ContactCard &c) { c.telephones.clear(); }};
    QByteArray text = written(small);
    for (const auto shorter : kShorter) {
        if (text.size() <= kMostBytes)
            break;
        shorter(small);
        text = written(small);
    }
    return text;
}

} // namespace effectif::businesscard
