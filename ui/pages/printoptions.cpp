// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printoptions.h"

#include "models/settings/settings.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 268;
constexpr int kMostCopies = 100;
constexpr int kPageOfCards = 10; ///< as many as an A4 holds

/// Larger than a thousand in groups, which Qt does not write into %n.
QString counted(QString text, int count, Language language)
{
    return count >= 1000 ? text.replace(QString::number(count), localeOf(language).toString(count)) : text;
}
} // namespace

PrintOptions::PrintOptions(const PageContext &context, const PrintSubject &subject, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_subject(subject)
    , m_what(new QComboBox)
    , m_who(new QComboBox)
    , m_copies(new QSpinBox)
    , m_size(new QComboBox)
    , m_turn(new QComboBox)
{
    setObjectName(u"printOptions"_s);
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    addField("print_what", m_what, m_whatLabel);
    addField("print_who", m_who, m_whoLabel);
    addField("print_copies", m_copies, m_copiesLabel);
    addField("print_paper", m_size, m_sizeLabel);
    addField("print_turn", m_turn, m_turnLabel);
    m_copies->setRange(1, kMostCopies);
    layout->addSpacing(8);
    m_photos = addCheck("print_photos");
    m_photos->setChecked(true);
    m_empty = addCheck("print_empty");
    m_sensitive = addCheck("print_sensitive");
    m_sensitiveNote = new PlainLabel;
    m_sensitiveNote->setTone(Tone::Muted);
    m_sensitiveNote->setWordWrap(true);
    layout->addWidget(m_sensitiveNote);
    layout->addSpacing(8);
    m_sectionsLabel = new PlainLabel;
    m_sections = new QListWidget;
    m_sections->setObjectName(u"print_sections"_s);
    m_sectionsLabel->setBuddy(m_sections);
    m_sections->setMinimumHeight(96);
    layout->addWidget(m_sectionsLabel);
    layout->addWidget(m_sections, 1);
    layout->addStretch();
    fillSections();
    retranslate();
    chooseFirst();
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker blocked(m_turn); // tables are wide, portraits are not
        m_turn->setCurrentIndex(what() == PrintOrder::What::List ? 1 : 0);
    });
    connect(m_size, &QComboBox::currentIndexChanged, this, [this](int index) { m_context.settings.store(setting::kPaperLetter, index == 1); });
    for (QComboBox *box : {m_what, m_who, m_size, m_turn})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintOptions::refresh);
    for (QCheckBox *box : {m_photos, m_empty, m_sensitive})
        connect(box, &QCheckBox::toggled, this, &PrintOptions::refresh);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintOptions::refresh);
    connect(m_sections, &QListWidget::itemChanged, this, &PrintOptions::changed);
    refresh();
}

/// What is most likely wanted of this subject.
void PrintOptions::chooseFirst()
{
    const bool list = m_subject.listed > 0;
    const auto first = m_subject.cards ? PrintOrder::What::Cards : list && m_subject.chosen.size() < 2 ? PrintOrder::What::List : PrintOrder::What::Sheets;
    m_what->setCurrentIndex(m_what->findData(int(first)));
    m_who->setCurrentIndex(m_subject.chosen.size() < 2 ? 1 : 0);
    m_copies->setValue(list ? 1 : kPageOfCards);
    m_size->setCurrentIndex(m_context.settings.value(setting::kPaperLetter) ? 1 : 0);
    m_turn->setCurrentIndex(what() == PrintOrder::What::List ? 1 : 0);
}

void PrintOptions::addField(const char *name, QWidget *field, PlainLabel *&label)
{
    label = new PlainLabel;
    field->setObjectName(QLatin1StringView(name));
    label->setBuddy(field);
    layout()->addWidget(label);
    layout()->addWidget(field);
}

void PrintOptions::fillWhat()
{
    const bool list = m_subject.listed > 0;
    const QVariant chosen = m_what->currentData();
    m_what->clear();
    m_what->addItem(list ? tr("The sheets, one after another") : tr("The sheet"), int(PrintOrder::What::Sheets));
    if (list) {
        m_what->addItem(tr("The list as it is shown"), int(PrintOrder::What::List));
        m_what->addItem(tr("A page of photos"), int(PrintOrder::What::Portraits));
    }
    m_what->addItem(tr("Business cards"), int(PrintOrder::What::Cards));
    m_what->setCurrentIndex(std::max(0, m_what->findData(chosen)));
}

QCheckBox *PrintOptions::addCheck(const char *name)
{
    auto *box = new QCheckBox;
    box->setObjectName(QLatin1StringView(name));
    layout()->addWidget(box);
    return box;
}

void PrintOptions::fillSections()
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_subject.query.kind);
    QStringList known;
    for (const FieldDefinition &field : catalogue->fields()) {
        if (!field.shown || known.contains(field.section))
            continue;
        known << field.section;
        const auto found = std::find_if(catalogue->sections().begin(), catalogue->sections().end(),
                                        [&field](const FormSection &section) { return section.id == field.section && section.tab == field.tab; });
        if (found == catalogue->sections().end())
            continue;
        auto *item = new QListWidgetItem(found->label.in(m_context.language), m_sections);
        item->setData(Qt::UserRole, found->id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void PrintOptions::retranslate()
{
    const QSignalBlocker whatBlocked(m_what);
    const QSignalBlocker whoBlocked(m_who);
    const QSignalBlocker sizeBlocked(m_size);
    const QSignalBlocker turnBlocked(m_turn);
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(index);
    };
    m_whatLabel->setText(tr("Print"));
    fillWhat();
    m_whoLabel->setText(tr("Of whom"));
    const auto chosen = static_cast<int>(m_subject.chosen.size());
    fill(m_who, {counted(tr("The %n selected", nullptr, chosen), chosen, m_context.language),
                 counted(tr("All %n of the list", nullptr, m_subject.listed), m_subject.listed, m_context.language)});
    m_copiesLabel->setText(m_subject.listed > 0 ? tr("Cards of each") : tr("Cards"));
    m_sizeLabel->setText(tr("Paper"));
    fill(m_size, {tr("A4"), tr("Letter")});
    m_turnLabel->setText(tr("Orientation"));
    fill(m_turn, {tr("Portrait"), tr("Landscape")});
    m_photos->setText(tr("Photo"));
    m_empty->setText(tr("Empty fields too"));
    m_empty->setToolTip(tr("To be filled in by hand"));
    m_sensitive->setText(tr("Sensitive fields"));
    m_sensitiveNote->setText(tr("Whose were read is written down."));
    m_sectionsLabel->setText(tr("Sections"));
    m_sections->setAccessibleName(m_sectionsLabel->text());
}

void PrintOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

PrintOrder::What PrintOptions::what() const
{
    return static_cast<PrintOrder::What>(m_what->currentData().toInt());
}

bool PrintOptions::isOfSelection() const
{
    return m_subject.listed == 0 || (!m_subject.chosen.isEmpty() && m_who->currentIndex() == 0);
}

/// Shows what matters for what is printed now.
void PrintOptions::refresh()
{
    const bool list = m_subject.listed > 0;
    const bool sheets = what() == PrintOrder::What::Sheets;
    const bool cards = what() == PrintOrder::What::Cards;
    const auto &fields = m_context.office.catalogue(m_subject.query.kind)->fields();
    const auto isSecret = [&](const FieldDefinition &field) { return field.sensitive && (sheets || m_subject.columns.contains(field.key)); };
    const bool secrets = what() != PrintOrder::What::Portraits && !cards && m_context.office.rights().has(capability::kSensitive)
        && std::any_of(fields.begin(), fields.end(), isSecret);
    m_whoLabel->setVisible(list && !m_subject.chosen.isEmpty());
    m_who->setVisible(list && !m_subject.chosen.isEmpty());
    m_copiesLabel->setVisible(cards);
    m_copies->setVisible(cards);
    m_turnLabel->setVisible(!sheets && !cards);
    m_turn->setVisible(!sheets && !cards);
    m_photos->setVisible(what() != PrintOrder::What::List);
    m_empty->setVisible(sheets);
    m_sensitive->setVisible(secrets);
    m_sensitiveNote->setVisible(secrets && m_sensitive->isChecked());
    m_sectionsLabel->setVisible(sheets);
    m_sections->setVisible(sheets);
    Q_EMIT changed();
}

PrintOrder PrintOptions::order() const
{
    PrintOrder order;
    order.what = what();
    const bool cards = order.what == PrintOrder::What::Cards;
    const bool turns = !cards && order.what != PrintOrder::What::Sheets;
    order.title = cards ? tr("Business cards") : m_subject.title; // the name of a sheet need not be public
    order.copies = cards ? m_copies->value() : 1;
    order.criteria = isOfSelection() && turns ? QStringList{tr("Selected sheets")} : m_subject.criteria;
    order.format = {m_size->currentIndex() == 1 ? PaperSize::Letter : PaperSize::A4, turns && m_turn->currentIndex() == 1};
    PrintRequest &request = order.request;
    request.query = m_subject.query;
    request.columns = m_subject.columns;
    request.language = m_context.language;
    request.photos = m_photos->isChecked();
    request.emptyFields = m_empty->isChecked();
    request.sensitive = m_sensitive->isVisibleTo(this) && m_sensitive->isChecked();
    if (isOfSelection())
        request.records = m_subject.chosen;
    for (int i = 0; i < m_sections->count() && order.what == PrintOrder::What::Sheets; ++i) {
        if (m_sections->item(i)->checkState() != Qt::Checked)
            request.leftOut << m_sections->item(i)->data(Qt::UserRole).toString();
    }
    return order;
}

} // namespace effectif
