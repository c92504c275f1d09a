// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attachment.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLongestEnding = 10; ///< with its dot; what is longer is part of a name

QString ending(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= kLongestEnding ? name.mid(dot) : QString();
}
} // namespace

Validity validityOf(const QDate &expires, int leadDays, const QDate &today)
{
    if (!expires.isValid())
        return Validity::Unlimited;
    if (expires < today)
        return Validity::Expired;
    return today.daysTo(expires) <= leadDays ? Validity::Expiring : Validity::Valid;
}

QString validityText(const QDate &expires, int leadDays, const QDate &today, Language language)
{
    const int days = static_cast<int>(today.daysTo(expires));
    switch (validityOf(expires, leadDays, today)) {
    case Validity::Unlimited:
        return {};
    case Validity::Expired:
        return QCoreApplication::translate("Attachment", "Expired %n day(s) ago", nullptr, -days);
    case Validity::Expiring:
        return days == 0 ? QCoreApplication::translate("Attachment", "Expires today")
                         : QCoreApplication::translate("Attachment", "Expires in %n day(s)", nullptr, days);
    case Validity::Valid:
        break;
    }
    return QCoreApplication::translate("Attachment", "Valid until %1")
        .arg(localeOf(language).toString(expires, QLocale::ShortFormat));
}

QString sizeText(qint64 bytes, Language language)
{
    return localeOf(language).formattedDataSize(bytes, bytes < 1000 * 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString withEndingOf(const QString &name, const QString &other)
{
    const QString now = ending(name);
    const QString wanted = ending(other);
    if (wanted.isEmpty() || now.compare(wanted, Qt::CaseInsensitive) == 0)
        return name;
    return name.chopped(now.size()) + wanted;
}

bool looksLikeProgram(const QByteArray &bytes)
{
    static constexpr QByteArrayView kBeginnings[] = {"\x7f" "ELF", "MZ", "#!", "\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe",
                                                     "\xca\xfe\xba\xbe"};
    return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                       [&bytes](QByteArrayView beginning) { return bytes.startsWith(beginning); });
}

} // namespace effectif
