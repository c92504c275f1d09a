// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectdialog.h"

#include "models/services/office.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/keptpassword.h"
#include "ui/dialogs/serverform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
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
      m_probe(std::move(probe)),
      m_title(new PlainLabel(this)),
      m_form(new ServerForm(prompter, this)),
      m_trust(new PlainLabel(this)),
      m_kept(new KeptPassword(credentials, this)),
      m_forgotten(new QPushButton(this)),
      m_busy(new BusyBar(this)),
      m_banner(new Banner(this)),
      m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"connectDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_trust->setTone(Tone::Muted);
    m_trust->setWordWrap(true);
    m_trust->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_banner->setObjectName(u"connect_banner"_s);
    m_forgotten->setObjectName(u"connect_forgotten"_s);
    m_forgotten->setFlat(true);
    m_forgotten->setAutoDefault(false);
    m_forgotten->setVisible(false);
    connect(m_forgotten, &QPushButton::clicked, this, &ConnectDialog::forgotten);
    build();
    buildButtons();
    connect(m_form, &ServerForm::edited, this, [this] {
        m_banner->dismiss();
        m_kept->setUrl(m_form->url());
        offerNewCode();
    });
    connect(m_kept, &KeptPassword::edited, m_banner, &Banner::dismiss);
    connect(m_kept, &KeptPassword::passphraseWanted, this, [this] {
        if (m_form->password().isEmpty())
            m_kept->focusPassphrase();
    });
    connect(m_form, &ServerForm::addressTaken, this, [this] { lookUpPassword(false); });
    connect(this, &QDialog::finished, this, &ConnectDialog::forgetAttempt);
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addWidget(m_kept);
    layout->addWidget(m_forgotten, 0, Qt::AlignLeft);
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
    m_forgotten->setText(tr("Forgotten password?"));
    m_test->setText(tr("Test the connection"));
    m_connect->setText(m_trying ? tr("Connecting…") : tr("Connect"));
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectDialog::setRequest(const OpenRequest &request, bool atOnce)
{
    m_base = request;
    m_form->setUrl(request.url);
    m_form->setPassword(request.password);
    offerNewCode();
    if (!request.url.host.isEmpty() && !request.url.name.isEmpty() && request.password.isEmpty())
        lookUpPassword(atOnce);
}

/// An account is known by its e-mail address; other logins are the server's own matter.
void ConnectDialog::offerNewCode()
{
    const DatabaseUrl url = m_form->url();
    m_forgotten->setVisible(url.user.contains(u'@') && !url.host.isEmpty() && !url.name.isEmpty());
}

void ConnectDialog::inform(const QString &text)
{
    m_banner->announce(Tone::Success, text);
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
    m_kept->setUrl(m_form->url());
    m_kept->lookUp([this, asked = m_form->url(), atOnce](const QString &kept) {
        // meanwhile the person may have typed on
        if (m_form->url() != asked || !m_form->password().isEmpty())
            return;
        m_form->setPassword(kept);
        if (atOnce && isVisible())
            attempt(Purpose::Connect);
    });
}

void ConnectDialog::attempt(Purpose purpose)
{
    m_banner->dismiss();
    if (m_trying || !m_form->validate() || !m_kept->validate())
        return;
    if (m_form->password().isEmpty() && m_kept->isLocked())
        return unseal(purpose);
    OpenRequest wanted = request();
    if (purpose == Purpose::SetUp)
        wanted.mode = OpenRequest::Mode::Create;
    setBusy(true);
    m_probe(wanted, this, [this, purpose, attempt = ++m_attempt](const Result<void> &result) {
        if (attempt == m_attempt)
            answered(purpose, result);
    });
}

void ConnectDialog::unseal(Purpose purpose)
{
    setBusy(true);
    m_kept->unseal(this, [this, purpose, attempt = ++m_attempt](const Result<QString> &password) {
        if (attempt != m_attempt)
            return;
        setBusy(false);
        if (!password) {
            showError(password.error());
            return m_kept->focusPassphrase();
        }
        m_form->setPassword(*password);
        this->attempt(purpose);
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
    m_kept->settle(reached.url, reached.password);
    accept();
    Q_EMIT connectWanted(reached);
}

void ConnectDialog::setBusy(bool busy)
{
    m_trying = busy;
    m_busy->setBusy(busy);
    m_form->setEnabled(!busy);
    m_kept->setEnabled(!busy);
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
