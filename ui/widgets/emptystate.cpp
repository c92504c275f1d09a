// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(44, this)), m_sentence(new PlainLabel(this)),
      m_detail(new PlainLabel(this)), m_button(new QPushButton(this))
{
    m_sentence->setLetters(1.15, QFont::DemiBold);
    m_detail->setTone(Tone::Muted);
    for (PlainLabel *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setMinimumWidth(240);
    }
    m_button->setDefault(false);
    m_button->setAutoDefault(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addSpacing(10);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3); // a little above the middle looks like the middle
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setContent({}, {});
}

void EmptyState::setContent(const QString &iconName, const QString &sentence, const QString &detail,
                            const QString &buttonText)
{
    m_icon->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_icon->setIcon(iconName);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
}

} // namespace effectif
