// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include "models/domain/fieldtype.h"
#include "ui/fields/fieldeditors.h"
#include "ui/fields/fieldeditor.h"
#include "ui/theme/icon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QList<FilterOp> operatorsOf(const FieldDefinition &field)
{
    const StorageKind kind = typeOf(field).storageKind();
    if (!field.choiceList.isEmpty() || kind == StorageKind::Boolean || kind == StorageKind::Reference)
        return {FilterOp::Is, FilterOp::IsNot, FilterOp::Empty, FilterOp::NotEmpty};
    if (kind == StorageKind::Text)
        return {FilterOp::Contains, FilterOp::StartsWith, FilterOp::Is, FilterOp::IsNot, FilterOp::Empty, FilterOp::NotEmpty};
    return {FilterOp::Is, FilterOp::AtLeast, FilterOp::AtMost, FilterOp::Empty, FilterOp::NotEmpty};
}

bool needsValue(FilterOp op)
{
    return op != FilterOp::Empty && op != FilterOp::NotEmpty;
}
} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget)
    , m_chipRow(new QHBoxLayout(m_chips))
    , m_adder(new QWidget)
    , m_adderRow(new QHBoxLayout(m_adder))
    , m_field(new QComboBox)
    , m_operator(new QComboBox)
    , m_add(new QPushButton)
    , m_cancel(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chips);
    layout->addWidget(m_adder);
    for (QHBoxLayout *row : {m_chipRow, m_adderRow}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
    }
    m_adderRow->addWidget(m_field);
    m_adderRow->addWidget(m_operator);
    m_adderRow->addWidget(m_add);
    m_adderRow->addWidget(m_cancel);
    m_adderRow->addStretch();
    m_field->setObjectName(u"filterField"_s);
    m_field->setMaxVisibleItems(20);
    m_operator->setObjectName(u"filterOperator"_s);
    m_add->setObjectName(u"filterAdd"_s);
    m_cancel->setObjectName(u"filterCancel"_s);
    m_cancel->setIcon(icon(u"x"_s));
    m_cancel->setAutoRaise(true);
    m_chips->hide();
    m_adder->hide();
    connect(m_field, &QComboBox::currentIndexChanged, this, &FilterBar::showOperators);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterBar::showEditor);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::addFilter);
    connect(m_cancel, &QToolButton::clicked, m_adder, &QWidget::hide);
    retranslate();
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Apply"));
    m_field->setAccessibleName(tr("Field to filter by"));
    m_operator->setAccessibleName(tr("Comparison"));
    m_cancel->setAccessibleName(tr("Close without filtering"));
    m_cancel->setToolTip(m_cancel->accessibleName());
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isAdding())
        return m_adder->hide();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isAdding())
        return addFilter();
    QWidget::keyPressEvent(event);
}

void FilterBar::setCatalogue(CataloguePtr catalogue, Language language)
{
    m_catalogue = std::move(catalogue);
    m_language = language;
    const QString before = m_field->currentData().toString();
    {
        const QSignalBlocker blocked(m_field);
        m_field->clear();
        for (const FieldDefinition &field : m_catalogue->fields()) {
            if (!field.sensitive && field.shown)
                m_field->addItem(field.label.in(language), field.key);
        }
        m_field->setCurrentIndex(std::max(0, m_field->findData(before)));
    }
    showOperators();
    showChips();
}

const FieldDefinition *FilterBar::chosenField() const
{
    return m_catalogue ? m_catalogue->field(m_field->currentData().toString()) : nullptr;
}

void FilterBar::showOperators()
{
    const FieldDefinition *field = chosenField();
    if (!field)
        return;
    {
        const QSignalBlocker blocked(m_operator);
        m_operator->clear();
        for (const FilterOp op : operatorsOf(*field))
            m_operator->addItem(operatorText(op, *field), static_cast<int>(op));
    }
    delete std::exchange(m_editor, nullptr);
    showEditor();
}

void FilterBar::showEditor()
{
    const FieldDefinition *field = chosenField();
    if (!field)
        return;
    const bool wanted = needsValue(static_cast<FilterOp>(m_operator->currentData().toInt()));
    if (!m_editor && wanted) {
        FieldDefinition plain = *field; // no arrow and no mandatory mark on a filter
        plain.numberSeries.clear();
        plain.type = typeOf(*field).storageKind() == StorageKind::Text && field->choiceList.isEmpty() ? u"text"_s : field->type;
        m_editor = createFieldEditor(plain, m_catalogue, m_language, m_adder);
        m_editor->setMinimumWidth(240);
        m_editor->setObjectName(u"filterValue"_s);
        m_adderRow->insertWidget(2, m_editor);
        Q_EMIT editorMade(m_editor);
    }
    if (m_editor)
        m_editor->setVisible(wanted);
}

void FilterBar::startAdding(const QString &field)
{
    if (const int index = m_field->findData(field); index >= 0)
        m_field->setCurrentIndex(index);
    m_adder->show();
    (field.isEmpty() || !m_editor ? m_field : m_editor->focusTarget())->setFocus();
}

bool FilterBar::isAdding() const
{
    return m_adder->isVisible();
}

void FilterBar::addFilter()
{
    const FieldDefinition *field = chosenField();
    if (!field)
        return;
    const auto op = static_cast<FilterOp>(m_operator->currentData().toInt());
    if (needsValue(op) && (!m_editor || !m_editor->value().isValid())) {
        if (m_editor)
            m_editor->focusTarget()->setFocus();
        return;
    }
    m_filters.append({field->key, op, needsValue(op) ? m_editor->value() : QVariant()});
    if (m_editor)
        m_editor->setValue({});
    m_adder->hide();
    showChips();
    Q_EMIT filtersChanged();
}

void FilterBar::setFilters(const QList<FieldFilter> &filters)
{
    m_filters = filters;
    showChips();
    Q_EMIT filtersChanged();
}

QString FilterBar::operatorText(FilterOp op, const FieldDefinition &field) const
{
    const bool date = typeOf(field).storageKind() == StorageKind::Date || typeOf(field).storageKind() == StorageKind::DateTime;
    switch (op) {
    case FilterOp::Is:
    case FilterOp::AnyOf:
        return tr("is");
    case FilterOp::IsNot:
        return tr("is not");
    case FilterOp::Contains:
        return tr("contains");
    case FilterOp::StartsWith:
        return tr("begins with");
    case FilterOp::AtLeast:
        return date ? tr("from") : tr("at least");
    case FilterOp::AtMost:
        return date ? tr("until") : tr("at most");
    case FilterOp::Between:
        return tr("is between");
    case FilterOp::During:
        return tr("is in");
    case FilterOp::Empty:
        return tr("is empty");
    case FilterOp::NotEmpty:
        return tr("is filled in");
    }
    return {};
}

QString FilterBar::describe(const FieldFilter &filter) const
{
    const FieldDefinition *field = m_catalogue->field(filter.field);
    if (!field)
        return filter.field;
    const QVariantList values = filter.op == FilterOp::AnyOf ? filter.value.toList() : QVariantList{filter.value};
    QStringList texts;
    for (const QVariant &one : values)
        texts << typeOf(*field).format(one, {*field, *m_catalogue, m_language});
    const QString value = needsValue(filter.op) ? texts.join(u", "_s) : QString();
    return u"%1 %2 %3"_s.arg(field->label.in(m_language), operatorText(filter.op, *field), value).trimmed();
}

void FilterBar::showChips()
{
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_filters.size(); ++i) {
        auto *chip = new QPushButton(icon(u"x"_s), describe(m_filters.at(i)).replace(u'&', u"&&"_s));
        chip->setObjectName(u"filterChip_%1"_s.arg(i));
        chip->setAutoDefault(false);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the words
        chip->setToolTip(tr("Remove this filter"));
        connect(chip, &QPushButton::clicked, this, [this, i] {
            m_filters.removeAt(i);
            showChips();
            Q_EMIT filtersChanged();
        });
        m_chipRow->addWidget(chip);
    }
    m_chipRow->addStretch();
    m_chips->setVisible(!m_filters.isEmpty());
}

} // namespace effectif
