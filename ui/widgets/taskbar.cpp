// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taskbar.h"

#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace effectif {

namespace {
constexpr int kSteps = 1000;
}

TaskBar::TaskBar(QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(this))
{
    m_bar->setTextVisible(false);
    m_stop->setAutoDefault(false);
    m_stop->setObjectName(QStringLiteral("task_stop"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &TaskBar::stopWanted);
    m_stop->setText(tr("Stop"));
    hide();
}

void TaskBar::begin(const QString &sentence)
{
    m_text->setText(sentence);
    m_bar->setAccessibleName(sentence);
    m_bar->setRange(0, 0);
    show();
}

void TaskBar::advance(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, kSteps);
    m_bar->setValue(static_cast<int>(kSteps * done / total));
}

void TaskBar::end()
{
    hide();
}

void TaskBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_stop->setText(tr("Stop"));
}

} // namespace effectif
