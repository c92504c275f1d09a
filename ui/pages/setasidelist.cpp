// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setasidelist.h"

#include "models/services/duplicatedecisions.h"

namespace effectif {

using namespace Qt::StringLiterals;

SetAsideList::SetAsideList(const PageContext &context, const QString &kind, QWidget *parent)
    : DecisionsList(context, {u"duplicates_aside"_s, u"copy-check"_s, {230, 230, 170, 150, 320}, 2}, parent)
    , m_kind(kind)
{
    retranslate();
}

DecisionsList::Texts SetAsideList::texts() const
{
    return {tr("Set aside as no duplicates"),
            tr("May be a duplicate after all"),
            tr("These pairs were looked at and are no duplicates. They stay hidden until something that is compared changes on either sheet."),
            tr("No pair was set aside."),
            tr("Whoever looks at two sheets and finds that they are two people’s says “Not a duplicate”; they are not shown again."),
            {tr("First sheet"), tr("Second sheet"), tr("Decided by"), tr("When"), tr("State")}};
}

void SetAsideList::load()
{
    using Loaded = std::pair<QList<duplicates::Decision>, bool>;
    m_context.office.run(
        this,
        [kind = m_kind](Services &services) -> Result<Loaded> {
            DuplicateDecisions decisions(services.context(), services.catalogues());
            const auto list = decisions.list(kind);
            return list ? Result<Loaded>(Loaded{*list, decisions.mayDecide()}) : fail(list.error());
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            m_decisions = loaded->first;
            m_mayDecide = loaded->second;
            fill();
        },
        m_loads.next());
}

QList<RowsModel::Row> SetAsideList::rows() const
{
    QList<RowsModel::Row> rows;
    for (const duplicates::Decision &decision : m_decisions)
        rows << rowOf({decision.firstTitle, decision.secondTitle}, decision.by, decision.holds,
                      decision.holds ? tr("Not shown any more") : tr("Changed since: compared again"));
    return rows;
}

const duplicates::Decision *SetAsideList::chosen() const
{
    return hasChosen() ? &m_decisions.at(chosenRow()) : nullptr;
}

void SetAsideList::takeBackChosen()
{
    const duplicates::Decision &decision = *chosen();
    takeBack(tr("%1 and %2 may be duplicates again: the next search compares them.").arg(decision.firstTitle, decision.secondTitle),
             [kind = m_kind, sheets = decision.sheets, operation = QUuid::createUuid()](Services &services) {
                 return DuplicateDecisions(services.context(), services.catalogues()).takeBack(kind, {sheets}, operation);
             });
}

} // namespace effectif
