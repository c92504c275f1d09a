// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectdialog.h"

#include "models/services/credentials.h"
#include "models/services/office.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/serverform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

ConnectDialog::Probe ConnectDialog::probeWith(Relay &relay, const Clock &clock)
{
    return [&relay, &clock](const OpenRequest &request, QObject *context, std::function<void(Result<void>)> done) {
        if (request.mode == OpenRequest::Mode::Open)
            return Office::probe(request, relay, clock, context, std::move(done));
        Office::open(request, relay, clock, context, [done = std::move(done)](Result<std::shared_ptr<Office>> office) {
            done(office ? Result<void>() : fail(office.error()));
        });
    };
}

ConnectDialog::ConnectDialog(Credentials &credentials, Prompter &prompter, Probe probe, QWidget *parent)
    : QDialog(parent),
      m_credentials(credentials),
      m_probe(std::move(probe)),
      m_title(new PlainLabel(this)),
      m_form(new ServerForm(prompter, this)),
      m_trust(new PlainLabel(this)),
      m_remember(new QCheckBox(this)),
      m_keyringNote(new PlainLabel(this)),
      m_busy(new BusyBar(this)),
      m_banner(new Banner(this)),
      m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"connectDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    for (PlainLabel *note : {m_trust, m_keyringNote}) {
        note->setTone(Tone::Muted);
        note->setWordWrap(true);
        note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_remember->setObjectName(u"connect_remember"_s);
    m_remember->setEnabled(false);
    m_banner->setObjectName(u"connect_banner"_s);
    build();
    buildButtons();
    connect(m_form, &ServerForm::edited, m_banner, &Banner::dismiss);
    connect(m_form, &ServerForm::addressTaken, this, [this] { lookUpPassword(false); });
    connect(this, &QDialog::finished, this, &ConnectDialog::forgetAttempt);
    m_credentials.check(this, [this](const Result<void> &there) {
        m_keyring = there ? Keyring::There : Keyring::Missing;
        m_keyringProblem = there ? QString() : there.error().message;
        showKeyring();
    });
    retranslate();
    m_form->setFocus();
}

void ConnectDialog::build()
{
    auto *shield = new IconLabel(18, this);
    shield->setIcon(u"shield"_s, Tone::Success);
    auto *trust = new QHBoxLayout;
    trust->setSpacing(8);
    trust->addWidget(shield, 0, Qt::AlignTop);
    trust->addWidget(m_trust, 1);
    auto *note = new QHBoxLayout;
    note->addSpacing(26); // below the words of the check box
    note->addWidget(m_keyringNote, 1);
    auto *remember = new QVBoxLayout;
    remember->setSpacing(2);
    remember->addWidget(m_remember);
    remember->addLayout(note);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addLayout(remember);
    layout->addLayout(trust);
    layout->addStretch(1);
    layout->addWidget(m_busy);
    layout->addWidget(m_banner);
    layout->addWidget(m_buttons);
    setMinimumWidth(560);
    keepFitting(this);
}

void ConnectDialog::buildButtons()
{
    m_test = m_buttons->addButton(QString(), QDialogButtonBox::ResetRole); // stands apart, at the left
    m_test->setObjectName(u"connect_test"_s);
    m_test->setAutoDefault(false);
    m_connect = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connect_connect"_s);
    m_connect->setDefault(true);
    QPushButton *cancel = m_buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"connect_cancel"_s);
    cancel->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, [this] { attempt(Purpose::Test); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] { attempt(Purpose::Connect); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ConnectDialog::retranslate()
{
    setWindowTitle(tr("Connect to a server"));
    m_title->setText(tr("Connect to a database on a server"));
    m_trust->setText(tr("The server is always verified before anything is sent: its certificate must bear its name and "
                        "be signed by the authority above. There is no way round this check."));
    m_remember->setText(tr("Remember the password"));
    m_test->setText(tr("Test the connection"));
    m_connect->setText(m_trying ? tr("Connecting…") : tr("Connect"));
    showKeyring();
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectDialog::showKeyring()
{
    switch (m_keyring) {
    case Keyring::Unknown:
        m_keyringNote->setText(tr("Looking for the system's keyring…"));
        break;
    case Keyring::There:
        m_keyringNote->setText(tr("It is kept by the system's keyring, never in a file of Effectif."));
        break;
    case Keyring::Missing:
        m_keyringNote->setText(m_keyringProblem);
        break;
    }
    m_remember->setEnabled(m_keyring == Keyring::There && !m_trying);
    if (m_keyring == Keyring::Missing)
        m_remember->setChecked(false);
    m_remember->setAccessibleDescription(m_keyringNote->text());
}

void ConnectDialog::setRequest(const OpenRequest &request, bool atOnce)
{
    m_base = request;
    m_form->setUrl(request.url);
    m_form->setPassword(request.password);
    if (!request.url.host.isEmpty() && !request.url.name.isEmpty() && request.password.isEmpty())
        lookUpPassword(atOnce);
}

OpenRequest ConnectDialog::request() const
{
    OpenRequest result = m_base;
    result.mode = OpenRequest::Mode::Open;
    result.url = m_form->url();
    result.password = m_form->password();
    return result;
}

void ConnectDialog::showError(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

void ConnectDialog::lookUpPassword(bool atOnce)
{
    m_form->focusPassword();
    m_credentials.read(m_form->url(), this, [this, asked = m_form->url(), atOnce](const Result<QString> &kept) {
        // meanwhile the person may have typed on
        if (!kept || m_form->url() != asked || !m_form->password().isEmpty())
            return;
        m_wasKept = true;
        m_form->setPassword(*kept);
        m_remember->setChecked(true);
        if (atOnce && isVisible())
            attempt(Purpose::Connect);
    });
}

void ConnectDialog::attempt(Purpose purpose)
{
    m_banner->dismiss();
    if (m_trying || !m_form->validate())
        return;
    OpenRequest wanted = request();
    if (purpose == Purpose::SetUp)
        wanted.mode = OpenRequest::Mode::Create;
    setBusy(true);
    m_probe(wanted, this, [this, purpose, attempt = ++m_attempt](const Result<void> &result) {
        if (attempt == m_attempt)
            answered(purpose, result);
    });
}

void ConnectDialog::answered(Purpose purpose, const Result<void> &result)
{
    setBusy(false);
    if (result && purpose != Purpose::Test) {
        finish();
    } else if (result) {
        m_banner->announce(Tone::Success, tr("The connection works. The server is verified and the login accepted."));
        m_connect->setFocus();
    } else if (result.error().kind == ErrorKind::NotFound && result.error().detail.isEmpty()) {
        // What a server refuses comes with the server's words; this error is our own: none of our tables is there.
        offerSetUp();
    } else {
        showError(result.error());
        if (result.error().kind == ErrorKind::Denied)
            m_form->focusPassword();
        else
            (purpose == Purpose::Test ? m_test : m_connect)->setFocus();
    }
}

void ConnectDialog::offerSetUp()
{
    m_banner->announce(Tone::Warning, tr("The connection works, but this database holds nothing of Effectif yet."));
    QPushButton *setUp = m_banner->addButton(tr("Set it up"));
    setUp->setObjectName(u"connect_setUp"_s);
    connect(setUp, &QPushButton::clicked, this, [this] { attempt(Purpose::SetUp); });
    setUp->show(); // what is hidden takes no focus
    setUp->setFocus();
}

void ConnectDialog::finish()
{
    const OpenRequest reached = request();
    // The keyring takes its time; the person need not wait for it.
    if (m_remember->isChecked() && !reached.password.isEmpty())
        m_credentials.store(reached.url, reached.password, nullptr);
    else if (m_wasKept)
        m_credentials.forget(reached.url, nullptr);
    accept();
    Q_EMIT connectWanted(reached);
}

void ConnectDialog::setBusy(bool busy)
{
    m_trying = busy;
    m_busy->setBusy(busy);
    m_form->setEnabled(!busy);
    m_test->setEnabled(!busy);
    m_connect->setEnabled(!busy);
    retranslate();
    if (busy) // what has gone grey cannot keep it
        m_buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

void ConnectDialog::forgetAttempt()
{
    ++m_attempt;
    setBusy(false);
}

} // namespace effectif
