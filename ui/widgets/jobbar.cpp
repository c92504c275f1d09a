// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobbar.h"

#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSteps = 1000;
}

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel)
    , m_progress(new QProgressBar)
    , m_count(new PlainLabel)
    , m_stop(new QPushButton)
{
    setObjectName(u"jobBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_stop);
    m_progress->setTextVisible(false);
    m_count->setTone(Tone::Muted);
    m_stop->setObjectName(u"jobStop"_s);
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false); // it may take a moment until the job hears it
        Q_EMIT stopWanted();
    });
    retranslate();
    hide();
}

void JobBar::retranslate()
{
    m_stop->setText(tr("Stop"));
}

void JobBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JobBar::begin(const QString &text)
{
    m_running = true;
    m_text->setText(text);
    m_progress->setAccessibleName(text);
    m_progress->setRange(0, 0);
    m_count->clear();
    m_counted.clear();
    m_stop->setEnabled(true);
    show();
}

void JobBar::setProgress(qint64 done, qint64 total)
{
    setShare(done, total);
    m_counted = tr("%1 of %2").arg(locale().toString(done), locale().toString(total));
    m_count->setText(m_counted);
}

void JobBar::setRemark(const QString &text)
{
    m_count->setText(m_counted.isEmpty() ? text : m_counted + QStringLiteral("  ·  ") + text);
}

void JobBar::setShare(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_progress->setRange(0, kSteps);
    m_progress->setValue(static_cast<int>(kSteps * done / total));
}

void JobBar::end()
{
    m_running = false;
    hide();
}

} // namespace effectif
