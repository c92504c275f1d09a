// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/distributionlist.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/pages/pagecontext.h"

class QTableView;

namespace effectif {

class PlainLabel;
class RowsModel;
class SearchField;

/// Which distribution list the selected people go onto: one of those that name people and that the person at work may change, found
/// by typing, or a new one of the name that was typed.
class ListChooser final : public TaskDialog
{
    Q_OBJECT
public:
    ListChooser(const PageContext &context, const QString &kind, int people, QWidget *parent);

    /// Id 0: to be made.
    DistributionList list() const;

protected:
    bool isComplete() override;

private:
    void load();
    void show();
    void showChosen();
    bool isNew() const;

    const PageContext &m_context;
    QString m_kind;
    SearchField *m_search;
    RowsModel *m_model;
    QTableView *m_table;
    PlainLabel *m_hint;
    QList<DistributionList> m_lists; ///< also those that nobody is put on: their names are taken
    bool m_loaded = false;
};

} // namespace effectif
