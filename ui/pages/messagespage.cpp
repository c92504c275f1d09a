// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagespage.h"

#include "models/items/threadmodel.h"
#include "models/services/profileservice.h"
#include "ui/pages/conversationview.h"
#include "ui/pages/threaddelegate.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAtOnce = 200;
constexpr int kFound = 100;
constexpr int kTypingMs = 200;
constexpr int kNear = 400; ///< pixels from the end of the list
} // namespace

struct MessagesPage::Loaded
{
    ThreadsFound found;
    QList<Thread> threads;
    QHash<UserId, QByteArray> faces;
    bool hasPeople = true;
    bool isSearch = false;
};

MessagesPage::MessagesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new ThreadModel(context.language, context.away, this))
    , m_banner(new Banner)
    , m_splitter(new QSplitter)
    , m_heading(new PlainLabel)
    , m_new(new QPushButton(icon(u"plus"_s), QString()))
    , m_search(new SearchField)
    , m_list(new QListView)
    , m_nothing(new EmptyState)
    , m_left(new QStackedWidget)
    , m_right(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_whole(new QStackedWidget)
    , m_alone(new EmptyState)
    , m_view(new ConversationView(context))
    , m_limit(kAtOnce)
{
    setObjectName(u"messagesPage"_s);
    m_banner->hide();
    m_right->addWidget(m_empty);
    m_right->addWidget(m_view);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 800});
    m_whole->addWidget(m_splitter);
    m_whole->addWidget(m_alone);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_whole, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connectParts();
    retranslate();
    reload();
}

QWidget *MessagesPage::makeList()
{
    m_heading->setLetters(1.5, QFont::DemiBold);
    m_new->setObjectName(u"messages_new"_s);
    m_new->setAutoDefault(false);
    m_search->setObjectName(u"messages_search"_s);
    m_list->setObjectName(u"messages_threads"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ThreadDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(false);
    m_list->installEventFilter(this);
    m_left->addWidget(m_list);
    m_left->addWidget(m_nothing);
    auto *side = new QWidget;
    side->setMinimumWidth(270);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 14, 14, 0);
    head->addWidget(m_heading, 1);
    head->addWidget(m_new);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(14, 0, 14, 0);
    search->addWidget(m_search);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addLayout(search);
    layout->addWidget(m_left, 1);
    return side;
}

void MessagesPage::connectParts()
{
    connect(m_new, &QPushButton::clicked, m_view, &ConversationView::begin);
    connect(m_empty, &EmptyState::activated, m_view, &ConversationView::begin);
    connect(m_alone, &EmptyState::activated, this, [this] { Q_EMIT pageWanted(u"accounts"_s); });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, this, [this] {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(m_search->text().isEmpty() ? 0 : 1, 0));
    });
    connect(&m_typing, &QTimer::timeout, this, &MessagesPage::reload);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { openIndex(index, true); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isSelecting && m_list->hasFocus())
            openIndex(index, false);
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_search->text().isEmpty() && m_model->rowCount() == m_limit && value > m_list->verticalScrollBar()->maximum() - kNear) {
            m_limit += kAtOnce;
            reload();
        }
    });
    connect(m_view, &ConversationView::threadWanted, this, [this](ThreadId thread) {
        m_search->clear();
        openConversation(thread);
        m_view->focusText();
        reload();
    });
    connect(m_view, &ConversationView::threadChanged, this, &MessagesPage::reload);
    connect(m_view, &ConversationView::gone, this, [this] {
        m_right->setCurrentWidget(m_empty);
        reload();
    });
    connect(&m_context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == "account"_L1 || kind == ProfileService::kKind)
            return reload();
        if (kind != ThreadService::kKind)
            return;
        reload();
        m_view->follow();
    });
}

QString MessagesPage::title() const
{
    return m_unread > 0 ? tr("Messages (%1)").arg(m_unread > 99 ? u"99+"_s : QString::number(m_unread)) : tr("Messages");
}

void MessagesPage::retranslate()
{
    m_heading->setText(tr("Messages"));
    m_new->setText(tr("New message"));
    m_search->setPlaceholderText(tr("Search people and messages"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Conversations"));
    showState();
}

void MessagesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
}

bool MessagesPage::can(Command command) const
{
    return command == Command::Refresh || command == Command::Find;
}

void MessagesPage::perform(Command command)
{
    if (command == Command::Find)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::Refresh)
        reload();
}

void MessagesPage::askToLeave(std::function<void(bool)> answer)
{
    m_view->keepDraft(); // it is there when one comes back
    answer(true);
}

void MessagesPage::activated()
{
    reload();
}

void MessagesPage::reload()
{
    m_context.office.run(
        this,
        [typed = m_search->text().trimmed(), limit = m_limit](Services &services) -> Result<Loaded> {
            ThreadService threads(services.context());
            Loaded loaded;
            loaded.isSearch = !ThreadService::wordsOf(typed).isEmpty();
            const auto faces = threads.faces();
            const auto people = faces ? threads.people({}) : fail(faces.error());
            if (!people)
                return fail(people.error());
            loaded.faces = *faces;
            loaded.hasPeople = services.context().hasAccount && !people->isEmpty();
            if (loaded.isSearch) {
                auto found = threads.find(typed, kFound);
                if (!found)
                    return fail(found.error());
                loaded.found = *std::move(found);
            }
            auto all = threads.list(limit);
            if (!all)
                return fail(all.error());
            loaded.threads = *std::move(all);
            return loaded;
        },
        [this](const Result<Loaded> &loaded) {
            if (loaded)
                return show(*loaded);
            m_banner->announce(Tone::Danger, loaded.error().message);
        },
        m_loads.next());
}

void MessagesPage::show(const Loaded &loaded)
{
    m_isLoaded = true;
    m_hasPeople = loaded.hasPeople || !loaded.threads.isEmpty();
    {
        const QScopedValueRollback quiet(m_isSelecting, true);
        const int place = m_list->verticalScrollBar()->value();
        if (loaded.isSearch)
            m_model->setFound(loaded.found);
        else
            m_model->setThreads(loaded.threads);
        m_model->setFaces(loaded.faces);
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(place);
        select();
    }
    m_view->setFaces(loaded.faces);
    int unread = 0;
    for (const Thread &thread : loaded.threads)
        unread += thread.muted ? 0 : thread.unread;
    if (std::exchange(m_unread, unread) != unread)
        Q_EMIT titleChanged();
    showState();
}

void MessagesPage::select()
{
    const int row = m_model->rowOf(m_view->thread());
    if (row >= 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect);
}

void MessagesPage::showState()
{
    const bool accounts = m_context.office.account().has_value();
    m_whole->setCurrentWidget(!m_isLoaded || (m_hasPeople && accounts) ? static_cast<QWidget *>(m_splitter) : m_alone);
    if (!accounts)
        m_alone->setContent(u"messages-square"_s, tr("Messages are for colleagues who sign in."),
                            tr("Nobody has an account here: everybody who opens this office is the same to it. An administrator adds accounts in Administration > Accounts."),
                            m_context.office.rights().isAdministrator() ? tr("Accounts") : QString());
    else
        m_alone->setContent(u"messages-square"_s, tr("Nobody else has an account yet."),
                            m_context.office.rights().isAdministrator()
                                ? tr("Invite your colleagues in Administration > Accounts: each gets a code, chooses a password, and can be written to here.")
                                : tr("An administrator invites your colleagues in Administration > Accounts; then you can write to each other here."),
                            m_context.office.rights().isAdministrator() ? tr("Invite colleagues") : QString());
    const bool searching = !ThreadService::wordsOf(m_search->text()).isEmpty();
    m_left->setCurrentWidget(m_isLoaded && m_model->rowCount() == 0 ? static_cast<QWidget *>(m_nothing) : m_list);
    if (searching)
        m_nothing->setContent(u"search-x"_s, tr("Nothing is found"), tr("Neither in names nor in messages. Type less, or another word."));
    else
        m_nothing->setContent(u"message-square"_s, tr("No conversation yet"));
    m_empty->setContent(u"messages-square"_s, tr("Write to a colleague"), tr("Only those whom you choose read it. No telephone number is needed."), tr("New message"));
}

void MessagesPage::openConversation(ThreadId thread, MessageId mark)
{
    m_right->setCurrentWidget(m_view);
    m_view->open(thread, mark);
    const QScopedValueRollback quiet(m_isSelecting, true);
    select();
}

void MessagesPage::openIndex(const QModelIndex &index, bool write)
{
    const ThreadId thread = index.data(ThreadModel::ThreadRole).toInt();
    const MessageId message = index.data(ThreadModel::MessageRole).toInt();
    if (thread == 0)
        return;
    if (thread != m_view->thread() || message != 0 || m_right->currentWidget() != m_view) {
        m_right->setCurrentWidget(m_view);
        m_view->open(thread, message);
    }
    if (write)
        m_view->focusText();
}

bool MessagesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openIndex(m_list->currentIndex(), true);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace effectif
