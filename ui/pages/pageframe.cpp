// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageframe.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace effectif {

PageFrame::PageFrame(const QString &name, QWidget *parent)
    : Page(parent)
    , m_banner(new Banner)
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_head(new QHBoxLayout)
    , m_content(new QVBoxLayout)
    , m_bars(new QVBoxLayout)
{
    setObjectName(name);
    m_banner->hide();
    m_title->setLetters(1.5, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_note->hide();
    m_head->addWidget(m_title, 1);
    m_content->setContentsMargins(24, 18, 24, 18);
    m_content->setSpacing(10);
    m_content->addLayout(m_head);
    m_content->addWidget(m_note);
    m_bars->setSpacing(0);
    m_bars->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bars);
    layout->addLayout(m_content, 1);
}

void PageFrame::addBesideTitle(QWidget *widget)
{
    m_head->addWidget(widget);
}

void PageFrame::addBar(Banner *bar)
{
    m_bars->addWidget(bar);
}

void PageFrame::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PageFrame::retranslate()
{
    m_title->setText(heading());
    showTexts();
}

void PageFrame::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

} // namespace effectif
