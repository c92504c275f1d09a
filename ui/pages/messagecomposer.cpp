// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagecomposer.h"

#include "models/base/textfold.h"
#include "ui/theme/icon.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

MessageComposer::MessageComposer(QWidget *parent)
    : QWidget(parent)
    , m_text(new GrowingTextEdit)
    , m_send(new QPushButton(icon(u"send"_s), QString()))
    , m_strip(new QWidget)
    , m_stripText(new PlainLabel)
    , m_giveUp(new QToolButton)
{
    m_text->setObjectName(u"message_field"_s);
    m_text->setLineBounds(1, 8);
    m_text->installEventFilter(this);
    m_mentions = new MentionEditing(m_text); // after the own filter: its keys come first
    m_send->setObjectName(u"message_send"_s);
    m_send->setAutoDefault(false);
    m_send->setEnabled(false);
    m_giveUp->setObjectName(u"message_give_up"_s);
    m_giveUp->setIcon(icon(u"x"_s));
    m_giveUp->setAutoRaise(true);
    m_giveUp->setFocusPolicy(Qt::TabFocus);
    m_stripText->setTone(Tone::Accent);
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(0, 0, 0, 0);
    strip->addWidget(m_stripText, 1);
    strip->addWidget(m_giveUp);
    m_strip->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 14);
    layout->setSpacing(6);
    layout->addWidget(m_strip);
    layout->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &MessageComposer::send);
    connect(m_giveUp, &QToolButton::clicked, this, &MessageComposer::stopEditing);
    connect(m_mentions, &MentionEditing::namesWanted, this, &MessageComposer::propose);
    connect(m_text, &GrowingTextEdit::pasteRefused, this, &MessageComposer::refused);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
        if (m_edited.id == 0)
            Q_EMIT draftChanged();
    });
    retranslate();
}

void MessageComposer::retranslate()
{
    m_text->setPlaceholderText(tr("Write a message … Enter sends it, Shift+Enter begins a new line, @ calls somebody"));
    m_text->setAccessibleName(tr("Message"));
    m_send->setText(m_edited.id != 0 ? tr("Save") : tr("Send"));
    m_stripText->setText(tr("You are changing a message. Esc leaves it as it is."));
    m_giveUp->setToolTip(tr("Leave the message as it is"));
    m_giveUp->setAccessibleName(m_giveUp->toolTip());
}

void MessageComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString MessageComposer::draft() const
{
    return m_edited.id != 0 ? m_before : m_mentions->text();
}

void MessageComposer::setDraft(const QString &text)
{
    m_edited = {};
    m_before.clear();
    m_strip->hide();
    retranslate();
    m_mentions->setText(text);
    m_text->moveCursor(QTextCursor::End);
}

void MessageComposer::setPeople(const QList<Reference> &people, const AwayWords &away)
{
    m_people = people;
    m_away = away;
}

/// Those of the conversation: nobody else would see the message.
void MessageComposer::propose(const QString &letters)
{
    const QString key = u' ' + foldText(letters);
    QList<MentionPart> found;
    for (const Reference &one : m_people) {
        if (QString(u' ' + foldText(one.name)).contains(key))
            found.append({one.name, one.id});
    }
    m_mentions->propose(letters, found, m_away);
}

void MessageComposer::edit(const ThreadMessage &message)
{
    if (m_edited.id == 0)
        m_before = m_mentions->text();
    m_edited = message;
    m_mentions->setText(message.text);
    m_text->moveCursor(QTextCursor::End);
    m_strip->show();
    retranslate();
    focusText();
}

void MessageComposer::stopEditing()
{
    if (m_edited.id == 0)
        return;
    setDraft(QString(m_before));
    focusText();
}

void MessageComposer::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void MessageComposer::send()
{
    const QString text = m_mentions->text();
    if (text.trimmed().isEmpty())
        return;
    if (m_edited.id != 0) {
        const ThreadMessage message = m_edited;
        Q_EMIT changeWanted(message, text);
        return;
    }
    Q_EMIT sendWanted(text);
}

bool MessageComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
    if (event->type() == QEvent::ShortcutOverride) { // Esc gives up the change, and nothing else
        if (key->key() != Qt::Key_Escape || m_edited.id == 0)
            return QWidget::eventFilter(watched, event);
        event->accept();
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && (plain || key->modifiers() & Qt::ControlModifier)) {
        if (!key->isAutoRepeat())
            send();
        return true;
    }
    if (plain && key->key() == Qt::Key_Escape && m_edited.id != 0) {
        stopEditing();
        return true;
    }
    if (plain && key->key() == Qt::Key_Up && m_edited.id == 0 && m_text->toPlainText().isEmpty()) {
        Q_EMIT lastOwnWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace effectif
