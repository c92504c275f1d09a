// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetintake.h"

#include "models/domain/columnmatch.h"
#include "models/domain/sheetprefill.h"
#include "models/domain/signaturetext.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
using Texts = QList<std::pair<QString, QString>>;

/// The only row of a table by the fields of its columns; empty if there are more, or none leads anywhere.
Texts onlyRow(const TableInput &input, const Catalogue &catalogue, Language language)
{
    const auto preview = previewTable(input, 2);
    if (!preview || preview->rows.size() != 1 || !preview->isWhole || preview->used.headerRow.value_or(0) == 0)
        return {};
    Texts texts;
    const auto matches = matchColumns(preview->header, preview->rows, catalogue, language);
    for (qsizetype column = 0; column < matches.size(); ++column) {
        if (!matches.at(column).key.isEmpty() && !preview->rows.first().value(column).isEmpty())
            texts.append({matches.at(column).key, preview->rows.first().at(column)});
    }
    return texts;
}

/// Rows of cells, as spreadsheets copy them: tabulators in more than one line, or in the only one.
bool isTable(const QByteArray &text)
{
    return text.contains('\t') || text.trimmed().first(std::min<qsizetype>(11, text.trimmed().size())).toUpper() == "BEGIN:VCARD";
}
} // namespace

SheetIntake::SheetIntake(const PageContext &context, const QString &kind, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_kind(kind)
{
}

bool SheetIntake::isOfPeople(const QString &path)
{
    static const QStringList kEndings{u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"xlsm"_s, u"vcf"_s};
    const QFileInfo file(path);
    return kEndings.contains(file.suffix().toLower()) && file.isFile();
}

void SheetIntake::takeFile(const QString &path)
{
    TableInput input;
    input.path = path;
    if (path.endsWith(".vcf"_L1, Qt::CaseInsensitive))
        return look(input, false);
    Q_EMIT importWanted(input);
}

void SheetIntake::takeClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        if (url.isLocalFile() && isOfPeople(url.toLocalFile()))
            return takeFile(url.toLocalFile());
    }
    TableInput input;
    for (const auto &format : {u"text/vcard"_s, u"text/x-vcard"_s}) {
        if (data && data->hasFormat(format))
            input.bytes = data->data(format);
    }
    if (input.bytes.isEmpty() && data)
        input.bytes = data->text().toUtf8();
    input.format.csv.encoding = CsvFormat::Encoding::Utf8;
    look(input, true);
}

void SheetIntake::look(const TableInput &input, bool maybeSignature)
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const bool table = !maybeSignature || isTable(input.bytes);
    m_context.office.runApart(
        this,
        [input, catalogue, table, language = m_context.language](Progress &) {
            const Texts texts = table ? onlyRow(input, *catalogue, language) : readSignature(QString::fromUtf8(input.bytes));
            return SheetPrefill::from(texts, *catalogue, language);
        },
        [this, input, table](SheetPrefill found) {
            if (!found.fields.isEmpty()) {
                found.draft.database = m_context.office.url().toString();
                found.draft.account = m_context.office.account() ? m_context.office.account()->id : 0;
                const QString fields = found.fields.join(u", "_s);
                return Q_EMIT draftMade(found.draft, tr("Recognised: %1. Check it, fill in the rest, then save.").arg(fields));
            }
            if (table)
                return Q_EMIT importWanted(input);
            Q_EMIT nothingFound(tr("Nothing in the clipboard looks like a person. Copy a signature of a mail, a card of a contact, or rows of a spreadsheet with the names of "
                                   "their columns, and try again."));
        });
}

} // namespace effectif
