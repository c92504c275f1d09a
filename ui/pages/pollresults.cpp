// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollresults.h"

#include "models/services/pollservice.h"
#include "ui/pages/pollreportview.h"
#include "ui/pages/publicationview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

PollResults::PollResults(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_view(new PublicationView(context, banner))
    , m_numbers(new PollReportView(context.language))
    , m_note(new PlainLabel)
{
    setObjectName(u"pollResults"_s);
    m_numbers->setReadOnly();
    m_note->setObjectName(u"pollResults_note"_s);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    auto *panel = new QVBoxLayout;
    panel->setContentsMargins(24, 0, 24, 18);
    panel->setSpacing(12);
    panel->addWidget(m_numbers);
    panel->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addLayout(panel);
    layout->addStretch(1);
}

void PollResults::show(const Publication &poll)
{
    const bool another = poll.id != m_publication.id;
    m_publication = poll;
    m_view->show(poll, m_context.language);
    if (!another)
        return;
    m_report = {};
    m_numbers->hide();
    m_note->hide();
    reload();
}

void PollResults::reload()
{
    if (m_publication.id == 0)
        return;
    m_context.office.run(
        this, [id = m_publication.id](Services &services) { return PollService(services).report(id); },
        [this](const Result<PollReport> &report) {
            if (!report)
                return m_banner->announce(Tone::Danger, report.error().message);
            m_report = *report;
            m_numbers->setReport(m_publication, m_report, {});
            m_numbers->setVisible(true);
            showNote();
        },
        m_reads.next());
}

void PollResults::showNote()
{
    const bool words = m_report.type == PublicationType::Text || m_report.poll.other;
    m_note->setText(tr("What people wrote is shown to whoever asked and to the administrators alone."));
    m_note->setVisible(words && m_report.answered > 0);
}

void PollResults::showTexts()
{
    if (m_publication.id == 0)
        return;
    m_view->show(m_publication, m_context.language);
    showNote();
}

} // namespace effectif
