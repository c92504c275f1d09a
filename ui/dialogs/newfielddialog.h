// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPlainTextEdit;

namespace effectif {

class FormGrid;

/// Asks what a new field is called and what it holds.
class NewFieldDialog final : public QDialog
{
    Q_OBJECT
public:
    NewFieldDialog(CataloguePtr catalogue, Language language, QWidget *parent = nullptr);

    QString label() const;
    QString type() const;
    /// Id of a list that exists; empty with a type that has none, or with values of its own.
    QString list() const;
    /// The values of a new list.
    QStringList values() const;
    /// "user", "department" or the kind, for a link.
    QString target() const;

private:
    void showUsable();
    void take();

    CataloguePtr m_catalogue;
    FormGrid *m_form;
    QLineEdit *m_label;
    QComboBox *m_type;
    QComboBox *m_list;
    QPlainTextEdit *m_values;
    QComboBox *m_target;
};

} // namespace effectif
