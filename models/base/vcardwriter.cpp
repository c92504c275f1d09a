// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/vcardwriter.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kOctets = 75; ///< of a line, its end not counted (RFC 2426, 2.6; RFC 6350, 3.2)

/// RFC 2426, 4; RFC 6350, 3.4. Characters that no card may hold are left out.
QString escaped(const QString &value)
{
    const QString text = QString(value).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QString result;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            result += u'\\';
        if (c == u'\n')
            result += "\\n"_L1;
        else if (c >= u' ' || c == u'\t')
            result += c;
    }
    return result;
}

QString joined(const QStringList &parts)
{
    QStringList result;
    for (const QString &part : parts)
        result << escaped(part);
    return result.join(u';');
}

bool isContinued(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}
} // namespace

/// A line; a folded one is broken between characters.
void VCardWriter::line(const QString &name, const QString &escapedValue)
{
    const QByteArray whole = (name + u':' + escapedValue).toUtf8();
    qsizetype from = 0;
    qsizetype room = kOctets;
    while (m_lines == Lines::Folded && whole.size() - from > room) {
        qsizetype size = room;
        while (size > 1 && isContinued(whole.at(from + size)))
            --size;
        m_card += whole.mid(from, size) + "\r\n ";
        from += size;
        room = kOctets - 1; // the blank counts
    }
    m_card += whole.mid(from) + "\r\n";
}

void VCardWriter::text(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        line(name, escaped(value));
}

QString VCardWriter::typed(const char *name, const QString &type) const
{
    const QString way = QLatin1String(name);
    if (type.isEmpty())
        return way;
    return way + ";TYPE="_L1 + (m_version == Version::V3 ? type.toUpper() : type);
}

void VCardWriter::appendWays(const ContactCard &card)
{
    for (const ContactCard::Line &one : card.telephones)
        text(typed("TEL", one.type), one.value);
    for (const ContactCard::Line &one : card.emails)
        text(typed(m_version == Version::V3 ? "EMAIL;TYPE=INTERNET" : "EMAIL", one.type), one.value);
    for (const ContactCard::Address &one : card.addresses) {
        if (!one.isEmpty())
            line(typed("ADR", one.type), u';' + joined(one.parts));
    }
    for (const QString &link : card.links)
        line(u"URL"_s, QString(link).remove(u'\n').remove(u'\r')); // an address is no text: nothing in it is escaped
}

void VCardWriter::appendPhoto(const QByteArray &jpeg)
{
    if (jpeg.isEmpty())
        return;
    const QString bytes = QString::fromLatin1(jpeg.toBase64());
    if (m_version == Version::V3)
        line(u"PHOTO;ENCODING=b;TYPE=JPEG"_s, bytes);
    else
        line(u"PHOTO"_s, "data:image/jpeg;base64,"_L1 + bytes);
}

Result<void> VCardWriter::write(const ContactCard &card)
{
    m_card.resize(0);
    line(u"BEGIN"_s, u"VCARD"_s);
    line(u"VERSION"_s, m_version == Version::V3 ? u"3.0"_s : u"4.0"_s);
    if (!card.uid.isEmpty()) // a URI is no text: nothing in it is escaped
        line(u"UID"_s, card.uid);
    line(u"N"_s, joined({card.lastName, card.firstName, card.middleNames, card.title, QString()}));
    text(u"FN"_s, card.fullName);
    if (!card.company.isEmpty() || !card.department.isEmpty())
        line(u"ORG"_s, joined(card.department.isEmpty() ? QStringList{card.company} : QStringList{card.company, card.department}));
    text(u"TITLE"_s, card.position);
    appendWays(card);
    if (card.birthday.isValid())
        line(u"BDAY"_s, card.birthday.toString(m_version == Version::V3 ? u"yyyy-MM-dd"_s : u"yyyyMMdd"_s));
    text(u"NOTE"_s, card.note);
    appendPhoto(card.photo);
    line(u"END"_s, u"VCARD"_s);
    if (m_device.write(m_card) == m_card.size())
        return {};
    return fail(ErrorKind::Unavailable,
                QCoreApplication::translate("VCardWriter", "The file could not be written: the disk may be full. Make room or choose "
                                                           "another place, and try again."),
                m_device.errorString());
}

} // namespace effectif
