// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendingpage.h"

#include "models/services/mailsignin.h"
#include "models/services/outboxservice.h"
#include "models/services/sendingdesk.h"
#include "models/services/sendingtrial.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/senderdialog.h"
#include "ui/dialogs/sendingrulesdialog.h"
#include "ui/dialogs/sendingwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAgainMs = 5000;
constexpr int kWidest = 900;
} // namespace

SendingPage::SendingPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_title(new PlainLabel)
    , m_status(new InfoCard(u"sending_status"_s))
    , m_rules(new InfoCard(u"sending_rules"_s))
    , m_here(new InfoCard(u"sending_here"_s))
{
    setObjectName(u"sendingPage"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_banner->hide();
    auto *content = new QWidget;
    content->setMaximumWidth(kWidest);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(24, 18, 24, 18);
    inner->setSpacing(14);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_status, m_rules, m_here})
        inner->addWidget(widget);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    makeButtons();
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == OutboxService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &SendingPage::load);
    connect(context.sending, &SendingDesk::changed, this, &SendingPage::load);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            load();
    });
    m_again.start(kAgainMs);
    retranslate();
    load();
}

void SendingPage::makeButtons()
{
    m_outbox = m_status->addButton(u"sending_outbox"_s);
    m_changeRules = m_rules->addButton(u"sending_changeRules"_s);
    m_allow = m_here->addButton(u"sending_allow"_s);
    m_setUp = m_here->addButton(u"sending_setUp"_s);
    m_unlock = m_here->addButton(u"sending_unlock"_s);
    m_stop = m_here->addButton(u"sending_stop"_s);
    for (QPushButton *button : {m_allow, m_unlock, m_stop})
        setFocusHeirs(button, {m_setUp, m_unlock, m_outbox});
    setFocusHeirs(m_setUp, {m_unlock, m_outbox});
    connect(m_outbox, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"outbox"_s); });
    connect(m_changeRules, &QPushButton::clicked, this, &SendingPage::changeRules);
    connect(m_allow, &QPushButton::clicked, this, &SendingPage::allowMyself);
    connect(m_setUp, &QPushButton::clicked, this, &SendingPage::setUpHere);
    connect(m_unlock, &QPushButton::clicked, this, [this] { PassphraseDialog::open(*m_context.sending, this); });
    connect(m_stop, &QPushButton::clicked, this, &SendingPage::stopHere);
}

QString SendingPage::title() const
{
    return tr("Sending messages");
}

void SendingPage::retranslate()
{
    m_title->setText(title());
    m_outbox->setText(tr("Outbox"));
    m_changeRules->setText(tr("Change …"));
    m_allow->setText(tr("Allow my account to send"));
    m_unlock->setText(tr("Type the passphrase …"));
    m_stop->setText(tr("Send no more from here"));
    show();
}

void SendingPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

void SendingPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

void SendingPage::activated()
{
    load();
}

void SendingPage::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            OutboxService outbox(services.context());
            const auto status = outbox.status();
            const auto rules = status ? outbox.rules() : fail(status.error());
            return rules ? Result<Loaded>(Loaded{*status, *rules}) : fail(rules.error());
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message);
            m_loaded = *loaded;
            show();
        },
        m_loads.next());
}

void SendingPage::show()
{
    for (QWidget *card : std::initializer_list<QWidget *>{m_status, m_rules, m_here})
        card->setVisible(m_loaded.has_value());
    if (!m_loaded)
        return;
    const auto summary = SendingWords::summaryOf(m_loaded->status, QDateTime::currentDateTimeUtc(), m_context.language,
                                                 isLocked() ? SendingWords::Here::Locked : SendingWords::Here::Ready);
    QList<InfoCard::Line> lines;
    if (!summary.advice.isEmpty())
        lines.append({summary.advice, std::nullopt});
    lines.append({summary.counts, Tone::Muted});
    m_status->setContent(summary.tone == Tone::Success ? u"circle-check"_s : u"triangle-alert"_s, summary.tone, summary.headline, lines);
    lines.clear();
    for (const QString &line : SendingWords::rulesOf(m_loaded->rules, m_context.language))
        lines.append({line, std::nullopt});
    const bool lacking = m_loaded->rules.from.address.isEmpty();
    m_rules->setContent(lacking ? u"triangle-alert"_s : u"mail"_s, lacking ? Tone::Warning : Tone::Muted,
                        tr("In whose name and when the office writes"), lines);
    m_changeRules->setVisible(m_context.office.rights().isAdministrator());
    showHere();
}

bool SendingPage::isLocked() const
{
    return m_context.sending->state() == SendingDesk::State::Locked;
}

void SendingPage::showHere()
{
    const SendingDesk &desk = *m_context.sending;
    const bool sends = desk.state() == SendingDesk::State::Sending;
    const bool locked = isLocked();
    QList<InfoCard::Line> lines;
    if (!desk.isAllowed())
        lines.append({tr("Whose computer sends must have an account that may send the messages of the office. Administrators allow it, in Administration > Accounts too."), std::nullopt});
    else if (locked)
        lines.append({tr("It is set up, and waits for the passphrase that its password is locked up with."), std::nullopt});
    else if (!sends)
        lines.append({tr("One computer that is on while you work is enough. Others stand in for it when they are set up too."), std::nullopt});
    if (desk.setup())
        lines.append({SendingWords::accountOf(desk.setup()->account), Tone::Muted});
    if (!desk.trouble().isEmpty() && desk.isAllowed())
        lines.append({desk.trouble(), Tone::Danger});
    m_here->setContent(u"monitor"_s, locked || !desk.trouble().isEmpty() ? Tone::Warning : sends ? Tone::Success : Tone::Muted,
                       sends ? tr("This computer sends messages") : tr("This computer sends no messages"), lines);
    m_setUp->setText(sends ? tr("Change …") : tr("Send from this computer …"));
    m_allow->setVisible(!desk.isAllowed() && m_context.office.rights().isAdministrator());
    m_setUp->setVisible(desk.isAllowed() && !locked && desk.state() != SendingDesk::State::Asking);
    m_unlock->setVisible(desk.isAllowed() && locked);
    m_stop->setVisible(sends || locked);
}

void SendingPage::changeRules()
{
    auto *dialog = new SendingRulesDialog(m_loaded->rules, m_context.language, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        m_context.office.run(
            dialog, [rules = dialog->rules()](Services &services) { return OutboxService(services.context()).storeRules(rules); },
            [this, dialog](const Result<void> &done) {
                if (!done)
                    return dialog->refuse(done.error());
                dialog->accept();
                load();
            });
    });
    dialog->open();
}

void SendingPage::setUpHere()
{
    if (m_loaded->rules.from.address.isEmpty()) { // a message must come from somebody, the test message too
        m_banner->announce(Tone::Warning, tr("Say first in whose name the office writes."));
        return changeRules();
    }
    const auto &account = m_context.office.account();
    auto *dialog = new SenderDialog(m_context.sending->setup(), m_loaded->rules.from.address, m_context.prompter, this);
    if (account)
        dialog->setTestAddress(account->email);
    connectDialog(dialog);
    dialog->open();
}

void SendingPage::connectDialog(SenderDialog *dialog)
{
    SendingDesk *desk = m_context.sending;
    desk->checkKeyring(dialog, [dialog, desk](const Result<void> &there) { dialog->setKeyring(there && !desk->isLockedUp(), desk->isLockedUp()); });
    connect(dialog, &SenderDialog::testWanted, this, [this, dialog](const SenderSetup &setup, const QString &to) { test(dialog, setup, to); });
    connect(dialog, &SenderDialog::signInWanted, dialog, [dialog](const SenderSetup &setup) {
        mailsignin::start(setup, dialog, [](const QUrl &url) { QDesktopServices::openUrl(url); },
                          [dialog](const Result<QString> &token) {
                              if (token)
                                  dialog->takeToken(*token);
                              else
                                  dialog->refuseSignIn(token.error());
                          });
    });
    connect(dialog, &TaskDialog::wanted, this, [this, dialog, desk] {
        if (!dialog->isChanged())
            return dialog->accept();
        desk->keep(dialog->setup(), dialog->passphrase(), dialog, [this, dialog](const Result<void> &kept) {
            if (!kept)
                return dialog->refuse(kept.error());
            dialog->accept();
            m_banner->announce(Tone::Success, tr("This computer sends the messages of the office whenever it is open here."));
        });
    });
}

void SendingPage::test(SenderDialog *dialog, const SenderSetup &setup, const QString &to)
{
    m_context.office.runApart(
        dialog,
        [setup, from = m_loaded->rules.from, to, language = m_context.language](Progress &) {
            return trySending(setup, from, {{}, to}, language);
        },
        [dialog](const QList<TrialStep> &steps) { dialog->showTrial(steps); });
}

void SendingPage::allowMyself()
{
    m_context.office.run(
        this,
        [id = m_context.office.account()->id](Services &services) -> Result<Account> {
            auto accounts = services.accounts().list();
            if (!accounts)
                return fail(accounts.error());
            for (Account &account : *accounts) {
                if (account.id != id)
                    continue;
                account.rights.capabilities.insert(capability::kSender);
                return services.accounts().change(account);
            }
            return fail(ErrorKind::NotFound, tr("Your account is gone."));
        },
        [this](const Result<Account> &done) {
            if (!done)
                m_banner->announce(Tone::Danger, done.error().message);
            m_context.office.poll();
        });
}

void SendingPage::stopHere()
{
    m_context.prompter.ask(this, tr("Send no more from here"),
                           tr("This computer forgets the mail account. Messages wait until another one sends them, or until this one is set up again."),
                           {{tr("Send no more"), false, true}, {tr("Cancel"), true}}, [this](int button) {
                               if (button != 0)
                                   return;
                               m_context.sending->forget(this, [this](const Result<void> &gone) {
                                   if (!gone)
                                       m_banner->announce(Tone::Danger, gone.error().message);
                                   load();
                               });
                           });
}

} // namespace effectif
