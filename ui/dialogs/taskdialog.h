// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace effectif {

class Banner;
class FormGrid;
class PlainLabel;

/// A form that asks for one act of the database. It stays open with everything typed until the act is done: the owner
/// listens to wanted(), and answers with accept() or refuse().
class TaskDialog : public QDialog
{
    Q_OBJECT
public:
    /// Texts are the owner's; `name` begins the object names.
    TaskDialog(const QString &name, const QString &title, const QString &why, const QString &okText, QWidget *parent);

    /// The act could not be done: says why, beside the field of that name if the form has it, and lets go on.
    void refuse(const Error &error);
    /// Something to know, above the form; lets go on.
    void inform(const QString &text);

Q_SIGNALS:
    void wanted();

protected:
    FormGrid *form() const { return m_form; }
    /// Another sentence under the heading.
    void setReason(const QString &why);
    /// Between the form and the buttons.
    void addBelow(QWidget *widget, Qt::Alignment alignment = {});
    QPushButton *okButton() const { return m_ok; }
    void setCancelShown(bool shown);
    /// Whether the form may be sent as it stands; else it says why itself.
    virtual bool isComplete() { return true; }
    /// Asks for the act, unless the form is being answered already.
    void ask();

private:
    QString m_name;
    FormGrid *m_form;
    PlainLabel *m_reason;
    Banner *m_banner;
    QBoxLayout *m_body;
    QPushButton *m_ok;
    QPushButton *m_cancel = nullptr;
};

} // namespace effectif
