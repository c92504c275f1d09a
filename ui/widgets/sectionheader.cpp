// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace effectif {

namespace {

/// A hairline in the palette's line colour.
class Rule final : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setMinimumHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(0, height() / 2, width(), 1, palette().color(QPalette::Mid));
    }
};

} // namespace

SectionHeader::SectionHeader(const QString &text, QWidget *parent)
    : QWidget(parent), m_label(new PlainLabel(this)), m_row(new QHBoxLayout(this))
{
    m_label->setLetters(1.05, QFont::DemiBold);
    m_label->setElideMode(Qt::ElideNone);
    m_row->setContentsMargins(0, 8, 0, 4);
    m_row->addWidget(m_label);
    m_row->addWidget(new Rule(this), 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void SectionHeader::setText(const QString &text)
{
    m_label->setText(text);
    m_label->setVisible(!text.isEmpty()); // then it is a line
    setAccessibleName(text);
}

QString SectionHeader::text() const
{
    return m_label->text();
}

void SectionHeader::addTrailing(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace effectif
