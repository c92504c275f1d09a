// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textlinks.h"

#include <QRegularExpression>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// A web page with its scheme or with "www.", or an address of mail.
const QRegularExpression &linkPattern()
{
    static const QRegularExpression kPattern(
        u"\\b(?:https?://|www\\.)[^\\s<>\"'`\\x{00ab}\\x{00bb}]+|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return kPattern;
}

/// A sentence's end is not the link's: "see www.effectif.org." A closing bracket is, if one was opened in it.
QString trimmedLink(QString link)
{
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const bool unopened = last == u')' && !link.contains(u'(');
        if (!unopened && !u".,;:!?]}"_s.contains(last))
            break;
        link.chop(1);
    }
    return link;
}

QUrl urlOf(const QString &link)
{
    if (link.startsWith("http"_L1, Qt::CaseInsensitive))
        return QUrl(link, QUrl::StrictMode);
    return QUrl((link.contains(u'@') && !link.startsWith("www."_L1, Qt::CaseInsensitive) ? u"mailto:"_s : u"https://"_s) + link,
                QUrl::StrictMode);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}
} // namespace

bool isSafeLink(const QUrl &url)
{
    if (!url.isValid())
        return false;
    if (url.scheme() == "mailto"_L1)
        return !url.path().isEmpty();
    // "https://bank.fr@evil.org" would read as the bank's
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QString htmlWithLinks(const QString &text)
{
    QString html;
    qsizetype done = 0;
    auto found = linkPattern().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString link = trimmedLink(match.captured());
        const QUrl url = urlOf(link);
        if (!isSafeLink(url))
            continue;
        html += escaped(text.mid(done, match.capturedStart() - done));
        html += u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), escaped(link));
        done = match.capturedStart() + link.size();
    }
    return html + escaped(text.mid(done));
}

} // namespace effectif
