// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/thread.h"
#include "ui/widgets/mentionediting.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace effectif {

class GrowingTextEdit;
class PlainLabel;

/// Where a message is written, or changed: Enter sends, Shift+Enter begins a line, "@" calls people, Up in an empty field
/// changes the last own message, and Esc gives that up again. What was typed before is there then.
class MessageComposer final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageComposer(QWidget *parent = nullptr);

    /// What is typed and not sent; not what is being changed.
    QString draft() const;
    void setDraft(const QString &text);
    /// Who can be called.
    void setPeople(const QList<Reference> &people, const AwayWords &away);
    void edit(const ThreadMessage &message);
    /// What is being changed; of id 0: nothing.
    const ThreadMessage &edited() const { return m_edited; }
    void stopEditing();
    void focusText();

Q_SIGNALS:
    void sendWanted(const QString &text);
    void changeWanted(const effectif::ThreadMessage &message, const QString &text);
    void lastOwnWanted();
    void draftChanged();
    void refused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void send();
    void propose(const QString &letters);

    GrowingTextEdit *m_text;
    MentionEditing *m_mentions = nullptr;
    QPushButton *m_send;
    QWidget *m_strip; ///< that something is being changed
    PlainLabel *m_stripText;
    QToolButton *m_giveUp;
    QList<Reference> m_people;
    AwayWords m_away;
    ThreadMessage m_edited;
    QString m_before; ///< typed, while another message is being changed
};

} // namespace effectif
