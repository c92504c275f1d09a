// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lifecycle.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace effectif {

class FormGrid;
class LineEdit;
class PlainLabel;

/// The last question before sheets are erased for good (D5): lists what vanishes with them, and wants the name typed
/// (of several: how many) before its button works.
class EraseDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit EraseDialog(const EraseInventory &inventory, QWidget *parent = nullptr);

Q_SIGNALS:
    void eraseWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    QString wanted() const;
    QString listOfSheets() const;
    QString listOfLosses() const;

    EraseInventory m_inventory;
    PlainLabel *m_title;
    PlainLabel *m_sheets;
    PlainLabel *m_losses;
    PlainLabel *m_kept;
    FormGrid *m_form;
    LineEdit *m_typed;
    QDialogButtonBox *m_buttons;
    QPushButton *m_erase;
    QPushButton *m_cancel;
};

} // namespace effectif
