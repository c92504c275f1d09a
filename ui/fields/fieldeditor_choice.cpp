// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_choice.h"

#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>

namespace effectif {

ChoiceFieldEditor::ChoiceFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                     QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_combo(new QComboBox(this))
{
    m_combo->setMaxVisibleItems(14);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    ignoreWheelWithoutFocus(m_combo);
    m_combo->installEventFilter(this);
    setInput(m_combo, true);
    connect(m_combo, &QComboBox::activated, this, [this](int index) { chosen(m_combo->itemData(index)); });
    retranslate();
}

void ChoiceFieldEditor::fill()
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    m_combo->addItem(QString());
    m_combo->setItemData(0, tr("No value"), Qt::AccessibleTextRole);
    const FieldContext c = context();
    for (const Choice &choice : c.catalogue.choices(field())) {
        if (!choice.retired) // a sheet that has it shows it all the same
            m_combo->addItem(choice.label.in(language()), choice.code);
    }
}

void ChoiceFieldEditor::showValue(const QVariant &value, const QString &text)
{
    const QSignalBlocker blocker(m_combo);
    int index = value.isNull() ? 0 : m_combo->findData(value);
    if (index < 0) {
        m_combo->addItem(text, value);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

void ChoiceFieldEditor::retranslate()
{
    fill();
    FieldEditor::retranslate();
}

bool ChoiceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            finish();
    } else if (watched == m_combo && event->type() == QEvent::KeyPress && !isReadOnly()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            m_combo->setCurrentIndex(0);
            chosen(QVariant());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace effectif
