// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/polltexts.h"

#include "models/items/polltextmodel.h"
#include "models/services/pollservice.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 200;
constexpr int kSearchDelayMs = 200;
constexpr int kHeight = 300;
} // namespace

PollTexts::PollTexts(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new PlainLabel)
    , m_search(new SearchField)
    , m_table(new QTableView)
    , m_model(new PollTextModel(this))
    , m_whole(new PlainLabel)
{
    setObjectName(u"pollTexts"_s);
    m_title->setLetters(1.08, QFont::DemiBold);
    m_search->setObjectName(u"pollTexts_search"_s);
    m_search->setMaximumWidth(320);
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->hide();
    makeListTable(m_table, u"pollTexts_table"_s);
    m_model->setLanguage(context.language);
    m_table->setModel(m_model);
    m_table->setMinimumHeight(kHeight);
    m_table->horizontalHeader()->setSectionResizeMode(PollTextModel::Text, QHeaderView::Stretch);
    m_table->setColumnWidth(PollTextModel::Person, 200);
    m_table->setColumnWidth(PollTextModel::At, 150);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 14);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_whole);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(&m_typing, &QTimer::timeout, this, [this] { read({}, kPage); });
    connect(m_model, &PagedModel::moreWanted, this, [this] { read(m_model->entries().isEmpty() ? QString() : m_model->entries().last().key, kPage); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PollTexts::showChosen);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const int sheet = m_model->entries().value(index.row()).person.id; sheet != 0)
            Q_EMIT personWanted(sheet);
    });
    retranslate();
}

void PollTexts::load(PublicationId poll, bool named)
{
    if (std::exchange(m_poll, poll) != poll)
        m_model->setPage({}, false);
    m_table->setColumnHidden(PollTextModel::Person, !named);
    m_table->setColumnHidden(PollTextModel::At, !named);
    read({}, std::max(kPage, m_model->rowCount()));
}

void PollTexts::setZone(const QTimeZone &zone)
{
    m_model->setZone(zone);
}

void PollTexts::searchFor(const QString &word)
{
    m_search->setText(word);
    m_search->setFocus();
}

void PollTexts::read(const QString &after, int limit)
{
    m_context.office.run(
        this,
        [poll = m_poll, words = m_search->text().trimmed(), after, limit](Services &services) {
            return PollService(services).textAnswers(poll, words, after, limit);
        },
        [this, after, limit](const Result<QList<PollTextAnswer>> &texts) {
            if (!texts)
                return Q_EMIT failed(texts.error().message);
            const int row = m_table->currentIndex().row();
            if (after.isEmpty())
                m_model->setPage(*texts, texts->size() >= limit);
            else
                m_model->appendPage(*texts, texts->size() >= limit);
            if (row >= 0 && after.isEmpty() && row < m_model->rowCount())
                m_table->selectRow(row);
            showChosen();
        },
        m_loads.next());
}

void PollTexts::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_whole->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_whole->setText(m_model->entries().value(rows.first().row()).text);
}

void PollTexts::retranslate()
{
    m_title->setText(tr("Answers in words"));
    m_table->setAccessibleName(tr("Answers in words"));
    m_search->setPlaceholderText(tr("Search in the answers"));
    m_search->setAccessibleName(tr("Search in the answers"));
    m_model->setLanguage(m_context.language);
}

void PollTexts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PollTexts::paintEvent(QPaintEvent *)
{
    stylepaint::card(this);
}

} // namespace effectif
