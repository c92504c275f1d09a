// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/distributionlist.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QTimer>
#include <QUuid>
#include <QWidget>

class QToolButton;

namespace effectif {

class PeoplePicker;
class PeopleTable;
class PlainLabel;

/// One distribution list: what it is, whom it reaches and how, and its people, who are put on it and taken off here.
class DistributionView final : public QWidget
{
    Q_OBJECT
public:
    explicit DistributionView(const PageContext &context, QWidget *parent = nullptr);

    /// What is shown of it is asked for again where anything of it may be another.
    void setList(const DistributionList &list);
    const DistributionList &list() const { return m_list; }
    /// Who is on it, or how to reach them, may have changed.
    void refresh();
    void addPeople();

Q_SIGNALS:
    void editWanted();
    void removeWanted();
    void recordWanted(const QString &kind, effectif::RecordId id);
    /// Something was done that this operation takes back.
    void done(const QString &sentence, const QUuid &operation);
    void failed(const QString &why);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTools();
    void retranslate();
    void ask();
    void askReach();
    void showReach();
    void showTools();
    QString nature() const;
    void change(const QList<RecordId> &people, bool on, PeoplePicker *picker = nullptr);

    const PageContext &m_context;
    DistributionList m_list;
    ListReach m_reach;
    bool m_reachKnown = false;
    PlainLabel *m_name;
    QToolButton *m_edit;
    QToolButton *m_remove;
    PlainLabel *m_nature;
    PlainLabel *m_total;
    PlainLabel *m_lacking;
    QToolButton *m_add;
    QToolButton *m_takeOff;
    PeopleTable *m_people;
    QTimer m_reachDelay; ///< news come in swarms
    RequestSeries m_asks;
    RequestSeries m_reaches;
};

} // namespace effectif
