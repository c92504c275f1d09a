// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/threadservice.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

class QListView;
class QModelIndex;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace effectif {

class Banner;
class ConversationView;
class EmptyState;
class PlainLabel;
class SearchField;
class ThreadModel;

/// What colleagues write to each other (M51, M75, M76): the conversations at the left, found by people and by words, and the
/// one that is open at the right.
class MessagesPage final : public Page
{
    Q_OBJECT
public:
    static inline const auto kPageId = QStringLiteral("messages");

    explicit MessagesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("messages-square"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void askToLeave(std::function<void(bool mayLeave)> answer) override;
    void activated() override;

    /// Brings it to the right side, as a notification does.
    void openConversation(ThreadId thread, MessageId mark = 0);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Loaded;

    QWidget *makeList();
    void connectParts();
    void retranslate();
    void reload();
    void show(const Loaded &loaded);
    void showState();
    void select();
    void openIndex(const QModelIndex &index, bool write);

    const PageContext &m_context;
    ThreadModel *m_model;
    Banner *m_banner;
    QSplitter *m_splitter;
    PlainLabel *m_heading;
    QPushButton *m_new;
    SearchField *m_search;
    QListView *m_list;
    EmptyState *m_nothing; ///< in the place of the list
    QStackedWidget *m_left;
    QStackedWidget *m_right;
    EmptyState *m_empty;   ///< in the place of a conversation
    QStackedWidget *m_whole;
    EmptyState *m_alone;   ///< in the place of everything
    ConversationView *m_view;
    QTimer m_typing;
    RequestSeries m_loads;
    int m_limit;
    int m_unread = 0;
    bool m_hasPeople = true;
    bool m_isLoaded = false;
    bool m_isSelecting = false;
};

} // namespace effectif
