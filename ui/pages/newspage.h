// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimer>

class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace effectif {

class EmptyState;
class PublicationView;
class ReceivedModel;
class SearchField;

/// What the office tells the person at work (C13-C16, C21, C27): what runs, by sections, and the archive of documents. It comes
/// and goes by the clock.
class NewsPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit NewsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("newspaper"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

    /// Brings it to the right side, as a notification does.
    void openPublication(PublicationId id);

private:
    QWidget *makeTools();
    QWidget *makeBody();
    void showTexts() override;
    QString heading() const override;
    ReceivedQuery query() const;
    bool isArchive() const;
    void load();
    void show(const QList<ReceivedPublication> &received);
    void awaitNext();
    void showSections();
    void showState();
    void choose(PublicationId id);
    void openIndex(const QModelIndex &index);
    void close(const Publication &gone);

    const PageContext &m_context;
    ReceivedModel *m_model;
    QTabBar *m_sections;
    SearchField *m_search;
    QPushButton *m_polls;
    QStackedWidget *m_stack;
    QListView *m_list;
    QStackedWidget *m_right;
    PublicationView *m_view;
    EmptyState *m_nothing; ///< in the place of the list
    EmptyState *m_beside;  ///< in the place of the one that is open
    QTimer m_typing;
    QTimer m_next; ///< the next one begins or ends
    RequestSeries m_loads;
    PublicationId m_open = 0;
    PublicationId m_wanted = 0; ///< to be opened once it has come
    QString m_gone;             ///< what ended while it was open, in words
    bool m_isLoaded = false;
    bool m_isFilling = false;
};

} // namespace effectif
