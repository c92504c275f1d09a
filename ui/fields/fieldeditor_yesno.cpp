// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_yesno.h"

#include <QApplication>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace effectif {

YesNoFieldEditor::YesNoFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                   QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_group(new QWidget(this))
{
    auto *layout = new QHBoxLayout(m_group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_unset = addButton("first", QVariant());
    m_yes = addButton("middle", true);
    m_no = addButton("last", false);
    auto *group = new QButtonGroup(this); // exclusive: one Tab stop, arrow keys move in it
    for (QPushButton *button : {m_unset, m_yes, m_no}) {
        group->addButton(button);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_unset->setChecked(true);
    setInput(m_group, true);
    m_group->setFocusProxy(m_unset);
    retranslate();
}

QPushButton *YesNoFieldEditor::addButton(const char *segment, const QVariant &meaning)
{
    auto *button = new QPushButton(m_group);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("segment", QLatin1String(segment));
    button->installEventFilter(this);
    connect(button, &QPushButton::toggled, this, [this, meaning](bool checked) {
        if (checked)
            chosen(meaning);
    });
    return button;
}

void YesNoFieldEditor::showValue(const QVariant &value, const QString &)
{
    QPushButton *button = value.isNull() ? m_unset : value.toBool() ? m_yes : m_no;
    const QSignalBlocker blocker(button);
    button->setChecked(true);
    m_group->setFocusProxy(button);
}

void YesNoFieldEditor::retranslate()
{
    FieldEditor::retranslate();
    m_unset->setText(QStringLiteral("—"));
    m_unset->setToolTip(tr("Not said"));
    // In the language of the sheet, as the type writes it.
    m_yes->setText(type().format(true, context()));
    m_no->setText(type().format(false, context()));
    const QString pattern = QStringLiteral("%1: %2");
    m_unset->setAccessibleName(pattern.arg(label(), tr("Not said")));
    m_yes->setAccessibleName(pattern.arg(label(), m_yes->text()));
    m_no->setAccessibleName(pattern.arg(label(), m_no->text()));
}

bool YesNoFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto *focus = static_cast<QFocusEvent *>(event);
        const bool within = QApplication::focusWidget() && m_group->isAncestorOf(QApplication::focusWidget());
        if (!within && focus->reason() != Qt::PopupFocusReason && focus->reason() != Qt::ActiveWindowFocusReason)
            finish();
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace effectif
