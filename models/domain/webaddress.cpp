// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/webaddress.h"

#include "models/domain/fieldtext.h"
#include "models/domain/mailaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongest = 2'000;
} // namespace

Result<QString> readWebAddress(const QString &text)
{
    const auto line = cleanLine(text, kLongest);
    if (!line)
        return fail(line.error());
    if (line->isEmpty())
        return QString();
    const bool withScheme = line->startsWith("http://"_L1, Qt::CaseInsensitive)
        || line->startsWith("https://"_L1, Qt::CaseInsensitive);
    const QUrl url(withScheme ? *line : u"https://"_s + *line, QUrl::TolerantMode);
    // Whatever "javascript:alert(1)" becomes behind https://, it has no port of digits, so no valid host.
    const bool blank = std::any_of(line->cbegin(), line->cend(), [](QChar c) { return c.isSpace(); });
    if (blank || !url.isValid() || !url.userInfo().isEmpty() || !isHostName(url.host())
        || (!withScheme && !url.host().contains(u'.')))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("FieldTypes", "This is not a web address. Write it such as www.company.com; it may begin "
                                                              "with http:// or https://."));
    return url.toString(QUrl::FullyEncoded);
}

} // namespace effectif
