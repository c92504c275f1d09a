// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagebubble.h"

#include "models/domain/mentions.h"
#include "models/domain/textlinks.h"
#include "models/items/threadmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/personname.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFace = 30;
constexpr int kPadX = 12;
constexpr int kPadY = 8;
constexpr int kRound = 12;
constexpr qreal kWidest = 0.72; ///< of the list
constexpr int kWidestText = 620; ///< longer lines are hard to read
} // namespace

MessageBubble::MessageBubble(const ThreadMessage &message, Language language, QWidget *parent)
    : QWidget(parent)
    , m_message(message)
    , m_language(language)
    , m_day(new PlainLabel(this))
    , m_new(new PlainLabel(this))
    , m_face(new Avatar(kFace, this))
    , m_author(new PersonName(message.author.name, this))
    , m_time(new PlainLabel(this))
    , m_text(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_column(new QVBoxLayout)
{
    setObjectName(u"message_%1"_s.arg(message.id));
    setFocusPolicy(isEvent() ? Qt::NoFocus : Qt::StrongFocus);
    build();
    showMessage();
    showTools();
}

void MessageBubble::build()
{
    m_face->setName(m_message.author.name);
    m_author->label()->setLetters(0.92, QFont::DemiBold);
    m_time->setTone(Tone::Muted);
    m_time->setLetters(0.85, QFont::Normal);
    m_day->setTone(Tone::Muted);
    m_day->setLetters(0.92, QFont::DemiBold);
    m_day->setAlignment(Qt::AlignCenter);
    m_day->setContentsMargins(0, 10, 0, 4);
    m_new->setObjectName(u"message_new"_s);
    m_new->setTone(Tone::Accent);
    m_new->setLetters(0.92, QFont::DemiBold);
    m_new->setAlignment(Qt::AlignCenter);
    m_day->hide();
    m_new->hide();
    // escaped but for the links of htmlWithLinks(): nothing typed is ever read as HTML
    m_text->setObjectName(u"message_text"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setOpenExternalLinks(false);
    m_text->setContextMenuPolicy(Qt::NoContextMenu); // the bubble's own
    if (!isEvent()) {
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    }
    m_text->setContentsMargins(kPadX, kPadY, kPadX, kPadY);
    m_more->setObjectName(u"message_more"_s);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::NoFocus); // the menu key of the message itself
    QSizePolicy kept = m_more->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(kept);
    layOut();
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const QUrl url(link); isSafeLink(url))
            Q_EMIT linkActivated(url);
    });
    connect(m_more, &QToolButton::clicked, this, [this] { openMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

/// The own ones at the right, what happened in the middle.
void MessageBubble::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    if (isEvent() || m_message.mine) {
        head->addStretch(1);
        row->addStretch(1);
    }
    m_author->setVisible(!m_message.mine && !isEvent());
    head->addWidget(m_author);
    head->addWidget(m_time);
    if (!m_message.mine || isEvent())
        head->addStretch(1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_text);
    if (!m_message.mine || isEvent())
        row->addStretch(1);
    m_more->setVisible(false);
    if (!m_message.mine)
        row->removeWidget(m_more);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(head);
    texts->addLayout(row);
    auto *whole = new QHBoxLayout;
    whole->setSpacing(8);
    if (!m_message.mine && !isEvent())
        whole->addWidget(m_face, 0, Qt::AlignTop);
    whole->addLayout(texts, 1);
    m_face->setVisible(!m_message.mine && !isEvent());
    m_column->setContentsMargins(4, 2, 4, 2);
    m_column->setSpacing(4);
    m_column->addWidget(m_day);
    m_column->addWidget(m_new);
    m_column->addLayout(whole);
    setLayout(m_column);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void MessageBubble::showMessage()
{
    const QString event = ThreadModel::eventText(m_message);
    QString html;
    if (event.isEmpty()) {
        for (const MentionPart &part : mentionParts(m_message.text))
            html += part.user != 0 ? u"<span style=\"color:%1;background-color:%2\">&nbsp;@%3&nbsp;</span>"_s.arg(
                                         toneInk(palette(), Tone::Accent).name(), toneSoft(palette(), Tone::Accent).name(), part.text.toHtmlEscaped())
                                   : htmlWithLinks(part.text);
    } else {
        html = u"<span style=\"color:%1\">%2</span>"_s.arg(toneInk(palette(), Tone::Muted).name(), event.toHtmlEscaped());
        if (m_message.removed)
            html = u"<i>"_s + html + u"</i>"_s;
    }
    m_text->setText(html);
    m_text->setFocusPolicy(html.contains("<a "_L1) ? Qt::StrongFocus : isEvent() ? Qt::NoFocus : Qt::ClickFocus);
    const QLocale locale = localeOf(m_language);
    QString time = locale.toString(m_message.at.toLocalTime().time(), QLocale::ShortFormat);
    const QString said = event.isEmpty() ? withoutMarkup(m_message.text) : event;
    setAccessibleName(isEvent() ? said : tr("%1, %2: %3").arg(m_message.author.name, time, said));
    if (m_message.edited.isValid() && !m_message.removed)
        time += u"  ·  "_s + tr("changed");
    m_time->setText(time);
    m_time->setToolTip(m_message.edited.isValid() && !m_message.removed
                           ? tr("Changed on %1").arg(locale.toString(m_message.edited.toLocalTime(), QLocale::ShortFormat))
                           : locale.toString(m_message.at.toLocalTime(), QLocale::LongFormat));
    m_new->setText(tr("New messages"));
    m_more->setToolTip(tr("What can be done with this message"));
    m_more->setAccessibleName(m_more->toolTip());
    m_time->setVisible(!isEvent() && (m_head || m_message.edited.isValid()));
    fitText();
}

void MessageBubble::follow(const ThreadMessage &message)
{
    m_message = message;
    showMessage();
    showTools();
    update();
}

QWidget *MessageBubble::textField() const
{
    return m_text;
}

void MessageBubble::setPhoto(const QPixmap &photo)
{
    m_face->setPhoto(photo);
}

void MessageBubble::setAway(const QString &words)
{
    m_author->setAway(words);
}

void MessageBubble::arrange(const QString &day, bool head, bool isFirstNew)
{
    m_head = head;
    m_day->setText(day);
    m_day->setVisible(!day.isEmpty());
    m_new->setVisible(isFirstNew);
    m_author->setVisible(head && !m_message.mine && !isEvent());
    m_time->setVisible(!isEvent() && (head || m_message.edited.isValid()));
    QSizePolicy policy = m_face->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_face->setSizePolicy(policy);
    m_face->setVisible(head && !m_message.mine && !isEvent());
}

void MessageBubble::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

/// As wide as the text is, up to a part of the list: QLabel itself would choose a shape of its own.
void MessageBubble::fitText()
{
    QTextDocument document;
    document.setDefaultFont(m_text->font());
    document.setDocumentMargin(0);
    document.setHtml(m_text->text());
    const int natural = qCeil(document.idealWidth()) + 2 * kPadX + 2;
    m_text->setFixedWidth(qMax(40, qMin(natural, qMin(kWidestText, int(width() * kWidest)))));
}

void MessageBubble::showTools()
{
    m_more->setVisible(canChange() && (underMouse() || hasFocus()));
}

void MessageBubble::openMenu(const QPoint &place)
{
    if (isEvent())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"messageMenu"_s);
    if (!m_message.removed)
        connect(menu->addAction(icon(u"copy"_s), tr("Copy the text")), &QAction::triggered, this,
                [text = withoutMarkup(m_message.text)] { QGuiApplication::clipboard()->setText(text); });
    if (canChange()) {
        connect(menu->addAction(icon(u"pencil"_s), tr("Change …")), &QAction::triggered, this, &MessageBubble::editWanted);
        connect(menu->addAction(icon(u"trash-2"_s), tr("Take back")), &QAction::triggered, this, &MessageBubble::removeWanted);
    }
    if (menu->isEmpty())
        return delete menu;
    menu->popup(place);
}

void MessageBubble::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? m_text->mapToGlobal(m_text->rect().bottomLeft()) : event->globalPos());
}

void MessageBubble::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && canChange() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT editWanted();
    else if (plain && canChange() && event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted();
    else if (event->matches(QKeySequence::Copy) && !m_message.removed)
        QGuiApplication::clipboard()->setText(m_text->hasSelectedText() ? m_text->selectedText() : withoutMarkup(m_message.text));
    else if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT stepWanted(event->key() == Qt::Key_Down ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}

void MessageBubble::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showTools();
}

void MessageBubble::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showTools();
}

void MessageBubble::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showTools();
    update();
}

void MessageBubble::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showTools();
    update();
}

void MessageBubble::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitText();
}

void MessageBubble::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showMessage();
}

void MessageBubble::paintEvent(QPaintEvent *)
{
    if (isEvent())
        return;
    QPainter painter(this);
    const stylepaint::Scope scope(&painter);
    const QRectF bubble = QRectF(m_text->geometry()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_message.mine ? QPen(Qt::NoPen) : QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(m_message.removed ? QBrush(Qt::NoBrush) : QBrush(m_message.mine ? toneSoft(palette(), Tone::Accent) : palette().color(QPalette::Base)));
    if (m_message.removed)
        painter.setPen(QPen(palette().color(QPalette::Mid), 1, Qt::DashLine));
    painter.drawRoundedRect(bubble, kRound, kRound);
    if (m_marked || (hasFocus() && window()->isActiveWindow())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toneInk(palette(), Tone::Accent), 2));
        painter.drawRoundedRect(bubble.adjusted(1, 1, -1, -1), kRound, kRound);
    }
}

} // namespace effectif
