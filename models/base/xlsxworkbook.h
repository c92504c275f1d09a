// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/base/xlsxstyles.h"
#include "models/base/zippackage.h"

#include <QStringList>

#include <memory>

class QXmlStreamReader;

namespace effectif {

/// What a file in the format of Excel (ECMA-376, transitional and strict) holds besides its cells: the sheets, the texts that
/// cells share, the formats. Read with limits, as anybody may have made it.
class XlsxWorkbook
{
public:
    struct Sheet
    {
        QString name;
        QString part;
        bool hidden = false;
        bool operator==(const Sheet &) const = default;
    };

    static constexpr qint64 kMostTextBytes = 256LL * 1024 * 1024; ///< of shared texts, unpacked: they stay in memory
    static constexpr qint64 kMostSheetBytes = 8LL * 1024 * 1024 * 1024; ///< of a sheet, unpacked: it is streamed

    /// Invalid with a sentence: damaged, encrypted, another format, or nothing but charts.
    static Result<std::unique_ptr<XlsxWorkbook>> open(std::unique_ptr<ZipPackage> package);

    const QList<Sheet> &sheets() const { return m_sheets; }
    bool isSince1904() const { return m_since1904; }
    const XlsxStyles &styles() const { return m_styles; }
    /// The texts that cells refer to by number.
    const QStringList &texts() const { return m_texts; }
    ZipPackage &package() { return *m_package; }

    /// "_x000D_" is how the format writes what XML cannot hold.
    static QString unescaped(QString text);
    /// The sentence about a part that XML or zip finds fault with.
    static tl::unexpected<Error> damaged(const QString &part, const QString &detail);
    /// True where the document begins to define its own entities, which no spreadsheet program does.
    static bool isHostile(const QXmlStreamReader &xml);

private:
    explicit XlsxWorkbook(std::unique_ptr<ZipPackage> package) : m_package(std::move(package)) { }

    using Relations = QHash<QString, std::pair<QString, QString>>; ///< id: last word of the type, part
    Result<Relations> relations(const QString &ofPart);
    Result<void> readWorkbook(const QString &part);
    Result<void> readTexts(const QString &part);
    Result<void> readStyles(const QString &part);
    /// Hands the XML of a part to `take`, which reads it to its end.
    template <typename Take> Result<void> readPart(const QString &part, qint64 limit, Take take);

    std::unique_ptr<ZipPackage> m_package;
    QList<Sheet> m_sheets;
    QStringList m_texts;
    XlsxStyles m_styles;
    bool m_since1904 = false;
};

} // namespace effectif
