// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcolumnsstep.h"

#include "models/services/importkey.h"
#include "ui/pages/importcolumnstable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
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
    , m_table(new ImportColumnsTable(context, kind))
{
    m_count->setObjectName(u"import_count"_s);
    m_count->setTone(Tone::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeMappingRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeOptions());
    connect(m_table, &ImportColumnsTable::chosen, this, [this] {
        fillKeys();
        showOptions();
        Q_EMIT changed();
    });
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
    auto *saved = new QWidget;
    auto *beside = new QHBoxLayout(saved);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(m_mappingLabel);
    beside->addWidget(m_mappings);
    auto *layout = new FlowLayout(row, 12); // two lines where letters are large
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, saved, m_store, m_remove})
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

void ImportColumnsStep::retranslate()
{
    m_mappingLabel->setText(tr("Saved mapping:"));
    m_mappings->setAccessibleName(tr("Saved mapping"));
    m_store->setText(tr("Keep this mapping …"));
    m_remove->setText(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete the saved mapping"));
    m_table->retranslate();
    m_form->setLabel(m_mode, tr("What the rows become"));
    m_form->setLabel(m_key, tr("A row means the sheet with the same"));
    m_incomplete->setText(tr("Also take rows that lack mandatory fields: their sheets are marked as incomplete"));
    m_missing->setText(tr("Add departments and values of lists that do not exist yet"));
    const QVariant mode = m_mode->currentData();
    m_mode->clear();
    for (const auto &[value, text] : kModes)
        m_mode->addItem(tr(text), int(value));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(mode)));
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
    m_table->show(preview, matches);
    m_keyChosen = false;
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

void ImportColumnsStep::fillKeys()
{
    const QVariant current = m_key->currentData();
    m_key->clear();
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const auto matched = ImportColumns::match(m_table->preview().header, options(), *catalogue);
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
    m_count->setText(tr("%n of %1 column(s) will be imported.", nullptr, chosenCount()).arg(columns().size()));
    const auto mode = ImportMode(m_mode->currentData().toInt());
    const bool creates = mode == ImportMode::Create || mode == ImportMode::CreateAndUpdate;
    m_incomplete->setEnabled(creates);
    const bool blind = mode != ImportMode::Create && m_key->count() < 2 && !columns().isEmpty();
    m_form->setMessage(m_key, Tone::Warning,
                       blind ? tr("No column tells whose sheet a row means. Bring in a number, an e-mail address, a telephone, or name and date of birth.") : QString());
    m_missing->setVisible(m_context.office.rights().isAdministrator());
}

QStringList ImportColumnsStep::columns() const
{
    return m_table->columns();
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
    m_table->take(mapping.columns);
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
