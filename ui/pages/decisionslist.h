// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/items/rowsmodel.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class PlainLabel;

/// What somebody decided to leave as it is, who and when, and the way back: the frame of such lists.
class DecisionsList : public QWidget
{
    Q_OBJECT
public:
    /// Reads the list again.
    virtual void load() = 0;
    void retranslate();
    bool hasChosen() const { return chosenRow() >= 0; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void chosenChanged();
    void openWanted(effectif::RecordId id);
    /// It counts again.
    void takenBack(const QString &sentence);
    void failed(const effectif::Error &error);

protected:
    /// How it looks, column by column.
    struct Look
    {
        QString name; ///< of its table: "page_what"
        QString icon; ///< where nothing was decided
        QList<int> widths;
        int by = 0;      ///< the column of who decided; when is the next one, and the last one says whether it holds
        int widest = -1; ///< the column that takes the room that is left; -1: the last one
    };
    /// What stands in it, in words: for every language anew.
    struct Texts
    {
        QString name;
        QString back; ///< of the button
        QString note; ///< above the rows
        QString empty;
        QString emptyDetail;
        QStringList heads;
    };
    using Act = std::function<Result<void>(Services &services)>;

    DecisionsList(const PageContext &context, const Look &look, QWidget *parent);

    virtual Texts texts() const = 0;
    /// Of what was read, in its order.
    virtual QList<RowsModel::Row> rows() const = 0;
    /// The sheet to open for a row.
    virtual RecordId sheetOf(int row) const = 0;
    virtual void takeBackChosen() = 0;
    virtual bool mayTakeBack() const { return true; }

    /// After something was read.
    void fill();
    /// What was decided, by whom and when, and whether it holds.
    RowsModel::Row rowOf(const QStringList &what, const Stamp &by, bool holds, const QString &state) const;
    /// -1: none.
    int chosenRow() const;
    void takeBack(const QString &sentence, Act act);

    const PageContext &m_context;
    RequestSeries m_loads;

private:
    void showState();

    RowsModel *m_model;
    PlainLabel *m_note;
    QToolButton *m_back;
    QTableView *m_table;
    EmptyState *m_empty;
    Look m_look;
    bool m_working = false;
};

} // namespace effectif
