// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/jsontext.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

void appendJsonText(QString &json, const QString &text)
{
    json += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json += u'\\';
        if (c.unicode() >= 0x20)
            json += c;
        else
            json += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    json += u'"';
}

QString jsonList(const QStringList &texts)
{
    QString json = u"["_s;
    for (const QString &text : texts) {
        if (json.size() > 1)
            json += u',';
        appendJsonText(json, text);
    }
    return json + u']';
}

} // namespace effectif::storage
