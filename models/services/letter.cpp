// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/letter.h"

#include <QFile>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kParagraph = u"<p style=\"margin:0 0 14px\">%1</p>\n"_s;
const auto kFact = u"<tr><td style=\"padding:4px 16px 4px 0;color:#5b6472\">%1</td>"
                   "<td style=\"padding:4px 0;font-weight:600\">%2</td></tr>\n"_s;

QString paragraphs(const QStringList &texts)
{
    QString html;
    for (const QString &text : texts)
        html += kParagraph.arg(text.toHtmlEscaped());
    return html;
}
} // namespace

QString Letter::text() const
{
    QStringList parts{greeting};
    parts += before;
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    QStringList lines;
    for (const auto &[name, value] : facts)
        lines << u"    "_s + name.leftJustified(width) + u"   "_s + value;
    if (!lines.isEmpty())
        parts << lines.join(u'\n');
    parts += after;
    parts << u"-- \n"_s + footer;
    return parts.join(u"\n\n"_s) + u'\n';
}

QString Letter::html() const
{
    QFile file(u":/templates/letter.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString rows;
    for (const auto &[name, value] : facts)
        rows += kFact.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    const std::pair<QString, QString> places[] = {
        {u"language"_s, languageCode(language)},
        {u"subject"_s, subject.toHtmlEscaped()},
        {u"greeting"_s, kParagraph.arg(greeting.toHtmlEscaped())},
        {u"before"_s, paragraphs(before)},
        {u"facts"_s, rows},
        {u"after"_s, paragraphs(after)},
        {u"footer"_s, footer.toHtmlEscaped()},
    };
    QString page = QString::fromUtf8(file.readAll());
    page.remove(0, page.indexOf(u"<!DOCTYPE"_s)); // what is said to us
    QString html; // in one go: what stands in a text is no place itself
    for (qsizetype at = 0; at < page.size();) {
        const qsizetype begins = page.indexOf(u"{{"_s, at);
        const qsizetype ends = begins < 0 ? -1 : page.indexOf(u"}}"_s, begins);
        html += page.mid(at, begins < 0 ? -1 : begins - at);
        if (ends < 0)
            break;
        const QString name = page.mid(begins + 2, ends - begins - 2);
        const auto place = std::ranges::find(places, name, &std::pair<QString, QString>::first);
        html += place == std::end(places) ? QString() : place->second;
        at = ends + 2;
    }
    return html;
}

OutgoingMail Letter::toMail() const
{
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.subject = subject;
    mail.text = text();
    mail.html = html();
    mail.language = language;
    return mail;
}

} // namespace effectif
