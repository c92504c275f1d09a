// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steplist.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    hide();
}

void StepList::clear()
{
    m_words.clear();
    while (m_layout->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_layout->takeAt(0));
        delete item->widget();
    }
    hide();
}

void StepList::add(Tone tone, const QString &text)
{
    m_words << text;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *mark = new IconLabel(18, row);
    mark->setIcon(tone == Tone::Success ? u"circle-check"_s : tone == Tone::Danger ? u"circle-x"_s : u"info"_s, tone);
    auto *label = new PlainLabel(text, row);
    label->setWordWrap(true);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    m_layout->addWidget(row);
    setAccessibleName(this->text());
    show();
}

} // namespace effectif
