// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/threadservice.h"
#include "ui/dialogs/threaddialog.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace effectif {

class Avatar;
class Banner;
class MessageComposer;
class MessageList;
class PersonName;
class PlainLabel;

/// One conversation: who takes part, what was written, and where one writes. What is shown in front counts as read; what is
/// typed is kept a second later, and at once when the conversation is left.
class ConversationView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationView(const PageContext &context, QWidget *parent = nullptr);
    ~ConversationView() override;

    /// At its end, or at a message of it.
    void open(ThreadId thread, MessageId mark = 0);
    ThreadId thread() const { return m_thread.id; }
    void focusText();
    void setFaces(const QHash<UserId, QByteArray> &faces);
    /// Somebody wrote, changed, came or went.
    void follow();
    /// Another conversation from the chosen people, or more people for this one.
    void begin();
    /// What is typed goes into the database now.
    void keepDraft();

Q_SIGNALS:
    /// Another conversation was made.
    void threadWanted(effectif::ThreadId thread);
    /// This one is no longer one's own.
    void gone(effectif::ThreadId thread);
    void threadChanged();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Opened;
    struct Followed;

    QWidget *makeHead();
    void connectParts();
    void retranslate();
    void showHead();
    void fail(const Error &error);
    void show(const Opened &opened, MessageId mark);
    void loadOlder();
    void loadNewer();
    void markRead();
    void send(const QString &text);
    void change(const ThreadMessage &message, const QString &text);
    void remove(const ThreadMessage &message);
    void fillMenu();
    void askPeople(ThreadDialog::Purpose purpose);
    void carryOut(ThreadDialog *dialog, ThreadDialog::Purpose purpose, const Thread &about);
    void leave();
    QString awayWords(UserId user) const;
    /// Runs an act of this conversation and tells what went wrong.
    void perform(std::function<Result<void>(ThreadService &)> act, std::function<void()> then = {});

    const PageContext &m_context;
    Thread m_thread;
    Banner *m_banner;
    Avatar *m_face;
    PersonName *m_name;
    PlainLabel *m_people;
    QToolButton *m_add;
    QToolButton *m_more;
    MessageList *m_list;
    MessageComposer *m_composer;
    QHash<UserId, QByteArray> m_faces;
    QHash<ThreadId, QString> m_typed; ///< the last drafts, as they are on the screen
    QHash<QString, QUuid> m_failed;   ///< texts that perhaps were sent, with their keys
    QTimer m_keep;
    RequestSeries m_loads;
    RequestSeries m_follows;
    RequestSeries m_names;
    bool m_isLoading = false;
};

} // namespace effectif
