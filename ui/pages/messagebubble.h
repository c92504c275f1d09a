// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/thread.h"

#include <QPixmap>
#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace effectif {

class Avatar;
class PersonName;
class PlainLabel;

/// One line of a conversation: a message with living links, the own ones at the right, or what happened. Says above itself
/// which day begins, and where what is new does. Its author works on it by a menu, by Return and by Delete.
class MessageBubble final : public QWidget
{
    Q_OBJECT
public:
    MessageBubble(const ThreadMessage &message, Language language, QWidget *parent = nullptr);

    const ThreadMessage &message() const { return m_message; }
    /// It was changed, or taken back.
    void follow(const ThreadMessage &message);
    /// Where its links are.
    QWidget *textField() const;
    void setPhoto(const QPixmap &photo);
    void setAway(const QString &words);
    /// `day`: of what begins here, empty if none does. `head`: somebody else writes from here on.
    void arrange(const QString &day, bool head, bool isFirstNew);
    /// What was looked for: marked until the next one is.
    void setMarked(bool marked);

Q_SIGNALS:
    void editWanted();
    void removeWanted();
    void linkActivated(const QUrl &url);
    /// The one above (-1) or below (1) is to have the focus.
    void stepWanted(int by);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isEvent() const { return m_message.what != ThreadMessage::What::Text; }
    bool canChange() const { return m_message.mine && !isEvent() && !m_message.removed; }
    void build();
    void layOut();
    void showMessage();
    void fitText();
    void showTools();
    void openMenu(const QPoint &place);

    ThreadMessage m_message;
    Language m_language;
    PlainLabel *m_day;
    PlainLabel *m_new;
    Avatar *m_face;
    PersonName *m_author;
    PlainLabel *m_time;
    QLabel *m_text;
    QToolButton *m_more;
    QVBoxLayout *m_column;
    bool m_marked = false;
    bool m_head = true;
};

} // namespace effectif
