// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/infocard.h"

#include "models/items/awayroster.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/personlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

InfoCard::InfoCard(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(22, this))
    , m_headline(new PlainLabel(this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setObjectName(name);
    m_headline->setLetters(1.15, QFont::DemiBold);
    m_headline->setWordWrap(true);
    m_body->setSpacing(6);
    m_body->addWidget(m_headline);
    m_buttons->setContentsMargins(0, 6, 0, 0);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addLayout(m_body);
    texts->addLayout(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(14);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void InfoCard::setContent(const QString &iconName, Tone tone, const QString &headline, const QList<Line> &lines)
{
    m_icon->setIcon(iconName, tone);
    m_headline->setText(headline);
    setAccessibleName(headline);
    if (m_lines == lines)
        return;
    m_lines = lines;
    while (m_labels.size() > lines.size())
        delete m_labels.takeLast();
    while (m_labels.size() < lines.size()) {
        auto *label = new PersonLabel(this);
        label->setWordWrap(true);
        label->follow(m_roster);
        m_body->addWidget(label);
        m_labels << label;
    }
    QStringList all;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const InfoCard::Line &line = lines.at(i);
        m_labels.at(i)->setMarked(line.namesPeople ? line.text : QString());
        if (!line.namesPeople)
            m_labels.at(i)->setText(line.text);
        m_labels.at(i)->setTone(line.tone);
        all << m_labels.at(i)->text();
    }
    setAccessibleDescription(all.join(u'\n'));
}

void InfoCard::follow(AwayRoster *roster)
{
    m_roster = roster;
}

QString InfoCard::text() const
{
    return accessibleName() + u'\n' + accessibleDescription();
}

QPushButton *InfoCard::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button); // before the stretch
    return button;
}

void InfoCard::paintEvent(QPaintEvent *)
{
    stylepaint::card(this);
}

} // namespace effectif
