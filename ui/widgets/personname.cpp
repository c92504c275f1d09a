// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/personname.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

PersonName::PersonName(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_clock(new IconLabel(14, this))
    , m_name(new PlainLabel(name, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_clock);
    layout->addWidget(m_name);
    m_clock->setIcon(u"clock"_s, Tone::Warning);
    m_clock->hide();
    describe();
}

void PersonName::setName(const QString &name)
{
    m_name->setText(name);
    describe();
}

void PersonName::setAway(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_clock->setVisible(!words.isEmpty());
    m_name->setTone(words.isEmpty() ? std::nullopt : std::optional(Tone::Warning));
    setToolTip(words.toHtmlEscaped());
    describe();
}

void PersonName::describe()
{
    setAccessibleName(m_words.isEmpty() ? m_name->text() : m_words);
}

} // namespace effectif
