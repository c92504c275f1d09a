// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importfilestep.h"

#include "models/items/rowsmodel.h"
#include "ui/theme/icon.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidestColumn = 260;
constexpr int kHeaderRows = 10; ///< offered

void select(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}
} // namespace

ImportFileStep::ImportFileStep(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_paste(new QPushButton(icon(u"clipboard-paste"_s), QString()))
    , m_form(new FormGrid)
    , m_sheet(addChoice(u"import_sheet"_s))
    , m_encoding(addChoice(u"import_encoding"_s))
    , m_separator(addChoice(u"import_separator"_s))
    , m_headerRow(addChoice(u"import_headerRow"_s))
    , m_table(new QTableView)
    , m_rows(new RowsModel(-1, this))
{
    m_empty->button()->setObjectName(u"import_choose"_s);
    m_paste->setObjectName(u"import_paste"_s);
    m_paste->setAutoDefault(false);
    auto *ask = new QWidget;
    auto *askLayout = new QVBoxLayout(ask);
    askLayout->addStretch(1);
    askLayout->addWidget(m_empty);
    askLayout->addWidget(m_paste, 0, Qt::AlignHCenter);
    askLayout->addStretch(2);

    makeListTable(m_table, u"importPreview"_s);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_form->setTwoColumnsFrom(560);
    for (QComboBox *combo : {m_sheet, m_encoding, m_separator, m_headerRow})
        m_form->add(QString(), combo);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHead());
    layout->addWidget(m_form);
    layout->addWidget(m_table, 1);
    m_stack->addWidget(ask);
    m_stack->addWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_empty, &EmptyState::activated, this, &ImportFileStep::fileWanted);
    connect(m_paste, &QPushButton::clicked, this, &ImportFileStep::pasteWanted);
    connect(m_other, &QPushButton::clicked, this, &ImportFileStep::fileWanted);
    retranslate();
}

QWidget *ImportFileStep::makeHead()
{
    auto *head = new QWidget;
    m_name = new PlainLabel;
    m_name->setObjectName(u"import_name"_s);
    m_name->setLetters(1.15, QFont::DemiBold);
    m_about = new PlainLabel;
    m_about->setObjectName(u"import_about"_s);
    m_about->setTone(Tone::Muted);
    m_other = new QPushButton(icon(u"folder-open"_s), QString());
    m_other->setObjectName(u"import_other"_s);
    m_other->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_about);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_other, 0, Qt::AlignTop);
    return head;
}

QComboBox *ImportFileStep::addChoice(const QString &name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    ignoreWheelWithoutFocus(combo);
    connect(combo, &QComboBox::activated, this, &ImportFileStep::choose);
    return combo;
}

void ImportFileStep::retranslate()
{
    m_empty->setContent(u"file-down"_s, tr("Choose a file, or drop it here."),
                        tr("Workbooks of Excel and LibreOffice (.xlsx), CSV and other text files, and cards of contacts (.vcf). Nothing is changed before you have "
                           "seen what the file would do."),
                        tr("Choose a file …"));
    m_paste->setText(tr("Paste from a spreadsheet"));
    m_other->setText(tr("Another file …"));
    m_form->setLabel(m_sheet, tr("Sheet of the workbook"));
    m_form->setLabel(m_encoding, tr("Characters"));
    m_form->setLabel(m_separator, tr("Columns are parted by"));
    m_form->setLabel(m_headerRow, tr("Names of the columns"));
    m_table->setAccessibleName(tr("First rows of the file"));
    if (!m_preview.header.isEmpty())
        show(m_input, m_preview);
}

void ImportFileStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString ImportFileStep::kindName() const
{
    switch (m_preview.used.kind) {
    case TableFormat::Kind::Xlsx:
        return tr("Excel workbook");
    case TableFormat::Kind::VCard:
        return tr("Cards of contacts");
    case TableFormat::Kind::Csv:
    case TableFormat::Kind::Guess:
        break;
    }
    return tr("Text file");
}

void ImportFileStep::clear()
{
    m_preview = {};
    m_stack->setCurrentIndex(0);
}

void ImportFileStep::showTrouble(const TableInput &input)
{
    m_input = input;
    m_name->setText(input.name().isEmpty() ? tr("Pasted table") : input.name());
    m_rows->setRows({});
    if (m_preview.header.isEmpty())
        m_stack->setCurrentIndex(0);
}

void ImportFileStep::show(const TableInput &input, const TablePreview &preview)
{
    m_input = input;
    m_preview = preview;
    m_stack->setCurrentIndex(1);
    m_name->setText(input.name().isEmpty() ? tr("Pasted table") : input.name());
    const QString columns = tr("%n column(s)", nullptr, int(preview.header.size()));
    const QString rows = preview.isWhole ? tr("%n row(s)", nullptr, int(preview.rows.size())) : tr("more than %n row(s)", nullptr, int(preview.rows.size()));
    m_about->setText(QStringList{kindName(), columns, rows}.join(u"  ·  "_s));
    fillChoices();
    fillHeaderRows();
    QList<RowsModel::Row> shown;
    for (const QStringList &cells : preview.rows)
        shown.append({int(shown.size()) + 1, cells.mid(0, preview.header.size()), {}});
    m_rows->setHeaders(preview.header);
    m_rows->setRows(shown);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 16, kWidestColumn));
}

void ImportFileStep::fillChoices()
{
    using Encoding = CsvFormat::Encoding;
    const QScopedValueRollback filling(m_filling, true);
    const bool text = m_preview.used.kind == TableFormat::Kind::Csv;
    m_form->setShown(m_sheet, m_preview.sheets.size() > 1);
    m_form->setShown(m_encoding, text);
    m_form->setShown(m_separator, text);
    m_form->setShown(m_headerRow, m_preview.used.kind != TableFormat::Kind::VCard);
    m_sheet->clear();
    for (const QString &sheet : std::as_const(m_preview.sheets))
        m_sheet->addItem(sheet, sheet);
    select(m_sheet, m_preview.used.sheet);
    m_encoding->clear();
    m_encoding->addItem(tr("UTF-8 (usual today)"), int(Encoding::Utf8));
    m_encoding->addItem(tr("Windows-1252 (older Excel)"), int(Encoding::Windows1252));
    m_encoding->addItem(tr("UTF-16 (“Unicode text”)"), int(Encoding::Utf16LE));
    m_encoding->addItem(tr("UTF-16, reversed"), int(Encoding::Utf16BE));
    select(m_encoding, int(m_preview.used.csv.encoding.value_or(Encoding::Utf8)));
    m_separator->clear();
    m_separator->addItem(tr("Semicolon ;"), u';');
    m_separator->addItem(tr("Comma ,"), u',');
    m_separator->addItem(tr("Tabulator"), u'\t');
    m_separator->addItem(tr("Bar |"), u'|');
    select(m_separator, QChar(QLatin1Char(m_preview.used.csv.separator.value_or(';'))));
}

void ImportFileStep::fillHeaderRows()
{
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_preview.used.headerRow.value_or(0);
    QList<QStringList> rows = m_preview.above;
    if (current > 0)
        rows << m_preview.header;
    rows += m_preview.rows.mid(0, kHeaderRows);
    m_headerRow->clear();
    m_headerRow->addItem(tr("The file has none"), 0);
    for (int row = 1; row <= std::min<qsizetype>(rows.size(), std::max(kHeaderRows, current)); ++row) {
        QStringList filled = rows.at(row - 1);
        filled.removeIf([](const QString &cell) { return cell.trimmed().isEmpty(); });
        const QString words = m_headerRow->fontMetrics().elidedText(filled.join(u", "_s), Qt::ElideRight, 320);
        m_headerRow->addItem(tr("Row %1: %2").arg(row).arg(words), row);
    }
    select(m_headerRow, current);
}

void ImportFileStep::choose()
{
    if (m_filling)
        return;
    TableFormat format = m_input.format;
    const auto *combo = qobject_cast<QComboBox *>(sender());
    if (combo == m_sheet) {
        format.sheet = m_sheet->currentData().toString();
        format.headerRow.reset(); // of another sheet it is another one
    } else if (combo == m_encoding) {
        format.csv.encoding = CsvFormat::Encoding(m_encoding->currentData().toInt());
    } else if (combo == m_separator) {
        format.csv.separator = m_separator->currentData().toChar().toLatin1();
        format.headerRow.reset();
    } else {
        format.headerRow = m_headerRow->currentData().toInt();
    }
    Q_EMIT formatChosen(format);
}

} // namespace effectif
