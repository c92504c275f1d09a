// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatespage.h"

#include "models/items/rowsmodel.h"
#include "models/services/duplicatedecisions.h"
#include "models/services/duplicaterules.h"
#include "ui/pages/duplicatecomparison.h"
#include "ui/pages/setasidelist.h"
#include "ui/pages/sheetmerger.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Group, Score, First, FirstFilled, Second, SecondFilled, Why };
constexpr int kWidths[] = {70, 90, 210, 90, 210, 90, 320};
enum Tool { Search, OpenFirst, OpenSecond, NoDuplicate, Merge, MergeGroup };
constexpr int kAside = -2; ///< beside the traits in the filter: what was set aside
/// Scores from which on a pair is shown; in words they are what the comparison calls such a score.
constexpr double kThresholds[] = {35, DuplicateScanService::kUsualThreshold, 65, 85};
constexpr qsizetype kMostShown = 5000; ///< pairs; nobody works off more in one go, and the best come first
} // namespace

DuplicatesPage::DuplicatesPage(const PageContext &context, const QString &kind, QWidget *parent)
    : PageFrame(u"duplicatesPage"_s, parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RowsModel(Score, this))
    , m_job(new JobBar)
    , m_merger(new SheetMerger(context, kind, m_banner, this))
    , m_filterLabel(new PlainLabel)
    , m_filter(new QComboBox)
    , m_threshold(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_comparison(new DuplicateComparison(context, kind))
    , m_aside(new SetAsideList(context, kind))
    , m_empty(new EmptyState)
{
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_table);
    halves->addWidget(m_comparison);
    halves->setSizes({300, 300});
    m_stack->addWidget(halves);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_aside);
    content()->addWidget(makeTools());
    content()->addWidget(m_stack, 1);
    content()->addWidget(m_job);
    makeTable();
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_searching)
            m_searching->cancel();
    });
    connect(m_empty, &EmptyState::activated, this, &DuplicatesPage::search);
    const auto tellError = [this](const Error &error) { m_banner->announce(Tone::Danger, error.message); };
    connect(m_comparison, &DuplicateComparison::failed, this, tellError);
    connect(m_aside, &SetAsideList::failed, this, tellError);
    connect(m_aside, &SetAsideList::chosenChanged, this, &DuplicatesPage::showState);
    connect(m_aside, &SetAsideList::openWanted, this, [this](RecordId id) { Q_EMIT recordWanted(m_kind, id); });
    connect(m_aside, &SetAsideList::takenBack, this, [this](const QString &sentence) { m_banner->announce(Tone::Accent, sentence); });
    connect(m_merger, &SheetMerger::merged, this, [this](RecordId, const QList<RecordId> &gone) { forget(gone); });
    connect(m_merger, &SheetMerger::undone, this, &DuplicatesPage::search);
    retranslate();
    showState();
}

DuplicatesPage::~DuplicatesPage()
{
    if (m_searching)
        m_searching->cancel();
}

void DuplicatesPage::makeTable()
{
    makeListTable(m_table, u"duplicates"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(RowsModel::ColourRole, m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, [this] { open(&DuplicatePair::a); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DuplicatesPage::showChosen);
}

QWidget *DuplicatesPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row, 8); // two lines where letters are large
    layout->setContentsMargins(0, 0, 0, 0);
    const std::tuple<QString, QString, std::function<void()>> tools[] = {
        {u"duplicates_search"_s, u"copy-check"_s, [this] { search(); }},
        {u"duplicates_openFirst"_s, u"user"_s, [this] { open(&DuplicatePair::a); }},
        {u"duplicates_openSecond"_s, u"user"_s, [this] { open(&DuplicatePair::b); }},
        {u"duplicates_setAside"_s, u"x"_s, [this] { setAside(); }},
        {u"duplicates_merge"_s, u"check-check"_s, [this] { merge(false); }},
        {u"duplicates_mergeGroup"_s, u"check-check"_s, [this] { merge(true); }}};
    for (const auto &[name, iconName, act] : tools) {
        QToolButton *button = makeTool(name, iconName);
        connect(button, &QToolButton::clicked, this, act);
        setFocusHeirs(button, {m_table});
        layout->addWidget(button);
        m_tools << button;
    }
    m_filter->setObjectName(u"duplicates_filter"_s);
    m_threshold->setObjectName(u"duplicates_threshold"_s);
    m_filterLabel->setBuddy(m_filter);
    for (QComboBox *box : {m_threshold, m_filter}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        ignoreWheelWithoutFocus(box);
    }
    auto *filter = new QWidget;
    auto *beside = new QHBoxLayout(filter);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(8);
    beside->addWidget(m_filterLabel);
    beside->addWidget(m_filter);
    layout->addWidget(m_threshold);
    layout->addWidget(filter);
    connect(m_threshold, &QComboBox::activated, this, &DuplicatesPage::storeThreshold);
    connect(m_filter, &QComboBox::activated, this, &DuplicatesPage::fill);
    return row;
}

QString DuplicatesPage::title() const
{
    return tr("Duplicates");
}

void DuplicatesPage::showTexts()
{
    m_table->setAccessibleName(title());
    setNote(tr("All sheets are compared: numbers, telephones, e-mail addresses, names as people mistype them, dates and addresses. You can go on working meanwhile."));
    m_model->setHeaders({tr("Group"), tr("Score"), tr("First sheet"), tr("Filled in"), tr("Second sheet"), tr("Filled in"), tr("Why")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    const QStringList texts{tr("Search"), tr("Open the first sheet"), tr("Open the second sheet"), tr("Not a duplicate"), tr("Merge these two …"), tr("Merge the group …")};
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_tools.at(i)->setText(texts.at(i));
    m_filterLabel->setText(tr("Matched by:"));
    m_filter->setAccessibleName(tr("Matched by"));
    m_threshold->setAccessibleName(tr("Which pairs are shown, for everybody"));
    m_threshold->setToolTip(tr("Which pairs are shown, for everybody"));
    m_tools.at(NoDuplicate)->setToolTip(tr("Not shown again, until something that is compared changes on one of the two sheets"));
    m_comparison->retranslate();
    m_aside->retranslate();
    fillThreshold();
    fillFilter();
    fill();
}

bool DuplicatesPage::can(Command command) const
{
    return (command == Command::Refresh && !m_job->isRunning()) || (command == Command::OpenSelected && chosen());
}

void DuplicatesPage::perform(Command command)
{
    if (command == Command::Refresh)
        search();
    else if (command == Command::OpenSelected)
        open(&DuplicatePair::a);
}

void DuplicatesPage::search()
{
    if (m_job->isRunning())
        return;
    m_banner->dismiss();
    if (showsAside()) {
        m_filter->setCurrentIndex(0);
        fill();
    }
    m_job->begin(tr("All sheets are compared …"));
    m_searching = m_context.office.runLong(
        this,
        [kind = m_kind](Services &services, Progress &progress) -> Result<Found> {
            DuplicateScanService duplicates(services.context(), services.catalogues());
            const auto rules = duplicates.rules();
            auto findings = rules ? duplicates.scan(kind, *rules, progress) : fail(rules.error());
            if (!findings)
                return fail(findings.error());
            QList<RecordId> ids;
            for (const QList<RecordId> &group : std::as_const(findings->groups)) {
                if (ids.size() < 2 * kMostShown)
                    ids += group;
            }
            auto sheets = duplicates.sheets(kind, ids, services.records());
            return sheets ? Result<Found>(Found{*std::move(findings), *std::move(sheets), rules->threshold}) : fail(sheets.error());
        },
        [this](const Result<Found> &found) {
            m_job->end();
            m_searching.reset();
            if (found)
                show(*found);
            else
                m_banner->announce(found.error().kind == ErrorKind::Unavailable ? Tone::Warning : Tone::Danger, found.error().message);
            showState();
        },
        [this](qint64 done, qint64 total) { m_job->setShare(done, total); });
    showState();
}

void DuplicatesPage::fillThreshold()
{
    const QStringList words{tr("Doubtful ones too"), tr("As likely as not, or more"), tr("Probable ones"), tr("Very probable ones only")};
    m_threshold->clear();
    for (qsizetype i = 0; i < words.size(); ++i)
        m_threshold->addItem(words.at(i), kThresholds[i]);
    m_threshold->setCurrentIndex(m_threshold->findData(m_found.threshold)); // another number than these: none of them
}

void DuplicatesPage::storeThreshold()
{
    const double score = m_threshold->currentData().toDouble();
    m_context.office.run(
        this,
        [score, operation = QUuid::createUuid()](Services &services) -> Result<void> {
            DuplicateRules office(services.context());
            auto rules = office.rules();
            if (!rules)
                return fail(rules.error());
            rules->threshold = score;
            return office.store(*rules, operation);
        },
        [this](const Result<void> &stored) {
            if (!stored)
                return m_banner->announce(Tone::Danger, stored.error().message);
            search();
        });
}

void DuplicatesPage::show(const Found &found)
{
    m_found = found;
    fillThreshold();
    m_isSearched = true;
    // the sheets of a group stand together, in the order of their best pair
    QHash<RecordId, qsizetype> groupOf;
    for (qsizetype i = 0; i < m_found.findings.groups.size(); ++i) {
        for (const RecordId id : m_found.findings.groups.at(i))
            groupOf.insert(id, i);
    }
    auto &pairs = m_found.findings.pairs;
    pairs.removeIf([&](const DuplicatePair &pair) { return !m_found.sheets.contains(pair.a) || !m_found.sheets.contains(pair.b); });
    std::ranges::stable_sort(pairs, {}, [&](const DuplicatePair &pair) { return groupOf.value(pair.a); });
    fillFilter();
    fill();
    Q_EMIT statusChanged(tr("%n sheet(s) compared.", nullptr, m_found.findings.sheets));
    if (m_model->rowCount() > 0) {
        m_table->selectRow(0);
        m_table->setFocus();
    }
}

void DuplicatesPage::fillFilter()
{
    const QVariant before = m_filter->currentData();
    m_filter->clear();
    m_filter->addItem(tr("Anything"), -1);
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    QSet<int> matched;
    for (const DuplicatePair &pair : std::as_const(m_found.findings.pairs)) {
        for (const duplicates::TraitMatch &match : pair.why) {
            if (match.bits > 0)
                matched.insert(static_cast<int>(match.trait));
        }
    }
    for (int trait = 0; trait < static_cast<int>(duplicates::kTraits); ++trait) {
        const FieldDefinition *field = matched.contains(trait) ? duplicates::fieldOf(duplicates::Trait(trait), *catalogue) : nullptr;
        if (field)
            m_filter->addItem(field->label.in(m_context.language), trait);
    }
    m_filter->addItem(tr("Set aside as no duplicates"), kAside);
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(before)));
}

QStringList DuplicatesPage::cellsOf(const DuplicatePair &pair, int group) const
{
    const auto filled = [this](RecordId id) { return tr("%1 %").arg(m_found.sheets.value(id).percent()); };
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    duplicates::Explanation forIt;
    std::ranges::copy_if(pair.why, std::back_inserter(forIt), [](const duplicates::TraitMatch &match) { return match.bits > 0; });
    return {QString::number(group), QString::number(qFloor(pair.score)), m_found.sheets.value(pair.a).title, filled(pair.a),
            m_found.sheets.value(pair.b).title, filled(pair.b), explanationText(forIt, *catalogue, m_context.language)};
}

void DuplicatesPage::fill()
{
    const int wanted = m_filter->currentData().toInt();
    if (showsAside()) {
        m_stack->setCurrentWidget(m_aside);
        m_aside->load();
        return showState();
    }
    QHash<RecordId, int> groupOf;
    int group = 0;
    for (const QList<RecordId> &ids : std::as_const(m_found.findings.groups)) {
        ++group;
        for (const RecordId id : ids)
            groupOf.insert(id, group);
    }
    QList<RowsModel::Row> rows;
    const auto &pairs = m_found.findings.pairs;
    for (qsizetype i = 0; i < pairs.size() && rows.size() < kMostShown; ++i) {
        const DuplicatePair &pair = pairs.at(i);
        const bool matches = wanted < 0 || std::ranges::any_of(pair.why, [&](const duplicates::TraitMatch &match) {
            return static_cast<int>(match.trait) == wanted && match.bits > 0;
        });
        if (matches)
            rows.append({static_cast<int>(i) + 1, cellsOf(pair, groupOf.value(pair.a)), pair.score >= 85 ? u"red"_s : pair.score >= 65 ? u"orange"_s : u"grey"_s});
    }
    m_model->setRows(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (!m_isSearched)
        m_empty->setContent(u"copy-check"_s, tr("Does anybody have several sheets?"),
                            tr("The search compares every sheet that you see with all the others. Nothing is changed by it."), tr("Search"));
    else
        m_empty->setContent(u"circle-check"_s, tr("No duplicates were found."), tr("%n sheet(s) compared.", nullptr, m_found.findings.sheets), {});
    if (rows.isEmpty())
        m_comparison->clear();
    showState();
}

bool DuplicatesPage::showsAside() const
{
    return m_filter->currentData().toInt() == kAside;
}

const DuplicatePair *DuplicatesPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    return id < 1 || id > m_found.findings.pairs.size() ? nullptr : &m_found.findings.pairs.at(id - 1);
}

void DuplicatesPage::showChosen()
{
    if (const DuplicatePair *pair = chosen())
        m_comparison->show(*pair);
    else
        m_comparison->clear();
    showState();
}

void DuplicatesPage::showState()
{
    const Rights rights = m_context.office.rights();
    const bool isPair = showsAside() ? m_aside->chosen() != nullptr : chosen() != nullptr;
    m_tools.at(NoDuplicate)->setVisible(!showsAside());
    m_tools.at(NoDuplicate)->setEnabled(isPair && !m_isDeciding && !m_job->isRunning());
    m_tools.at(Search)->setEnabled(!m_job->isRunning());
    m_empty->button()->setEnabled(!m_job->isRunning());
    m_tools.at(OpenFirst)->setEnabled(isPair);
    m_tools.at(OpenSecond)->setEnabled(isPair);
    m_tools.at(Merge)->setEnabled(!group().isEmpty());
    m_tools.at(MergeGroup)->setVisible(group().size() > 2 && group().size() <= SheetMerger::kMostSheets);
    m_filter->setEnabled(m_filter->count() > 1);
    m_threshold->setVisible(m_isSearched && rights.isAdministrator());
    m_threshold->setEnabled(!m_job->isRunning());
    Q_EMIT commandsChanged();
}

QList<RecordId> DuplicatesPage::group() const
{
    const DuplicatePair *pair = showsAside() ? nullptr : chosen();
    const auto &groups = m_found.findings.groups;
    const auto found = pair ? std::ranges::find_if(groups, [&](const QList<RecordId> &ids) { return ids.contains(pair->a); }) : groups.end();
    return found == groups.end() ? QList<RecordId>() : *found;
}

void DuplicatesPage::merge(bool wholeGroup)
{
    if (const DuplicatePair *pair = chosen())
        m_merger->ask(wholeGroup ? group() : QList<RecordId>{pair->a, pair->b});
}

void DuplicatesPage::forget(const QList<RecordId> &gone)
{
    const int row = m_table->currentIndex().row();
    m_found.findings.pairs.removeIf([&](const DuplicatePair &pair) { return gone.contains(pair.a) || gone.contains(pair.b); });
    for (QList<RecordId> &ids : m_found.findings.groups)
        ids.removeIf([&](RecordId id) { return gone.contains(id); });
    fill();
    if (m_model->rowCount() > 0) {
        m_table->selectRow(qBound(0, row, m_model->rowCount() - 1));
        m_table->setFocus();
    }
}

void DuplicatesPage::open(RecordId DuplicatePair::*side)
{
    if (const duplicates::Decision *decision = showsAside() ? m_aside->chosen() : nullptr)
        Q_EMIT recordWanted(m_kind, side == &DuplicatePair::a ? decision->sheets.first : decision->sheets.second);
    else if (const DuplicatePair *pair = showsAside() ? nullptr : chosen())
        Q_EMIT recordWanted(m_kind, pair->*side);
}

void DuplicatesPage::setAside()
{
    const DuplicatePair *pair = showsAside() ? nullptr : chosen();
    if (!pair || m_isDeciding)
        return;
    m_isDeciding = true;
    showState();
    const duplicates::Sheets sheets = duplicates::sheetsOf(pair->a, pair->b);
    m_context.office.run(
        this,
        [kind = m_kind, sheets, operation = QUuid::createUuid()](Services &services) {
            return DuplicateDecisions(services.context(), services.catalogues()).setAside(kind, {sheets}, operation);
        },
        [this, sheets](const Result<void> &done) {
            m_isDeciding = false;
            if (!done) {
                m_banner->announce(Tone::Danger, done.error().message);
                return showState();
            }
            m_banner->announce(Tone::Success, tr("%1 and %2 are set aside: they are not shown again until something that is compared changes on either.")
                                                  .arg(m_found.sheets.value(sheets.first).title, m_found.sheets.value(sheets.second).title));
            dropPair(sheets);
        });
}

/// The next pair is chosen, so that a list is worked off by one key.
void DuplicatesPage::dropPair(duplicates::Sheets sheets)
{
    const int row = m_table->currentIndex().row();
    m_found.findings.pairs.removeIf([&](const DuplicatePair &pair) { return duplicates::sheetsOf(pair.a, pair.b) == sheets; });
    fillFilter();
    fill();
    if (m_model->rowCount() > 0 && !showsAside())
        m_table->selectRow(qBound(0, row, m_model->rowCount() - 1));
}

} // namespace effectif
