// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QPushButton;

namespace effectif {

class FormGrid;
class LineEdit;
class PlainLabel;

/// Asks how a view of a list is called, and whether everyone sees it.
class ViewDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Save, Rename };
    ViewDialog(Purpose purpose, const QString &name, bool shared, QWidget *parent = nullptr);

    /// Who may not share is not asked; a view that is shared from earlier can still be taken back.
    void setMayShare(bool may);

    /// The name was refused: says why beside it, and stays open.
    void refuse(const QString &why);

Q_SIGNALS:
    /// Confirmed, never empty; whoever listens closes the dialog when it worked.
    void chosen(const QString &name, bool shared);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take();

    Purpose m_purpose;
    PlainLabel *m_title;
    FormGrid *m_form;
    LineEdit *m_name;
    QCheckBox *m_shared;
    QDialogButtonBox *m_buttons;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};

} // namespace effectif
