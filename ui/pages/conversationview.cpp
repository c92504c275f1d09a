// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/conversationview.h"

#include "models/items/awayroster.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/messagecomposer.h"
#include "ui/pages/messagelist.h"
#include "ui/theme/icon.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/personname.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kKeepMs = 800;
} // namespace

struct ConversationView::Opened
{
    Thread thread;
    QList<ThreadMessage> messages; ///< the newest first
    bool hasOlder = false;
    bool hasNewer = false;
};

struct ConversationView::Followed
{
    Thread thread;
    QList<ThreadMessage> messages;
};

ConversationView::ConversationView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_face(new Avatar(36))
    , m_name(new PersonName)
    , m_people(new PlainLabel)
    , m_add(new QToolButton)
    , m_more(new QToolButton)
    , m_list(new MessageList(context.language, context.away))
    , m_composer(new MessageComposer)
{
    setObjectName(u"conversation"_s);
    m_banner->hide();
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    auto *line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(line);
    layout->addWidget(m_banner);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_composer);
    connectParts();
    retranslate();
}

ConversationView::~ConversationView()
{
    keepDraft();
}

QWidget *ConversationView::makeHead()
{
    m_name->label()->setLetters(1.15, QFont::DemiBold);
    m_name->setObjectName(u"conversation_name"_s);
    m_people->setObjectName(u"conversation_people"_s);
    m_people->setTone(Tone::Muted);
    m_add->setObjectName(u"conversation_add"_s);
    m_add->setIcon(icon(u"user-plus"_s));
    m_more->setObjectName(u"conversation_more"_s);
    m_more->setIcon(icon(u"ellipsis-vertical"_s));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"conversationMenu"_s);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ConversationView::fillMenu);
    for (QToolButton *tool : {m_add, m_more}) {
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::TabFocus);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_name, 0, Qt::AlignLeft);
    texts->addWidget(m_people);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 10, 14, 10);
    row->setSpacing(12);
    row->addWidget(m_face);
    row->addLayout(texts, 1);
    row->addWidget(m_add);
    row->addWidget(m_more);
    return head;
}

void ConversationView::connectParts()
{
    connect(m_add, &QToolButton::clicked, this, [this] { askPeople(ThreadDialog::Purpose::Add); });
    connect(m_list, &MessageList::olderWanted, this, &ConversationView::loadOlder);
    connect(m_list, &MessageList::newerWanted, this, &ConversationView::loadNewer);
    connect(m_list, &MessageList::endWanted, this, [this] { open(m_thread.id); });
    connect(m_list, &MessageList::editWanted, m_composer, &MessageComposer::edit);
    connect(m_list, &MessageList::removeWanted, this, &ConversationView::remove);
    connect(m_list, &MessageList::linkActivated, this, [this](const QUrl &url) { m_context.prompter.openOutside(this, url); });
    connect(m_composer, &MessageComposer::sendWanted, this, &ConversationView::send);
    connect(m_composer, &MessageComposer::changeWanted, this, &ConversationView::change);
    connect(m_composer, &MessageComposer::refused, this, [this](const QString &sentence) { m_banner->announce(Tone::Warning, sentence); });
    connect(m_composer, &MessageComposer::lastOwnWanted, this, [this] {
        if (const ThreadMessage own = m_list->lastOwn(); own.id != 0)
            m_composer->edit(own);
    });
    connect(m_composer, &MessageComposer::draftChanged, this, [this] {
        if (!m_isLoading && m_thread.id != 0 && !m_keep.isActive())
            m_keep.start();
    });
    connect(&m_keep, &QTimer::timeout, this, &ConversationView::keepDraft);
    if (m_context.away)
        connect(m_context.away, &AwayRoster::changed, this, &ConversationView::showHead);
}

void ConversationView::retranslate()
{
    m_add->setToolTip(tr("Add colleagues …"));
    m_add->setAccessibleName(m_add->toolTip());
    m_more->setToolTip(tr("More about this conversation"));
    m_more->setAccessibleName(m_more->toolTip());
    showHead();
}

QString ConversationView::awayWords(UserId user) const
{
    return m_context.away ? m_context.away->words(user, m_context.language) : QString();
}

void ConversationView::showHead()
{
    const bool one = m_thread.others.size() == 1;
    const QString name = threadName(m_thread);
    m_name->setName(name.isEmpty() ? tr("Nobody else is here any more") : name);
    const QString away = one ? awayWords(m_thread.others.first().id) : QString();
    m_name->setAway(away);
    m_face->setName(name);
    QPixmap face;
    if (const QByteArray bytes = one ? m_faces.value(m_thread.others.first().id) : QByteArray(); !bytes.isEmpty())
        face.loadFromData(bytes, "JPEG");
    m_face->setPhoto(face);
    QStringList names;
    for (const Reference &other : m_thread.others)
        names << other.name;
    const QString people = tr("You, %1").arg(names.join(u", "_s));
    QString below = m_thread.isPair ? away : names.isEmpty() ? QString() : people;
    if (m_thread.muted)
        below = below.isEmpty() ? tr("Muted") : tr("Muted · %1").arg(below);
    m_people->setText(below);
    m_people->setToolTip(m_thread.isPair ? QString() : people.toHtmlEscaped());
    m_people->setVisible(!below.isEmpty());
}

void ConversationView::fail(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

void ConversationView::open(ThreadId thread, MessageId mark)
{
    keepDraft();
    m_banner->hide();
    m_follows.cancel();
    if (thread != m_thread.id) {
        m_isLoading = true; // what stands in the field is another's
        m_thread = {};
        m_thread.id = thread;
        m_list->clear();
        m_composer->setDraft({});
        showHead();
    }
    m_context.office.run(
        this,
        [thread, mark](Services &services) -> Result<Opened> {
            ThreadService threads(services.context());
            const auto about = threads.load(thread);
            const auto older = about ? threads.older(thread, mark != 0 ? mark + 1 : 0, MessageList::kPage) : effectif::fail(about.error());
            const auto newer = !older ? older : mark != 0 ? threads.newer(thread, mark, MessageList::kPage) : QList<ThreadMessage>();
            if (!newer)
                return effectif::fail(newer.error());
            return Opened{*about, *newer + *older, older->size() == MessageList::kPage, newer->size() == MessageList::kPage};
        },
        [this, mark, thread](const Result<Opened> &opened) {
            if (opened)
                return show(*opened, mark);
            m_isLoading = false;
            fail(opened.error());
            if (opened.error().kind == ErrorKind::NotFound)
                Q_EMIT gone(thread);
        },
        m_loads.next());
}

void ConversationView::show(const Opened &opened, MessageId mark)
{
    m_thread = opened.thread;
    if (m_isLoading) { // what was typed meanwhile is of this one
        const QString kept = m_typed.value(m_thread.id, m_thread.draft);
        if (!kept.isEmpty())
            m_composer->setDraft(kept + m_composer->draft());
    }
    m_isLoading = false;
    m_composer->setPeople(m_thread.others, [this](UserId user) { return awayWords(user); });
    m_list->setFaces(m_faces);
    m_list->show(opened.messages, opened.hasOlder, opened.hasNewer, m_thread.readTo, mark);
    showHead();
    markRead();
}

void ConversationView::follow()
{
    if (m_thread.id == 0 || m_isLoading)
        return;
    m_context.office.run(
        this,
        [thread = m_thread.id, first = m_list->first(), count = m_list->count()](Services &services) -> Result<Followed> {
            ThreadService threads(services.context());
            const auto about = threads.load(thread);
            const auto messages = about ? threads.newer(thread, qMax(0, first - 1), count + MessageList::kPage) : effectif::fail(about.error());
            if (!messages)
                return effectif::fail(messages.error());
            return Followed{*about, *messages};
        },
        [this, most = m_list->count() + MessageList::kPage](const Result<Followed> &news) {
            if (!news && news.error().kind == ErrorKind::NotFound)
                return Q_EMIT gone(m_thread.id);
            if (!news || news->thread.id != m_thread.id)
                return;
            m_thread = news->thread;
            m_composer->setPeople(m_thread.others, [this](UserId user) { return awayWords(user); });
            if (!m_list->hasNewer())
                m_list->follow(news->messages, news->messages.size() == most, isVisible() && window()->isActiveWindow());
            showHead();
            markRead();
        },
        m_follows.next());
}

void ConversationView::loadOlder()
{
    m_context.office.run(
        this, [thread = m_thread.id, first = m_list->first()](Services &services) { return ThreadService(services.context()).older(thread, first, MessageList::kPage); },
        [this, thread = m_thread.id](const Result<QList<ThreadMessage>> &messages) {
            if (messages && thread == m_thread.id)
                m_list->addOlder(*messages, messages->size() == MessageList::kPage);
        });
}

void ConversationView::loadNewer()
{
    m_context.office.run(
        this, [thread = m_thread.id, last = m_list->last()](Services &services) { return ThreadService(services.context()).newer(thread, last, MessageList::kPage); },
        [this, thread = m_thread.id](const Result<QList<ThreadMessage>> &messages) {
            if (!messages || thread != m_thread.id)
                return;
            m_list->addNewer(*messages, messages->size() == MessageList::kPage);
            markRead();
        });
}

/// What is in front of the person; not what came while the window is behind others.
void ConversationView::markRead()
{
    if (m_thread.id == 0 || m_isLoading || !isVisible() || !window()->isActiveWindow() || m_list->hasNewer())
        return;
    const MessageId last = qMax(m_list->last(), m_thread.readTo);
    if (m_thread.unread == 0 && last == m_thread.readTo && last != 0)
        return;
    m_thread.unread = 0;
    m_thread.readTo = last;
    m_context.office.run(
        this, [thread = m_thread.id, last](Services &services) { return ThreadService(services.context()).markRead(thread, last); },
        [this](const Result<void> &) { m_context.office.poll(); });
}

void ConversationView::setFaces(const QHash<UserId, QByteArray> &faces)
{
    m_faces = faces;
    m_list->setFaces(faces);
    showHead();
}

void ConversationView::focusText()
{
    m_composer->focusText();
}

void ConversationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversationView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->removeEventFilter(this);
    window()->installEventFilter(this);
    markRead();
}

void ConversationView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    keepDraft();
}

bool ConversationView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && watched == window())
        markRead();
    return QWidget::eventFilter(watched, event);
}

} // namespace effectif
