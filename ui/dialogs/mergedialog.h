// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/referencelist.h"
#include "ui/dialogs/taskdialog.h"

#include <QHash>

class QComboBox;
class QListWidget;

namespace effectif {

class PlainLabel;

/// Merges entries of reference data: which ones go, and which one stays. What becomes of the sheets is said before.
class MergeDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `chosen` are ticked at first; `sheets` says how many sheets hold each.
    MergeDialog(const ReferenceItems &items, const QStringList &chosen, const QHash<QString, qint64> &sheets,
                Language language, QWidget *parent);

    /// The ticked ones as they were shown, with the one that stays.
    ReferenceItems chosen() const;
    QString into() const;

private:
    void fillTargets();
    void tell();

    ReferenceItems m_items;
    QHash<QString, qint64> m_sheets;
    Language m_language;
    QListWidget *m_list;
    QComboBox *m_into;
    PlainLabel *m_effect;
};

} // namespace effectif
