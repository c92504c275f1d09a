// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keptpassword.h"

#include "models/services/credentials.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kShortest = 8; ///< of a passphrase: guessing costs half a second a try
constexpr int kIndent = 26;        ///< below the words of the check box
} // namespace

KeptPassword::KeptPassword(Credentials &credentials, QWidget *parent)
    : QWidget(parent)
    , m_credentials(credentials)
    , m_keep(new QCheckBox(this))
    , m_note(new PlainLabel(this))
    , m_grid(new FormGrid(this))
    , m_passphrase(new LineEdit(m_grid))
{
    m_keep->setObjectName(u"connect_remember"_s);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_passphrase->setObjectName(u"connect_passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_grid->add({}, m_passphrase, 2);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(kIndent, 0, 0, 0);
    below->setSpacing(8);
    below->addWidget(m_note);
    below->addWidget(m_grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_keep);
    layout->addLayout(below);
    connect(m_keep, &QCheckBox::toggled, this, &KeptPassword::refresh);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] {
        m_grid->setMessage(m_passphrase, Tone::Danger, {});
        m_passphrase->setProperty("invalid", false);
        Q_EMIT edited();
    });
    m_credentials.check(this, [this](const Result<void> &there) {
        m_keyring = there ? Keyring::There : Keyring::Missing;
        setUrl(m_url);
        if (isLocked())
            Q_EMIT passphraseWanted();
    });
    refresh();
}

void KeptPassword::setUrl(const DatabaseUrl &url)
{
    m_url = url;
    if (isSealed())
        m_keep->setChecked(true);
    refresh();
}

void KeptPassword::lookUp(std::function<void(const QString &)> found)
{
    m_credentials.read(m_url, this, [this, asked = m_url, found = std::move(found)](const Result<QString> &kept) {
        if (!kept || m_url != asked)
            return;
        m_wasKept = true;
        m_keep->setChecked(true);
        found(*kept);
    });
}

bool KeptPassword::isSealed() const
{
    return m_keyring == Keyring::Missing && m_credentials.isSealed(m_url);
}

bool KeptPassword::isLocked() const
{
    return isSealed() && m_keep->isChecked();
}

void KeptPassword::unseal(QObject *context, std::function<void(Result<QString>)> answer)
{
    m_credentials.unseal(m_url, m_passphrase->text(), context, std::move(answer));
}

bool KeptPassword::validate()
{
    if (m_keyring != Keyring::Missing || !m_keep->isChecked() || m_passphrase->text().size() >= kShortest)
        return true;
    m_passphrase->setProperty("invalid", true);
    m_grid->setMessage(m_passphrase, Tone::Danger,
                       isSealed() ? tr("Type the passphrase that you chose when the password was kept.")
                                  : tr("Choose a passphrase of at least %n character(s).", nullptr, int(kShortest)));
    focusPassphrase();
    return false;
}

void KeptPassword::settle(const DatabaseUrl &url, const QString &password)
{
    const bool keep = m_keep->isChecked() && !password.isEmpty();
    if (keep && m_keyring == Keyring::There)
        m_credentials.store(url, password, nullptr);
    else if (keep && m_keyring == Keyring::Missing)
        m_credentials.seal(url, password, m_passphrase->text(), nullptr);
    else if (m_wasKept || isSealed())
        m_credentials.forget(url, nullptr);
}

void KeptPassword::focusPassphrase()
{
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

void KeptPassword::refresh()
{
    m_keep->setText(tr("Remember the password"));
    m_keep->setEnabled(m_keyring != Keyring::Unknown);
    switch (m_keyring) {
    case Keyring::Unknown:
        m_note->setText(tr("Looking for the system's keyring…"));
        break;
    case Keyring::There:
        m_note->setText(tr("It is kept by the system's keyring, never in a file of Effectif."));
        break;
    case Keyring::Missing:
        m_note->setText(tr("This system has no keyring that answers. The password can be kept in a file that only a "
                           "passphrase opens; the passphrase is kept nowhere."));
        break;
    }
    m_keep->setAccessibleDescription(m_note->text());
    m_grid->setLabel(m_passphrase, isSealed() ? tr("Your passphrase") : tr("Passphrase"));
    m_grid->setVisible(m_keyring == Keyring::Missing && m_keep->isChecked());
}

void KeptPassword::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace effectif
