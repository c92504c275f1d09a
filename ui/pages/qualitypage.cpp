// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/qualitypage.h"

#include "models/items/qualitymodel.h"
#include "models/items/rowsmodel.h"
#include "models/items/scoremodel.h"
#include "ui/pages/ignoredlist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sharebardelegate.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Name, Count };
constexpr int kWidths[] = {160, 130, 380, 100, 130};
constexpr int kAgainMs = 1500;      ///< after the last change that somebody made
const auto kFiles = u"filesPanel"_s;

QString colourOf(quality::Severity severity)
{
    switch (severity) {
    case quality::Severity::Error: return u"red"_s;
    case quality::Severity::Warning: return u"orange"_s;
    case quality::Severity::Hint: break;
    }
    return u"grey"_s;
}
} // namespace

QualityPage::QualityPage(const PageContext &context, const QString &kind, QWidget *parent)
    : PageFrame(u"qualityPage"_s, parent)
    , m_context(context)
    , m_kind(kind)
    , m_checks(new RowsModel(Count, this))
    , m_scores(new ScoreModel(this))
    , m_model(new QualityModel(context.office, kind, this))
    , m_job(new JobBar)
    , m_mender(new QualityMender(context, kind, m_banner, m_job, this))
    , m_checkName(new PlainLabel)
    , m_checkSentence(new PlainLabel)
    , m_detail(new PlainLabel)
    , m_run(makeTool(u"quality_run"_s, u"refresh-cw"_s))
    , m_open(makeTool(u"quality_open"_s, u"user"_s))
    , m_mend(makeTool(u"quality_mend"_s, u"check-check"_s))
    , m_ignore(makeTool(u"quality_ignore"_s, u"eye-off"_s))
    , m_checkTable(new QTableView)
    , m_scoreTable(new QTableView)
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_ignored(new IgnoredList(context, kind))
{
    makeTables();
    auto *halves = new QSplitter(Qt::Horizontal);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeLeft());
    halves->addWidget(makeRight());
    halves->setStretchFactor(1, 1);
    halves->setSizes({360, 800});
    addBesideTitle(m_run);
    content()->addWidget(halves, 1);
    content()->addWidget(m_job);
    connectParts();
    retranslate();
    loadChecks();
}

QualityPage::~QualityPage()
{
    if (m_running)
        m_running->cancel();
}

void QualityPage::makeTables()
{
    makeListTable(m_checkTable, u"quality_checks"_s);
    m_checkTable->setModel(m_checks);
    m_checkTable->setItemDelegate(new PillDelegate(RowsModel::ColourRole, m_checkTable));
    makeListTable(m_scoreTable, u"quality_scores"_s);
    m_scoreTable->setModel(m_scores);
    m_scoreTable->setItemDelegate(new ShareBarDelegate(ScoreModel::ShareRole, m_scoreTable));
    m_scoreTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_scoreTable->selectRow(0);
    makeListTable(m_table, u"quality_findings"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_model);
    auto *people = new PersonDelegate(m_table);
    people->follow(m_context.away);
    m_table->setItemDelegate(people);
    for (int column = 0; column < QualityModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(QualityModel::What, QHeaderView::Stretch);
}

QWidget *QualityPage::makeLeft()
{
    auto *left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->addWidget(m_checkTable);
    left->addWidget(m_scoreTable);
    left->setSizes({520, 260});
    left->setMinimumWidth(300);
    return left;
}

QWidget *QualityPage::makeRight()
{
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(8);
    m_checkName->setLetters(1.15, QFont::DemiBold);
    m_checkName->setObjectName(u"quality_name"_s);
    m_checkSentence->setTone(Tone::Muted);
    m_checkSentence->setWordWrap(true);
    auto *tools = new QWidget;
    auto *row = new FlowLayout(tools, 8); // two lines where letters are large
    row->setContentsMargins(0, 0, 0, 0);
    for (QToolButton *tool : {m_open, m_mend, m_ignore}) {
        row->addWidget(tool);
        setFocusHeirs(tool, {m_table, m_checkTable});
    }
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_ignored);
    m_detail->setObjectName(u"quality_detail"_s);
    m_detail->setWordWrap(true);
    layout->addWidget(m_checkName);
    layout->addWidget(m_checkSentence);
    layout->addWidget(tools);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_detail);
    return right;
}

void QualityPage::connectParts()
{
    const auto tellError = [this](const Error &error) { m_banner->announce(Tone::Danger, error.message); };
    connect(m_run, &QToolButton::clicked, this, &QualityPage::run);
    connect(m_open, &QToolButton::clicked, this, &QualityPage::open);
    connect(m_mend, &QToolButton::clicked, this, &QualityPage::mend);
    connect(m_ignore, &QToolButton::clicked, this, &QualityPage::ignore);
    connect(m_empty, &EmptyState::activated, this, &QualityPage::run);
    connect(m_table, &QTableView::activated, this, &QualityPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QualityPage::showState);
    connect(m_model, &QualityModel::failed, this, tellError);
    connect(m_model, &QualityModel::loaded, this, &QualityPage::showState);
    connect(m_checkTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::fill);
    connect(m_checkTable, &QTableView::activated, this, [this] { (showsIgnored() ? m_ignored->table() : m_table)->setFocus(); });
    connect(m_scoreTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::fill);
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    connect(m_mender, &QualityMender::done, this, &QualityPage::forget);
    connect(m_mender, &QualityMender::undone, this, &QualityPage::run);
    connect(m_mender, &QualityMender::statusChanged, this, &QualityPage::statusChanged);
    connect(m_ignored, &IgnoredList::failed, this, tellError);
    connect(m_ignored, &IgnoredList::chosenChanged, this, &QualityPage::showState);
    connect(m_ignored, &IgnoredList::openWanted, this, [this](RecordId id) { Q_EMIT recordWanted(m_kind, id); });
    connect(m_ignored, &IgnoredList::counted, this, [this](int count) {
        m_ignoredCount = count;
        fillChecks();
    });
    connect(m_ignored, &IgnoredList::takenBack, this, [this](const QString &sentence) {
        m_banner->announce(Tone::Accent, sentence);
        run();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            run();
    });
    connect(&m_context.office, &Office::recordsChanged, this, [this](const QString &changed) {
        if (!m_isChecked || (changed != m_kind && !changed.startsWith(m_kind + u'/')))
            return;
        m_isStale = true;
        showNote();
        if (checksByItself())
            m_again.start();
    });
    connect(&m_context.office, &Office::accountChanged, this, &QualityPage::loadChecks);
    connect(&m_context.office, &Office::catalogueChanged, this, &QualityPage::loadChecks);
}

QString QualityPage::title() const
{
    return tr("Data quality");
}

void QualityPage::showTexts()
{
    showNote();
    m_run->setText(tr("Check again"));
    m_open->setText(tr("Open"));
    m_ignore->setText(tr("Ignore …"));
    m_checkTable->setAccessibleName(tr("Checks"));
    m_scoreTable->setAccessibleName(tr("Departments"));
    m_table->setAccessibleName(tr("Findings"));
    m_scoreTable->setToolTip(tr("Choose a department to see its findings only."));
    m_checks->setHeaders({tr("Check"), tr("Findings")});
    m_checkTable->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_checkTable->setColumnWidth(Count, 90);
    m_model->setLanguage(m_context.language);
    m_scores->retranslate();
    m_ignored->retranslate();
    fillChecks();
    fill();
}

void QualityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_isChecked && !m_known.isEmpty())
        return run();
    if (m_isStale && checksByItself())
        m_again.start();
}

void QualityPage::activated()
{
    (m_checkTable->currentIndex().isValid() ? m_table : m_checkTable)->setFocus();
}

bool QualityPage::can(Command command) const
{
    return (command == Command::Refresh && !m_running) || (command == Command::OpenSelected && m_open->isEnabled());
}

void QualityPage::perform(Command command)
{
    if (command == Command::Refresh)
        run();
    else if (command == Command::OpenSelected)
        open();
}

void QualityPage::fillChecks()
{
    const int row = m_checkTable->currentIndex().row();
    QList<RowsModel::Row> rows;
    for (const quality::Check *check : std::as_const(m_known)) {
        const auto found = m_found.constFind(QLatin1StringView(check->id));
        const std::size_t count = found == m_found.constEnd() ? 0 : found->findings.size();
        const QString text = found == m_found.constEnd() ? u"…"_s : localeOf(m_context.language).toString(static_cast<qlonglong>(count));
        rows.append({static_cast<int>(rows.size()) + 1, {check->displayName(), text}, count > 0 ? colourOf(check->severity) : QString()});
    }
    if (!rows.isEmpty())
        rows.append({static_cast<int>(rows.size()) + 1, {tr("Ignored"), localeOf(m_context.language).toString(m_ignoredCount)}, {}});
    const QSignalBlocker still(m_checkTable->selectionModel());
    m_checks->setRows(rows);
    if (row >= 0 && row < rows.size())
        m_checkTable->selectRow(row);
}

const quality::Check *QualityPage::chosenCheck() const
{
    return m_known.value(m_checkTable->currentIndex().row(), nullptr);
}

bool QualityPage::showsIgnored() const
{
    return !m_known.isEmpty() && m_checkTable->currentIndex().row() == m_known.size();
}

DepartmentId QualityPage::chosenDepartment() const
{
    return m_scores->departmentAt(m_scoreTable->currentIndex().row());
}

void QualityPage::fill()
{
    const quality::Check *check = chosenCheck();
    m_checkName->setText(check ? check->displayName() : showsIgnored() ? tr("Ignored") : QString());
    m_checkSentence->setText(check ? check->displaySentence() : QString());
    m_checkSentence->setVisible(check);
    if (!check) {
        if (showsIgnored())
            m_ignored->load();
        return showState();
    }
    const bool isSame = m_model->check() == QLatin1StringView(check->id); // who stands in a list keeps their place
    const int row = isSame ? m_table->currentIndex().row() : 0;
    const quality::Finding *before = isSame ? m_model->findingAt(row) : nullptr;
    const RecordId id = before ? before->id : 0;
    const DepartmentId department = chosenDepartment();
    std::vector<quality::Finding> findings = m_found.value(QLatin1StringView(check->id)).findings;
    if (department != 0)
        std::erase_if(findings, [&](const quality::Finding &finding) { return finding.department != department; });
    m_model->setFindings(QLatin1StringView(check->id), std::move(findings));
    m_table->setColumnHidden(QualityModel::Since, !check->since && check->looks != quality::Looks::Expired);
    if (m_model->rowCount() > 0) {
        const int same = id == 0 ? -1 : m_model->rowOf(id);
        m_table->selectRow(same >= 0 ? same : qBound(0, row, m_model->rowCount() - 1));
    }
    showState();
}

QualityMender::Sheets QualityPage::chosenSheets() const
{
    QualityMender::Sheets sheets;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (const quality::Finding *finding = m_model->findingAt(index.row()))
            sheets.findings.push_back(*finding);
    }
    const QualityItem *item = rows.size() == 1 ? m_model->itemAt(rows.first().row()) : nullptr;
    if (item)
        sheets.title = item->title;
    return sheets;
}

QString QualityPage::mendText() const
{
    const quality::Check *check = chosenCheck();
    switch (check ? check->fix : quality::Fix::None) {
    case quality::Fix::None:
        break;
    case quality::Fix::Edit:
        return tr("Correct …");
    case quality::Fix::Inactive:
        return tr("Make inactive");
    case quality::Fix::Field:
        return tr("Fill in …");
    case quality::Fix::Document:
        return tr("Ask for the new document");
    }
    return {};
}

void QualityPage::showState()
{
    const quality::Check *check = chosenCheck();
    const qsizetype rows = m_table->selectionModel()->selectedRows().size();
    const bool known = check && m_found.contains(QLatin1StringView(check->id));
    m_stack->setCurrentWidget(showsIgnored() ? static_cast<QWidget *>(m_ignored) : m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    if (known || m_running)
        m_empty->setContent(known ? u"circle-check"_s : u"refresh-cw"_s, known ? tr("Nothing to mend here.") : tr("The sheets are checked …"), {}, {});
    else
        m_empty->setContent(u"shield"_s, tr("The sheets have not been checked yet."), {}, tr("Check"));
    const bool several = check && (check->fix == quality::Fix::Field || check->fix == quality::Fix::Inactive);
    const QString text = mendText();
    m_mend->setText(text);
    m_mend->setVisible(!text.isEmpty());
    m_mend->setEnabled(rows == 1 || (several && rows > 1));
    m_open->setVisible(check);
    m_open->setEnabled(check && rows == 1);
    m_ignore->setVisible(check);
    m_ignore->setEnabled(rows > 0);
    m_run->setEnabled(!m_running);
    const QualityItem *item = check && rows == 1 ? m_model->itemAt(m_table->currentIndex().row()) : nullptr;
    m_detail->setText(item ? item->what : QString()); // a column may be too narrow for a sentence
    m_detail->setVisible(check && m_model->rowCount() > 0);
    Q_EMIT commandsChanged();
}

void QualityPage::open()
{
    if (showsIgnored()) {
        if (const quality::Ignored *ignored = m_ignored->chosen())
            Q_EMIT recordWanted(m_kind, ignored->id);
        return;
    }
    const quality::Check *check = chosenCheck();
    const int row = m_table->currentIndex().row();
    const quality::Finding *finding = m_model->findingAt(row);
    if (!check || !finding)
        return;
    const QualityItem *item = m_model->itemAt(row);
    const QString place = check->fix == quality::Fix::Document ? kFiles : item ? item->field : QString();
    if (place.isEmpty())
        Q_EMIT recordWanted(m_kind, finding->id);
    else
        Q_EMIT placeWanted(m_kind, finding->id, place);
}

void QualityPage::mend()
{
    if (const quality::Check *check = chosenCheck())
        m_mender->mend(*check, chosenSheets());
}

void QualityPage::ignore()
{
    if (const quality::Check *check = chosenCheck())
        m_mender->ignore(*check, chosenSheets());
}

} // namespace effectif
