// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/pages/pagecontext.h"

namespace effectif {

class PeopleTable;

/// Chooses people by search and multi-select, several times over: it stays open until it is closed.
class PeoplePicker final : public TaskDialog
{
    Q_OBJECT
public:
    /// Of those whom the query finds.
    PeoplePicker(const PageContext &context, const QString &title, const RecordQuery &query, QWidget *parent);

    QList<RecordId> chosen() const;
    /// They were taken, and are offered no longer.
    void took(const QString &sentence);

protected:
    bool isComplete() override { return !chosen().isEmpty(); }

private:
    void showChosen();

    RecordQuery m_query;
    PeopleTable *m_people;
};

} // namespace effectif
