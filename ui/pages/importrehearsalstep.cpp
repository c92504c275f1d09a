// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importrehearsalstep.h"

#include "models/items/importplanmodel.h"
#include "models/services/importservice.h"
#include "ui/pages/importcelldelegate.h"
#include "ui/theme/icon.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAll = kPlanStates; ///< id of the button that shows every row
constexpr int kWidestColumn = 220;
constexpr int kNarrowestColumn = 110;
constexpr int kReasons = 4; ///< shown of a row
} // namespace

ImportRehearsalStep::ImportRehearsalStep(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ImportPlanModel(this))
    , m_filters(new QButtonGroup(this))
    , m_table(new QTableView)
    , m_note(new PlainLabel)
    , m_reason(new PlainLabel)
{
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_note);
    layout->addWidget(makeFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeFoot());
    makeTable();
    connect(m_model, &ImportPlanModel::blockWanted, this, &ImportRehearsalStep::fetch, Qt::QueuedConnection);
    connect(m_model, &ImportPlanModel::mendWanted, this, &ImportRehearsalStep::mend);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ImportRehearsalStep::showRow);
    retranslate();
}

QWidget *ImportRehearsalStep::makeFilters()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    m_filters->setExclusive(true);
    constexpr int kOrder[] = {kAll, int(PlanState::Create), int(PlanState::Update), int(PlanState::Unchanged), int(PlanState::Duplicate), int(PlanState::Refused), int(PlanState::LeftOut)};
    for (const int state : kOrder) {
        auto *button = new QToolButton;
        button->setObjectName(u"import_show_%1"_s.arg(state));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(state == kAll ? u"list"_s : ImportPlanModel::iconOf(PlanState(state))));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, state);
        flow->addWidget(button);
    }
    m_filters->button(kAll)->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int state) {
        m_model->setState(state == kAll ? std::nullopt : std::optional(PlanState(state)));
        showRow();
    });
    return row;
}

QWidget *ImportRehearsalStep::makeFoot()
{
    auto *foot = new QWidget;
    m_reason->setObjectName(u"import_reason"_s);
    m_reason->setWordWrap(true);
    m_reason->setMinimumHeight(2 * fontMetrics().lineSpacing()); // rows do not move the table
    m_open = makeTool(u"import_openSheet"_s, u"user"_s);
    m_leave = makeTool(u"import_leaveOut"_s, u"minus"_s);
    m_save = makeTool(u"import_saveRefused"_s, u"download"_s);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reason, 1);
    for (QToolButton *tool : {m_open, m_leave, m_save})
        layout->addWidget(tool, 0, Qt::AlignTop);
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const PlanRow *row = m_model->row(currentRow()); row && row->sheet.id != 0)
            Q_EMIT sheetWanted(row->sheet.id);
    });
    connect(m_leave, &QToolButton::clicked, this, &ImportRehearsalStep::leaveOut);
    connect(m_save, &QToolButton::clicked, this, &ImportRehearsalStep::refusedWanted);
    return foot;
}

void ImportRehearsalStep::makeTable()
{
    makeListTable(m_table, u"importPlan"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setItemDelegate(new ImportCellDelegate(m_table));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportRehearsalStep::showRow);
}

void ImportRehearsalStep::retranslate()
{
    m_note->setText(tr("Nothing has been changed yet: this is what the import would do. Type over a cell to mend it; the row is then checked again."));
    m_table->setAccessibleName(tr("Rows of the file and what becomes of them"));
    m_open->setText(tr("Open the sheet"));
    m_save->setText(tr("Save the refused rows …"));
    showCounts();
    showRow();
}

void ImportRehearsalStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportRehearsalStep::setPlan(const std::shared_ptr<ImportPlan> &plan)
{
    m_mended = false;
    m_model->setState(std::nullopt);
    m_model->setPlan(plan, m_context.language);
    m_filters->button(kAll)->setChecked(true);
    showCounts();
    if (!plan)
        return;
    m_table->setColumnWidth(ImportPlanModel::StateColumn, 150);
    m_table->setColumnWidth(ImportPlanModel::LineColumn, 70);
    m_table->setColumnWidth(ImportPlanModel::SheetColumn, 190);
    for (int column = ImportPlanModel::FirstCell; column < m_model->columnCount(); ++column) {
        const QString head = m_model->headerData(column, Qt::Horizontal).toString();
        m_table->setColumnWidth(column, qBound(kNarrowestColumn, m_table->fontMetrics().horizontalAdvance(head) + 40, kWidestColumn));
    }
    // what needs a person is shown first
    if (plan->count(PlanState::Refused) > 0)
        m_filters->button(int(PlanState::Refused))->click();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ImportPlanModel::FirstCell));
    m_table->setFocus();
}

const std::shared_ptr<ImportPlan> &ImportRehearsalStep::plan() const
{
    return m_model->plan();
}

QString ImportRehearsalStep::countsOf(const ImportPlan &plan)
{
    const auto n = [&](PlanState state) { return int(plan.count(state)); };
    QStringList parts;
    if (n(PlanState::Create) > 0)
        parts << tr("%n sheet(s) created", nullptr, n(PlanState::Create));
    if (n(PlanState::Update) > 0)
        parts << tr("%n sheet(s) changed", nullptr, n(PlanState::Update));
    if (n(PlanState::Unchanged) > 0)
        parts << tr("%n unchanged", nullptr, n(PlanState::Unchanged));
    if (n(PlanState::Duplicate) > 0)
        parts << tr("%n duplicate(s) left alone", nullptr, n(PlanState::Duplicate));
    if (n(PlanState::Refused) > 0)
        parts << tr("%n row(s) refused", nullptr, n(PlanState::Refused));
    if (n(PlanState::LeftOut) > 0)
        parts << tr("%n row(s) left out", nullptr, n(PlanState::LeftOut));
    return parts.isEmpty() ? tr("There are no rows.") : parts.join(u", "_s);
}

void ImportRehearsalStep::showCounts()
{
    const auto &plan = m_model->plan();
    const QLocale locale = localeOf(m_context.language);
    for (QAbstractButton *button : m_filters->buttons()) {
        const int id = m_filters->id(button);
        const qint64 count = !plan ? 0 : id == kAll ? plan->rowCount() : plan->count(PlanState(id));
        const QString name = id == kAll ? tr("All rows") : ImportPlanModel::stateName(PlanState(id));
        button->setText(tr("%1 (%2)", "a state of rows, how many there are").arg(name, locale.toString(count)));
        button->setVisible(id == kAll || count > 0 || button->isChecked());
    }
    m_save->setEnabled(plan && plan->hasRefused());
}

int ImportRehearsalStep::currentRow() const
{
    return m_table->currentIndex().row();
}

void ImportRehearsalStep::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const PlanRow *row = m_model->row(current.row());
    m_open->setEnabled(row && row->sheet.id != 0);
    m_leave->setEnabled(row != nullptr && isSettled());
    m_leave->setText(row && row->state == PlanState::LeftOut ? tr("Take the row in again") : tr("Leave the row out"));
    if (!row)
        return m_reason->clear();
    QStringList words;
    const qsizetype cell = current.column() - ImportPlanModel::FirstCell;
    if (cell >= 0 && cell < row->cells.size() && !row->cells.at(cell).reason.isEmpty())
        words << row->cells.at(cell).reason;
    for (const QString &reason : row->reasons.mid(0, kReasons)) {
        if (!words.contains(reason))
            words << reason;
    }
    if (row->sheetRow >= 0)
        words << tr("The sheet is made by an earlier row of this file.");
    m_reason->setText(words.join(u'\n'));
    m_reason->setTone(row->state == PlanState::Refused ? std::optional(Tone::Danger) : std::nullopt);
}

void ImportRehearsalStep::fetch(int round, int from)
{
    const auto plan = m_model->plan();
    if (!plan)
        return;
    m_context.office.runApart(
        this, [plan, state = m_model->state(), from](Progress &) { return plan->rows(state, from, ImportPlanModel::kBlock); },
        [this, plan, round, from](const Result<QList<PlanRow>> &rows) {
            if (!rows)
                Q_EMIT failed(rows.error());
            else if (plan == m_model->plan())
                m_model->setBlock(round, from, *rows);
        });
}

void ImportRehearsalStep::mend(qint64 row, int column, const QString &text)
{
    m_mended = true;
    m_working += 1;
    Q_EMIT changed();
    m_context.office.run(
        this,
        [plan = m_model->plan(), row, column, text](Services &services) { return ImportService(services).mend(*plan, row, {{column, text}}); },
        [this](const Result<QList<qint64>> &rows) { tookRows(rows); });
}

void ImportRehearsalStep::leaveOut()
{
    const PlanRow *row = m_model->row(currentRow());
    if (!row || !isSettled())
        return;
    m_mended = true;
    m_working += 1;
    Q_EMIT changed();
    m_context.office.run(
        this,
        [plan = m_model->plan(), index = row->index, out = row->state != PlanState::LeftOut](Services &services) {
            return ImportService(services).leaveOut(*plan, index, out);
        },
        [this](const Result<QList<qint64>> &rows) { tookRows(rows); });
}

void ImportRehearsalStep::tookRows(const Result<QList<qint64>> &rows)
{
    m_working -= 1;
    if (!rows) {
        m_model->dropTyped();
        Q_EMIT failed(rows.error());
    } else if (m_working == 0) {
        m_model->renew();
    }
    showCounts();
    showRow();
    Q_EMIT changed();
}

} // namespace effectif
