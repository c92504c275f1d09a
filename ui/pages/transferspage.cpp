// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/transferspage.h"

#include "models/domain/mentions.h"
#include "models/items/rowsmodel.h"
#include "models/services/duplicateservice.h"
#include "models/services/transferservice.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Way, Person, From, To, AskedBy, Asked, StateColumn, Words };
constexpr int kWidths[] = {85, 200, 165, 165, 130, 130, 105, 150};
enum Tool { Accept, Refuse, Withdraw, Open };
} // namespace

TransfersPage::TransfersPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"transfersPage"_s, parent)
    , m_context(context)
    , m_model(new RowsModel(StateColumn, this))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    content()->addWidget(makeTools());
    content()->addWidget(m_stack, 1);
    content()->addWidget(makeFoot());
    makeTable();
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == TransferService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &TransfersPage::load);
    retranslate();
    showState();
    load();
}

void TransfersPage::makeTable()
{
    makeListTable(m_table, u"transfers"_s);
    m_table->setModel(m_model);
    auto *cells = new PillDelegate(RowsModel::ColourRole, m_table);
    cells->follow(m_context.away);
    m_table->setItemDelegate(cells);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, &TransfersPage::openSheet);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransfersPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TransfersPage::showState);
}

QWidget *TransfersPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const std::tuple<QString, QString, std::function<void()>> tools[] = {
        {u"transfers_accept"_s, u"check"_s, [this] { decide(true); }},
        {u"transfers_refuse"_s, u"x"_s, [this] { decide(false); }},
        {u"transfers_withdraw"_s, u"undo-2"_s, [this] { withdraw(); }},
        {u"transfers_open"_s, u"user"_s, [this] { openSheet(); }}};
    for (const auto &[name, iconName, act] : tools) {
        QToolButton *button = makeTool(name, iconName);
        connect(button, &QToolButton::clicked, this, act);
        setFocusHeirs(button, {m_table});
        layout->addWidget(button);
        m_tools << button;
    }
    layout->addStretch(1);
    return row;
}

QWidget *TransfersPage::makeFoot()
{
    m_foot = new QWidget;
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_contactLabel = new PlainLabel;
    m_contact = new LineEdit(m_foot);
    m_contact->setObjectName(u"transfers_contact"_s);
    m_contact->setMaxLength(200);
    m_contact->setMaximumWidth(420);
    m_contactLabel->setBuddy(m_contact);
    layout->addWidget(m_contactLabel);
    layout->addWidget(m_contact, 1);
    layout->addStretch(1);
    connect(m_contact, &QLineEdit::editingFinished, this, &TransfersPage::storeContact);
    return m_foot;
}

QString TransfersPage::title() const
{
    return tr("Transfer requests");
}

void TransfersPage::showTexts()
{
    m_table->setAccessibleName(title());
    setNote(tr("Sheets that shall go from one department to another. Whoever asks sees what was typed and the answer; the department that has the sheet decides, or an administrator."));
    m_model->setHeaders({tr("Direction"), tr("Staff member"), tr("From"), tr("To"), tr("Asked by"), tr("On"), tr("State"), tr("Words")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    const QStringList texts{tr("Accept"), tr("Refuse …"), tr("Withdraw"), tr("Open the sheet")};
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_tools.at(i)->setText(texts.at(i));
    m_contactLabel->setText(tr("Contact for who cannot go on alone:"));
    m_contact->setAccessibleName(tr("Contact for who cannot go on alone"));
    m_empty->setContent(u"arrow-up-right"_s, tr("Nobody asks for a transfer."),
                        tr("A request begins on a sheet: where somebody exists in another department already, or in the menu Sheet."), {});
    if (m_isLoaded)
        show(m_loaded);
}

void TransfersPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

void TransfersPage::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            const auto transfers = TransferService(services.context(), services.catalogues()).list();
            const auto departments = transfers ? services.directory().allDepartments() : fail(transfers.error());
            const auto contact = departments ? services.directory().setting(kTransferContact) : fail(departments.error());
            return contact ? Result<Loaded>(Loaded{*transfers, *departments, *contact}) : fail(contact.error());
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message);
            if (!m_contact->isModified() || !m_contact->hasFocus())
                m_contact->setText(loaded->contact);
            show(*loaded);
        },
        m_loads.next());
}

QStringList TransfersPage::cellsOf(const Transfer &transfer) const
{
    const auto name = [this](DepartmentId id) {
        const auto found = std::ranges::find(m_loaded.departments, id, &Reference::id);
        return found == m_loaded.departments.end() ? QString() : found->name;
    };
    QString who = transfer.title;
    if (who.isEmpty()) { // what was typed is all that is known
        const CataloguePtr catalogue = m_context.office.catalogue(transfer.kind);
        const FieldDefinition *field = catalogue ? catalogue->field(transfer.field) : nullptr;
        const QString label = field ? field->label.in(m_context.language) : tr("Sensitive number");
        who = transfer.typed.isEmpty() ? label : tr("%1: %2").arg(label, transfer.typed);
    }
    const Rights rights = m_context.office.rights();
    const bool incoming = transfer.askedBy != 0 && (transfer.mayDecide || (transfer.answering() != 0 && rights.sees(transfer.answering())));
    const QStringList states{tr("Open"), tr("Accepted"), tr("Refused"), tr("Withdrawn")};
    QStringList words;
    for (const QString &text : {transfer.note, transfer.reason}) {
        if (!text.isEmpty())
            words << text;
    }
    return {incoming ? tr("Incoming") : tr("Outgoing"), who, transfer.from == 0 ? tr("Another department") : name(transfer.from),
            name(transfer.to), transfer.askedName,
            localeOf(m_context.language).toString(transfer.askedAt.toLocalTime(), QLocale::ShortFormat),
            states.at(static_cast<int>(transfer.state)), words.join(u" — "_s)};
}

void TransfersPage::show(const Loaded &loaded)
{
    const Transfer *before = chosen();
    const int selected = before ? before->id : 0;
    m_loaded = loaded;
    m_isLoaded = true;
    const QStringList colours{u"orange"_s, u"green"_s, u"red"_s, u"grey"_s};
    QList<RowsModel::Row> rows;
    for (const Transfer &transfer : std::as_const(m_loaded.transfers))
        rows.append({transfer.id, cellsOf(transfer), colours.at(static_cast<int>(transfer.state)),
                     {{AskedBy, personMarkup(transfer.askedName, transfer.askedBy)}}});
    m_model->setRows(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (const int row = m_model->rowOf(selected); row >= 0)
        m_table->selectRow(row);
    else if (!rows.isEmpty())
        m_table->selectRow(0);
    showState();
}

const Transfer *TransfersPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    const auto found = std::ranges::find(m_loaded.transfers, id, &Transfer::id);
    return found == m_loaded.transfers.end() ? nullptr : &*found;
}

void TransfersPage::showState()
{
    const Transfer *transfer = chosen();
    m_tools.at(Accept)->setEnabled(transfer && transfer->mayDecide);
    m_tools.at(Refuse)->setEnabled(transfer && transfer->mayDecide);
    m_tools.at(Withdraw)->setEnabled(transfer && transfer->mayWithdraw);
    m_tools.at(Open)->setEnabled(transfer && transfer->record != 0);
    m_foot->setVisible(m_context.office.rights().isAdministrator());
    Q_EMIT commandsChanged();
}

template <typename Act> void TransfersPage::send(Act act, const QString &done)
{
    m_context.office.run(this, act, [this, done](const Result<void> &sent) {
        if (sent)
            Q_EMIT statusChanged(done);
        else
            m_banner->announce(Tone::Danger, sent.error().message);
        m_context.office.poll();
        load();
    });
}

void TransfersPage::decide(bool accept)
{
    const Transfer *transfer = chosen();
    if (!transfer || !transfer->mayDecide)
        return;
    const int id = transfer->id;
    if (accept)
        return send([id](Services &services) { return TransferService(services.context(), services.catalogues()).decide(id, true); },
                    tr("Accepted: the sheet is in its new department."));
    auto *dialog = new TransferDialog(tr("Refuse the request"), {}, tr("Refuse"), {}, tr("Reason (optional)"), this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog, id] {
        m_context.office.run(
            dialog,
            [id, reason = dialog->note()](Services &services) {
                return TransferService(services.context(), services.catalogues()).decide(id, false, reason);
            },
            [this, dialog](const Result<void> &done) {
                if (!done)
                    return dialog->refuse(done.error());
                dialog->accept();
                load();
            });
    });
    dialog->open();
}

void TransfersPage::withdraw()
{
    const Transfer *transfer = chosen();
    if (!transfer || !transfer->mayWithdraw)
        return;
    send([id = transfer->id](Services &services) { return TransferService(services.context(), services.catalogues()).withdraw(id); },
         tr("The request is withdrawn."));
}

void TransfersPage::openSheet()
{
    if (const Transfer *transfer = chosen(); transfer && transfer->record != 0)
        Q_EMIT recordWanted(transfer->kind, transfer->record);
}

void TransfersPage::storeContact()
{
    const QString contact = m_contact->text().simplified();
    if (contact == m_loaded.contact)
        return;
    send([contact](Services &services) { return services.directory().storeSetting(kTransferContact, contact); },
         tr("The contact is stored."));
}

} // namespace effectif
