// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the data quality comes by its findings: the run, what it brings, and what is worked off meanwhile.
#include "models/items/qualitymodel.h"
#include "models/items/rowsmodel.h"
#include "models/items/scoremodel.h"
#include "ui/pages/ignoredlist.h"
#include "ui/pages/qualitypage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/jobbar.h"

#include <QTableView>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kQuicklyAgain = 20'000; ///< so many sheets are checked again by themselves; more when somebody asks
} // namespace

void QualityPage::showNote()
{
    setNote(m_isStale && !checksByItself()
                ? tr("Sheets were changed since they were checked: check again to see what is left.")
                : tr("All sheets in service are checked. Each check is a list to be worked off; what may stay as it is can be ignored with a reason."));
}

/// A large office would check without end, as somebody always changes a sheet there.
bool QualityPage::checksByItself() const
{
    int sheets = 0;
    for (const DepartmentScore &score : m_scores->scores())
        sheets += score.sheets;
    return sheets <= kQuicklyAgain && m_context.office.isConnected();
}

void QualityPage::loadChecks()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return QualityService(services).checks(kind); },
        [this](const Result<QList<const quality::Check *>> &checks) {
            if (!checks)
                return m_banner->announce(Tone::Danger, checks.error().message);
            if (m_known == *checks && m_isChecked)
                return;
            m_known = *checks;
            m_found.clear();
            fillChecks();
            if (!m_checkTable->currentIndex().isValid() && m_checks->rowCount() > 0)
                m_checkTable->selectRow(0);
            if (isVisible()) // a page that is opened behind others waits until somebody looks
                run();
        });
    m_ignored->load();
}

void QualityPage::run()
{
    if (m_running) {
        m_isStale = true;
        return;
    }
    m_again.stop();
    m_isStale = false;
    showNote();
    m_job->begin(tr("The sheets are checked …"));
    auto inbox = std::make_shared<Inbox>();
    m_running = m_context.office.runLong(
        this,
        [kind = m_kind, inbox](Services &services, Progress &progress) {
            return QualityService(services).run(kind, {}, progress, [&](QualityFindings findings, const QList<DepartmentScore> &scores) {
                const QMutexLocker lock(&inbox->mutex);
                inbox->findings.push_back(std::move(findings));
                inbox->scores = scores;
            });
        },
        [this, inbox](const Result<void> &done) {
            m_job->end();
            m_running.reset();
            takeInbox(*inbox);
            if (!done) {
                m_banner->announce(done.error().kind == ErrorKind::Unavailable ? Tone::Warning : Tone::Danger, done.error().message);
                return showState();
            }
            if (!std::exchange(m_isChecked, true))
                showFirstFound();
            showScores(inbox->scores);
            m_ignored->load();
            Q_EMIT statusChanged(tr("The sheets were checked."));
            showState();
            if (m_isStale && checksByItself()) // somebody changed a sheet meanwhile
                m_again.start();
            showNote();
        },
        [this, inbox](qint64 done, qint64 total) {
            m_job->setShare(done, total);
            takeInbox(*inbox);
        });
    m_ignored->load();
    showState();
}

/// Nobody has chosen yet: a list with something to do rather than one that is in order.
void QualityPage::showFirstFound()
{
    const auto hasFindings = [this](const quality::Check *check) { return !m_found.value(QLatin1StringView(check->id)).findings.empty(); };
    const auto first = std::ranges::find_if(m_known, hasFindings);
    if (first != m_known.end() && m_checkTable->currentIndex().row() == 0)
        m_checkTable->selectRow(static_cast<int>(first - m_known.begin()));
}

/// Scores fall as checks come in: they are shown when all of them are there, but for the first time.
void QualityPage::takeInbox(Inbox &inbox)
{
    std::vector<QualityFindings> findings;
    {
        const QMutexLocker lock(&inbox.mutex);
        findings = std::exchange(inbox.findings, {});
        if (!findings.empty() && !m_isChecked)
            showScores(inbox.scores);
    }
    if (findings.empty())
        return;
    const quality::Check *chosen = chosenCheck();
    bool isShown = false;
    for (QualityFindings &one : findings) {
        isShown = isShown || (chosen && one.check == QLatin1StringView(chosen->id));
        const QString check = one.check;
        m_found.insert(check, std::move(one));
    }
    fillChecks();
    if (isShown)
        fill();
}

void QualityPage::showScores(const QList<DepartmentScore> &scores)
{
    const DepartmentId department = chosenDepartment();
    m_scores->setScores(scores);
    if (!m_scoreTable->currentIndex().isValid())
        m_scoreTable->selectRow(m_scores->rowOf(department));
}

/// The next one is chosen, so that a list is worked off by one key.
void QualityPage::forget(const QString &check, const QList<RecordId> &ids)
{
    const QSet<RecordId> gone(ids.begin(), ids.end());
    std::erase_if(m_found[check].findings, [&](const quality::Finding &finding) { return gone.contains(finding.id); });
    QList<DepartmentScore> scores = m_scores->scores();
    QSet<RecordId> sound = gone;
    QHash<RecordId, DepartmentId> departments;
    for (const quality::Finding &finding : m_model->findings()) {
        if (gone.contains(finding.id))
            departments.insert(finding.id, finding.department);
    }
    for (const QualityFindings &other : std::as_const(m_found)) {
        for (const quality::Finding &finding : other.findings)
            sound.remove(finding.id);
    }
    for (const RecordId id : std::as_const(sound)) {
        const auto score = std::ranges::find(scores, departments.value(id), &DepartmentScore::id);
        if (score != scores.end() && score->wrong > 0)
            --score->wrong;
    }
    showScores(scores);
    m_ignored->load();
    fillChecks();
    fill();
    m_table->setFocus();
}

} // namespace effectif
