// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace effectif {

/// The two languages of the interface and of labels typed by administrators.
enum class Language { French, English };

/// "fr" or "en".
inline QString languageCode(Language language)
{
    return language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
}

/// French for every "fr..." name, else English.
inline Language languageFromCode(const QString &code)
{
    return code.startsWith(QLatin1String("fr"), Qt::CaseInsensitive) ? Language::French : Language::English;
}

/// How dates and numbers are written. British English: `en` alone would write American dates.
inline QLocale localeOf(Language language)
{
    return language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

/// A text with one version per language, typed by administrators or shipped.
struct LocalizedText
{
    QString fr;
    QString en;

    /// The asked language's text, or the other one where it is empty.
    QString in(Language language) const
    {
        const QString &wanted = language == Language::French ? fr : en;
        return wanted.isEmpty() ? (language == Language::French ? en : fr) : wanted;
    }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace effectif
