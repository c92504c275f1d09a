// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/personlabel.h"

#include "models/items/awayroster.h"
#include "ui/widgets/persontext.h"

#include <QPainter>

namespace effectif {

void PersonLabel::follow(AwayRoster *roster)
{
    if (roster == m_roster)
        return;
    if (m_roster)
        m_roster->disconnect(this);
    m_roster = roster;
    if (roster)
        connect(roster, &AwayRoster::changed, this, &PersonLabel::refresh);
    refresh();
}

void PersonLabel::setMarked(const QString &marked)
{
    const bool was = !m_marked.isEmpty();
    m_marked = marked;
    if (was && marked.isEmpty()) {
        setText({});
        setToolTip({});
        setAccessibleDescription({});
    }
    refresh();
}

QString PersonLabel::away() const
{
    return PersonText(m_marked, m_roster).words();
}

void PersonLabel::refresh()
{
    if (m_marked.isEmpty())
        return;
    const PersonText now(m_marked, m_roster);
    setText(now.text());
    setToolTip(now.words().toHtmlEscaped());
    setAccessibleDescription(now.words());
    update();
}

void PersonLabel::paintEvent(QPaintEvent *event)
{
    const PersonText now(m_marked, m_roster);
    if (!now.namesAbsent())
        return PlainLabel::paintEvent(event);
    QPainter painter(this);
    now.draw(&painter, contentsRect(), alignment(), palette(), ink(), wordWrap() ? PersonText::Lines::Wrapped : PersonText::Lines::One);
}

} // namespace effectif
