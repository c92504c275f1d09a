// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimeZone>
#include <QTimer>

class QComboBox;
class QLayout;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class PublicationComposer;
class PublicationModel;
class PublicationPart;
class SearchField;

/// What the person at work published or prepares, administrators what everybody does, and the form in which one is written: a list
/// of announcements, or of polls. What is said of them is the page's that derives from it.
class PublicationsFrame : public PageFrame
{
    Q_OBJECT
public:
    bool isDirty() const override;
    void askToLeave(std::function<void(bool mayLeave)> answer) override;
    bool restoreDraft(const PageDraft &draft, const QString &note) override;
    bool can(Command command) const override;
    void perform(Command command) override;

protected:
    /// What the page says, in the language of the interface.
    struct Words
    {
        QString note;
        QString search;
        QString newOne;
        QString all;
        QString noMatch;
        QString showAll;
        QString nothing;
        QString nothingDetail;
        QString first;
        QString withdraw;
    };

    /// Fields and buttons are called `name`_search, `name`_list and so on. The page that derives from it calls start() once it is made.
    PublicationsFrame(const PageContext &context, const QString &name, bool polls, QWidget *parent);
    void start();

    virtual Words words() const = 0;
    /// What the empty page offers to write.
    virtual PublicationType firstType() const = 0;
    /// Of the row that is chosen, null: of none. For tools of its own.
    virtual void showChosen(const PublicationEntry *) { }
    void showTexts() override;

    /// Behind those that are there; the keyboard goes to the list when it grows dark.
    QToolButton *addTool(const char *name, const QString &iconName);
    void setPart(PublicationPart *part);
    const PublicationEntry *chosen() const;
    void load();

    const PageContext &m_context;

private:
    static constexpr int kAny = -1; ///< of kinds and states

    QWidget *makeList();
    QWidget *makeTools();
    void makeTable();
    void makeComposer();
    void connectTools();
    void connectOffice();
    QString named(const char *what) const;
    QString heading() const override;
    void fillTypes();
    PublicationQuery query() const;
    bool isFiltered() const;
    bool isComposing() const;
    void clearFilter();
    void applyFilter();
    void loadMore();
    void show(const QList<PublicationEntry> &entries, int limit);
    void showState();
    void begin(PublicationType type);
    void openChosen();
    void openPublication(PublicationId id);
    void duplicate();
    void showRecipients();
    void withdraw();
    void remove();
    void restore(const Publication &draft);
    void tellPublished(const Publication &publication);
    void back();
    void showList();
    void showComposer();

    QString m_name;
    bool m_polls;
    PublicationModel *m_model;
    QStackedWidget *m_whole;
    QStackedWidget *m_stack;
    SearchField *m_search;
    QComboBox *m_types;
    QComboBox *m_phases;
    QLayout *m_tools = nullptr;
    QToolButton *m_new;
    QToolButton *m_open;
    QToolButton *m_duplicate;
    QToolButton *m_recipients;
    QToolButton *m_withdraw;
    QToolButton *m_remove;
    QToolButton *m_back;
    QTableView *m_table;
    EmptyState *m_empty;
    PublicationComposer *m_composer;
    QTimeZone m_zone = QTimeZone::systemTimeZone(); ///< the office's
    QTimer m_typing;
    QTimer m_minute; ///< what begins and ends by the clock
    RequestSeries m_loads;
    bool m_isLoaded = false;
};

} // namespace effectif
