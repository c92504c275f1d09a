// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/officehistorypage.h"

#include "models/items/historymodel.h"
#include "models/services/historyservice.h"
#include "ui/pages/journalfilters.h"
#include "ui/pages/operationundoer.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

OfficeHistoryPage::OfficeHistoryPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"officeHistoryPage"_s, parent)
    , m_context(context)
    , m_model(new HistoryModel(this))
    , m_job(new JobBar)
    , m_undoer(new OperationUndoer(context, m_banner, m_job, this))
    , m_filters(new JournalFilters(context, u"history"_s))
    , m_table(new QTableView)
{
    content()->addWidget(m_filters);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    content()->addWidget(split, 1);
    content()->addWidget(m_job);
    makeTable();
    connect(m_filters, &JournalFilters::changed, this, &OfficeHistoryPage::load);
    connect(m_model, &HistoryModel::moreWanted, this, &OfficeHistoryPage::loadMore);
    connect(m_undoer, &OperationUndoer::done, this, &OfficeHistoryPage::load);
    connect(&context.office, &Office::accountChanged, this, &OfficeHistoryPage::load);
    retranslate();
    loadPeople();
    load();
}

void OfficeHistoryPage::makeTable()
{
    makeListTable(m_table, u"history"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    auto *cells = new PersonDelegate(m_table);
    cells->follow(m_context.away);
    m_table->setItemDelegate(cells);
    const int widths[] = {140, 170, 380, 260, 200};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OfficeHistoryPage::showDetails);
    connect(m_table, &QTableView::activated, this, [this] { m_open->click(); });
}

QWidget *OfficeHistoryPage::makeDetails()
{
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 8, 0, 0);
    m_about = new PlainLabel;
    m_about->setObjectName(u"history_about"_s);
    m_about->setLetters(1.1, QFont::DemiBold);
    m_about->setWordWrap(true);
    m_open = new QPushButton(icon(u"id-card"_s), QString());
    m_open->setObjectName(u"history_open"_s);
    m_undo = new QPushButton(icon(u"undo-2"_s), QString());
    m_undo->setObjectName(u"history_undo"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_about, 1);
    for (QPushButton *button : {m_open, m_undo}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        head->addWidget(button);
    }
    m_changes = new QTreeWidget;
    m_changes->setObjectName(u"history_changes"_s);
    m_changes->setRootIsDecorated(false);
    m_changes->setUniformRowHeights(true);
    m_changes->setColumnCount(4);
    layout->addLayout(head);
    layout->addWidget(m_changes, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recordWanted(m_shown.kind, m_shown.record); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_undoer->ask(m_shown.uuid); });
    return details;
}

QString OfficeHistoryPage::title() const
{
    return tr("History");
}

void OfficeHistoryPage::showTexts()
{
    setNote(tr("Everything that was done, and the way back. What was changed since stays, unless you decide otherwise."));
    m_table->setAccessibleName(title());
    m_open->setText(tr("Open the sheet"));
    m_undo->setText(tr("Take this operation back …"));
    m_changes->setAccessibleName(tr("What it changed"));
    m_changes->setHeaderLabels({tr("Sheet"), tr("Field"), tr("Before"), tr("After")});
    QList<std::pair<QString, QString>> words;
    for (const QString &word : operationWords())
        words << std::pair(operationSentence(word), word);
    std::ranges::sort(words, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    m_filters->setTexts(tr("Whose operations"), tr("Which operations"), tr("All operations"), words);
    m_model->setLanguage(m_context.language);
    showEntry(m_shown);
    showState();
}

HistoryFilter OfficeHistoryPage::filter() const
{
    HistoryFilter filter;
    filter.person = m_filters->person();
    if (const QString what = m_filters->deed(); !what.isEmpty())
        filter.what = QStringList{what};
    filter.from = m_filters->from();
    filter.to = m_filters->to();
    return filter;
}

void OfficeHistoryPage::load()
{
    m_context.office.run(
        this, [filter = filter()](Services &services) { return HistoryService(services).ofOffice(filter); },
        [this](const Result<HistoryPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            const QUuid before = m_shown.uuid;
            m_model->setPage(page->entries, page->hasMore);
            const auto same = std::ranges::find(m_model->entries(), before, &HistoryEntry::uuid);
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(same == m_model->entries().end() ? 0 : static_cast<int>(same - m_model->entries().begin()), 0));
            else
                showEntry({});
            showState();
        },
        m_loads.next());
}

void OfficeHistoryPage::loadMore()
{
    m_context.office.run(
        this,
        [filter = filter(), after = m_model->end()](Services &services) { return HistoryService(services).ofOffice(filter, after); },
        [this](const Result<HistoryPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_model->appendPage(page->entries, page->hasMore);
        },
        m_loads.next());
}

void OfficeHistoryPage::loadPeople()
{
    m_context.office.run(
        this, [](Services &services) { return HistoryService(services).people(); },
        [this](const Result<QList<Reference>> &people) {
            if (!people)
                return m_banner->announce(Tone::Danger, people.error().message);
            m_filters->setPeople(*people);
        });
}

void OfficeHistoryPage::showDetails()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return showEntry({});
    const HistoryEntry &entry = m_model->entries().at(row);
    showEntry(entry);
    m_context.office.run(
        this, [uuid = entry.uuid](Services &services) { return HistoryService(services).details(uuid); },
        [this](const Result<HistoryEntry> &details) {
            if (details)
                showEntry(*details);
        },
        m_details.next());
}

void OfficeHistoryPage::showEntry(const HistoryEntry &entry)
{
    m_shown = entry;
    m_changes->clear();
    for (const HistoryChange &change : entry.changes) {
        auto *item = new QTreeWidgetItem({change.title.isEmpty() ? tr("No. %1").arg(change.record) : change.title, change.label, change.before,
                                          change.after});
        for (int column = 0; column < 4; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        m_changes->addTopLevelItem(item);
    }
    for (int column = 0; column < 3; ++column)
        m_changes->setColumnWidth(column, 220);
    const OperationRule *rule = operationRule(entry.what);
    const QString why = entry.seq == 0 || entry.undoable ? QString() : operationObstacle(rule);
    m_about->setText(entry.seq == 0 ? QString() : why.isEmpty() ? operationSentence(entry.what) : operationSentence(entry.what) + u" – "_s + why);
    m_open->setEnabled(entry.record != 0 && !entry.title.isEmpty());
    m_undo->setEnabled(entry.undoable && !entry.undone.at.isValid());
}

void OfficeHistoryPage::showState()
{
    m_filters->showState(filter() != HistoryFilter(), m_model->rowCount() == 0);
    Q_EMIT commandsChanged();
}

bool OfficeHistoryPage::can(Command command) const
{
    return command == Command::Refresh;
}

void OfficeHistoryPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

} // namespace effectif
