// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of SenderDialog.
#include "ui/dialogs/senderdialog.h"

#include "models/domain/mailproviders.h"
#include "ui/dialogs/passwordfields.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/sendingwords.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

using Security = SmtpAccount::Security;
using SignIn = SmtpAccount::SignIn;

SenderDialog::SenderDialog(const std::optional<SenderSetup> &now, const QString &address, Prompter &prompter, QWidget *parent)
    : TaskDialog(u"sender"_s, tr("This computer sends the messages"),
                 QString(), tr("Save and send from here"), parent)
    , m_setup(now ? *now : SenderSetup::fresh({}))
    , m_before(now ? now->toJson() : QByteArray())
    , m_providerChosen(now.has_value())
{
    addServer();
    addSignIn();
    addCertificate(prompter);
    addPassphrase();
    setKeyring(true, false);
    addTest(address);
    const SmtpAccount account = now ? now->account : SmtpAccount();
    m_user->setText(now ? account.user : address);
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(account.security)));
    m_signIn->setCurrentIndex(m_signIn->findData(static_cast<int>(account.signIn)));
    m_client->setText(account.clientId);
    m_clientSecret->setText(m_setup.clientSecret);
    m_certificate->setText(account.caFile);
    if (!now)
        takeProvider(QString());
    showSignIn();
    setMinimumWidth(680);
    m_user->setFocus();
}

LineEdit *SenderDialog::addLine(const QString &name, const QString &label, int columns)
{
    auto *line = new LineEdit(form());
    line->setObjectName(name);
    line->setMaxLength(254);
    form()->add(label, line, columns);
    connect(line, &QLineEdit::textEdited, this, [this, line] { form()->setMessage(line, Tone::Danger, {}); });
    return line;
}

QComboBox *SenderDialog::addCombo(const QString &name, const QString &label)
{
    auto *combo = new QComboBox(form());
    combo->setObjectName(name);
    ignoreWheelWithoutFocus(combo);
    form()->add(label, combo);
    return combo;
}

/// For a system without a keyring that answers.
void SenderDialog::addPassphrase()
{
    m_passphrase = makePasswordLine(u"sender_passphrase"_s, form());
    m_again = makePasswordLine(u"sender_again"_s, form());
    form()->add(tr("Passphrase that locks this up"), m_passphrase);
    form()->add(tr("The same once more"), m_again);
    for (LineEdit *line : {m_passphrase, m_again})
        connect(line, &QLineEdit::textEdited, this, &SenderDialog::explainPassphrase);
}

void SenderDialog::addServer()
{
    form()->setTwoColumnsFrom(500);
    m_user = addLine(u"sender_user"_s, tr("User name: mostly the e-mail address"));
    m_provider = addCombo(u"sender_provider"_s, tr("Provider"));
    m_provider->addItem(tr("Another server"), QString());
    for (const MailProvider &provider : mailProviders())
        m_provider->addItem(QString::fromLatin1(provider.name), QString::fromLatin1(provider.id));
    m_host = addLine(u"sender_host"_s, tr("Server for outgoing mail (SMTP)"));
    m_host->setPlaceholderText(tr("smtp.example.org"));
    m_port = new QSpinBox(form());
    m_port->setObjectName(u"sender_port"_s);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setFocusPolicy(Qt::StrongFocus);
    ignoreWheelWithoutFocus(m_port);
    form()->add(tr("Port"), m_port);
    m_security = addCombo(u"sender_security"_s, tr("Encryption"));
    for (const Security security : {Security::Tls, Security::StartTls, Security::None})
        m_security->addItem(SendingWords::securityName(security), static_cast<int>(security));
    form()->setMandatory(m_host, true);
    connect(m_user, &QLineEdit::textEdited, this, [this] { takeProvider(QString()); });
    connect(m_host, &QLineEdit::textEdited, this, [this] { m_providerChosen = true; });
    connect(m_provider, &QComboBox::activated, this, [this] {
        m_providerChosen = true;
        takeProvider(m_provider->currentData().toString());
    });
    connect(m_security, &QComboBox::activated, this, [this] { // the ports that go with them, unless it is one of one's own
        if (m_port->value() == 465 || m_port->value() == 587)
            m_port->setValue(m_security->currentData().toInt() == static_cast<int>(Security::Tls) ? 465 : 587);
    });
}

void SenderDialog::addSignIn()
{
    m_signIn = addCombo(u"sender_signin"_s, tr("Sign-in"));
    for (const SignIn signIn : {SignIn::Password, SignIn::Google, SignIn::Microsoft, SignIn::None})
        m_signIn->addItem(SendingWords::signInName(signIn), static_cast<int>(signIn));
    connect(m_signIn, &QComboBox::activated, this, &SenderDialog::showSignIn);
    m_secret = makePasswordLine(u"sender_secret"_s, form());
    form()->add(tr("Password"), m_secret, 2);
    if (!m_setup.secret.isEmpty())
        m_secret->setPlaceholderText(tr("Stays as it is"));
    connect(m_secret, &QLineEdit::textEdited, this, [this] { form()->setMessage(m_secret, Tone::Danger, {}); });
    m_client = addLine(u"sender_client"_s, tr("Client ID of your application"));
    m_clientSecret = makePasswordLine(u"sender_clientSecret"_s, form());
    form()->add(tr("Its secret, if the provider gave one"), m_clientSecret);
    m_browser = new QWidget(form());
    auto *row = new QHBoxLayout(m_browser);
    row->setContentsMargins(0, 0, 0, 0);
    m_browserButton = new QPushButton(m_browser);
    m_browserButton->setObjectName(u"sender_browser"_s);
    m_browserButton->setAutoDefault(false);
    row->addWidget(m_browserButton);
    row->addStretch(1);
    m_browser->setFocusProxy(m_browserButton);
    form()->add(tr("Sign-in in the browser"), m_browser, 2);
    connect(m_browserButton, &QPushButton::clicked, this, &SenderDialog::signIn);
}

void SenderDialog::addCertificate(Prompter &prompter)
{
    m_certificateField = new QWidget(form());
    m_certificate = new LineEdit(m_certificateField);
    m_certificate->setObjectName(u"sender_certificate"_s);
    m_certificate->setPlaceholderText(tr("Empty: the authorities that this system trusts"));
    auto *choose = new QPushButton(tr("Choose…"), m_certificateField);
    choose->setObjectName(u"sender_chooseCertificate"_s);
    choose->setAccessibleName(tr("Choose the certificate of the authority"));
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_certificateField);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_certificate, 1);
    row->addWidget(choose);
    m_certificateField->setFocusProxy(m_certificate);
    form()->add(tr("Certificate of the authority"), m_certificateField, 2);
    connect(m_certificate, &QLineEdit::textEdited, this, [this] { form()->setMessage(m_certificateField, Tone::Danger, {}); });
    connect(choose, &QPushButton::clicked, this, [this, &prompter] {
        prompter.chooseFile(this, setting::kCertificateFolder, tr("Certificate of the authority"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                            [this](const QString &file) {
                                if (!file.isEmpty())
                                    m_certificate->setText(file);
                            });
    });
}

void SenderDialog::addTest(const QString &to)
{
    auto *row = new QWidget(form());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_to = new LineEdit(row);
    m_to->setObjectName(u"sender_to"_s);
    m_to->setMaxLength(254);
    m_to->setText(to);
    m_test = new QPushButton(tr("Test"), row);
    m_test->setObjectName(u"sender_test"_s);
    m_test->setAutoDefault(false);
    layout->addWidget(m_to, 1);
    layout->addWidget(m_test);
    row->setFocusProxy(m_to);
    form()->add(tr("Send a test message to"), row, 2);
    m_busy = new BusyBar(this);
    m_steps = new StepList(this);
    m_steps->setObjectName(u"sender_steps"_s);
    addBelow(m_busy);
    addBelow(m_steps);
    connect(m_test, &QPushButton::clicked, this, &SenderDialog::test);
    for (QLineEdit *line : form()->findChildren<QLineEdit *>()) // what a trial said was said of something else
        connect(line, &QLineEdit::textChanged, m_steps, &StepList::clear);
}

} // namespace effectif
