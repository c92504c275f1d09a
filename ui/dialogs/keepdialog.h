// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/catalogue.h"
#include "ui/dialogs/taskdialog.h"

namespace effectif {

class FieldEditor;
class LineEdit;

/// Why somebody's data are kept longer than the rules say, and until when.
class KeepDialog final : public TaskDialog
{
    Q_OBJECT
public:
    KeepDialog(const QString &title, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);

    QDate day() const;
    QString reason() const;

private:
    FieldEditor *m_until;
    LineEdit *m_reason;
};

} // namespace effectif
