// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/filevalue.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kHashLength = 64;
constexpr qsizetype kNameLength = 150;

tl::unexpected<Error> invalid(const char *sentence)
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("FieldTypes", sentence));
}

/// Endings that a double click would run, here or on the machine where the file is saved.
bool runs(const QString &name)
{
    static const QStringList kEndings{
        u".appimage"_s, u".bat"_s, u".cmd"_s, u".com"_s, u".cpl"_s,  u".desktop"_s, u".exe"_s, u".hta"_s,
        u".jar"_s,      u".js"_s,  u".jse"_s, u".lnk"_s, u".msi"_s,  u".msp"_s,     u".pif"_s, u".ps1"_s,
        u".reg"_s,      u".scr"_s, u".sh"_s,  u".url"_s, u".vbe"_s,  u".vbs"_s,     u".wsf"_s,
    };
    return std::any_of(kEndings.cbegin(), kEndings.cend(), [&name](const QString &ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
}

/// Names that Windows keeps for devices, whatever their ending.
bool isDevice(const QString &name)
{
    static const QStringList kDevices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString base = name.section(u'.', 0, 0).trimmed().toLower();
    return kDevices.contains(base)
        || (base.size() == 4 && (base.startsWith("com"_L1) || base.startsWith("lpt"_L1)) && base.at(3).isDigit());
}

QString shortened(const QString &name)
{
    if (name.size() <= kNameLength)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 && name.size() - dot <= 10 ? name.mid(dot) : QString();
    QString base = name.left(kNameLength - ending.size());
    if (base.back().isHighSurrogate())
        base.chop(1);
    return base + ending;
}
} // namespace

Result<QString> FileValue::safeName(const QString &name)
{
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString result;
    for (const QChar c : QStringView(name).mid(folder + 1)) {
        // Format characters such as U+202E make "fdp.exe" read "exe.pdf"; surrogates are letters' halves.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        result += QStringView(u"<>:\"|?*").contains(c) ? QChar(u'_') : c;
    }
    result = shortened(result.trimmed().normalized(QString::NormalizationForm_C)).trimmed();
    while (result.endsWith(u'.') || result.endsWith(u' ')) // Windows drops them, and ".exe." would run
        result.chop(1);
    if (result.isEmpty() || !result.isValidUtf16())
        return invalid(QT_TRANSLATE_NOOP("FieldTypes", "This file has no usable name. Rename it and choose it again."));
    if (runs(result))
        return invalid(QT_TRANSLATE_NOOP("FieldTypes", "This file is a program and could harm whoever opens it. "
                                                       "Attach a document or a picture instead."));
    return isDevice(result) ? u'_' + result : result;
}

Result<FileValue> FileValue::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString hash = trimmed.left(kHashLength).toLower();
    const bool hex = std::all_of(hash.cbegin(), hash.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    if (trimmed.size() <= kHashLength || trimmed.at(kHashLength) != u'/' || !hex)
        return invalid(QT_TRANSLATE_NOOP("FieldTypes", "A file cannot be typed. Choose it with the button beside the "
                                                       "field."));
    return safeName(trimmed.mid(kHashLength + 1)).map([&hash](const QString &name) {
        return FileValue{hash, name};
    });
}

} // namespace effectif
