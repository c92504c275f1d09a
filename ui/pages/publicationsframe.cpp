// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publicationsframe.h"

#include "models/items/publicationmodel.h"
#include "models/items/receivedmodel.h"
#include "models/services/pollservice.h"
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
constexpr int kSearchDelayMs = 250;
constexpr int kMinuteMs = 30000;
constexpr int kWidths[] = {300, 130, 160, 130, 135, 135, 160};
} // namespace

PublicationsFrame::PublicationsFrame(const PageContext &context, const QString &name, bool polls, QWidget *parent)
    : PageFrame(name + u"Page"_s, parent)
    , m_context(context)
    , m_name(name)
    , m_polls(polls)
    , m_model(new PublicationModel(this))
    , m_whole(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_search(new SearchField)
    , m_types(new QComboBox)
    , m_phases(new QComboBox)
    , m_back(makeTool(name + u"_back"_s, u"list"_s))
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_composer(new PublicationComposer(context, name, polls, m_banner))
{
    m_whole->addWidget(makeList());
    m_whole->addWidget(m_composer);
    content()->addWidget(m_whole, 1);
    addBesideTitle(m_back);
    makeComposer();
    connectTools();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    m_model->setNow(QDateTime::currentDateTimeUtc());
    connectOffice();
}

void PublicationsFrame::start()
{
    retranslate();
    showState();
    load();
    m_minute.start(kMinuteMs);
}

void PublicationsFrame::connectOffice()
{
    connect(&m_typing, &QTimer::timeout, this, &PublicationsFrame::load);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model->setNow(QDateTime::currentDateTimeUtc());
        showState();
    });
    connect(&m_context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind != PublicationService::kKind && !(m_polls && kind == PollService::kKind))
            return;
        load();
        m_composer->follow();
    });
    connect(&m_context.office, &Office::accountChanged, this, &PublicationsFrame::load);
}

QString PublicationsFrame::named(const char *what) const
{
    return m_name + QLatin1StringView(what);
}

QToolButton *PublicationsFrame::addTool(const char *name, const QString &iconName)
{
    QToolButton *tool = makeTool(named(name), iconName);
    m_tools->addWidget(tool);
    setFocusHeirs(tool, {m_table, m_search});
    return tool;
}

void PublicationsFrame::setPart(PublicationPart *part)
{
    m_composer->setPart(part);
}

QWidget *PublicationsFrame::makeList()
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

QWidget *PublicationsFrame::makeTools()
{
    auto *row = new QWidget;
    m_tools = new FlowLayout(row, 8); // two lines where letters are large
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(named("_search"));
    m_search->setMaximumWidth(280);
    m_search->setMinimumWidth(180);
    m_types->setObjectName(named("_types"));
    m_phases->setObjectName(named("_phases"));
    for (QComboBox *combo : {m_types, m_phases}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        ignoreWheelWithoutFocus(combo);
    }
    m_tools->addWidget(m_search);
    for (QComboBox *combo : {m_types, m_phases})
        m_tools->addWidget(combo);
    m_new = addTool("_new", u"plus"_s);
    m_new->setMenu(new QMenu(m_new));
    m_new->menu()->setObjectName(named("_new_menu"));
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_open = addTool("_open", u"pencil"_s);
    m_duplicate = addTool("_duplicate", u"copy-plus"_s);
    m_recipients = addTool("_recipients", u"users"_s);
    m_withdraw = addTool("_withdraw", u"eye-off"_s);
    m_remove = addTool("_remove", u"trash-2"_s);
    return row;
}

void PublicationsFrame::makeTable()
{
    makeListTable(m_table, named("_list"));
    m_model->setPolls(m_polls);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(PublicationModel::ColourRole, m_table));
    for (int column = 0; column < PublicationModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(PublicationModel::Title, QHeaderView::Stretch);
    connect(m_model, &PublicationModel::moreWanted, this, &PublicationsFrame::loadMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PublicationsFrame::showState);
    connect(m_table, &QTableView::activated, this, &PublicationsFrame::openChosen);
}

void PublicationsFrame::makeComposer()
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
    connect(m_composer, &PublicationComposer::published, this, &PublicationsFrame::tellPublished);
}

void PublicationsFrame::connectTools()
{
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(m_types, &QComboBox::activated, this, &PublicationsFrame::applyFilter);
    connect(m_phases, &QComboBox::activated, this, &PublicationsFrame::applyFilter);
    connect(m_open, &QToolButton::clicked, this, &PublicationsFrame::openChosen);
    connect(m_duplicate, &QToolButton::clicked, this, &PublicationsFrame::duplicate);
    connect(m_recipients, &QToolButton::clicked, this, &PublicationsFrame::showRecipients);
    connect(m_withdraw, &QToolButton::clicked, this, &PublicationsFrame::withdraw);
    connect(m_remove, &QToolButton::clicked, this, &PublicationsFrame::remove);
    connect(m_back, &QToolButton::clicked, this, &PublicationsFrame::back);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (isFiltered())
            clearFilter();
        else
            begin(firstType());
    });
}

QString PublicationsFrame::heading() const
{
    return isComposing() ? m_composer->heading() : title();
}

void PublicationsFrame::fillTypes()
{
    const int type = qMax(0, m_types->currentIndex());
    const int phase = qMax(0, m_phases->currentIndex());
    m_types->clear();
    m_phases->clear();
    m_types->addItem(tr("All kinds"), kAny);
    m_new->menu()->clear();
    for (const PublicationType one : publicationTypes()) {
        if (isPoll(one) != m_polls)
            continue;
        const QIcon sign = icon(ReceivedModel::iconOf(one));
        m_types->addItem(sign, publicationTypeName(one), static_cast<int>(one));
        QAction *action = m_new->menu()->addAction(sign, publicationTypeName(one), this, [this, one] { begin(one); });
        action->setObjectName(named("_new_") + idOf(one));
    }
    m_phases->addItem(tr("All states"), kAny);
    for (int one = 0; one <= static_cast<int>(PublicationPhase::Withdrawn); ++one)
        m_phases->addItem(publicationPhaseName(static_cast<PublicationPhase>(one), m_polls), one);
    m_types->setCurrentIndex(type);
    m_phases->setCurrentIndex(phase);
}

void PublicationsFrame::showTexts()
{
    m_table->setAccessibleName(title());
    m_search->setPlaceholderText(words().search);
    m_search->setAccessibleName(words().search);
    m_types->setAccessibleName(tr("Which kinds"));
    m_phases->setAccessibleName(tr("Which states"));
    fillTypes();
    const Words said = words();
    m_new->setText(said.newOne);
    m_open->setText(tr("Open"));
    m_duplicate->setText(tr("Duplicate"));
    m_recipients->setText(tr("Recipients …"));
    m_recipients->setToolTip(tr("Who gets it, and who opened it"));
    m_withdraw->setText(tr("Withdraw"));
    m_withdraw->setToolTip(tr("Nobody sees it any more"));
    m_remove->setText(tr("Delete"));
    m_back->setText(said.all);
    m_back->setShortcut(Qt::Key_Escape); // a new text takes it away
    m_back->setToolTip(m_back->shortcut().toString(QKeySequence::NativeText));
    m_model->setLanguage(m_context.language);
    showState();
}

bool PublicationsFrame::isComposing() const
{
    return m_whole->currentWidget() == m_composer;
}

bool PublicationsFrame::isDirty() const
{
    return isComposing() && m_composer->isDirty();
}

void PublicationsFrame::askToLeave(std::function<void(bool)> answer)
{
    isComposing() ? m_composer->askToLeave(std::move(answer)) : answer(true);
}

bool PublicationsFrame::can(Command command) const
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

void PublicationsFrame::perform(Command command)
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

const PublicationEntry *PublicationsFrame::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? nullptr : &m_model->entries().at(rows.first().row());
}

void PublicationsFrame::showState()
{
    const PublicationEntry *entry = chosen();
    const auto state = entry ? entry->publication.state : Publication::State::Withdrawn;
    const bool over = entry && entry->publication.phase(QDateTime::currentDateTimeUtc()) == PublicationPhase::Ended;
    m_open->setEnabled(entry);
    m_duplicate->setEnabled(entry);
    m_withdraw->setEnabled(state == Publication::State::Published && !over);
    const bool draft = entry && state == Publication::State::Draft;
    m_recipients->setEnabled(entry && !draft);
    m_recipients->setVisible(!draft); // a draft has none yet, and nothing else can be thrown away: one place for both
    m_remove->setEnabled(draft);
    m_remove->setVisible(draft);
    m_back->setVisible(isComposing());
    const Words said = words();
    setNote(isComposing() ? QString() : said.note);
    if (isFiltered())
        m_empty->setContent(u"search-x"_s, said.noMatch, {}, said.showAll);
    else
        m_empty->setContent(iconName(), said.nothing, said.nothingDetail, said.first);
    m_stack->setCurrentIndex(m_isLoaded && m_model->rowCount() == 0 && !(m_model->hasMore()) ? 1 : 0);
    showChosen(entry);
    Q_EMIT commandsChanged();
}

} // namespace effectif
