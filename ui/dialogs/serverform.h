// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace effectif {

class FormGrid;
class LineEdit;
class Prompter;

/// The fields that say which database on which server, and with what password. A whole postgresql:// address pasted
/// into the first one fills them all. What is wrong is said beside each field.
class ServerForm final : public QWidget
{
    Q_OBJECT
public:
    /// The prompter outlives the form.
    explicit ServerForm(Prompter &prompter, QWidget *parent = nullptr);
    ~ServerForm() override;

    void setUrl(const DatabaseUrl &url);
    /// As typed; parts may be lacking.
    DatabaseUrl url() const;
    void setPassword(const QString &password);
    QString password() const;
    /// Marks what cannot be, and goes to the first of them.
    bool validate();
    void focusPassword();

Q_SIGNALS:
    /// The person changed something.
    void edited();
    /// A pasted address has filled the fields.
    void addressTaken();

protected:
    void changeEvent(QEvent *event) override;

private:
    LineEdit *addField(const char *name, int columns);
    QWidget *makeCertificateField();
    void retranslate();
    void toggleEye();
    void chooseCertificate();
    void hostEdited(const QString &text);
    void takeAddress();
    void setProblem(LineEdit *field, const QString &message);

    Prompter &m_prompter;
    qsizetype m_hostLength = 0;
    FormGrid *m_grid;
    LineEdit *m_host;
    LineEdit *m_port;
    LineEdit *m_name;
    LineEdit *m_user;
    LineEdit *m_password;
    QAction *m_eye;
    QWidget *m_certificateField;
    LineEdit *m_certificate;
    QPushButton *m_choose;
};

} // namespace effectif
