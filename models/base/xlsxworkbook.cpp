// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xlsxworkbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QXmlStreamReader>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMostPartBytes = 64LL * 1024 * 1024; ///< of the small parts
constexpr qsizetype kMostTexts = 10'000'000;
constexpr qsizetype kMostSheets = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("XlsxWorkbook", text);
}

/// The part that a relation names, seen from the part that has it.
QString resolved(const QString &target, const QString &from)
{
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).mid(1);
    const QString folder = from.section(u'/', 0, -2);
    return QDir::cleanPath(folder.isEmpty() ? target : folder + u'/' + target);
}

bool isSet(QStringView value)
{
    return value == "1"_L1 || value == "true"_L1;
}
} // namespace

tl::unexpected<Error> XlsxWorkbook::damaged(const QString &part, const QString &detail)
{
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("XlsxWorkbook", "This workbook is damaged. Open it in a spreadsheet program, save it anew and try again.")),
                part + u": "_s + detail);
}

bool XlsxWorkbook::isHostile(const QXmlStreamReader &xml)
{
    return xml.tokenType() == QXmlStreamReader::DTD || xml.tokenType() == QXmlStreamReader::EntityReference;
}

QString XlsxWorkbook::unescaped(QString text)
{
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0; at = text.indexOf("_x"_L1, from)) {
        from = at + 1;
        bool isCode = false;
        const ushort code = at + 6 < text.size() && text.at(at + 6) == u'_' ? QStringView(text).sliced(at + 2, 4).toUShort(&isCode, 16) : ushort(0);
        if (!isCode)
            continue;
        // a line break that came from Windows is one, other control characters are nobody's text
        const bool drop = code == 0x0d || (code < 0x20 && code != 0x0a && code != 0x09);
        text.replace(at, 7, drop ? QString() : QString(QChar(code)));
        from = drop ? at : at + 1;
    }
    return text;
}

template <typename Take> Result<void> XlsxWorkbook::readPart(const QString &part, qint64 limit, Take take)
{
    auto device = m_package->part(part, limit);
    if (!device)
        return fail(device.error());
    QXmlStreamReader xml(device->get());
    const bool taken = take(xml);
    if (taken && !xml.hasError())
        return {};
    return damaged(part, (*device)->errorString() + u' ' + xml.errorString());
}

Result<std::unique_ptr<XlsxWorkbook>> XlsxWorkbook::open(std::unique_ptr<ZipPackage> package)
{
    std::unique_ptr<XlsxWorkbook> book(new XlsxWorkbook(std::move(package)));
    if (book->m_package->has(u"content.xml"_s))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("XlsxWorkbook", "This is an OpenDocument file. Open it, save it as an Excel workbook (.xlsx) or as CSV and try again.")));
    const auto roots = book->relations({});
    if (!roots)
        return fail(roots.error());
    const auto root = std::ranges::find_if(*roots, [](const auto &relation) { return relation.first == "officeDocument"_L1; });
    if (root == roots->end())
        return damaged(u"_rels/.rels"_s, u"no document"_s);
    if (root->second.endsWith(".bin"_L1))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("XlsxWorkbook", "This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and try again.")));
    if (auto read = book->readWorkbook(root->second); !read)
        return fail(read.error());
    if (book->m_sheets.isEmpty())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("XlsxWorkbook", "This file holds no sheet with cells. Choose a workbook (.xlsx) or a CSV file.")));
    return book;
}

Result<XlsxWorkbook::Relations> XlsxWorkbook::relations(const QString &ofPart)
{
    const QString folder = ofPart.contains(u'/') ? ofPart.section(u'/', 0, -2) + u'/' : QString();
    const QString part = folder + u"_rels/"_s + ofPart.section(u'/', -1) + u".rels"_s;
    Relations relations;
    const auto read = readPart(part, kMostPartBytes, [&](QXmlStreamReader &xml) {
        while (!xml.atEnd()) {
            xml.readNext();
            if (isHostile(xml))
                return false;
            if (!xml.isStartElement() || xml.name() != "Relationship"_L1 || xml.attributes().value("TargetMode"_L1) == "External"_L1)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            const QString type = attributes.value("Type"_L1).toString().section(u'/', -1);
            relations.insert(attributes.value("Id"_L1).toString(), {type, resolved(attributes.value("Target"_L1).toString(), ofPart)});
        }
        return true;
    });
    return read ? Result<Relations>(relations) : fail(read.error());
}

Result<void> XlsxWorkbook::readWorkbook(const QString &part)
{
    const auto related = relations(part);
    if (!related)
        return fail(related.error());
    const auto read = readPart(part, kMostPartBytes, [&](QXmlStreamReader &xml) {
        while (!xml.atEnd()) {
            xml.readNext();
            if (isHostile(xml))
                return false;
            if (!xml.isStartElement())
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == "workbookPr"_L1)
                m_since1904 = isSet(attributes.value("date1904"_L1));
            if (xml.name() != "sheet"_L1 || m_sheets.size() >= kMostSheets)
                continue;
            const auto id = std::ranges::find_if(attributes, [](const QXmlStreamAttribute &attribute) {
                return attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty();
            });
            const auto target = id == attributes.end() ? std::pair<QString, QString>() : related->value(id->value().toString());
            if (target.first == "worksheet"_L1) // others are charts
                m_sheets.append({attributes.value("name"_L1).toString(), target.second, attributes.hasAttribute("state"_L1) && attributes.value("state"_L1) != "visible"_L1});
        }
        return true;
    });
    if (!read)
        return read;
    for (const auto &[type, target] : *related) {
        const auto done = type == "sharedStrings"_L1 ? readTexts(target) : type == "styles"_L1 ? readStyles(target) : Result<void>();
        if (!done)
            return done;
    }
    return {};
}

Result<void> XlsxWorkbook::readStyles(const QString &part)
{
    return readPart(part, kMostPartBytes, [this](QXmlStreamReader &xml) {
        m_styles.read(xml);
        return true;
    });
}

Result<void> XlsxWorkbook::readTexts(const QString &part)
{
    return readPart(part, kMostTextBytes, [this](QXmlStreamReader &xml) {
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (isHostile(xml) || m_texts.size() > kMostTexts)
                return false;
            if (xml.isStartElement() && xml.name() == "si"_L1)
                text.clear();
            else if (xml.isStartElement() && xml.name() == "rPh"_L1) // how it is read aloud
                xml.skipCurrentElement();
            else if (xml.isStartElement() && xml.name() == "t"_L1)
                text += xml.readElementText();
            else if (xml.isEndElement() && xml.name() == "si"_L1)
                m_texts << unescaped(text);
        }
        return true;
    });
}

} // namespace effectif
