// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/announcementspage.h"

#include "models/items/publicationmodel.h"
#include "models/items/receivedmodel.h"
#include "models/services/publicationservice.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 200;
constexpr int kSearchDelayMs = 250;
constexpr int kMinuteMs = 30000;
constexpr int kWidths[] = {300, 110, 170, 130, 130, 130, 170};
constexpr int kAny = -1;
} // namespace

AnnouncementsPage::AnnouncementsPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"announcementsPage"_s, parent)
    , m_context(context)
    , m_model(new PublicationModel(this))
    , m_whole(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_search(new SearchField)
    , m_types(new QComboBox)
    , m_phases(new QComboBox)
    , m_back(makeTool(u"announcements_back"_s, u"list"_s))
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_composer(new PublicationComposer(context, false, m_banner))
{
    m_whole->addWidget(makeList());
    m_whole->addWidget(m_composer);
    content()->addWidget(m_whole, 1);
    addBesideTitle(m_back);
    makeComposer();
    connectTools();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &AnnouncementsPage::load);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model->setNow(QDateTime::currentDateTimeUtc());
        showState();
    });
    m_minute.start(kMinuteMs);
    m_model->setNow(QDateTime::currentDateTimeUtc());
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind != PublicationService::kKind)
            return;
        load();
        m_composer->follow();
    });
    connect(&context.office, &Office::accountChanged, this, &AnnouncementsPage::load);
    retranslate();
    showState();
    load();
}

QWidget *AnnouncementsPage::makeList()
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeTools());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    makeTable();
    return list;
}

QWidget *AnnouncementsPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row, 8); // two lines where letters are large
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(u"announcements_search"_s);
    m_search->setMaximumWidth(280);
    m_search->setMinimumWidth(180);
    m_types->setObjectName(u"announcements_types"_s);
    m_phases->setObjectName(u"announcements_phases"_s);
    for (QComboBox *combo : {m_types, m_phases}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        ignoreWheelWithoutFocus(combo);
    }
    m_new = makeTool(u"announcements_new"_s, u"plus"_s);
    m_new->setMenu(new QMenu(m_new));
    m_new->menu()->setObjectName(u"announcements_new_menu"_s);
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_open = makeTool(u"announcements_open"_s, u"pencil"_s);
    m_duplicate = makeTool(u"announcements_duplicate"_s, u"copy-plus"_s);
    m_withdraw = makeTool(u"announcements_withdraw"_s, u"eye-off"_s);
    m_remove = makeTool(u"announcements_remove"_s, u"trash-2"_s);
    layout->addWidget(m_search);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_types, m_phases})
        layout->addWidget(widget);
    for (QToolButton *tool : {m_new, m_open, m_duplicate, m_withdraw, m_remove}) {
        layout->addWidget(tool);
        setFocusHeirs(tool, {m_table, m_search});
    }
    return row;
}

void AnnouncementsPage::makeTable()
{
    makeListTable(m_table, u"announcements_list"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(PublicationModel::ColourRole, m_table));
    for (int column = 0; column < PublicationModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(PublicationModel::Title, QHeaderView::Stretch);
    connect(m_model, &PublicationModel::moreWanted, this, &AnnouncementsPage::loadMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AnnouncementsPage::showState);
    connect(m_table, &QTableView::activated, this, &AnnouncementsPage::openChosen);
}

void AnnouncementsPage::makeComposer()
{
    connect(m_composer, &PublicationComposer::dirtyChanged, this, [this] {
        Q_EMIT dirtyChanged();
        Q_EMIT commandsChanged();
    });
    connect(m_composer, &PublicationComposer::titleChanged, this, [this] {
        if (isComposing())
            retranslate();
    });
    connect(m_composer, &PublicationComposer::statusChanged, this, &Page::statusChanged);
    connect(m_composer, &PublicationComposer::listsWanted, this, [this] { Q_EMIT pageWanted(u"distribution"_s); });
    connect(m_composer, &PublicationComposer::published, this, &AnnouncementsPage::tellPublished);
}

void AnnouncementsPage::connectTools()
{
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_types, &QComboBox::activated, this, &AnnouncementsPage::applyFilter);
    connect(m_phases, &QComboBox::activated, this, &AnnouncementsPage::applyFilter);
    connect(m_open, &QToolButton::clicked, this, &AnnouncementsPage::openChosen);
    connect(m_duplicate, &QToolButton::clicked, this, &AnnouncementsPage::duplicate);
    connect(m_withdraw, &QToolButton::clicked, this, &AnnouncementsPage::withdraw);
    connect(m_remove, &QToolButton::clicked, this, &AnnouncementsPage::remove);
    connect(m_back, &QToolButton::clicked, this, &AnnouncementsPage::back);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (isFiltered())
            clearFilter();
        else
            begin(PublicationType::Message);
    });
}

QString AnnouncementsPage::title() const
{
    return tr("Announcements");
}

QString AnnouncementsPage::heading() const
{
    return isComposing() ? m_composer->heading() : title();
}

void AnnouncementsPage::fillTypes()
{
    const int type = qMax(0, m_types->currentIndex());
    const int phase = qMax(0, m_phases->currentIndex());
    m_types->clear();
    m_phases->clear();
    m_types->addItem(tr("All kinds"), kAny);
    m_new->menu()->clear();
    for (const PublicationType one : publicationTypes()) {
        if (isPoll(one))
            continue;
        const QIcon sign = icon(ReceivedModel::iconOf(one));
        m_types->addItem(sign, publicationTypeName(one), static_cast<int>(one));
        QAction *action = m_new->menu()->addAction(sign, publicationTypeName(one), this, [this, one] { begin(one); });
        action->setObjectName(u"announcements_new_"_s + idOf(one));
    }
    m_phases->addItem(tr("All states"), kAny);
    for (int one = 0; one <= static_cast<int>(PublicationPhase::Withdrawn); ++one)
        m_phases->addItem(publicationPhaseName(static_cast<PublicationPhase>(one)), one);
    m_types->setCurrentIndex(type);
    m_phases->setCurrentIndex(phase);
}

void AnnouncementsPage::showTexts()
{
    m_table->setAccessibleName(title());
    m_search->setPlaceholderText(tr("Words of a title"));
    m_search->setAccessibleName(tr("Words of a title"));
    m_types->setAccessibleName(tr("Which kinds"));
    m_phases->setAccessibleName(tr("Which states"));
    fillTypes();
    m_new->setText(tr("New announcement"));
    m_open->setText(tr("Open"));
    m_duplicate->setText(tr("Duplicate"));
    m_withdraw->setText(tr("Withdraw"));
    m_withdraw->setToolTip(tr("Nobody sees it any more"));
    m_remove->setText(tr("Delete"));
    m_back->setText(tr("All announcements"));
    m_model->setLanguage(m_context.language);
    showState();
}

bool AnnouncementsPage::isComposing() const
{
    return m_whole->currentWidget() == m_composer;
}

bool AnnouncementsPage::isDirty() const
{
    return isComposing() && m_composer->isDirty();
}

void AnnouncementsPage::askToLeave(std::function<void(bool)> answer)
{
    isComposing() ? m_composer->askToLeave(std::move(answer)) : answer(true);
}

bool AnnouncementsPage::can(Command command) const
{
    switch (command) {
    case Command::Save:
    case Command::Revert:
        return isComposing() && m_composer->canSave();
    case Command::Refresh:
        return true;
    case Command::Find:
    case Command::ClearFilters:
        return !isComposing();
    default:
        return false;
    }
}

void AnnouncementsPage::perform(Command command)
{
    if (command == Command::Save)
        m_composer->save([](bool) { });
    else if (command == Command::Revert)
        m_composer->revert();
    else if (command == Command::Find)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::ClearFilters)
        clearFilter();
    else if (command == Command::Refresh)
        load();
}

PublicationQuery AnnouncementsPage::query() const
{
    PublicationQuery query;
    query.words = m_search->text().trimmed();
    query.limit = kPage;
    return query;
}

bool AnnouncementsPage::isFiltered() const
{
    return m_types->currentIndex() > 0 || m_phases->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void AnnouncementsPage::clearFilter()
{
    m_types->setCurrentIndex(0);
    m_phases->setCurrentIndex(0);
    m_search->clear();
    applyFilter();
    load();
}

/// Among what was read; what was not is read until the table is full.
void AnnouncementsPage::applyFilter()
{
    const int type = m_types->currentData().toInt();
    const int phase = m_phases->currentData().toInt();
    m_model->setFilter(type == kAny ? std::nullopt : std::optional(static_cast<PublicationType>(type)),
                       phase == kAny ? std::nullopt : std::optional(static_cast<PublicationPhase>(phase)));
    if (m_model->hasMore() && m_model->rowCount() < kPage)
        loadMore();
    showState();
}

/// As many as were read before, so that nobody who is far down is thrown back to the top.
void AnnouncementsPage::load()
{
    m_typing.stop();
    PublicationQuery wanted = query();
    wanted.limit = std::max(kPage, m_model->readCount());
    m_context.office.run(
        this, [wanted](Services &services) { return PublicationService(services).list(wanted); },
        [this, limit = wanted.limit](const Result<QList<PublicationEntry>> &entries) {
            if (!entries)
                return m_banner->announce(Tone::Danger, entries.error().message);
            show(*entries, limit);
        },
        m_loads.next());
}

void AnnouncementsPage::loadMore()
{
    PublicationQuery wanted = query();
    wanted.before = m_model->oldest();
    m_context.office.run(
        this, [wanted](Services &services) { return PublicationService(services).list(wanted); },
        [this](const Result<QList<PublicationEntry>> &entries) {
            if (!entries)
                return m_banner->announce(Tone::Danger, entries.error().message);
            m_model->takeMore(*entries, entries->size() >= kPage);
            if (m_model->hasMore() && m_model->rowCount() < kPage)
                loadMore();
            showState();
        },
        m_loads.next());
}

void AnnouncementsPage::show(const QList<PublicationEntry> &entries, int limit)
{
    const PublicationEntry *before = chosen();
    const PublicationId selected = before ? before->publication.id : 0;
    m_isLoaded = true;
    m_model->setNow(QDateTime::currentDateTimeUtc());
    m_model->take(entries, entries.size() >= limit);
    if (const int row = m_model->rowOf(selected); row >= 0 && !chosen())
        m_table->selectRow(row);
    applyFilter();
}

const PublicationEntry *AnnouncementsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? nullptr : &m_model->entries().at(rows.first().row());
}

void AnnouncementsPage::showState()
{
    const PublicationEntry *entry = chosen();
    const auto state = entry ? entry->publication.state : Publication::State::Withdrawn;
    const bool over = entry && entry->publication.phase(QDateTime::currentDateTimeUtc()) == PublicationPhase::Ended;
    m_open->setEnabled(entry);
    m_duplicate->setEnabled(entry);
    m_withdraw->setEnabled(state == Publication::State::Published && !over);
    m_remove->setEnabled(entry && state == Publication::State::Draft);
    m_back->setVisible(isComposing());
    setNote(isComposing() ? QString()
                          : tr("What the office tells its people: messages, advantages, good deals and documents. Only those on the chosen list receive it."));
    if (isFiltered())
        m_empty->setContent(u"search-x"_s, tr("No announcement matches."), {}, tr("Show all announcements"));
    else
        m_empty->setContent(u"megaphone"_s, tr("Nothing was announced yet."),
                            tr("Write a title and a text, choose who receives it and until when. The list of everybody exists already: the first "
                               "announcement can go out at once."),
                            tr("Write the first message"));
    m_stack->setCurrentIndex(m_isLoaded && m_model->rowCount() == 0 && !(m_model->hasMore()) ? 1 : 0);
    Q_EMIT commandsChanged();
}

} // namespace effectif
