// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mentions.h"

#include <QRegularExpression>

namespace effectif {

using namespace Qt::StringLiterals;

QList<MentionPart> mentionParts(const QString &text)
{
    static const QRegularExpression kMention(u"@\\[([^\\]|\\n\\[]{1,200})\\|([1-9][0-9]{0,8})\\]"_s);
    QList<MentionPart> parts;
    qsizetype at = 0;
    for (auto found = kMention.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (match.capturedStart() > at)
            parts.append({text.mid(at, match.capturedStart() - at), 0});
        parts.append({match.captured(1), match.captured(2).toInt()});
        at = match.capturedEnd();
    }
    if (at < text.size())
        parts.append({text.mid(at), 0});
    return parts;
}

QString mentionMarkup(const MentionPart &mention)
{
    static const QRegularExpression kForbidden(u"[\\[\\]|\\n]"_s);
    return u"@[%2|%1]"_s.arg(mention.user).replace(u"%2"_s, QString(mention.text).replace(kForbidden, u" "_s).left(200));
}

QString personMarkup(const QString &name, UserId user)
{
    return user == 0 || name.isEmpty() ? name : mentionMarkup({name, user});
}

QString withoutMarkup(const QString &text)
{
    QString plain;
    for (const MentionPart &part : mentionParts(text))
        plain += part.user != 0 ? QString(u'@' + part.text) : part.text;
    return plain;
}

QList<UserId> mentionedUsers(const QString &text)
{
    QList<UserId> users;
    for (const MentionPart &part : mentionParts(text)) {
        if (part.user != 0 && !users.contains(part.user))
            users.append(part.user);
    }
    return users;
}

} // namespace effectif
