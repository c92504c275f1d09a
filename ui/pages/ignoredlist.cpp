// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ignoredlist.h"

#include "models/domain/mentions.h"
#include "models/domain/quality/checks.h"
#include "models/items/rowsmodel.h"
#include "models/services/qualityignores.h"
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
enum Column { Person, What, Reason, By, At, State };
constexpr int kWidths[] = {140, 190, 150, 110, 130, 130};
} // namespace

IgnoredList::IgnoredList(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RowsModel(State, this))
    , m_note(new PlainLabel)
    , m_back(makeTool(u"quality_takeBack"_s, u"rotate-ccw"_s))
    , m_table(new QTableView)
{
    setObjectName(u"quality_ignoredPage"_s);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    makeListTable(m_table, u"quality_ignored"_s);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(RowsModel::ColourRole, m_table);
    cells->follow(context.away);
    m_table->setItemDelegate(cells);
    m_table->horizontalHeader()->setStretchLastSection(false);
    setFocusHeirs(m_back, {m_table});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    connect(m_back, &QToolButton::clicked, this, &IgnoredList::takeBack);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const quality::Ignored *ignored = chosen())
            Q_EMIT openWanted(ignored->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IgnoredList::showState);
    retranslate();
}

void IgnoredList::retranslate()
{
    m_table->setAccessibleName(tr("Ignored findings"));
    m_back->setText(tr("Show again"));
    m_model->setHeaders({tr("Person"), tr("Check"), tr("Reason"), tr("Ignored by"), tr("When"), tr("State")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    fill();
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

void IgnoredList::fill()
{
    const QModelIndex before = m_table->currentIndex();
    QList<RowsModel::Row> rows;
    for (const quality::Ignored &ignored : std::as_const(m_ignored)) {
        const quality::Check *check = quality::check(ignored.check);
        RowsModel::Row row{static_cast<int>(rows.size()) + 1,
                           {ignored.title, check ? check->displayName() : ignored.check, ignored.reason, ignored.by.userName,
                            localeOf(m_context.language).toString(ignored.by.at.toLocalTime(), QLocale::ShortFormat),
                            ignored.holds ? tr("Not shown") : tr("Checked again")},
                           ignored.holds ? u"green"_s : u"orange"_s};
        row.people.insert(By, personMarkup(ignored.by.userName, ignored.by.user));
        rows.append(row);
    }
    m_model->setRows(rows);
    m_note->setText(rows.isEmpty() ? tr("Nothing is ignored. What may stay as it is, with a reason, stands here.")
                                   : tr("This may stay as it is, until what was checked is changed on the sheet."));
    m_table->setVisible(!rows.isEmpty());
    m_back->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_table->selectRow(qBound(0, before.row(), static_cast<int>(rows.size()) - 1));
    showState();
}

const quality::Ignored *IgnoredList::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    return id < 1 || id > m_ignored.size() ? nullptr : &m_ignored.at(id - 1);
}

void IgnoredList::showState()
{
    m_back->setEnabled(chosen() && !m_working);
    Q_EMIT chosenChanged();
}

void IgnoredList::takeBack()
{
    const quality::Ignored *ignored = chosen();
    if (!ignored || m_working)
        return;
    m_working = true;
    showState();
    m_context.office.run(
        this,
        [kind = m_kind, check = ignored->check, id = ignored->id, operation = QUuid::createUuid()](Services &services) {
            return QualityIgnores(services).takeBack(kind, check, {id}, operation);
        },
        [this, sentence = tr("What was found on the sheet of %1 is shown again.").arg(ignored->title)](const Result<void> &done) {
            m_working = false;
            if (done)
                Q_EMIT takenBack(sentence);
            else
                Q_EMIT failed(done.error());
            load();
        });
}

} // namespace effectif
