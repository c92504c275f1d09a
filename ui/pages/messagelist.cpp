// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagelist.h"

#include "models/items/awayroster.h"
#include "ui/theme/icon.h"
#include "ui/pages/messagebubble.h"

#include <QEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMost = 400;
constexpr int kNear = 60;      ///< pixels from an end
constexpr int kPauseSecs = 300; ///< after that the name stands there again
} // namespace

MessageList::MessageList(Language language, AwayRoster *away, QWidget *parent)
    : QScrollArea(parent)
    , m_language(language)
    , m_away(away)
    , m_layout(new QVBoxLayout)
    , m_toEnd(new QPushButton(icon(u"arrow-down"_s), QString(), this))
{
    setObjectName(u"messages_list"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setLayout(m_layout);
    m_layout->setContentsMargins(16, 8, 16, 12);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    setWidget(inner);
    m_toEnd->setObjectName(u"messages_to_end"_s);
    m_toEnd->setAutoDefault(false);
    m_toEnd->hide();
    connect(m_toEnd, &QPushButton::clicked, this, [this] {
        if (m_hasNewer)
            Q_EMIT endWanted();
        else
            scrollToEnd();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageList::scrolled);
    if (away)
        connect(away, &AwayRoster::changed, this, [this] {
            for (MessageBubble *bubble : std::as_const(m_bubbles))
                bubble->setAway(m_away->words(bubble->message().author.id, m_language));
        });
    m_toEnd->setText(tr("To the latest messages"));
}

MessageId MessageList::first() const
{
    return m_bubbles.isEmpty() ? 0 : m_bubbles.first()->message().id;
}

MessageId MessageList::last() const
{
    return m_bubbles.isEmpty() ? 0 : m_bubbles.last()->message().id;
}

bool MessageList::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kNear;
}

ThreadMessage MessageList::lastOwn() const
{
    for (auto it = m_bubbles.crbegin(); it != m_bubbles.crend(); ++it) {
        const ThreadMessage &message = (*it)->message();
        if (message.mine && !message.removed && message.what == ThreadMessage::What::Text)
            return message;
    }
    return {};
}

void MessageList::clear()
{
    qDeleteAll(m_bubbles);
    m_bubbles.clear();
    m_hasOlder = m_hasNewer = m_asked = false;
    m_toEnd->hide();
}

MessageBubble *MessageList::make(const ThreadMessage &message)
{
    auto *bubble = new MessageBubble(message, m_language);
    connect(bubble, &MessageBubble::editWanted, this, [this, bubble] { Q_EMIT editWanted(bubble->message()); });
    connect(bubble, &MessageBubble::removeWanted, this, [this, bubble] { Q_EMIT removeWanted(bubble->message()); });
    connect(bubble, &MessageBubble::linkActivated, this, &MessageList::linkActivated);
    connect(bubble, &MessageBubble::stepWanted, this, [this, bubble](int by) { step(bubble, by); });
    if (m_away)
        bubble->setAway(m_away->words(message.author.id, m_language));
    showFace(bubble);
    return bubble;
}

void MessageList::showFace(MessageBubble *bubble) const
{
    QPixmap face;
    if (const QByteArray bytes = m_faces.value(bubble->message().author.id); !bytes.isEmpty())
        face.loadFromData(bytes, "JPEG");
    bubble->setPhoto(face);
}

void MessageList::setFaces(const QHash<UserId, QByteArray> &faces)
{
    if (faces == m_faces)
        return;
    m_faces = faces;
    for (MessageBubble *bubble : std::as_const(m_bubbles))
        showFace(bubble);
}

void MessageList::show(const QList<ThreadMessage> &messages, bool hasOlder, bool hasNewer, MessageId readTo, MessageId mark)
{
    clear();
    m_readTo = readTo;
    m_hasOlder = hasOlder;
    m_hasNewer = hasNewer;
    MessageBubble *marked = nullptr;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        MessageBubble *bubble = make(*it);
        m_bubbles.append(bubble);
        m_layout->addWidget(bubble);
        if (it->id == mark)
            marked = bubble;
    }
    arrange();
    settle(Keep::End);
    QMetaObject::invokeMethod(this, &MessageList::scrolled, Qt::QueuedConnection); // perhaps they fill no screen
    if (!marked)
        return;
    marked->setMarked(true);
    verticalScrollBar()->setValue(marked->y() - viewport()->height() / 3);
}

void MessageList::addOlder(const QList<ThreadMessage> &messages, bool hasOlder)
{
    m_asked = false;
    m_hasOlder = hasOlder;
    const int fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    for (const ThreadMessage &message : messages) {
        MessageBubble *bubble = make(message);
        m_bubbles.prepend(bubble);
        m_layout->insertWidget(1, bubble); // behind the stretch
    }
    arrange();
    settle(Keep::Top);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - fromEnd);
    while (m_bubbles.size() > kMost) {
        delete m_bubbles.takeLast();
        m_hasNewer = true;
    }
    scrolled();
}

void MessageList::addNewer(const QList<ThreadMessage> &messages, bool hasNewer)
{
    m_asked = false;
    m_hasNewer = hasNewer;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->id <= last())
            continue;
        m_bubbles.append(make(*it));
        m_layout->addWidget(m_bubbles.last());
    }
    arrange();
    settle(Keep::Top);
    if (m_bubbles.size() <= kMost)
        return scrolled();
    const int fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    while (m_bubbles.size() > kMost) {
        delete m_bubbles.takeFirst();
        m_hasOlder = true;
    }
    arrange();
    settle(Keep::Top);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - fromEnd);
}

void MessageList::follow(const QList<ThreadMessage> &messages, bool hasNewer, bool watched)
{
    if (watched && !m_hasLine && !messages.isEmpty())
        m_readTo = messages.first().id;
    const bool atEnd = isAtEnd();
    QHash<MessageId, MessageBubble *> known;
    for (MessageBubble *bubble : std::as_const(m_bubbles))
        known.insert(bubble->message().id, bubble);
    m_hasNewer = hasNewer;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        MessageBubble *bubble = known.value(it->id);
        if (bubble && bubble->message() != *it)
            bubble->follow(*it);
        if (bubble)
            continue;
        m_bubbles.append(make(*it));
        m_layout->addWidget(m_bubbles.last());
    }
    arrange();
    settle(atEnd ? Keep::End : Keep::Top);
    scrolled();
}

/// Days, names where somebody else goes on, and where what is new begins.
void MessageList::arrange()
{
    const ThreadMessage *before = nullptr;
    bool isNew = false;
    m_hasLine = false;
    QWidget *stop = m_toEnd; // what was made later would come behind the field
    const auto last = std::find_if(m_bubbles.crbegin(), m_bubbles.crend(), [](const MessageBubble *one) { return one->message().what == ThreadMessage::What::Text; });
    for (MessageBubble *bubble : std::as_const(m_bubbles)) {
        const ThreadMessage &message = bubble->message();
        const QDate day = message.at.toLocalTime().date();
        const bool newDay = !before || before->at.toLocalTime().date() != day;
        const bool head = newDay || before->author != message.author || before->what != ThreadMessage::What::Text
            || before->at.secsTo(message.at) > kPauseSecs;
        const bool firstNew = !isNew && m_readTo > 0 && message.id > m_readTo && !message.mine && before && message.what == ThreadMessage::What::Text;
        isNew = isNew || firstNew || (m_readTo > 0 && message.id > m_readTo && message.mine);
        m_hasLine = m_hasLine || firstNew;
        bubble->arrange(newDay ? dayText(day) : QString(), head, firstNew);
        if (message.what == ThreadMessage::What::Text) // Tab stops at the last one; arrows lead to the others
            bubble->setFocusPolicy(bubble == *last ? Qt::StrongFocus : Qt::ClickFocus);
        setTabOrder(stop, bubble);
        setTabOrder(bubble, bubble->textField());
        stop = bubble->textField();
        before = &message;
    }
}

/// Lays out at once, so that the place can be kept.
void MessageList::settle(Keep keep)
{
    const int value = verticalScrollBar()->value();
    for (MessageBubble *bubble : std::as_const(m_bubbles))
        bubble->show();
    widget()->layout()->activate();
    const QSize room = viewport()->size();
    widget()->resize(room.width(), qMax(room.height(), widget()->layout()->hasHeightForWidth() ? widget()->layout()->totalHeightForWidth(room.width())
                                                                                               : widget()->layout()->totalSizeHint().height()));
    widget()->layout()->activate();
    verticalScrollBar()->setRange(0, qMax(0, widget()->height() - room.height()));
    const QScopedValueRollback quiet(m_asked, true);
    verticalScrollBar()->setValue(keep == Keep::End ? verticalScrollBar()->maximum() : value);
    if (keep == Keep::End) // once more, when everything has found its size
        QMetaObject::invokeMethod(this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }, Qt::QueuedConnection);
}

void MessageList::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void MessageList::step(const MessageBubble *from, int by)
{
    for (qsizetype at = m_bubbles.indexOf(from) + by; at >= 0 && at < m_bubbles.size(); at += by) {
        MessageBubble *next = m_bubbles.at(at);
        if (next->focusPolicy() == Qt::NoFocus) // what happened
            continue;
        next->setFocus(Qt::OtherFocusReason);
        return ensureWidgetVisible(next, 0, kNear);
    }
}

void MessageList::scrolled()
{
    m_toEnd->setVisible(!m_bubbles.isEmpty() && (m_hasNewer || verticalScrollBar()->maximum() - verticalScrollBar()->value() > viewport()->height()));
    placeButton();
    if (m_asked || m_bubbles.isEmpty())
        return;
    if (m_hasOlder && verticalScrollBar()->value() <= kNear) {
        m_asked = true;
        Q_EMIT olderWanted();
    } else if (m_hasNewer && isAtEnd()) {
        m_asked = true;
        Q_EMIT newerWanted();
    }
}

void MessageList::placeButton()
{
    m_toEnd->adjustSize();
    m_toEnd->move((viewport()->width() - m_toEnd->width()) / 2, viewport()->height() - m_toEnd->height() - 10);
    m_toEnd->raise();
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = isAtEnd();
    QScrollArea::resizeEvent(event);
    if (atEnd)
        QMetaObject::invokeMethod(this, &MessageList::scrollToEnd, Qt::QueuedConnection);
    placeButton();
}

void MessageList::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_toEnd->setText(tr("To the latest messages"));
    arrange();
}

QString MessageList::dayText(const QDate &day) const
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return tr("Today");
    return day == today.addDays(-1) ? tr("Yesterday") : localeOf(m_language).toString(day, QLocale::LongFormat);
}

} // namespace effectif
