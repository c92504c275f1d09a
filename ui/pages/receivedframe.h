// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimer>

#include <functional>

class QListView;
class QModelIndex;
class QStackedWidget;
class QTabBar;

namespace effectif {

class EmptyState;
class ReceivedModel;

/// What is addressed to the person at work, as a list in sections with what is open at its side. It comes and goes by the clock.
/// What the list holds and how one is shown is said by the page that derives from it.
class ReceivedFrame : public PageFrame
{
    Q_OBJECT
public:
    void activated() override;
    /// Brings it to the right side, as a notification does.
    virtual void openPublication(PublicationId id) = 0;

protected:
    /// `name` begins the names of its parts.
    ReceivedFrame(const PageContext &context, const QString &name, QWidget *parent);

    /// The list, and at its side one of these, or what is said where nothing is open.
    QWidget *makeBody(const QList<QWidget *> &sides);
    /// After everything is connected.
    void start();

    virtual void load() = 0;
    virtual void showSections() = 0;
    virtual void showState() = 0;
    /// The person chose another section.
    virtual void sectionChosen() = 0;
    /// The person opened one.
    virtual void showOne(const Publication &publication) = 0;
    virtual void tellOffice(const QString &kind, const QList<RecordId> &ids) = 0;

    void nameSections(const QStringList &names);
    void setSection(int section);
    /// `lay` lays the rows of the model anew; what is open stays open.
    void layRows(const std::function<void()> &lay);
    /// It could not be read: that is said, and it is tried again.
    void tellUnread(const Error &error);
    /// After it was read: what waited to be opened is, and the next one that ends is awaited.
    void finishReading(const QList<ReceivedPublication> &running);
    /// Opens it in the list, or says that it is not there.
    virtual void choose(PublicationId id);
    /// The list or what is said in its place; at its side `side` of makeBody(), or what is said beside it.
    void showBody(int side);
    QString titleOf(const Publication &one) const;
    /// What became of one that was open.
    QString goneWords(const Publication &gone, bool over) const;
    /// In the place of the list for somebody to whom nothing can be addressed; `what` the page is for, and why it is empty.
    /// Answers whether that is so.
    bool tellNobody(const QString &what, const QString &withoutSheet);
    /// "99+" of more.
    static QString countText(int count);

    const PageContext &m_context;
    ReceivedModel *const m_model;
    QTabBar *const m_sections;
    QListView *const m_list;
    EmptyState *const m_nothing; ///< in the place of the list
    EmptyState *const m_beside;  ///< in the place of the one that is open
    RequestSeries m_loads;
    PublicationId m_open = 0;
    PublicationId m_wanted = 0; ///< to be opened once it has come
    QString m_gone;             ///< what ended while it was open, in words

private:
    void openIndex(const QModelIndex &index);

    QStackedWidget *m_stack;
    QStackedWidget *m_right;
    QTimer m_next; ///< the next one begins or ends
    bool m_isLoaded = false;
    bool m_isUnread = false; ///< the last look failed, and that is said
    bool m_isFilling = false;
};

} // namespace effectif
