// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace effectif {

class FormGrid;
class LineEdit;
class PlainLabel;

/// Asks on first start who works here, because every change is signed. Closing it without an answer leaves things as
/// they are.
class NameDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What the system calls the person who is logged in: the full name, else the login.
    static QString systemName();

    explicit NameDialog(const QString &suggestion, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Never empty, no surplus blanks.
    void nameChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take();

    PlainLabel *m_title;
    PlainLabel *m_why;
    FormGrid *m_form;
    LineEdit *m_name;
    QDialogButtonBox *m_buttons;
    QPushButton *m_ok;
    QPushButton *m_later;
};

} // namespace effectif
