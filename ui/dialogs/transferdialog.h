// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "ui/dialogs/taskdialog.h"

class QComboBox;

namespace effectif {

class LineEdit;

/// A few words with a request for a transfer or the answer to one: where to, where there is a choice, and why.
class TransferDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// Without departments it asks for none.
    TransferDialog(const QString &title, const QString &why, const QString &okText, const QList<Reference> &departments,
                   const QString &noteLabel, QWidget *parent);

    DepartmentId department() const;
    QString note() const;

private:
    QComboBox *m_department = nullptr;
    LineEdit *m_note;
};

} // namespace effectif
