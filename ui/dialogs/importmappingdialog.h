// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/taskdialog.h"

namespace effectif {

class LineEdit;

/// Asks under which name the mapping of an import is kept.
class ImportMappingDialog final : public TaskDialog
{
    Q_OBJECT
public:
    ImportMappingDialog(const QString &name, QWidget *parent);
    QString name() const;

protected:
    bool isComplete() override;

private:
    LineEdit *m_name;
};

} // namespace effectif
