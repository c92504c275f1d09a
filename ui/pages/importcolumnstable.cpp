// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcolumnstable.h"

#include "ui/theme/icon.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum TableColumn { Name, Samples, Field, FoundBy, TableColumns };
constexpr int kSamples = 3;
constexpr int kSure = 80; ///< per cent: below it a person is asked to look
} // namespace

ImportColumnsTable::ImportColumnsTable(const PageContext &context, const QString &kind, QWidget *parent)
    : QTableWidget(parent)
    , m_context(context)
    , m_kind(kind)
{
    makeListTable(this, u"importColumns"_s);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
    setColumnCount(TableColumns);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 24);
    horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    setColumnWidth(Name, 210);
    setColumnWidth(Field, 290);
    setColumnWidth(FoundBy, 230);
}

void ImportColumnsTable::retranslate()
{
    setAccessibleName(tr("Columns of the file and their fields"));
    setHorizontalHeaderLabels({tr("Column of the file"), tr("Examples"), tr("Field of the sheet"), tr("Found by")});
    fill();
}

void ImportColumnsTable::show(const TablePreview &preview, const QList<ColumnMatch> &matches)
{
    m_preview = preview;
    m_matches = matches;
    fill();
}

void ImportColumnsTable::take(const QStringList &keys)
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    for (int column = 0; column < m_matches.size(); ++column) {
        QString key = keys.value(column);
        if (!catalogue->field(key) || keys.indexOf(key) < column) // never two columns to one field
            key.clear();
        m_matches[column] = {key, ColumnMatch::By::Person, 100};
    }
    fill();
}

QStringList ImportColumnsTable::samplesOf(int column) const
{
    QStringList samples;
    for (const QStringList &row : m_preview.rows) {
        const QString cell = row.value(column).simplified();
        if (!cell.isEmpty() && !samples.contains(cell))
            samples << cell;
        if (samples.size() == kSamples)
            break;
    }
    return samples;
}

QComboBox *ImportColumnsTable::makeFieldChoice(int column)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"import_field_%1"_s.arg(column));
    combo->setAccessibleName(tr("Field for the column “%1”").arg(m_preview.header.at(column)));
    combo->setEditable(true); // to search in
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->addItem(tr("Do not import"), QString());
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    for (const FieldDefinition &field : catalogue->fields()) {
        if (field.type != "file"_L1)
            combo->addItem(field.label.in(m_context.language), field.key);
    }
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->setCurrentIndex(std::max(0, combo->findData(m_matches.at(column).key)));
    ignoreWheelWithoutFocus(combo);
    connect(combo, &QComboBox::activated, this, [this, combo, column] { choose(column, combo->currentData().toString()); });
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, [combo, this, column] { // what was typed and is no field
        if (combo->findText(combo->currentText()) < 0)
            combo->setCurrentIndex(std::max(0, combo->findData(m_matches.at(column).key)));
    });
    return combo;
}

void ImportColumnsTable::fill()
{
    m_fields.clear();
    setRowCount(0);
    setRowCount(int(m_matches.size()));
    for (int column = 0; column < m_matches.size(); ++column) {
        auto *name = new QTableWidgetItem(m_preview.header.value(column));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        name->setFont(bold);
        setItem(column, Name, name);
        auto *samples = new QTableWidgetItem(samplesOf(column).join(u"  ·  "_s));
        samples->setToolTip(samplesOf(column).join(u'\n').toHtmlEscaped());
        setItem(column, Samples, samples);
        setItem(column, FoundBy, new QTableWidgetItem);
        auto *holder = new QWidget;
        auto *layout = new QHBoxLayout(holder);
        layout->setContentsMargins(4, 3, 4, 3);
        m_fields << makeFieldChoice(column);
        layout->addWidget(m_fields.last());
        setCellWidget(column, Field, holder);
        showMatch(column);
    }
    for (qsizetype i = 1; i < m_fields.size(); ++i)
        setTabOrder(m_fields.at(i - 1), m_fields.at(i));
}

void ImportColumnsTable::choose(int column, const QString &key)
{
    if (key == m_matches.at(column).key)
        return;
    for (int other = 0; other < m_matches.size(); ++other) { // one field is one column's
        if (other == column || key.isEmpty() || m_matches.at(other).key != key)
            continue;
        m_matches[other] = {{}, ColumnMatch::By::Person, 0};
        m_fields.at(other)->setCurrentIndex(0);
        showMatch(other);
    }
    m_matches[column] = {key, ColumnMatch::By::Person, 100};
    showMatch(column);
    Q_EMIT chosen();
}

QString ImportColumnsTable::foundBy(int column) const
{
    switch (m_matches.at(column).by) {
    case ColumnMatch::By::Key:
    case ColumnMatch::By::Label:
        return tr("Its name");
    case ColumnMatch::By::Usual:
        return tr("A usual word for it");
    case ColumnMatch::By::Values:
        return tr("What its values look like");
    case ColumnMatch::By::Person:
        return tr("Your choice");
    case ColumnMatch::By::Nothing:
        break;
    }
    const bool uid = m_preview.header.value(column).compare("UID"_L1, Qt::CaseInsensitive) == 0;
    return uid ? tr("Tells whose contact it is") : tr("No field was found");
}

void ImportColumnsTable::showMatch(int column)
{
    const ColumnMatch &match = m_matches.at(column);
    QTableWidgetItem *found = item(column, FoundBy);
    QString words = foundBy(column);
    const bool doubtful = !match.key.isEmpty() && match.confidence < kSure;
    if (match.by == ColumnMatch::By::Usual || match.by == ColumnMatch::By::Values)
        words = tr("%1 (%2 %)", "how a field was found, how sure that is").arg(words).arg(match.confidence);
    found->setText(words);
    found->setIcon(match.key.isEmpty() ? icon(u"minus"_s) : doubtful ? icon(u"circle-help"_s, Tone::Warning) : icon(u"check"_s, Tone::Success));
    found->setToolTip(doubtful ? tr("Look at the examples: is this the right field?") : QString());
}

QStringList ImportColumnsTable::columns() const
{
    QStringList keys;
    for (const ColumnMatch &match : m_matches)
        keys << match.key;
    return keys;
}

} // namespace effectif
