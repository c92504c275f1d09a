// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountspage.h"

#include "models/items/accountmodel.h"
#include "models/services/companydesk.h"
#include "models/services/outboxservice.h"
#include "models/services/services.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/codedialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/recoverykeydialog.h"
#include "ui/dialogs/sendingwords.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kKeyTool = 4; ///< places in m_tools
constexpr int kRecoveryTool = 5;
constexpr int kAgainMs = 5000;
using Followed = std::pair<OutboxEntry, SendingStatus>;
} // namespace

AccountsPage::AccountsPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"accountsPage"_s, parent)
    , m_context(context)
    , m_model(new AccountModel(this))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
{
    auto *list = new QWidget;
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    inner->addWidget(makeTools());
    inner->addWidget(m_table, 1);
    inner->addWidget(makeFoot());
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);

    makeListTable(m_table, u"accounts"_s);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(AccountModel::ColourRole, m_table);
    m_table->setItemDelegate(cells);
    cells->follow(context.away);
    const int widths[] = {200, 240, 150, 200, 100, 290};
    for (int column = 0; column < AccountModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(AccountModel::Departments, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &AccountsPage::change);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AccountsPage::showState);
    connect(m_empty, &EmptyState::activated, this, &AccountsPage::protect);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == "account"_L1 || (kind == OutboxService::kKind && !m_loaded.canSend)) // a computer was set up to send
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &AccountsPage::load);
    retranslate();
    load();
}

QToolButton *AccountsPage::addTool(const QString &name, const QString &iconName, void (AccountsPage::*act)())
{
    QToolButton *button = makeTool(name, iconName);
    connect(button, &QToolButton::clicked, this, act);
    setFocusHeirs(button, {m_table});
    m_tools << button;
    return button;
}

QWidget *AccountsPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(addTool(u"accounts_add"_s, u"user-plus"_s, &AccountsPage::invite));
    layout->addWidget(addTool(u"accounts_change"_s, u"pencil"_s, &AccountsPage::change));
    layout->addWidget(addTool(u"accounts_code"_s, u"lock-open"_s, &AccountsPage::giveCode));
    layout->addWidget(addTool(u"accounts_switch"_s, u"user-x"_s, &AccountsPage::toggle));
    layout->addWidget(addTool(u"accounts_key"_s, u"key"_s, &AccountsPage::handKey));
    layout->addStretch(1);
    layout->addWidget(addTool(u"accounts_recovery"_s, u"lock"_s, &AccountsPage::makeRecoveryKey));
    return row;
}

QWidget *AccountsPage::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_policyLabel = new PlainLabel;
    m_policy = new QSpinBox;
    m_policy->setObjectName(u"accounts_policy"_s);
    m_policy->setRange(PasswordPolicy::kFloor, 64);
    m_policy->setFocusPolicy(Qt::StrongFocus);
    m_policyLabel->setBuddy(m_policy);
    m_policyNote = new PlainLabel;
    m_policyNote->setTone(Tone::Muted);
    layout->addWidget(m_policyLabel);
    layout->addWidget(m_policy);
    layout->addWidget(m_policyNote, 1);
    connect(m_policy, &QSpinBox::editingFinished, this, [this] {
        if (m_policy->value() == m_loaded.policy.length)
            return;
        m_context.office.run(
            this, [length = m_policy->value()](Services &services) { return services.accounts().storePolicy(length); },
            [this](const Result<void> &done) {
                if (!done)
                    return refuse(done.error());
                settle();
            });
    });
    return foot;
}

QString AccountsPage::title() const
{
    return tr("Accounts");
}

void AccountsPage::showTexts()
{
    m_table->setAccessibleName(title());
    m_policyLabel->setText(tr("Passwords: at least"));
    m_policy->setSuffix(tr(" characters"));
    m_policy->setAccessibleName(tr("Least length of passwords"));
    m_model->setLanguage(m_context.language);
    m_empty->setContent(u"shield"_s, tr("Everybody who opens this file may do everything."),
                        tr("With accounts, each person signs in, sees the own departments, and leaves other people’s settings alone."),
                        tr("Protect this file by accounts …"));
    showState();
}

void AccountsPage::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            const auto accounts = services.accounts().list();
            const auto departments = accounts ? services.directory().departments() : fail(accounts.error());
            const auto requests = departments ? services.accounts().requests() : fail(departments.error());
            const auto policy = requests ? services.accounts().policy() : fail(requests.error());
            const auto sessions = policy ? services.accounts().sessions() : fail(policy.error());
            const auto canSend = sessions ? OutboxService(services.context()).canSend() : fail(sessions.error());
            if (!canSend)
                return fail(canSend.error());
            return Loaded{*accounts, *departments, *requests, *policy, *sessions, services.accounts().isEncrypted(), *canSend};
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return refuse(loaded.error(), true);
            if (std::exchange(m_couldNotLoad, false))
                m_banner->dismiss();
            show(*loaded);
        },
        m_loads.next());
}

void AccountsPage::show(const Loaded &loaded)
{
    const Account *before = chosen();
    const UserId selected = before ? before->id : 0;
    m_loaded = loaded;
    m_model->setAccounts(loaded.accounts, loaded.departments);
    m_model->setSessions(loaded.sessions);
    m_policy->setValue(loaded.policy.length);
    if (const int row = m_model->rowOf(selected); row >= 0)
        m_table->selectRow(row);
    showRequests();
    showState();
}

void AccountsPage::refuse(const Error &error, bool loading)
{
    m_isAsked = false;
    m_couldNotLoad = loading;
    m_banner->announce(Tone::Danger, error.message);
}

/// Something was done: what was said before it holds no more, but for what somebody asks for.
void AccountsPage::settle()
{
    m_couldNotLoad = false;
    if (!m_isAsked)
        m_banner->dismiss();
    load();
}

void AccountsPage::showRequests()
{
    if (m_loaded.requests.isEmpty()) {
        if (std::exchange(m_isAsked, false))
            m_banner->dismiss();
        return;
    }
    const QString email = m_loaded.requests.first().email;
    const auto known = std::ranges::find(m_loaded.accounts, email, &Account::email);
    if (known == m_loaded.accounts.end())
        return;
    m_banner->announce(Tone::Accent, tr("%1 (%2) forgot the password and asks for a new way in.").arg(known->name, email));
    m_isAsked = true;
    if (m_loaded.canSend) {
        QPushButton *send = m_banner->addButton(tr("Send a code by e-mail"));
        send->setObjectName(u"accounts_answerByMail"_s);
        connect(send, &QPushButton::clicked, this, [this, id = known->id] { giveCodeTo(id, Handover::ByMail); });
    }
    QPushButton *give = m_banner->addButton(tr("Give a code …"));
    give->setObjectName(u"accounts_answer"_s);
    connect(give, &QPushButton::clicked, this, [this, id = known->id] { giveCodeTo(id, Handover::ByHand); });
}

const Account *AccountsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->accounts().at(rows.first().row());
}

void AccountsPage::showState()
{
    const Account *account = chosen();
    const bool off = account && account->state == Account::State::Off;
    const QStringList texts{tr("Invite somebody …"), tr("Change …"), tr("New code …"), off ? tr("Switch on") : tr("Switch off"),
                            tr("Hand over the key"), m_loaded.encrypted ? tr("New recovery key …") : tr("Encrypt sensitive fields …")};
    for (qsizetype i = 0; i < m_tools.size(); ++i) {
        m_tools.at(i)->setText(texts.at(i));
        m_tools.at(i)->setEnabled(i == 0 || i == kRecoveryTool || account);
    }
    m_tools.at(kKeyTool)->setVisible(account && account->waitsForKey && !off);
    m_tools.at(2)->setEnabled(account && !off);
    m_tools.at(3)->setIcon(icon(off ? u"user-check"_s : u"user-x"_s));
    const bool file = m_context.office.url().engine == DatabaseUrl::Engine::Sqlite;
    m_tools.at(kRecoveryTool)->setVisible(file && m_model->rowCount() > 0 && m_context.office.rights().has(capability::kSensitive));
    const bool isOpen = m_model->rowCount() == 0 && file; // nobody needs an account
    setNote(isOpen ? QString()
            : file ? m_loaded.encrypted
                        ? tr("On a file, Effectif keeps to these rights. Whoever gets at the file itself can read it with other programs, "
                             "but for the sensitive fields: they are encrypted for those who may read them.")
                        : tr("On a file, Effectif keeps to these rights. Whoever gets at the file itself can read it with other programs.")
                         : tr("The server keeps to these rights, whatever program somebody uses."));
    m_policyNote->setText(m_loaded.policy.conforms() ? QString() : tr("Not what the CNIL recommends (12, and 80 bits)."));
    m_stack->setCurrentIndex(isOpen ? 1 : 0);
    Q_EMIT commandsChanged();
}

void AccountsPage::edit(const Account &account)
{
    const Rights &rights = account.rights;
    if (rights.sheet == 0)
        return open(account, {});
    m_context.office.run(
        this, [kind = rights.sheetKind, id = rights.sheet](Services &services) { return services.records().load(kind, id); },
        [this, account](const Result<Record> &sheet) { // one that is gone is chosen anew
            open(account, sheet ? Reference{sheet->id, recordTitle(*sheet)} : Reference());
        });
}

void AccountsPage::open(const Account &account, const Reference &sheet)
{
    auto *dialog = new AccountDialog(account, m_loaded.departments, this);
    dialog->addSheet(m_context.office.catalogue(pages::firstKind()), sheet, m_context.language);
    if (account.id == 0 && m_loaded.canSend)
        dialog->offerMail();
    connect(dialog, &AccountDialog::sheetsWanted, this, [this, dialog](const FieldDefinition &field, const QString &typed) {
        m_context.office.run(
            dialog, [field, typed](Services &services) { return services.directory().suggestions(field, typed); },
            [dialog](const Result<QList<Reference>> &found) {
                if (found)
                    dialog->setSheets(*found);
            },
            m_sheets.next());
    });
    connect(dialog, &AccountDialog::sheetChosen, this, [this, dialog](RecordId id) { describeSheet(id, dialog); });
    if (sheet.id != 0)
        describeSheet(sheet.id, dialog);
    connect(dialog, &AccountDialog::wanted, this, [this, dialog] {
        const Account wanted = dialog->account();
        m_context.office.run(
            dialog,
            [wanted, handover = dialog->handover()](Services &services) -> Result<Invitation> {
                if (wanted.id == 0)
                    return services.accounts().add(wanted, handover);
                const auto changed = services.accounts().change(wanted);
                return changed ? Result<Invitation>(Invitation{*changed, {}}) : fail(changed.error());
            },
            [this, dialog](const Result<Invitation> &done) {
                if (!done)
                    return dialog->refuse(done.error());
                dialog->accept();
                if (!done->code.text.isEmpty())
                    showCode(*done);
                settle();
            });
    });
    dialog->open();
}

/// Several people may have one name, and the wrong sheet would be shown to a stranger.
void AccountsPage::describeSheet(RecordId id, AccountDialog *dialog)
{
    const QString kind = pages::firstKind();
    m_context.office.run(
        dialog, [kind, id](Services &services) { return services.records().load(kind, id); },
        [this, kind, dialog](const Result<Record> &sheet) {
            if (!sheet)
                return;
            const CataloguePtr catalogue = m_context.office.catalogue(kind);
            QStringList parts;
            for (const QString &key : {u"matricule"_s, u"birth_date"_s, u"department"_s, u"city"_s}) {
                const FieldDefinition *field = catalogue->field(key);
                const QVariant value = sheet->value(key);
                if (field && value.isValid())
                    parts << typeOf(*field).format(value, {*field, *catalogue, m_context.language});
            }
            dialog->describeSheet(parts.join(u"  ·  "_s));
        });
}

void AccountsPage::invite()
{
    Account account;
    account.rights.role = u"user"_s;
    account.rights.capabilities.clear();
    account.language = m_context.company->profile().newAccounts;
    edit(account);
}

void AccountsPage::change()
{
    if (const Account *account = chosen())
        edit(*account);
}

void AccountsPage::giveCode()
{
    const Account *account = chosen();
    if (!account || !m_loaded.canSend)
        return account ? giveCodeTo(account->id, Handover::ByHand) : void();
    m_context.prompter.ask(this, tr("New code …"), tr("How does %1 get the code? It opens Effectif once, for a limited time.").arg(account->name),
                           {{tr("Send by e-mail")}, {tr("Only show it")}, {tr("Cancel"), true}}, [this, id = account->id](int button) {
                               if (button == 0 || button == 1)
                                   giveCodeTo(id, button == 0 ? Handover::ByMail : Handover::ByHand);
                           });
}

void AccountsPage::giveCodeTo(UserId account, Handover handover)
{
    m_context.office.run(
        this, [account, handover](Services &services) { return services.accounts().newCode(account, handover); },
        [this](const Result<Invitation> &made) {
            if (!made)
                return refuse(made.error());
            showCode(*made);
            settle();
        });
}

void AccountsPage::showCode(const Invitation &made)
{
    auto *dialog = new CodeDialog(made.account, made.code, m_context.office.url().displayName(), m_context.language,
                                  m_context.prompter, this);
    if (made.message != 0) {
        followMail(made.message, dialog);
        connect(&m_context.office, &Office::recordsChanged, dialog, [this, dialog, message = made.message](const QString &kind) {
            if (kind == OutboxService::kKind)
                followMail(message, dialog);
        });
        auto *again = new QTimer(dialog); // nobody tells when a sender falls silent
        connect(again, &QTimer::timeout, dialog, [this, dialog, message = made.message] { followMail(message, dialog); });
        again->start(kAgainMs);
    }
    dialog->open();
}

void AccountsPage::followMail(int message, CodeDialog *dialog)
{
    m_context.office.run(
        dialog,
        [message](Services &services) -> Result<Followed> {
            OutboxService outbox(services.context());
            const auto entry = outbox.entry(message);
            const auto status = entry ? outbox.status() : fail(entry.error());
            return status ? Result<Followed>(Followed{*entry, *status}) : fail(status.error());
        },
        [this, dialog](const Result<Followed> &followed) {
            if (followed)
                dialog->followMail(followed->first, SendingWords::troubleOf(followed->second, QDateTime::currentDateTimeUtc(), m_context.language));
        });
}

void AccountsPage::toggle()
{
    const Account *account = chosen();
    if (!account)
        return;
    const bool on = account->state == Account::State::Off;
    m_context.office.run(
        this, [id = account->id, on](Services &services) { return services.accounts().setActive(id, on); },
        [this, on](const Result<Account> &done) {
            if (!done)
                return refuse(done.error());
            Q_EMIT statusChanged(on ? tr("%1 may sign in again.").arg(done->name) : tr("%1 may not sign in any more.").arg(done->name));
            settle();
        });
}

void AccountsPage::protect()
{
    auto *dialog = new ProtectDialog(m_context.office.userName(), m_loaded.policy.length, this);
    connect(dialog, &ProtectDialog::wanted, this, [this, dialog] {
        m_context.office.protect(dialog->name(), dialog->email(), dialog->password(), dialog,
                                 [this, dialog](const Result<QString> &recoveryKey) {
                                     if (!recoveryKey)
                                         return dialog->refuse(recoveryKey.error());
                                     dialog->accept();
                                     showRecoveryKey(*recoveryKey);
                                     m_isAsked = false;
                                     m_banner->announce(Tone::Success, tr("The file asks for an account from now on. Invite your colleagues."));
                                 });
    });
    dialog->open();
}

void AccountsPage::showRecoveryKey(const QString &key)
{
    (new RecoveryKeyDialog(key, m_context.office.url().displayName(), m_context.prompter, this))->open();
}

void AccountsPage::makeRecoveryKey()
{
    auto *dialog = new RecoveryWishDialog(!m_loaded.encrypted, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        m_context.office.newRecoveryKey(dialog->password(), dialog, [this, dialog](const Result<QString> &key) {
            if (!key)
                return dialog->refuse(key.error());
            dialog->accept();
            showRecoveryKey(*key);
            load();
        });
    });
    dialog->open();
}

void AccountsPage::handKey()
{
    const Account *account = chosen();
    if (!account)
        return;
    m_context.office.run(
        this, [id = account->id](Services &services) { return services.accounts().handKey(id); },
        [this](const Result<Account> &done) {
            if (!done)
                return refuse(done.error());
            Q_EMIT statusChanged(tr("%1 reads the sensitive fields from the next sign-in on.").arg(done->name));
            settle();
        });
}

bool AccountsPage::can(Command command) const
{
    return command == Command::Refresh;
}

void AccountsPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

} // namespace effectif
