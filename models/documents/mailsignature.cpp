// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/mailsignature.h"

#include "models/documents/paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kLogo(120, 60); ///< pixels; Outlook obeys width and height of the picture alone
constexpr int kLogoSharper = 2; ///< stored larger, for screens with smaller dots
constexpr int kLargestSide = 4000;

QString say(const char *text)
{
    return QCoreApplication::translate("MailSignature", text);
}

/// One row of the table. The style says everything: nothing is inherited from the mail around it.
QString row(const QString &html, int points, const QColor &ink, bool strong = false)
{
    return u"<tr><td style=\"padding:0;font-family:Arial,Helvetica,sans-serif;font-size:%1pt;line-height:140%;color:%2;%3\">%4</td></tr>\n"_s
        .arg(QString::number(points), ink.name(), strong ? u"font-weight:bold;"_s : QString(), html);
}

QString linked(const QString &text, const QString &target)
{
    const QString escaped = text.toHtmlEscaped();
    return target.isEmpty() ? escaped
                            : u"<a href=\"%1\" style=\"color:%2;text-decoration:none;\">%3</a>"_s.arg(target.toHtmlEscaped(), paper::kAccent.name(), escaped);
}

/// "Téléphone : 01…"; what explains itself has no label.
QString labelled(const BusinessCard::Line &line, const QString &shown)
{
    const bool explains = line.sort == BusinessCard::Sort::Email || line.sort == BusinessCard::Sort::Web || line.sort == BusinessCard::Sort::Address;
    return explains ? shown : say(QT_TRANSLATE_NOOP("MailSignature", "%1: ")).arg(line.label) + shown;
}

QString logoCell(const QByteArray &png, const QString &company)
{
    QImage image = QImage::fromData(png, "png");
    if (image.isNull() || image.width() > kLargestSide || image.height() > kLargestSide)
        return {};
    const QSize shown = image.size().scaled(kLogo, Qt::KeepAspectRatio).boundedTo(image.size()).expandedTo({1, 1});
    if (image.width() > shown.width() * kLogoSharper)
        image = image.scaled(shown * kLogoSharper, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return u"<td valign=\"top\" style=\"padding:0 14px 0 0;\"><img src=\"data:image/png;base64,%1\" width=\"%2\" height=\"%3\" alt=\"%4\" border=\"0\"></td>\n"_s
        .arg(QString::fromLatin1(bytes.toBase64()), QString::number(shown.width()), QString::number(shown.height()), company.toHtmlEscaped());
}
} // namespace

MailSignature mailSignature(const BusinessCard &card, const QByteArray &logo)
{
    if (card.isEmpty())
        return {};
    QString rows = row(card.name.toHtmlEscaped(), 12, paper::kInk, true);
    QStringList lines{card.name};
    const auto add = [&](const QString &text, const QString &html, const QColor &ink, bool strong = false) {
        if (text.isEmpty())
            return;
        rows += row(html, 10, ink, strong);
        lines << text;
    };
    add(card.position, card.position.toHtmlEscaped(), paper::kAccent);
    if (card.company != card.name)
        add(card.company, card.company.toHtmlEscaped(), paper::kInk, true);
    add(card.department, card.department.toHtmlEscaped(), paper::kMuted);
    for (const BusinessCard::Line &line : card.lines) {
        BusinessCard::Line escaped = line;
        escaped.label = line.label.toHtmlEscaped();
        add(labelled(line, line.text), labelled(escaped, linked(line.text, line.target)), paper::kInk);
    }
    if (!card.officePhone.isEmpty()) {
        const QString text = say(QT_TRANSLATE_NOOP("MailSignature", "Switchboard: %1")).arg(card.officePhone);
        add(text, text.toHtmlEscaped(), paper::kMuted);
    }
    const QString inner = u"<td valign=\"top\" style=\"padding:0 0 0 12px;border-left:2px solid %1;\">\n"
                          "<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;\">\n%2</table>\n</td>\n"_s
                              .arg(paper::kAccent.name(), rows);
    return {u"<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;\">\n<tr>\n%1</tr>\n</table>\n"_s
                .arg(logoCell(logo, card.company) + inner),
            lines.join(u'\n') + u'\n'};
}

QByteArray mailSignatureFile(const MailSignature &signature)
{
    return "<!DOCTYPE html>\n<html>\n<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\n<body>\n"
        + signature.html.toUtf8() + "</body>\n</html>\n";
}

} // namespace effectif
