// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/senderdialog.h"

#include "models/domain/mailaddress.h"
#include "models/domain/mailproviders.h"
#include "models/services/sendingtrial.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/steplist.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

using Security = SmtpAccount::Security;
using SignIn = SmtpAccount::SignIn;

namespace {
constexpr qsizetype kShortest = 8; ///< of a passphrase: guessing costs half a second a try
} // namespace

/// Empty: by the address, as long as nobody chose one or typed a server.
void SenderDialog::takeProvider(const QString &id)
{
    if (id.isEmpty() && m_providerChosen)
        return;
    const MailProvider *provider = id.isEmpty() ? mailProviderOf(m_user->text()) : mailProvider(id);
    m_provider->setCurrentIndex(provider ? m_provider->findData(QString::fromLatin1(provider->id)) : 0);
    if (!provider)
        return;
    const SmtpAccount account = provider->account(m_user->text());
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(account.security)));
    m_signIn->setCurrentIndex(m_signIn->findData(static_cast<int>(account.signIn)));
    showSignIn();
}

void SenderDialog::showSignIn()
{
    const auto signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    const bool browser = signIn == SignIn::Google || signIn == SignIn::Microsoft;
    form()->setShown(m_secret, signIn == SignIn::Password);
    for (QWidget *field : std::initializer_list<QWidget *>{m_client, m_clientSecret, m_browser})
        form()->setShown(field, browser);
    form()->setMandatory(m_user, signIn != SignIn::None);
    form()->setMandatory(m_secret, m_setup.secret.isEmpty());
    m_browserButton->setText(signIn == SignIn::Google ? tr("Sign in at Google …") : tr("Sign in at Microsoft …"));
    if (browser && !m_setup.secret.isEmpty() && m_setup.account.signIn == signIn)
        form()->setMessage(m_browser, Tone::Success, tr("Signed in. Do it again if the provider asks for it."));
    else
        form()->setMessage(m_browser, Tone::Muted, {});
    form()->setMessage(m_signIn, Tone::Muted, browser ? tr("The administrator of your mail registers an application there for it. With a password made for "
                                                           "applications, choose “User name and password”.")
                                                      : QString());
}

void SenderDialog::setTestAddress(const QString &address)
{
    m_to->setText(address);
}

void SenderDialog::setKeyring(bool there, bool isLockedUp)
{
    m_hasKeyring = there;
    m_isLockedUp = isLockedUp;
    setReason(there ? tr("It sends whenever this office is open here. What you type stays in this computer’s keyring, never in the database.")
                    : tr("It sends whenever this office is open here. What you type stays on this computer, locked up with a passphrase, "
                         "never in the database."));
    for (LineEdit *line : {m_passphrase, m_again}) {
        form()->setShown(line, !there);
        form()->setMandatory(line, !isLockedUp);
        line->setPlaceholderText(isLockedUp ? tr("Stays as it is") : QString());
    }
    explainPassphrase();
}

void SenderDialog::explainPassphrase()
{
    form()->setMessage(m_passphrase, Tone::Muted, m_isLockedUp ? tr("Effectif asks for it each time it begins to send.")
                                                               : tr("No keyring answers on this system. Effectif asks for the passphrase each time it begins to send."));
    form()->setMessage(m_again, Tone::Danger, {});
}

bool SenderDialog::isChanged() const
{
    return setup().toJson() != m_before || !passphrase().isEmpty();
}

QString SenderDialog::passphrase() const
{
    return m_hasKeyring ? QString() : m_passphrase->text();
}

bool SenderDialog::isBlamed(QWidget *field, bool wrong, const QString &why)
{
    if (wrong)
        form()->setMessage(field, Tone::Danger, why);
    return wrong;
}

bool SenderDialog::isComplete()
{
    return isWhole(true);
}

bool SenderDialog::isWhole(bool toKeep)
{
    const SenderSetup typed = setup();
    const SmtpAccount &account = typed.account;
    const bool password = account.signIn == SignIn::Password;
    const bool signsIn = account.signIn != SignIn::None;
    QWidget *first = nullptr;
    const auto check = [&](QWidget *field, bool wrong, const QString &why) {
        if (isBlamed(field, wrong, why) && !first)
            first = field;
    };
    check(m_user, signsIn && account.user.isEmpty(), tr("Type the user name that your provider knows; mostly it is the e-mail address."));
    check(m_host, !isHostName(account.host) && account.host != "127.0.0.1"_L1, tr("Type the name of the server, as your provider calls it: smtp.example.org"));
    check(m_secret, password && typed.secret.isEmpty(), tr("Type the password of this mail account."));
    check(m_client, signsIn && !password && account.clientId.isEmpty(), tr("Type the client ID that Google or Microsoft gave for your application."));
    check(m_browser, signsIn && !password && typed.secret.isEmpty(), tr("Sign in there first."));
    check(m_certificateField, !account.caFile.isEmpty() && !QFileInfo(account.caFile).isReadable(), tr("This file cannot be read. Choose another one, or leave it empty."));
    const bool chooses = toKeep && !m_hasKeyring && (!m_isLockedUp || !m_passphrase->text().isEmpty() || !m_again->text().isEmpty());
    const bool tooShort = chooses && m_passphrase->text().size() < kShortest;
    check(m_passphrase, tooShort, tr("Choose a passphrase of at least %n character(s).", nullptr, int(kShortest)));
    check(m_again, chooses && !tooShort && m_again->text() != m_passphrase->text(), tr("The two passphrases are not the same."));
    if (first)
        first->setFocus();
    return !first;
}

SenderSetup SenderDialog::setup() const
{
    SenderSetup setup = m_setup;
    SmtpAccount &account = setup.account;
    const auto before = m_setup.account.signIn;
    account.host = m_host->text().trimmed();
    account.port = m_port->value();
    account.security = static_cast<Security>(m_security->currentData().toInt());
    account.signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    account.user = m_user->text().trimmed();
    account.caFile = m_certificate->text().trimmed();
    account.clientId = m_client->text().trimmed();
    setup.clientSecret = m_clientSecret->text();
    if (account.signIn == SignIn::Password && !m_secret->text().isEmpty())
        setup.secret = m_secret->text();
    else if (account.signIn != before) // a password is no token, and the other way round
        setup.secret.clear();
    return setup;
}

void SenderDialog::test()
{
    const auto to = checkMailAddress(m_to->text());
    form()->setMessage(m_to->parentWidget(), Tone::Danger, to ? QString() : to.error().message);
    if (!isWhole(false) || !to)
        return;
    m_steps->clear();
    m_busy->setBusy(true);
    m_test->setEnabled(false);
    okButton()->setEnabled(false);
    Q_EMIT testWanted(setup(), *to);
}

void SenderDialog::showTrial(const QList<TrialStep> &steps)
{
    m_busy->setBusy(false);
    m_test->setEnabled(true);
    m_test->setFocus(); // it was on its neighbour meanwhile, which discards everything
    okButton()->setEnabled(true);
    m_steps->clear();
    for (const TrialStep &step : steps)
        m_steps->add(step.done ? Tone::Success : Tone::Danger, step.text);
}

void SenderDialog::signIn()
{
    if (isBlamed(m_client, m_client->text().trimmed().isEmpty(), tr("Type the client ID that Google or Microsoft gave for your application.")))
        return m_client->setFocus();
    m_browserButton->setEnabled(false);
    form()->setMessage(m_browser, Tone::Accent, tr("Go on in the browser; Effectif waits for five minutes."));
    Q_EMIT signInWanted(setup());
}

void SenderDialog::takeToken(const QString &refreshToken)
{
    m_setup.secret = refreshToken;
    m_setup.account.signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    m_browserButton->setEnabled(true);
    showSignIn();
    activateWindow();
}

void SenderDialog::refuseSignIn(const Error &error)
{
    m_browserButton->setEnabled(true);
    form()->setMessage(m_browser, Tone::Danger, error.message);
}

} // namespace effectif
