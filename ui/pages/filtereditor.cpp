// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filtereditor.h"

#include "models/domain/fieldtype.h"
#include "ui/fields/fieldeditors.h"
#include "ui/pages/filtertext.h"
#include "ui/theme/icon.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

FilterEditor::FilterEditor(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, 8))
    , m_field(new QComboBox)
    , m_operator(new QComboBox)
    , m_period(new QComboBox)
    , m_values(new QWidget)
    , m_apply(new QPushButton)
    , m_cancel(new QToolButton)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    auto *values = new QHBoxLayout(m_values);
    values->setContentsMargins(0, 0, 0, 0);
    values->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_operator, m_period, m_values, m_apply, m_cancel})
        m_row->addWidget(widget);
    m_field->setObjectName(u"filterField"_s);
    m_field->setMaxVisibleItems(20);
    m_operator->setObjectName(u"filterOperator"_s);
    m_period->setObjectName(u"filterPeriod"_s);
    m_apply->setObjectName(u"filterAdd"_s);
    m_cancel->setObjectName(u"filterCancel"_s);
    m_cancel->setIcon(icon(u"x"_s));
    m_cancel->setAutoRaise(true);
    connect(m_field, &QComboBox::currentIndexChanged, this, &FilterEditor::showOperators);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterEditor::showValues);
    connect(m_apply, &QPushButton::clicked, this, &FilterEditor::take);
    connect(m_cancel, &QToolButton::clicked, this, &FilterEditor::cancelled);
    retranslate();
}

void FilterEditor::retranslate()
{
    m_apply->setText(tr("Apply"));
    m_field->setAccessibleName(tr("Field to filter by"));
    m_operator->setAccessibleName(tr("Comparison"));
    m_period->setAccessibleName(tr("Period"));
    m_cancel->setAccessibleName(tr("Close without filtering"));
    m_cancel->setToolTip(m_cancel->accessibleName());
    fillPeriods();
}

void FilterEditor::fillPeriods()
{
    const QVariant before = m_period->currentData();
    m_period->clear();
    for (const Period period : periods())
        m_period->addItem(FilterText::periodText(idOf(period)), idOf(period));
    m_period->setCurrentIndex(std::max(0, m_period->findData(before)));
}

void FilterEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelled();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    QWidget::keyPressEvent(event);
}

void FilterEditor::setCatalogue(CataloguePtr catalogue, Language language)
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
        m_field->insertSeparator(m_field->count());
        m_field->addItem(FilterText::labelOf(*filteredField(*m_catalogue, kIncompleteKey), language), kIncompleteKey);
        m_field->setCurrentIndex(std::max(0, m_field->findData(before)));
    }
    showOperators();
}

const FieldDefinition *FilterEditor::field() const
{
    return m_catalogue ? filteredField(*m_catalogue, m_field->currentData().toString()) : nullptr;
}

FilterOp FilterEditor::op() const
{
    return static_cast<FilterOp>(m_operator->currentData().toInt());
}

void FilterEditor::showOperators()
{
    const FieldDefinition *chosen = field();
    if (!chosen)
        return;
    {
        const QSignalBlocker blocked(m_operator);
        m_operator->clear();
        for (const FilterOp op : FilterText::operatorsOf(*chosen))
            m_operator->addItem(FilterText::operatorText(op, *chosen), static_cast<int>(op));
    }
    showValues();
}

FieldEditor *FilterEditor::makeEditor(const FieldDefinition &field, FilterOp op, const QString &name)
{
    FieldDefinition plain = field; // no arrow and no mandatory mark on a filter
    const QString label = FilterText::labelOf(field, m_language);
    plain.label = {label, label};
    plain.numberSeries.clear();
    plain.mandatory = false;
    plain.fixed = false;
    plain.rules = {};
    const StorageKind kind = typeOf(field).storageKind();
    if (kind == StorageKind::Text && field.choiceList.isEmpty())
        plain.type = u"text"_s; // parts of a number or an address are no valid ones
    else if (!field.choiceList.isEmpty())
        plain.type = op == FilterOp::AnyOf ? u"choices"_s : u"choice"_s;
    FieldEditor *editor = createFieldEditor(plain, m_catalogue, m_language, m_values);
    editor->setObjectName(name);
    editor->setMinimumWidth(op == FilterOp::Between ? 150 : 240);
    m_values->layout()->addWidget(editor);
    m_editors.append(editor);
    Q_EMIT editorMade(editor);
    return editor;
}

void FilterEditor::showValues()
{
    const FieldDefinition *chosen = field();
    if (!chosen)
        return;
    // what was typed for one comparison is kept for the next
    const QVariant before = m_editors.isEmpty() ? QVariant() : m_editors.first()->value();
    const QString fieldBefore = m_editors.isEmpty() ? QString() : m_editors.first()->field().key;
    const QString typeBefore = m_editors.isEmpty() ? QString() : m_editors.first()->field().type;
    m_editors.clear();
    while (QLayoutItem *item = m_values->layout()->takeAt(0)) {
        discard(item->widget());
        delete item;
    }
    const bool period = op() == FilterOp::During;
    m_period->setVisible(period);
    m_values->setVisible(!period && FilterText::needsValue(op()));
    if (m_values->isHidden())
        return;
    FieldEditor *first = makeEditor(*chosen, op(), u"filterValue"_s);
    if (op() == FilterOp::Between) {
        auto *and_ = new PlainLabel(tr("and"));
        and_->setTone(Tone::Muted);
        m_values->layout()->addWidget(and_);
        makeEditor(*chosen, op(), u"filterValueTo"_s);
        first->setAccessibleName(tr("From"));
        m_editors.last()->setAccessibleName(tr("Until"));
    }
    if (fieldBefore == chosen->key && typeBefore == first->field().type)
        first->setValue(before);
    QWidget *from = m_period; // what is made later would come after the buttons
    for (const FieldEditor *editor : std::as_const(m_editors)) {
        setTabOrder(from, editor->focusTarget());
        from = editor->focusTarget();
    }
    setTabOrder(from, m_apply);
    m_row->invalidate();
}

void FilterEditor::focusValue()
{
    if (op() == FilterOp::During)
        m_period->setFocus();
    else if (!m_editors.isEmpty())
        m_editors.first()->focusTarget()->setFocus();
    else
        m_operator->setFocus();
}

void FilterEditor::start(const QString &key)
{
    if (const int index = m_field->findData(key); index >= 0)
        m_field->setCurrentIndex(index);
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setValue({});
    if (key.isEmpty())
        m_field->setFocus();
    else
        focusValue();
}

void FilterEditor::edit(const FieldFilter &filter)
{
    if (const int index = m_field->findData(filter.field); index >= 0)
        m_field->setCurrentIndex(index);
    if (const int index = m_operator->findData(static_cast<int>(filter.op)); index >= 0)
        m_operator->setCurrentIndex(index);
    setValue(filter.value);
    focusValue();
}

void FilterEditor::setValue(const QVariant &value)
{
    if (op() == FilterOp::During)
        m_period->setCurrentIndex(std::max(0, m_period->findData(value)));
    const QVariantList list = value.toList();
    if (op() == FilterOp::AnyOf && !m_editors.isEmpty()) {
        QStringList codes;
        for (const QVariant &one : list)
            codes << one.toString();
        return m_editors.first()->setValue(codes);
    }
    for (qsizetype i = 0; i < m_editors.size(); ++i)
        m_editors.at(i)->setValue(op() == FilterOp::Between ? list.value(i) : value);
}

QVariant FilterEditor::value() const
{
    if (op() == FilterOp::During)
        return m_period->currentData();
    if (m_editors.isEmpty())
        return {};
    const QVariant first = m_editors.first()->value();
    if (op() == FilterOp::Between) {
        const QVariant last = m_editors.last()->value();
        return first.isNull() && last.isNull() ? QVariant() : QVariant(QVariantList{first, last});
    }
    if (op() != FilterOp::AnyOf)
        return first;
    QVariantList any;
    for (const QString &code : first.toStringList())
        any << code;
    return any.isEmpty() ? QVariant() : QVariant(any);
}

void FilterEditor::take()
{
    const FieldDefinition *chosen = field();
    if (!chosen)
        return;
    const bool wrong = std::any_of(m_editors.begin(), m_editors.end(),
                                   [](const FieldEditor *editor) { return !editor->pendingText().isEmpty(); });
    if (FilterText::needsValue(op()) && (wrong || value().isNull()))
        return focusValue();
    Q_EMIT accepted({chosen->key, op(), FilterText::needsValue(op()) ? value() : QVariant()});
}

} // namespace effectif
