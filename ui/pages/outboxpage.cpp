// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/outboxpage.h"

#include "models/domain/mentions.h"
#include "models/items/outboxmodel.h"
#include "models/services/companydesk.h"
#include "models/services/outboxservice.h"
#include "models/services/sendingdesk.h"
#include "ui/dialogs/sendingwords.h"
#include "ui/pages/pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 200;
constexpr int kSearchDelayMs = 250;
constexpr int kAgainMs = 5000;
constexpr int kWidths[] = {130, 230, 180, 125, 100, 200};
using States = QList<OutboxState>;
/// What the filter of states offers, in its order.
const QList<States> kStates{{},
                            {OutboxState::Waiting, OutboxState::Sending},
                            {OutboxState::Sent, OutboxState::Delivered},
                            {OutboxState::Refused},
                            {OutboxState::Uncertain}};
} // namespace

OutboxPage::OutboxPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"outboxPage"_s, parent)
    , m_context(context)
    , m_model(new OutboxModel(this))
    , m_trouble(new Banner)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_details(new InfoCard(u"outbox_details"_s))
{
    m_trouble->setObjectName(u"outbox_trouble"_s);
    m_trouble->setClosable(false);
    m_details->hide();
    m_details->follow(context.away);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    content()->addWidget(makeTools());
    content()->addWidget(m_stack, 1);
    content()->addWidget(m_details);
    addBar(m_trouble);
    makeTable();
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == OutboxService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &OutboxPage::load);
    connect(context.sending, &SendingDesk::changed, this, [this] {
        showState();
        loadTrouble();
    });
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadTrouble();
    });
    m_again.start(kAgainMs);
    retranslate();
    showState();
    load();
}

void OutboxPage::makeTable()
{
    makeListTable(m_table, u"outbox_messages"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(OutboxModel::ColourRole, m_table));
    for (int column = 0; column < OutboxModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_model, &OutboxModel::moreWanted, this, &OutboxPage::loadMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutboxPage::showState);
    connect(m_model, &OutboxModel::dataChanged, this, &OutboxPage::showState);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const OutboxEntry *entry = chosen(); entry && m_context.office.kinds().contains(entry->kind))
            Q_EMIT recordWanted(entry->kind, entry->record);
    });
}

QWidget *OutboxPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search = new SearchField;
    m_search->setObjectName(u"outbox_search"_s);
    m_search->setMaximumWidth(320);
    m_states = new QComboBox;
    m_states->setObjectName(u"outbox_states"_s);
    m_states->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_states->setMinimumContentsLength(20);
    ignoreWheelWithoutFocus(m_states);
    m_retry = makeTool(u"outbox_retry"_s, u"refresh-cw"_s);
    m_withdraw = makeTool(u"outbox_withdraw"_s, u"undo-2"_s);
    m_sending = makeTool(u"outbox_sending"_s, u"send"_s);
    layout->addWidget(m_search, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_states, m_retry, m_withdraw})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_sending);
    for (QToolButton *tool : {m_retry, m_withdraw})
        setFocusHeirs(tool, {m_table, m_search});
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(&m_typing, &QTimer::timeout, this, &OutboxPage::load);
    connect(m_states, &QComboBox::activated, this, &OutboxPage::load);
    connect(m_retry, &QToolButton::clicked, this, &OutboxPage::retry);
    connect(m_withdraw, &QToolButton::clicked, this, &OutboxPage::withdraw);
    connect(m_sending, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(u"sending"_s); });
    connect(m_empty, &EmptyState::activated, this, &OutboxPage::clearFilter);
    return row;
}

QString OutboxPage::title() const
{
    return tr("Outbox");
}

void OutboxPage::showTexts()
{
    m_table->setAccessibleName(title());
    m_search->setPlaceholderText(tr("Recipient or subject"));
    m_search->setAccessibleName(tr("Recipient or subject"));
    m_states->setAccessibleName(tr("Which messages"));
    const int state = qMax(0, m_states->currentIndex());
    m_states->clear();
    m_states->addItems({tr("All messages"), tr("Waiting"), tr("Sent"), tr("Refused"), tr("Uncertain")});
    m_states->setCurrentIndex(state);
    m_retry->setText(tr("Try again"));
    m_withdraw->setText(tr("Take back"));
    m_sending->setText(tr("Sending messages"));
    m_model->setLanguage(m_context.language);
    showState();
}

void OutboxPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

OutboxQuery OutboxPage::query() const
{
    OutboxQuery query;
    query.states = kStates.value(m_states->currentIndex());
    query.text = m_search->text().trimmed();
    query.limit = kPage;
    return query;
}

bool OutboxPage::isFiltered() const
{
    return m_states->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void OutboxPage::clearFilter()
{
    m_states->setCurrentIndex(0);
    m_search->clear();
    load();
}

/// As many as were read before, so that nobody who is far down is thrown back to the top.
void OutboxPage::load()
{
    m_typing.stop();
    OutboxQuery wanted = query();
    wanted.limit = std::max(kPage, m_model->rowCount());
    m_context.office.run(
        this, [wanted](Services &services) { return OutboxService(services.context()).list(wanted); },
        [this, limit = wanted.limit](const Result<QList<OutboxEntry>> &entries) {
            if (!entries)
                return m_banner->announce(Tone::Danger, entries.error().message);
            show(*entries, limit);
        },
        m_loads.next());
    loadTrouble();
}

void OutboxPage::loadTrouble()
{
    m_context.office.run(
        this, [](Services &services) { return OutboxService(services.context()).status(); },
        [this](const Result<SendingStatus> &status) {
            const bool concerns = status && (status->waiting > 0 || !status->trouble.isEmpty());
            showTrouble(concerns ? SendingWords::troubleOf(*status, QDateTime::currentDateTimeUtc(), m_context.language) : QString());
        },
        m_statuses.next());
}

void OutboxPage::showTrouble(const QString &trouble)
{
    if (trouble.isEmpty())
        return m_trouble->dismiss();
    if (m_trouble->isVisibleTo(this) && m_trouble->text() == trouble)
        return; // somebody may be about to press its button
    m_trouble->announce(Tone::Warning, trouble);
    if (!pages::mayOpen(*pages::find(u"sending"_s), m_context.office.rights(), m_context.company->profile().without))
        return;
    QPushButton *go = m_trouble->addButton(tr("Look into it"));
    go->setObjectName(u"outbox_trouble_sending"_s);
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"sending"_s); });
}

void OutboxPage::loadMore()
{
    OutboxQuery wanted = query();
    wanted.before = m_model->entries().isEmpty() ? 0 : m_model->entries().last().id;
    m_context.office.run(
        this, [wanted](Services &services) { return OutboxService(services.context()).list(wanted); },
        [this](const Result<QList<OutboxEntry>> &entries) {
            if (!entries)
                return m_banner->announce(Tone::Danger, entries.error().message);
            m_model->appendPage(*entries, entries->size() >= kPage);
        },
        m_loads.next());
}

void OutboxPage::show(const QList<OutboxEntry> &entries, int limit)
{
    const OutboxEntry *before = chosen();
    const int selected = before ? before->id : 0;
    m_isLoaded = true;
    m_model->setPage(entries, entries.size() >= limit);
    if (const int row = m_model->rowOf(selected); row >= 0 && !chosen())
        m_table->selectRow(row);
    showState();
}

const OutboxEntry *OutboxPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? nullptr : &m_model->entries().at(rows.first().row());
}

void OutboxPage::showState()
{
    const OutboxEntry *entry = chosen();
    const auto is = [entry](States states) { return entry && states.contains(entry->state); };
    m_retry->setEnabled(is({OutboxState::Waiting, OutboxState::Refused, OutboxState::Uncertain}));
    m_withdraw->setEnabled(is({OutboxState::Waiting, OutboxState::Uncertain}));
    const bool administrator = m_context.office.rights().isAdministrator();
    m_sending->setVisible(administrator);
    const QString about = administrator ? tr("What the office sends by mail, and what became of it.")
                                        : tr("What left by mail because of you, and what became of it.");
    const bool here = m_context.sending->state() == SendingDesk::State::Sending && m_context.sending->trouble().isEmpty();
    setNote(here ? about + u' ' + tr("This computer sends as long as Effectif is open on it.") : about);
    if (isFiltered())
        m_empty->setContent(u"search-x"_s, tr("No message matches."), {}, tr("Show all messages"));
    else
        m_empty->setContent(u"mail"_s, tr("Nothing was sent yet."), tr("Invitations, codes and reminders appear here as soon as they are on their way."));
    m_stack->setCurrentIndex(m_isLoaded && m_model->rowCount() == 0 ? 1 : 0);
    showDetails(entry);
    Q_EMIT commandsChanged();
}

void OutboxPage::showDetails(const OutboxEntry *entry)
{
    m_details->setVisible(entry);
    if (!entry)
        return;
    const QString iconNames[] = {u"clock"_s, u"send"_s, u"check"_s, u"check-check"_s, u"circle-x"_s, u"circle-help"_s};
    const Tone tones[] = {Tone::Accent, Tone::Accent, Tone::Success, Tone::Success, Tone::Danger, Tone::Warning};
    const auto state = static_cast<std::size_t>(entry->state);
    QList<InfoCard::Line> lines{{entry->subject, std::nullopt}, {OutboxModel::nextOf(*entry, m_context.language), std::nullopt}};
    if (entry->code != 0)
        lines.append({tr("The server’s own words: %1").arg(entry->reason.startsWith(QString::number(entry->code))
                                                               ? entry->reason
                                                               : u"%1 %2"_s.arg(entry->code).arg(entry->reason)),
                      Tone::Muted});
    QString history = tr("Put there on %1").arg(localeOf(m_context.language).toString(entry->at.toLocalTime(), QLocale::ShortFormat));
    if (!entry->by.isEmpty())
        history = tr("%1 by %2").arg(history, personMarkup(entry->by, entry->byId));
    if (entry->tries > 0)
        history += u"  ·  "_s + tr("%n try(s)", nullptr, entry->tries);
    lines.append({history, Tone::Muted, true});
    const bool takenBack = OutboxModel::isTakenBack(*entry);
    m_details->setContent(takenBack ? u"undo-2"_s : iconNames[state], takenBack ? Tone::Muted : tones[state],
                          tr("%1: %2").arg(OutboxModel::stateOf(*entry), OutboxModel::recipientOf(*entry)), lines);
}

template <typename Act> void OutboxPage::send(Act act, const QString &done)
{
    m_context.office.run(this, act, [this, done](const Result<void> &sent) {
        if (sent) {
            m_banner->dismiss();
            Q_EMIT statusChanged(done);
        } else {
            m_banner->announce(Tone::Danger, sent.error().message);
        }
        m_context.office.poll();
        load();
    });
}

void OutboxPage::retry()
{
    if (const OutboxEntry *entry = chosen())
        send([id = entry->id](Services &services) { return OutboxService(services.context()).retry(id); },
             tr("The message goes out with the next round."));
}

void OutboxPage::withdraw()
{
    if (const OutboxEntry *entry = chosen())
        send([id = entry->id](Services &services) { return OutboxService(services.context()).withdraw(id); },
             tr("The message was taken back: it is not sent."));
}

} // namespace effectif
