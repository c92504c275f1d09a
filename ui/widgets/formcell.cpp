// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formcell.h"

#include "ui/theme/stylepaint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace effectif {

FormCell::FormCell(QWidget *field, bool labelled, int columns, QWidget *parent)
    : QWidget(parent), m_field(field), m_columns(columns), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(5);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    if (!labelled) {
        m_layout->addWidget(field, 0, 0);
        return;
    }
    m_head = new QWidget(this);
    m_label = new PlainLabel(m_head);
    m_label->setBuddy(target());
    m_star = new PlainLabel(QStringLiteral("*"), m_head);
    m_star->setTone(Tone::Danger);
    m_star->hide();
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(4);
    head->addWidget(m_label);
    head->addWidget(m_star);
    head->addStretch(1);

    m_messageRow = new QWidget(this);
    m_messageIcon = new IconLabel(16, m_messageRow);
    m_message = new PlainLabel(m_messageRow);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(1, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_messageIcon, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    m_messageRow->hide();
    place(false);
}

QWidget *FormCell::target() const
{
    return m_field->focusProxy() ? m_field->focusProxy() : m_field;
}

void FormCell::place(bool labelLeft)
{
    if (!m_head)
        return;
    for (QWidget *widget : {m_head, m_field, m_messageRow})
        m_layout->removeWidget(widget);
    if (labelLeft) {
        m_head->setMinimumHeight(stylepaint::kControlHeight);
        m_layout->addWidget(m_head, 0, 0, Qt::AlignTop);
        m_layout->addWidget(m_field, 0, 1);
        m_layout->addWidget(m_messageRow, 1, 1);
        m_layout->setColumnStretch(0, 0);
        m_layout->setColumnStretch(1, 1);
    } else {
        m_head->setMinimumHeight(0);
        m_layout->addWidget(m_head, 0, 0);
        m_layout->addWidget(m_field, 1, 0);
        m_layout->addWidget(m_messageRow, 2, 0);
        m_layout->setColumnMinimumWidth(0, 0);
        m_layout->setColumnStretch(0, 1);
        m_layout->setColumnStretch(1, 0);
    }
}

int FormCell::labelWidth() const
{
    return m_head ? m_head->sizeHint().width() : 0;
}

void FormCell::setLabelWidth(int width)
{
    if (!m_head)
        return;
    m_layout->setColumnMinimumWidth(0, width);
    m_head->setMaximumWidth(width > 0 ? width : QWIDGETSIZE_MAX);
}

void FormCell::setLabel(const QString &label)
{
    if (!m_label)
        return;
    // The label is data: an ampersand in it is no mnemonic.
    m_label->setText(QString(label).replace(QLatin1Char('&'), QLatin1String("&&")));
    target()->setAccessibleName(label);
}

void FormCell::setMandatory(bool mandatory)
{
    if (!m_star)
        return;
    m_mandatory = mandatory;
    m_star->setVisible(mandatory);
    describe();
}

void FormCell::setHelp(const QString &help)
{
    if (!m_label)
        return;
    m_label->setToolTip(help.toHtmlEscaped());
    target()->setToolTip(help.toHtmlEscaped());
}

void FormCell::setMessage(Tone tone, const QString &text)
{
    if (!m_message)
        return;
    m_message->setText(text);
    m_message->setTone(tone);
    m_messageIcon->setIcon(tone == Tone::Danger ? QStringLiteral("circle-alert")
                                                : tone == Tone::Warning ? QStringLiteral("triangle-alert")
                                                                        : QStringLiteral("info"),
                           tone);
    m_messageRow->setVisible(!text.isEmpty());
    describe();
}

void FormCell::describe()
{
    if (!m_label)
        return;
    QStringList parts;
    if (m_mandatory)
        parts.append(tr("Mandatory"));
    if (!m_message->text().isEmpty())
        parts.append(m_message->text());
    target()->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace effectif
