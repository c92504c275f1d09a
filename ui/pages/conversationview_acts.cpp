// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done in a conversation: writing, changing, and who takes part.
#include "models/items/awayroster.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/conversationview.h"
#include "ui/pages/messagecomposer.h"
#include "ui/pages/messagelist.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

void ConversationView::perform(std::function<Result<void>(ThreadService &)> act, std::function<void()> then)
{
    m_context.office.run(
        this,
        [act = std::move(act)](Services &services) {
            ThreadService threads(services.context());
            return act(threads);
        },
        [this, then = std::move(then)](const Result<void> &done) {
            if (!done)
                return fail(done.error());
            m_banner->hide();
            if (then)
                then();
            follow();
            Q_EMIT threadChanged();
            m_context.office.poll();
        });
}

/// Whatever becomes of it, what was typed is not lost: it stands in the database as a draft until it is sent, and in the field
/// again if it could not be.
void ConversationView::send(const QString &text)
{
    const ThreadId thread = m_thread.id;
    if (thread == 0)
        return;
    const QUuid key = m_failed.value(text, QUuid::createUuid()); // what was perhaps sent is not sent twice
    m_keep.stop();
    m_composer->setDraft({});
    m_keep.stop();
    m_typed.insert(thread, {});
    m_context.office.run(
        this, [thread, text, key](Services &services) { return ThreadService(services.context()).write(thread, text, key); },
        [this, thread, text, key](const Result<ThreadMessage> &sent) {
            if (sent) {
                m_failed.remove(text);
                m_banner->hide();
                if (thread == m_thread.id) {
                    m_list->scrollToEnd();
                    if (m_list->hasNewer())
                        open(thread);
                    else
                        follow();
                }
                Q_EMIT threadChanged();
                return m_context.office.poll();
            }
            m_failed.insert(text, key);
            const QString more = thread == m_thread.id ? m_composer->draft() : m_typed.value(thread);
            const QString again = more.trimmed().isEmpty() ? text : text + u'\n' + more;
            m_typed.insert(thread, again);
            if (thread == m_thread.id)
                m_composer->setDraft(again);
            fail(sent.error());
        });
}

void ConversationView::change(const ThreadMessage &message, const QString &text)
{
    perform([message, text](ThreadService &threads) { return text.trimmed() == message.text ? Result<void>() : threads.edit(message, text); },
            [this, id = message.id] {
                if (m_composer->edited().id == id)
                    m_composer->stopEditing();
            });
}

void ConversationView::remove(const ThreadMessage &message)
{
    if (m_composer->edited().id == message.id)
        m_composer->stopEditing();
    perform([message](ThreadService &threads) { return threads.remove(message); },
            [this, message] {
                m_banner->announce(Tone::Accent, tr("The message was taken back."));
                QPushButton *undo = m_banner->addButton(tr("Undo"));
                undo->setObjectName(u"message_undo"_s);
                connect(undo, &QPushButton::clicked, this, [this, message] {
                    perform([message](ThreadService &threads) { return threads.edit(message, message.text); });
                });
            });
}

void ConversationView::keepDraft()
{
    m_keep.stop();
    const QString text = m_composer->draft();
    if (m_thread.id == 0 || (m_isLoading ? text.isEmpty() : m_typed.value(m_thread.id, m_thread.draft) == text))
        return;
    m_typed.insert(m_thread.id, text);
    // in the context of the office: the page may be gone before it is done
    m_context.office.run(
        &m_context.office, [thread = m_thread.id, text](Services &services) { return ThreadService(services.context()).storeDraft(thread, text); },
        [](const Result<void> &) {});
}

void ConversationView::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    const auto add = [&](const char *name, const QString &iconName, const QString &text, auto act) {
        QAction *action = menu->addAction(icon(iconName), text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, act);
    };
    add("conversationAdd", u"user-plus"_s, tr("Add colleagues …"), [this] { askPeople(ThreadDialog::Purpose::Add); });
    if (m_thread.mayRename(m_context.office.account() ? m_context.office.account()->id : 0))
        add("conversationRename", u"pencil"_s, tr("Give it a title …"), [this] { askPeople(ThreadDialog::Purpose::Rename); });
    add("conversationMute", m_thread.muted ? u"bell"_s : u"bell-off"_s, m_thread.muted ? tr("Notify me again") : tr("Mute: notify me of nothing"),
        [this] { perform([thread = m_thread.id, muted = !m_thread.muted](ThreadService &threads) { return threads.mute(thread, muted); }); });
    if (!m_thread.isPair)
        add("conversationLeave", u"log-out"_s, tr("Leave the conversation …"), [this] { leave(); });
}

void ConversationView::begin()
{
    askPeople(ThreadDialog::Purpose::Begin);
}

void ConversationView::askPeople(ThreadDialog::Purpose purpose)
{
    auto *dialog = new ThreadDialog(purpose, purpose == ThreadDialog::Purpose::Begin ? Thread() : m_thread, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ThreadDialog::namesWanted, this, [this, dialog](const QString &letters) {
        m_context.office.run(
            dialog, [letters](Services &services) { return ThreadService(services.context()).people(letters); },
            [dialog, letters](const Result<QList<Reference>> &people) {
                if (people)
                    dialog->propose(letters, *people);
                else
                    dialog->inform(people.error().message);
            },
            m_names.next());
    });
    connect(dialog, &ThreadDialog::wanted, this, [this, dialog, purpose, about = m_thread] { carryOut(dialog, purpose, about); });
    dialog->open();
}

void ConversationView::carryOut(ThreadDialog *dialog, ThreadDialog::Purpose purpose, const Thread &about)
{
    QList<UserId> people = dialog->people();
    const bool isNew = purpose == ThreadDialog::Purpose::Begin || (purpose == ThreadDialog::Purpose::Add && about.isPair);
    if (isNew && about.isPair && purpose == ThreadDialog::Purpose::Add)
        people += about.others.value(0).id;
    m_context.office.run(
        dialog,
        [thread = about.id, people, title = dialog->title(), isNew, purpose, key = QUuid::createUuid()](Services &services) -> Result<ThreadId> {
            ThreadService threads(services.context());
            if (isNew)
                return threads.open(people, title, key);
            const auto done = purpose == ThreadDialog::Purpose::Add ? threads.add(thread, people, key) : threads.rename(thread, title, key);
            return done ? Result<ThreadId>(thread) : effectif::fail(done.error());
        },
        [this, dialog, isNew](const Result<ThreadId> &thread) {
            if (!thread)
                return dialog->refuse(thread.error());
            dialog->accept();
            if (isNew)
                Q_EMIT threadWanted(*thread);
            else
                follow();
            Q_EMIT threadChanged();
            m_context.office.poll();
        });
}

void ConversationView::leave()
{
    m_context.prompter.ask(this, tr("Leave the conversation"),
                           tr("You no longer see “%1” nor what is written there. Somebody in it can add you again.").arg(threadName(m_thread)),
                           {{tr("Leave"), false, true}, {tr("Stay"), true, false}}, [this, thread = m_thread.id](int button) {
                               if (button != 0)
                                   return;
                               perform([thread](ThreadService &threads) { return threads.leave(thread); }, [this, thread] { Q_EMIT gone(thread); });
                           });
}

} // namespace effectif
