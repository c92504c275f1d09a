// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/distributionlist.h"
#include "models/domain/listview.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/pages/pagecontext.h"

class QComboBox;

namespace effectif {

class FilterBar;
class LineEdit;
class PlainLabel;

/// A distribution list being made or changed (C09, C10): its name, and whether it names people or asks for them; then by
/// which conditions, also those of a saved view.
class DistributionDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// Id 0: a new one.
    DistributionDialog(const PageContext &context, const DistributionList &list, QWidget *parent);

    DistributionList list() const;

protected:
    bool isComplete() override;

private:
    void makeConditions();
    void loadViews();
    void showSource();
    bool asks() const;

    const PageContext &m_context;
    DistributionList m_list;
    LineEdit *m_name;
    QComboBox *m_source;
    QComboBox *m_views;
    FilterBar *m_filters;
    QWidget *m_conditions;
    QList<ListView> m_saved;
};

} // namespace effectif
