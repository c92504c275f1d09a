// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class PublicationComposer;
class PublicationModel;
class SearchField;

/// Administration > Announcements (C12): what the person at work published or prepares, administrators what everybody does, and
/// the form in which one is written.
class AnnouncementsPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit AnnouncementsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("megaphone"); }
    bool isDirty() const override;
    void askToLeave(std::function<void(bool mayLeave)> answer) override;
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    QWidget *makeList();
    QWidget *makeTools();
    void makeTable();
    void makeComposer();
    void connectTools();
    void showTexts() override;
    QString heading() const override;
    void fillTypes();
    PublicationQuery query() const;
    bool isFiltered() const;
    bool isComposing() const;
    void clearFilter();
    void applyFilter();
    void load();
    void loadMore();
    void show(const QList<PublicationEntry> &entries, int limit);
    void showState();
    const PublicationEntry *chosen() const;
    void begin(PublicationType type);
    void openChosen();
    void openPublication(PublicationId id);
    void duplicate();
    void withdraw();
    void remove();
    void restore(const Publication &draft);
    void tellPublished(const Publication &publication);
    void back();
    void showList();
    void showComposer();

    const PageContext &m_context;
    PublicationModel *m_model;
    QStackedWidget *m_whole;
    QStackedWidget *m_stack;
    SearchField *m_search;
    QComboBox *m_types;
    QComboBox *m_phases;
    QToolButton *m_new;
    QToolButton *m_open;
    QToolButton *m_duplicate;
    QToolButton *m_withdraw;
    QToolButton *m_remove;
    QToolButton *m_back;
    QTableView *m_table;
    EmptyState *m_empty;
    PublicationComposer *m_composer;
    QTimer m_typing;
    QTimer m_minute; ///< what begins and ends by the clock
    RequestSeries m_loads;
    bool m_isLoaded = false;
};

} // namespace effectif
