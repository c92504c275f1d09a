// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ignoredlist.h"

#include "models/domain/quality/checks.h"
#include "models/services/qualityignores.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Person, What, Reason, By };
} // namespace

IgnoredList::IgnoredList(const PageContext &context, const QString &kind, QWidget *parent)
    : DecisionsList(context, {u"quality_ignored"_s, u"eye-off"_s, {140, 190, 150, 110, 130, 130}, By, Reason}, parent)
    , m_kind(kind)
{
    retranslate();
}

DecisionsList::Texts IgnoredList::texts() const
{
    return {tr("Ignored findings"),
            tr("Show again"),
            tr("This may stay as it is, until what was checked is changed on the sheet."),
            tr("Nothing is ignored."),
            tr("What may stay as it is, with a reason, stands here."),
            {tr("Person"), tr("Check"), tr("Reason"), tr("Ignored by"), tr("When"), tr("State")}};
}

void IgnoredList::load()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return QualityIgnores(services).list(kind); },
        [this](const Result<QList<quality::Ignored>> &ignored) {
            if (!ignored) {
                Q_EMIT failed(ignored.error());
                return;
            }
            m_ignored = *ignored;
            fill();
            Q_EMIT counted(static_cast<int>(m_ignored.size()));
        },
        m_loads.next());
}

QList<RowsModel::Row> IgnoredList::rows() const
{
    QList<RowsModel::Row> rows;
    for (const quality::Ignored &ignored : m_ignored) {
        const quality::Check *check = quality::check(ignored.check);
        rows << rowOf({ignored.title, check ? check->displayName() : ignored.check, ignored.reason}, ignored.by, ignored.holds,
                      ignored.holds ? tr("Not shown") : tr("Checked again"));
    }
    return rows;
}

const quality::Ignored *IgnoredList::chosen() const
{
    return hasChosen() ? &m_ignored.at(chosenRow()) : nullptr;
}

void IgnoredList::takeBackChosen()
{
    const quality::Ignored &ignored = *chosen();
    takeBack(tr("What was found on the sheet of %1 is shown again.").arg(ignored.title),
             [kind = m_kind, check = ignored.check, id = ignored.id, operation = QUuid::createUuid()](Services &services) {
                 return QualityIgnores(services).takeBack(kind, check, {id}, operation);
             });
}

} // namespace effectif
