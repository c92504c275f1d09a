// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/setasidelist.h"

#include "models/domain/mentions.h"
#include "models/items/rowsmodel.h"
#include "models/services/duplicatedecisions.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { First, Second, By, At, State };
constexpr int kWidths[] = {230, 230, 170, 150, 320};
} // namespace

SetAsideList::SetAsideList(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RowsModel(State, this))
    , m_note(new PlainLabel)
    , m_back(makeTool(u"duplicates_takeBack"_s, u"rotate-ccw"_s))
    , m_table(new QTableView)
{
    setObjectName(u"duplicates_asidePage"_s);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"duplicates_asideNote"_s);
    makeListTable(m_table, u"duplicates_aside"_s);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(RowsModel::ColourRole, m_table);
    cells->follow(context.away);
    m_table->setItemDelegate(cells);
    m_table->horizontalHeader()->setStretchLastSection(true);
    setFocusHeirs(m_back, {m_table});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    connect(m_back, &QToolButton::clicked, this, &SetAsideList::takeBack);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const duplicates::Decision *decision = chosen())
            Q_EMIT openWanted(decision->sheets.first);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SetAsideList::showState);
    retranslate();
}

void SetAsideList::retranslate()
{
    m_table->setAccessibleName(tr("Set aside as no duplicates"));
    m_back->setText(tr("May be a duplicate after all"));
    m_model->setHeaders({tr("First sheet"), tr("Second sheet"), tr("Decided by"), tr("When"), tr("State")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    fill();
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

void SetAsideList::fill()
{
    const QModelIndex before = m_table->currentIndex();
    QList<RowsModel::Row> rows;
    for (const duplicates::Decision &decision : std::as_const(m_decisions)) {
        const QString state = decision.holds ? tr("Not shown any more") : tr("Changed since: compared again");
        RowsModel::Row row{static_cast<int>(rows.size()) + 1,
                           {decision.firstTitle, decision.secondTitle, decision.by.userName,
                            localeOf(m_context.language).toString(decision.by.at.toLocalTime(), QLocale::ShortFormat), state},
                           decision.holds ? u"green"_s : u"orange"_s};
        row.people.insert(By, personMarkup(decision.by.userName, decision.by.user));
        rows.append(row);
    }
    m_model->setRows(rows);
    m_note->setText(rows.isEmpty() ? tr("No pair was set aside. Whoever looks at two sheets and finds that they are two people’s says “Not a duplicate”; they are not shown again.")
                                   : tr("These pairs were looked at and are no duplicates. They stay hidden until something that is compared changes on either sheet."));
    m_table->setVisible(!rows.isEmpty());
    m_back->setVisible(!rows.isEmpty() && m_mayDecide);
    if (!rows.isEmpty())
        m_table->selectRow(qBound(0, before.row(), static_cast<int>(rows.size()) - 1));
    showState();
}

const duplicates::Decision *SetAsideList::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    return id < 1 || id > m_decisions.size() ? nullptr : &m_decisions.at(id - 1);
}

void SetAsideList::showState()
{
    m_back->setEnabled(chosen() && m_mayDecide && !m_working);
    Q_EMIT chosenChanged();
}

void SetAsideList::takeBack()
{
    const duplicates::Decision *decision = chosen();
    if (!decision || m_working)
        return;
    m_working = true;
    showState();
    const QString sentence = tr("%1 and %2 may be duplicates again: the next search compares them.").arg(decision->firstTitle, decision->secondTitle);
    m_context.office.run(
        this,
        [kind = m_kind, sheets = decision->sheets, operation = QUuid::createUuid()](Services &services) {
            return DuplicateDecisions(services.context(), services.catalogues()).takeBack(kind, {sheets}, operation);
        },
        [this, sentence](const Result<void> &done) {
            m_working = false;
            if (done)
                Q_EMIT takenBack(sentence);
            else
                Q_EMIT failed(done.error());
            load();
        });
}

} // namespace effectif
