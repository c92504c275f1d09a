// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldtext.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct Traits
{
    bool invisible = false; ///< something to drop
    bool forbidden = false;
    bool composable = false; ///< NFC might change it
};

/// Marks that show nothing and change nothing but how text compares or which way it runs.
bool isInvisible(char16_t c)
{
    return c == 0x00AD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060
        || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

bool isNonCharacter(char16_t c)
{
    return c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

Traits traitsOf(QStringView text, bool multiLine)
{
    Traits result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x7F)
            continue;
        if (isControl(c)) {
            result.forbidden = result.forbidden || !(multiLine && (c == u'\n' || c == u'\t'));
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            result.composable = true;
        } else {
            result.invisible = result.invisible || isInvisible(c);
            result.forbidden = result.forbidden || QChar::isSurrogate(c) || isNonCharacter(c);
            result.composable = result.composable || c >= 0x0300; // below, every character is its own NFC
        }
    }
    return result;
}

QString withUnixLineBreaks(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    for (const char16_t c : {u'\u0085', u'\u2028', u'\u2029'})
        text.replace(QChar(c), QChar(u'\n'));
    return text;
}

Result<QString> clean(const QString &text, qsizetype maxLength, bool multiLine)
{
    QString result = text.trimmed(); // shares the text if there is nothing to trim
    const Traits traits = traitsOf(result, multiLine);
    if (traits.forbidden && multiLine)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("FieldTypes", "This text holds control characters. Copy it as plain "
                                                              "text, or type it."));
    if (traits.forbidden)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("FieldTypes", "This text holds a line break, a tab or a control "
                                                              "character. Write it on one line."));
    if (traits.invisible) {
        result.removeIf([](QChar c) { return isInvisible(c.unicode()); });
        result = result.trimmed();
    }
    if (traits.composable)
        result = result.normalized(QString::NormalizationForm_C);
    if (result.size() > maxLength)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("FieldTypes", "This text has %1 characters; %2 are allowed. Shorten "
                                                              "it.")
                        .arg(result.size())
                        .arg(maxLength));
    return result;
}
} // namespace

Result<QString> cleanLine(const QString &text, qsizetype maxLength)
{
    return clean(text, maxLength, false);
}

Result<QString> cleanLines(const QString &text, qsizetype maxLength)
{
    return clean(withUnixLineBreaks(text), maxLength, true);
}

} // namespace effectif
