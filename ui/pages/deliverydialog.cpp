// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliverydialog.h"

#include "models/base/countedtext.h"
#include "models/items/deliverymodel.h"
#include "models/services/deliveryservice.h"
#include "models/services/publicationservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTypingMs = 150;
} // namespace

DeliveryDialog::DeliveryDialog(const PageContext &context, const Publication &publication, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_publication(publication)
    , m_model(new DeliveryModel(this))
    , m_reach(new PlainLabel)
    , m_search(new SearchField)
    , m_state(new QComboBox)
    , m_table(new QTableView)
    , m_empty(new PlainLabel)
    , m_banner(new Banner)
{
    setObjectName(u"deliveryDialog"_s);
    m_model->setZone(zone);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Recipients"));
    auto *heading = new PlainLabel(tr("Recipients of “%1”").arg(publication.title.in(context.language)));
    heading->setLetters(1.3, QFont::DemiBold);
    heading->setWordWrap(true);
    m_reach->setObjectName(u"delivery_reach"_s);
    m_reach->setTone(Tone::Muted);
    m_reach->setWordWrap(true);
    m_empty->setText(tr("Nobody is like that."));
    m_empty->setTone(Tone::Muted);
    m_empty->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *open = buttons->addButton(tr("Open the sheet"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"delivery_open"_s);
    open->setEnabled(false);
    makeTable();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &DeliveryDialog::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, open,
            [this, open] { open->setEnabled(m_table->selectionModel()->hasSelection()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{heading, m_reach, m_banner, makeTools(), m_empty})
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(860, 560);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind, const QList<RecordId> &ids) {
        if (kind == PublicationService::kKind && (ids.contains(0) || ids.contains(m_publication.id)))
            load();
    });
    m_search->setFocus();
    load();
}

QWidget *DeliveryDialog::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search->setObjectName(u"delivery_search"_s);
    m_search->setAccessibleName(tr("Search the recipients"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_state->setObjectName(u"delivery_state"_s);
    m_state->setAccessibleName(tr("Which recipients"));
    m_state->addItem(tr("All recipients"), -1);
    for (const DeliveryState state : {DeliveryState::Seen, DeliveryState::Delivered, DeliveryState::Waiting, DeliveryState::Blocked})
        m_state->addItem(deliveryStateName(state), static_cast<int>(state));
    layout->addWidget(m_search, 1);
    layout->addWidget(m_state);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(&m_typing, &QTimer::timeout, this, &DeliveryDialog::load);
    connect(m_state, &QComboBox::currentIndexChanged, this, &DeliveryDialog::load);
    return row;
}

void DeliveryDialog::makeTable()
{
    makeListTable(m_table, u"delivery_table"_s);
    m_table->setAccessibleName(windowTitle());
    m_model->setLanguage(m_context.language);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(DeliveryModel::ColourRole, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(DeliveryModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(DeliveryModel::Channel, 110);
    m_table->setColumnWidth(DeliveryModel::State, 170);
    m_table->setColumnWidth(DeliveryModel::Reason, 130);
    m_table->setColumnWidth(DeliveryModel::When, 140);
    connect(m_table, &QTableView::activated, this, &DeliveryDialog::openChosen);
    connect(m_model, &PagedModel::moreWanted, this, [this] { read(m_model->entries().isEmpty() ? Delivery() : m_model->entries().last()); });
}

QString DeliveryDialog::reachText(const PublicationReach &reach, Language language)
{
    const auto counted = [&](const QString &text, int count) { return countedText(text, count, language); };
    const int unopened = reach.delivered - reach.seen;
    const int waiting = reach.recipients - reach.delivered - reach.blocked;
    QStringList parts{counted(tr("%n recipient(s)", nullptr, reach.recipients), reach.recipients)};
    if (reach.delivered > 0)
        parts << counted(tr("%n opened it", nullptr, reach.seen), reach.seen);
    if (unopened > 0)
        parts << counted(tr("%n have not opened it yet", nullptr, unopened), unopened);
    if (waiting > 0)
        parts << counted(tr("%n waiting", nullptr, waiting), waiting);
    if (reach.blocked > 0)
        parts << counted(tr("%n without an account", nullptr, reach.blocked), reach.blocked);
    return parts.join(u"  ·  "_s);
}

DeliveryQuery DeliveryDialog::query() const
{
    DeliveryQuery query;
    query.publication = m_publication.id;
    query.words = m_search->text();
    if (const int state = m_state->currentData().toInt(); state >= 0)
        query.state = static_cast<DeliveryState>(state);
    return query;
}

void DeliveryDialog::load()
{
    read({});
    m_context.office.run(
        this, [id = m_publication.id](Services &services) { return PublicationService(services).reach(id); },
        [this](const Result<PublicationReach> &reach) {
            if (reach)
                m_reach->setText(reachText(*reach, m_context.language));
        },
        m_reaches.next());
}

void DeliveryDialog::read(const Delivery &after)
{
    DeliveryQuery asked = query();
    asked.after = after;
    m_context.office.run(
        this, [asked](Services &services) { return DeliveryService(services).recipients(asked); },
        [this, asked](const Result<QList<Delivery>> &people) {
            if (!people)
                return m_banner->announce(Tone::Danger, people.error().message);
            const bool hasMore = people->size() >= asked.limit;
            if (asked.after == Delivery()) {
                if (*people != m_model->entries()) // news of others leave the chosen row
                    m_model->setPage(*people, hasMore);
            } else {
                m_model->appendPage(*people, hasMore);
            }
            m_empty->setVisible(m_model->rowCount() == 0);
        },
        m_loads.next());
}

void DeliveryDialog::openChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || m_model->entries().at(rows.first().row()).name.isEmpty())
        return;
    Q_EMIT personWanted(m_model->entries().at(rows.first().row()).record);
    accept();
}

} // namespace effectif
