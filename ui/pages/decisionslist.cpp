// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decisionslist.h"

#include "models/domain/mentions.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

DecisionsList::DecisionsList(const PageContext &context, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RowsModel(static_cast<int>(look.widths.size()) - 1, this))
    , m_note(new PlainLabel)
    , m_back(makeTool(look.name.section(u'_', 0, 0) + u"_takeBack"_s, u"rotate-ccw"_s))
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_look(look)
{
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    makeListTable(m_table, look.name);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(RowsModel::ColourRole, m_table);
    cells->follow(context.away);
    m_table->setItemDelegate(cells);
    m_table->horizontalHeader()->setStretchLastSection(look.widest < 0);
    setFocusHeirs(m_back, {m_table});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (hasChosen() && !m_working)
            takeBackChosen();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (hasChosen())
            Q_EMIT openWanted(sheetOf(chosenRow()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DecisionsList::showState);
}

void DecisionsList::retranslate()
{
    const Texts words = texts();
    m_table->setAccessibleName(words.name);
    m_back->setText(words.back);
    m_note->setText(words.note);
    m_empty->setContent(m_look.icon, words.empty, words.emptyDetail);
    m_model->setHeaders(words.heads);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, m_look.widths.at(column));
    if (m_look.widest >= 0)
        m_table->horizontalHeader()->setSectionResizeMode(m_look.widest, QHeaderView::Stretch);
    fill();
}

RowsModel::Row DecisionsList::rowOf(const QStringList &what, const Stamp &by, bool holds, const QString &state) const
{
    const QString when = localeOf(m_context.language).toString(by.at.toLocalTime(), QLocale::ShortFormat);
    RowsModel::Row row{0, what + QStringList{by.userName, when, state}, holds ? u"green"_s : u"orange"_s};
    row.people.insert(m_look.by, personMarkup(by.userName, by.user));
    return row;
}

void DecisionsList::fill()
{
    const int before = m_table->currentIndex().row();
    QList<RowsModel::Row> all = rows();
    const auto count = static_cast<int>(all.size());
    for (int i = 0; i < count; ++i)
        all[i].id = i + 1;
    m_model->setRows(all);
    for (QWidget *part : std::initializer_list<QWidget *>{m_note, m_table})
        part->setVisible(count > 0);
    m_back->setVisible(count > 0 && mayTakeBack());
    m_empty->setVisible(count == 0);
    if (count > 0)
        m_table->selectRow(std::clamp(before, 0, count - 1));
    showState();
}

int DecisionsList::chosenRow() const
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    return chosen.isEmpty() ? -1 : chosen.first().row();
}

void DecisionsList::showState()
{
    m_back->setEnabled(hasChosen() && mayTakeBack() && !m_working);
    Q_EMIT chosenChanged();
}

void DecisionsList::takeBack(const QString &sentence, Act act)
{
    m_working = true;
    showState();
    m_context.office.run(this, std::move(act), [this, sentence](const Result<void> &done) {
        m_working = false;
        if (done)
            Q_EMIT takenBack(sentence);
        else
            Q_EMIT failed(done.error());
        load();
    });
}

} // namespace effectif
