// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollmanagementpage.h"

#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "ui/pages/pollpart.h"
#include "ui/widgets/banner.h"

#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

PollManagementPage::PollManagementPage(const PageContext &context, QWidget *parent)
    : PublicationsFrame(context, u"pollManagement"_s, true, parent)
    , m_remind(addTool("_remind", u"bell"_s))
    , m_report(addTool("_report", u"chart-column"_s))
{
    setPart(new PollPart(context, m_banner));
    connect(m_remind, &QToolButton::clicked, this, &PollManagementPage::remind);
    connect(m_report, &QToolButton::clicked, this, &PollManagementPage::report);
    start();
}

QString PollManagementPage::title() const
{
    return tr("Manage polls");
}

PublicationsFrame::Words PollManagementPage::words() const
{
    return {tr("What the office asks its people. Those on the chosen list answer in the application, until the end."),
            tr("Words of a question"),
            tr("New poll"),
            tr("All polls"),
            tr("No poll matches."),
            tr("Show all polls"),
            tr("Nothing was asked yet."),
            tr("A poll asks one question: yes or no, a choice among several, or an answer in words. Everybody on a list answers once, and the report "
               "shows at once what comes of it."),
            tr("Write the first poll"),
            tr("Withdraw this poll?")};
}

void PollManagementPage::showTexts()
{
    m_remind->setText(tr("Remind"));
    m_remind->setToolTip(tr("Tells those who have not answered yet, once a day at most"));
    m_report->setText(tr("Report"));
    m_report->setToolTip(tr("What was answered until now"));
    PublicationsFrame::showTexts();
}

void PollManagementPage::showChosen(const PublicationEntry *entry)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_remind->setEnabled(entry && entry->publication.phase(now) == PublicationPhase::Running);
    m_report->setEnabled(entry && entry->publication.state != Publication::State::Draft);
}

void PollManagementPage::remind()
{
    const PublicationEntry *entry = chosen();
    if (!entry)
        return;
    m_context.office.run(
        this, [id = entry->publication.id](Services &services) { return PollService(services).remind(id); },
        [this, title = entry->publication.title.in(m_context.language)](const Result<int> &told) {
            if (!told)
                return m_banner->announce(Tone::Danger, told.error().message);
            if (*told < 0) // an anonymous one: not how many
                m_banner->announce(Tone::Success, tr("Those who have not answered “%1” yet are reminded.").arg(title));
            else if (*told == 0)
                m_banner->announce(Tone::Accent, tr("Nobody was reminded of “%1”: everybody who has an account has answered.").arg(title));
            else
                m_banner->announce(Tone::Success, tr("%n person(s) are reminded of “%1”.", nullptr, *told).arg(title));
        });
}

void PollManagementPage::report()
{
    if (const PublicationEntry *entry = chosen())
        Q_EMIT placeWanted(PublicationService::kKind, entry->publication.id, u"pollReport"_s);
}

} // namespace effectif
