// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/mailmime.h"

#include "models/domain/mailaddress.h"
#include "models/gateways/mailheaders.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace effectif::gateways {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLine = 76; // RFC 2045, 6.7 and 6.8

/// A part of a message: its headers, with CRLF behind each, and what stands below them.
struct Entity
{
    QByteArray headers;
    QByteArray body;
};

/// Quoted-printable (RFC 2045, 6.7). What a mail server on the way would touch is encoded too: a dot or "From " where a line
/// begins, a blank where it ends.
QByteArray quotedPrintable(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(0));
    QByteArray result;
    const QByteArray utf8 = text.toUtf8();
    result.reserve(utf8.size() * 5 / 4);
    qsizetype column = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c == '\n') {
            result += "\r\n";
            column = 0;
            continue;
        }
        const bool isLast = i + 1 == utf8.size() || utf8[i + 1] == '\n';
        const bool isBlank = (c == ' ' || c == '\t') && !isLast;
        const bool isFirst = column == 0 && (c == '.' || utf8.mid(i, 5) == "From ");
        const bool isPlain = isBlank || (c > 32 && c < 127 && c != '=' && !isFirst);
        const qsizetype width = isPlain ? 1 : 3;
        if (column + width > kLine - (isLast ? 0 : 1)) {
            result += "=\r\n";
            column = 0;
        }
        result += isPlain ? QByteArray(1, c) : "=" + QByteArray(1, c).toHex().toUpper();
        column += width;
    }
    return column == 0 ? result : result + "\r\n";
}

QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype kBytes = kLine / 4 * 3;
    QByteArray result;
    result.reserve(bytes.size() * 4 / 3 + bytes.size() / 25 + 8);
    for (qsizetype at = 0; at < bytes.size(); at += kBytes)
        result += bytes.mid(at, kBytes).toBase64() + "\r\n";
    return result;
}

Entity textEntity(const QByteArray &mime, const QString &text)
{
    return {"Content-Type: " + mime + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n", quotedPrintable(text)};
}

/// What may stand in a header as it is. Messages and multiparts may not be in base64 (RFC 2046): as a file they are bytes.
QByteArray mimeOf(const QString &mime)
{
    static const QRegularExpression kMime(u"^[A-Za-z0-9!#$&^_+-]+/[A-Za-z0-9.!#$&^_+-]+\\z"_s);
    const bool isFit = mime.size() < 128 && kMime.match(mime).hasMatch()
        && !mime.startsWith("message/"_L1, Qt::CaseInsensitive) && !mime.startsWith("multipart/"_L1, Qt::CaseInsensitive);
    return isFit ? mime.toLatin1() : QByteArray("application/octet-stream");
}

/// Message-ID and Content-ID (RFC 5322, 3.6.4), without brackets.
bool isId(const QString &id)
{
    static const QRegularExpression kId(u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]{1,250}\\z"_s);
    return kId.match(id).hasMatch();
}

Entity fileEntity(const MailPart &part, bool isShown)
{
    QByteArray headers = fileTypeHeader(mimeOf(part.mime), part.name) + dispositionHeader(isShown ? "inline" : "attachment", part.name)
        + "Content-Transfer-Encoding: base64\r\n";
    if (isShown)
        headers += "Content-ID: <" + part.contentId.toLatin1() + ">\r\n";
    return {headers, base64Lines(part.bytes)};
}

/// The only one of a list, or all in a multipart of that kind. "=_" never comes out of quoted-printable or base64, so the
/// border is found in no part.
Entity joined(const QByteArray &kind, const QList<Entity> &parts, const QByteArray &border)
{
    if (parts.size() == 1)
        return parts.first();
    const QByteArray line = "=_" + kind.split(';').first() + "_" + border;
    QByteArray body;
    for (const Entity &part : parts)
        body += "--" + line + "\r\n" + part.headers + "\r\n" + part.body + "\r\n";
    return {"Content-Type: multipart/" + kind + ";\r\n boundary=\"" + line + "\"\r\n", body + "--" + line + "--\r\n"};
}

Entity contentOf(const MailLetter &letter, const QByteArray &border)
{
    QList<Entity> texts{textEntity("text/plain", letter.text)};
    if (!letter.html.isEmpty())
        texts << textEntity("text/html", letter.html);
    QList<Entity> shown{joined("alternative", texts, border)};
    QList<Entity> files;
    for (const MailPart &part : letter.parts) {
        const bool isShown = !letter.html.isEmpty() && isId(part.contentId);
        (isShown ? shown : files) << fileEntity(part, isShown);
    }
    files.prepend(joined("related; type=\"multipart/alternative\"", shown, border));
    return joined("mixed", files, border);
}

/// "22 Nov 2026 18:07:12 +0000": in English, whatever is spoken here.
QByteArray dateHeader(const QDateTime &date)
{
    return "Date: " + date.toUTC().toString(Qt::RFC2822Date).toLatin1() + "\r\n";
}
} // namespace

Result<QByteArray> mimeMessage(const MailLetter &letter)
{
    const auto from = envelopeAddress(letter.from.address);
    const auto to = envelopeAddress(letter.to.address);
    const auto reply = letter.replyTo.address.isEmpty() ? Result<QByteArray>() : envelopeAddress(letter.replyTo.address);
    for (const auto *address : {&from, &to, &reply}) {
        if (!*address)
            return fail(address->error());
    }
    if (!isId(letter.messageId))
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("MailMime", "This message has no usable Message-ID. Write it anew."), letter.messageId);

    QByteArray message = dateHeader(letter.date) + mailboxHeader("From", letter.from.name, *from);
    if (!reply->isEmpty())
        message += mailboxHeader("Reply-To", letter.replyTo.name, *reply);
    message += mailboxHeader("To", letter.to.name, *to) + "Message-ID: <" + letter.messageId.toLatin1() + ">\r\n"
        + textHeader("Subject", letter.subject);
    if (letter.isAutomatic) // RFC 3834, and what Exchange knows instead
        message += "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n";
    message += "Content-Language: " + languageCode(letter.language).toLatin1() + "\r\nMIME-Version: 1.0\r\n";

    const QByteArray border = QCryptographicHash::hash(letter.messageId.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const Entity content = contentOf(letter, border);
    return message + content.headers + "\r\n" + content.body;
}

} // namespace effectif::gateways
