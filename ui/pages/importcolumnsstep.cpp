// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcolumnsstep.h"

#include "models/services/importkey.h"
#include "ui/theme/icon.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum TableColumn { Name, Samples, Field, FoundBy, TableColumns };
constexpr int kSamples = 3;
constexpr int kSure = 80; ///< per cent: below it a person is asked to look

constexpr std::pair<ImportMode, const char *> kModes[] = {
    {ImportMode::Create, QT_TRANSLATE_NOOP("effectif::ImportColumnsStep", "Create the sheets that are missing")},
    {ImportMode::CreateAndUpdate, QT_TRANSLATE_NOOP("effectif::ImportColumnsStep", "Create what is missing, update what is there")},
    {ImportMode::Update, QT_TRANSLATE_NOOP("effectif::ImportColumnsStep", "Update sheets only")},
    {ImportMode::FillEmpty, QT_TRANSLATE_NOOP("effectif::ImportColumnsStep", "Fill only what is empty on the sheets")}};
} // namespace

ImportColumnsStep::ImportColumnsStep(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_count(new PlainLabel)
    , m_table(new QTableWidget)
{
    m_count->setObjectName(u"import_count"_s);
    m_count->setTone(Tone::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeMappingRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeOptions());
    makeTable();
    retranslate();
}

QWidget *ImportColumnsStep::makeMappingRow()
{
    auto *row = new QWidget;
    m_mappingLabel = new PlainLabel;
    m_mappings = new QComboBox;
    m_mappings->setObjectName(u"import_mappings"_s);
    m_mappings->setMinimumContentsLength(22);
    m_mappingLabel->setBuddy(m_mappings);
    m_store = makeTool(u"import_storeMapping"_s, u"save"_s);
    m_remove = makeTool(u"import_removeMapping"_s, u"trash-2"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_count, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_mappingLabel, m_mappings, m_store, m_remove})
        layout->addWidget(widget);
    connect(m_mappings, &QComboBox::activated, this, [this] {
        m_remove->setEnabled(!m_mappings->currentData().toString().isEmpty());
        if (const QString name = m_mappings->currentData().toString(); !name.isEmpty())
            Q_EMIT mappingChosen(name);
    });
    connect(m_store, &QToolButton::clicked, this, &ImportColumnsStep::storeWanted);
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeWanted(m_mappings->currentData().toString()); });
    return row;
}

QWidget *ImportColumnsStep::makeOptions()
{
    m_form = new FormGrid;
    m_mode = new QComboBox;
    m_mode->setObjectName(u"import_mode"_s);
    m_key = new QComboBox;
    m_key->setObjectName(u"import_key"_s);
    m_incomplete = new QCheckBox;
    m_incomplete->setObjectName(u"import_incomplete"_s);
    m_missing = new QCheckBox;
    m_missing->setObjectName(u"import_missing"_s);
    m_form->add(QString(), m_mode);
    m_form->add(QString(), m_key);
    auto *options = new QWidget;
    auto *layout = new QVBoxLayout(options);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_form);
    layout->addWidget(m_incomplete);
    layout->addWidget(m_missing);
    connect(m_mode, &QComboBox::activated, this, [this] {
        showOptions();
        Q_EMIT changed();
    });
    connect(m_key, &QComboBox::activated, this, [this] {
        m_keyChosen = true;
        showOptions();
        Q_EMIT changed();
    });
    connect(m_incomplete, &QCheckBox::toggled, this, &ImportColumnsStep::changed);
    connect(m_missing, &QCheckBox::toggled, this, &ImportColumnsStep::changed);
    return options;
}

void ImportColumnsStep::makeTable()
{
    makeListTable(m_table, u"importColumns"_s);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
    m_table->setColumnCount(TableColumns);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 24);
    m_table->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    m_table->setColumnWidth(Name, 210);
    m_table->setColumnWidth(Field, 290);
    m_table->setColumnWidth(FoundBy, 230);
}

void ImportColumnsStep::retranslate()
{
    m_mappingLabel->setText(tr("Saved mapping:"));
    m_mappings->setAccessibleName(tr("Saved mapping"));
    m_store->setText(tr("Keep this mapping …"));
    m_remove->setText(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete the saved mapping"));
    m_table->setAccessibleName(tr("Columns of the file and their fields"));
    m_table->setHorizontalHeaderLabels({tr("Column of the file"), tr("Examples"), tr("Field of the sheet"), tr("Found by")});
    m_form->setLabel(m_mode, tr("What the rows become"));
    m_form->setLabel(m_key, tr("A row means the sheet with the same"));
    m_incomplete->setText(tr("Also take rows that lack mandatory fields: their sheets are marked as incomplete"));
    m_missing->setText(tr("Add departments and values of lists that do not exist yet"));
    const QVariant mode = m_mode->currentData();
    m_mode->clear();
    for (const auto &[value, text] : kModes)
        m_mode->addItem(tr(text), int(value));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(mode)));
    fillTable();
    showOptions();
}

void ImportColumnsStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportColumnsStep::show(const TablePreview &preview, const QList<ColumnMatch> &matches)
{
    m_preview = preview;
    m_matches = matches;
    m_keyChosen = false;
    fillTable();
    fillKeys();
    showOptions();
}

void ImportColumnsStep::setMappings(const QList<ImportMapping> &mappings, const QString &current)
{
    m_mappings->clear();
    m_mappings->addItem(mappings.isEmpty() ? tr("None is saved") : tr("None"), QString());
    for (const ImportMapping &mapping : mappings)
        m_mappings->addItem(mapping.name, mapping.name);
    m_mappings->setCurrentIndex(std::max(0, m_mappings->findData(current)));
    m_mappings->setEnabled(!mappings.isEmpty());
    m_remove->setEnabled(!m_mappings->currentData().toString().isEmpty());
}

QString ImportColumnsStep::labelOf(const QString &key) const
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const FieldDefinition *field = catalogue ? catalogue->field(key) : nullptr;
    return field ? field->label.in(m_context.language) : QString();
}

QStringList ImportColumnsStep::samplesOf(int column) const
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

QComboBox *ImportColumnsStep::makeFieldChoice(int column)
{
    auto *combo = new QComboBox(m_table);
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

void ImportColumnsStep::fillTable()
{
    m_fields.clear();
    m_table->setRowCount(0);
    m_table->setRowCount(int(m_matches.size()));
    for (int column = 0; column < m_matches.size(); ++column) {
        auto *name = new QTableWidgetItem(m_preview.header.value(column));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        name->setFont(bold);
        m_table->setItem(column, Name, name);
        auto *samples = new QTableWidgetItem(samplesOf(column).join(u"  ·  "_s));
        samples->setToolTip(samplesOf(column).join(u'\n').toHtmlEscaped());
        m_table->setItem(column, Samples, samples);
        m_table->setItem(column, FoundBy, new QTableWidgetItem);
        auto *holder = new QWidget;
        auto *layout = new QHBoxLayout(holder);
        layout->setContentsMargins(4, 3, 4, 3);
        m_fields << makeFieldChoice(column);
        layout->addWidget(m_fields.last());
        m_table->setCellWidget(column, Field, holder);
        showMatch(column);
    }
    for (qsizetype i = 1; i < m_fields.size(); ++i)
        setTabOrder(m_fields.at(i - 1), m_fields.at(i));
}

void ImportColumnsStep::choose(int column, const QString &key)
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
    fillKeys();
    showOptions();
    Q_EMIT changed();
}

void ImportColumnsStep::showMatch(int column)
{
    const ColumnMatch &match = m_matches.at(column);
    QTableWidgetItem *item = m_table->item(column, FoundBy);
    QString words;
    switch (match.by) {
    case ColumnMatch::By::Key:
    case ColumnMatch::By::Label:
        words = tr("Its name");
        break;
    case ColumnMatch::By::Usual:
        words = tr("A usual word for it");
        break;
    case ColumnMatch::By::Values:
        words = tr("What its values look like");
        break;
    case ColumnMatch::By::Person:
        words = tr("Your choice");
        break;
    case ColumnMatch::By::Nothing:
        words = tr("No field was found");
    }
    const bool doubtful = !match.key.isEmpty() && match.confidence < kSure;
    if (match.by == ColumnMatch::By::Usual || match.by == ColumnMatch::By::Values)
        words = tr("%1 (%2 %)", "how a field was found, how sure that is").arg(words).arg(match.confidence);
    item->setText(words);
    item->setIcon(match.key.isEmpty() ? icon(u"minus"_s) : doubtful ? icon(u"circle-help"_s, Tone::Warning) : icon(u"check"_s, Tone::Success));
    item->setToolTip(doubtful ? tr("Look at the examples: is this the right field?") : QString());
    m_count->setText(tr("%n of %1 column(s) will be imported.", nullptr, chosenCount()).arg(m_matches.size()));
}

void ImportColumnsStep::fillKeys()
{
    const QVariant current = m_key->currentData();
    m_key->clear();
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const auto matched = ImportColumns::match(m_preview.header, options(), *catalogue);
    const QList<ImportKeyChoice> choices = matched ? ImportKey::choices(*catalogue, *matched, m_context.language) : QList<ImportKeyChoice>();
    const bool numbers = std::ranges::any_of(choices, [&](const ImportKeyChoice &choice) {
        const FieldDefinition *field = catalogue->field(choice.key);
        return field && field->unique;
    });
    m_key->addItem(numbers ? tr("Number, whichever the row has") : tr("Nothing: every row is somebody new"), QString());
    for (const ImportKeyChoice &choice : choices)
        m_key->addItem(choice.label, choice.key);
    // without numbers, what else tells people apart: files are imported twice
    const int usual = numbers || choices.isEmpty() ? 0 : 1;
    const int chosen = m_keyChosen ? m_key->findData(current) : -1;
    m_key->setCurrentIndex(chosen < 0 ? usual : chosen);
}

void ImportColumnsStep::showOptions()
{
    const auto mode = ImportMode(m_mode->currentData().toInt());
    const bool creates = mode == ImportMode::Create || mode == ImportMode::CreateAndUpdate;
    m_incomplete->setEnabled(creates);
    const bool blind = mode != ImportMode::Create && m_key->count() < 2 && !m_matches.isEmpty();
    m_form->setMessage(m_key, Tone::Warning,
                       blind ? tr("No column tells whose sheet a row means. Bring in a number, an e-mail address, a telephone, or name and date of birth.") : QString());
    m_missing->setVisible(m_context.office.rights().isAdministrator());
}

QStringList ImportColumnsStep::columns() const
{
    QStringList keys;
    for (const ColumnMatch &match : m_matches)
        keys << match.key;
    return keys;
}

int ImportColumnsStep::chosenCount() const
{
    const QStringList keys = columns();
    return int(keys.size() - keys.count(QString()));
}

ImportOptions ImportColumnsStep::options() const
{
    ImportOptions options;
    options.kind = m_kind;
    options.columns = columns();
    options.mode = ImportMode(m_mode->currentData().toInt());
    options.key = m_key->currentData().toString();
    options.allowIncomplete = m_incomplete->isEnabled() && m_incomplete->isChecked();
    options.createMissing = !m_missing->isHidden() && m_missing->isChecked();
    options.language = m_context.language;
    return options;
}

QJsonObject ImportColumnsStep::choices() const
{
    return {{u"mode"_s, m_mode->currentData().toInt()},
            {u"key"_s, m_key->currentData().toString()},
            {u"incomplete"_s, m_incomplete->isChecked()},
            {u"missing"_s, m_missing->isChecked()}};
}

void ImportColumnsStep::take(const ImportMapping &mapping)
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    for (int column = 0; column < m_matches.size(); ++column) {
        QString key = mapping.columns.value(column);
        if (!catalogue->field(key) || mapping.columns.indexOf(key) < column) // never two columns to one field
            key.clear();
        m_matches[column] = {key, ColumnMatch::By::Person, 100};
    }
    fillTable();
    fillKeys();
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(mapping.choices.value("mode"_L1).toInt())));
    if (const int key = m_key->findData(mapping.choices.value("key"_L1).toString()); key >= 0) {
        m_key->setCurrentIndex(key);
        m_keyChosen = true;
    }
    m_incomplete->setChecked(mapping.choices.value("incomplete"_L1).toBool());
    m_missing->setChecked(mapping.choices.value("missing"_L1).toBool());
    showOptions();
    Q_EMIT changed();
}

} // namespace effectif
