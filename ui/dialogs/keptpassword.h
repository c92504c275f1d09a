// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"

#include <QWidget>

class QCheckBox;

namespace effectif {

class Credentials;
class FormGrid;
class LineEdit;
class PlainLabel;

/// Whether and how the password of a server is kept: by the system's keyring, or, where there is none, in a file that
/// a passphrase opens.
class KeptPassword final : public QWidget
{
    Q_OBJECT
public:
    /// The credentials outlive the widget.
    explicit KeptPassword(Credentials &credentials, QWidget *parent = nullptr);

    /// Of which server it is about.
    void setUrl(const DatabaseUrl &url);
    /// The password that the keyring holds for it; not called if there is none.
    void lookUp(std::function<void(const QString &)> found);
    /// True if the password is kept, and the passphrase opens it.
    bool isLocked() const;
    void unseal(QObject *context, std::function<void(Result<QString>)> answer);
    /// Marks a passphrase that is too short to keep a password with.
    bool validate();
    /// Keeps the password that was proved right, or forgets it, as the person chose. Waits for nothing.
    void settle(const DatabaseUrl &url, const QString &password);
    void focusPassphrase();

Q_SIGNALS:
    void edited();
    /// There is no keyring, but a passphrase opens the password.
    void passphraseWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isSealed() const;
    void refresh();

    Credentials &m_credentials;
    DatabaseUrl m_url;
    enum class Keyring { Unknown, There, Missing } m_keyring = Keyring::Unknown;
    bool m_wasKept = false;
    QCheckBox *m_keep;
    PlainLabel *m_note;
    FormGrid *m_grid;
    LineEdit *m_passphrase;
};

} // namespace effectif
