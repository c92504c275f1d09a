// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historypanel.h"

#include "models/items/awayroster.h"
#include "models/services/historyservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/fieldeditors.h"
#include "ui/pages/operationundoer.h"
#include "ui/pages/sheetthenview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/historycard.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kReadableWidth = 1000;
} // namespace

HistoryPanel::HistoryPanel(const PageContext &context, const QString &kind, QWidget *parent)
    : SheetPanel(parent)
    , m_context(context)
    , m_kind(kind)
    , m_banner(new Banner)
    , m_job(new JobBar)
    , m_undoer(new OperationUndoer(context, m_banner, m_job, this))
    , m_stack(new QStackedWidget)
    , m_then(new SheetThenView(context))
{
    setObjectName(u"historyPanel"_s);
    m_banner->hide();
    auto *column = new QWidget;
    column->setMaximumWidth(kReadableWidth);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    inner->addWidget(makeHead());
    inner->addWidget(makeTimeline(), 1);
    auto *timeline = new QWidget;
    auto *whole = new QHBoxLayout(timeline);
    whole->setContentsMargins(24, 14, 24, 14);
    whole->addWidget(column, 1);
    whole->addStretch(0);
    m_stack->addWidget(timeline);
    m_stack->addWidget(m_then);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_job);
    layout->addWidget(m_stack, 1);
    connect(m_undoer, &OperationUndoer::done, this, &HistoryPanel::reload);
    connect(m_then, &SheetThenView::backWanted, this, &HistoryPanel::backToToday);
    connect(m_then, &SheetThenView::restoreWanted, this, &HistoryPanel::restoreAll);
    connect(m_then, &SheetThenView::stepWanted, this, &HistoryPanel::step);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &what, const QList<RecordId> &ids) {
        if (what.section(u'/', 0, 0) != m_kind || !(ids.contains(m_record.id) || ids.contains(0)))
            return;
        m_stale = true;
        if (isVisible())
            reload();
    });
    if (context.away)
        connect(context.away, &AwayRoster::changed, this, &HistoryPanel::refreshAway);
    retranslate();
}

QWidget *HistoryPanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_field = new QComboBox;
    m_field->setObjectName(u"history_field"_s);
    m_field->setMinimumContentsLength(22);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ignoreWheelWithoutFocus(m_field);
    FieldDefinition day;
    day.kind = m_kind;
    day.key = u"history_day"_s;
    day.type = u"date"_s;
    day.label = {u"Voir la fiche au"_s, u"Show the sheet on"_s};
    m_day = createFieldEditor(day, m_context.office.catalogue(m_kind), m_context.language);
    m_day->setFixedWidth(150);
    m_dayLabel = new PlainLabel;
    m_dayLabel->setBuddy(m_day->focusTarget());
    m_viewDay = new QPushButton;
    m_viewDay->setObjectName(u"history_view_day"_s);
    m_viewDay->setAutoDefault(false);
    m_viewDay->setEnabled(false);
    row->addWidget(m_field);
    row->addStretch(1);
    row->addWidget(m_dayLabel);
    row->addWidget(m_day);
    row->addWidget(m_viewDay);
    connect(m_field, &QComboBox::activated, this, &HistoryPanel::reload);
    connect(m_day, &FieldEditor::edited, this, [this] { m_viewDay->setEnabled(!m_day->issue() && m_day->value().isValid()); });
    connect(m_viewDay, &QPushButton::clicked, this, &HistoryPanel::viewDay);
    return head;
}

QWidget *HistoryPanel::makeTimeline()
{
    auto *cards = new QWidget;
    m_empty = new EmptyState;
    m_older = new QPushButton;
    m_older->setObjectName(u"history_more"_s);
    m_older->setAutoDefault(false);
    m_older->hide();
    m_list = new QVBoxLayout(cards);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(10);
    m_list->addWidget(m_empty, 1);
    m_list->addWidget(m_older, 0, Qt::AlignHCenter);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"history_timeline"_s);
    scroll->setWidget(cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_older, &QPushButton::clicked, this, &HistoryPanel::loadMore);
    return scroll;
}

QString HistoryPanel::title() const
{
    return tr("History");
}

void HistoryPanel::retranslate()
{
    m_field->setAccessibleName(tr("Only changes of this field"));
    m_dayLabel->setText(tr("The sheet on"));
    m_viewDay->setText(tr("Show"));
    m_viewDay->setAccessibleName(tr("Show the sheet as it was on this day"));
    m_day->setLanguage(m_context.language);
    m_older->setText(tr("Show older changes"));
    m_empty->setContent(u"history"_s, tr("Nothing to show."), tr("Choose all fields to see everything that was done to this sheet."));
    fillFields();
}

void HistoryPanel::fillFields()
{
    const QVariant before = m_field->currentData();
    m_field->clear();
    m_field->addItem(tr("All fields"), QString());
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    QList<std::pair<QString, QString>> fields;
    for (const FieldDefinition &field : catalogue->fields()) {
        if (field.shown)
            fields << std::pair(field.label.in(m_context.language), field.key);
    }
    std::ranges::sort(fields, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto &[label, key] : std::as_const(fields))
        m_field->addItem(label, key);
    m_field->setCurrentIndex(std::max(0, m_field->findData(before)));
}

void HistoryPanel::changeEvent(QEvent *event)
{
    SheetPanel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_stale = true;
    if (isVisible())
        reload();
    Q_EMIT titleChanged();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    SheetPanel::showEvent(event);
    if (m_stale)
        reload();
}

void HistoryPanel::showRecord(const Record &record)
{
    const bool another = record.id != m_record.id;
    if (!another && record.version == m_record.version)
        return;
    m_record = record;
    m_stale = true;
    if (another) {
        m_loads.cancel();
        clear();
        backToToday();
        m_banner->hide();
        m_field->setCurrentIndex(0);
    }
    if (isVisible())
        reload();
}

bool HistoryPanel::mayChange() const
{
    return !m_context.office.rights().isStaff();
}

void HistoryPanel::reload()
{
    load({});
}

void HistoryPanel::loadMore()
{
    load(m_end);
}

void HistoryPanel::load(const HistoryKey &after)
{
    if (m_record.id == 0)
        return;
    HistoryFilter filter;
    filter.field = m_field->currentData().toString();
    m_context.office.run(
        this, [kind = m_kind, id = m_record.id, filter, after](Services &services) { return HistoryService(services).ofSheet(kind, id, filter, after); },
        [this, more = after.seq != 0](const Result<HistoryPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_stale = false;
            showPage(*page, more);
        },
        m_loads.next());
}

void HistoryPanel::clear()
{
    qDeleteAll(m_cards);
    qDeleteAll(m_days);
    m_cards.clear();
    m_days.clear();
    m_lastDay = {};
    m_end = {};
    m_older->hide();
}

void HistoryPanel::showPage(const HistoryPage &page, bool more)
{
    if (!more)
        clear();
    for (const HistoryEntry &entry : page.entries)
        addCard(entry);
    m_older->setVisible(page.hasMore);
    m_empty->setVisible(m_cards.isEmpty());
    refreshAway();
}

void HistoryPanel::addCard(const HistoryEntry &entry)
{
    const int place = m_list->indexOf(m_older);
    int at = place;
    const QDate day = entry.done.at.toLocalTime().date();
    if (day != m_lastDay) {
        m_lastDay = day;
        auto *label = new PlainLabel(localeOf(m_context.language).toString(day, QLocale::LongFormat));
        label->setLetters(1.05, QFont::DemiBold);
        m_list->insertWidget(at++, label);
        m_days << label;
    }
    auto *card = new HistoryCard(entry, mayChange(), m_context.language);
    connect(card, &HistoryCard::viewWanted, this, [this](qint64 operation) { view({{}, operation, false}); });
    connect(card, &HistoryCard::undoWanted, m_undoer, &OperationUndoer::ask);
    connect(card, &HistoryCard::restoreWanted, this, &HistoryPanel::restore);
    m_list->insertWidget(at, card);
    m_cards << card;
    m_end = {entry.done.at, entry.seq};
}

void HistoryPanel::refreshAway()
{
    for (HistoryCard *card : std::as_const(m_cards)) {
        if (m_context.away)
            card->setAway(m_context.away->words(card->entry().done.user, m_context.language));
    }
}

void HistoryPanel::viewDay()
{
    // as the day ended; of today, as it is now
    view({m_day->value().toDate().addDays(1).startOfDay().addMSecs(-1).toUTC(), 0, false});
}

void HistoryPanel::view(const HistoryMoment &moment)
{
    m_context.office.run(
        this, [kind = m_kind, id = m_record.id, moment](Services &services) { return HistoryService(services).asOn(kind, id, moment); },
        [this, moment](const Result<SheetThen> &then) {
            if (!then)
                return m_banner->announce(Tone::Warning, then.error().message);
            m_banner->hide();
            m_shown = moment.operation;
            m_then->show(*then, mayChange() && !then->now.isInBin());
            m_stack->setCurrentWidget(m_then);
            m_then->findChild<QPushButton *>(u"history_today"_s)->setFocus();
        },
        m_views.next());
}

/// Through the operations of the list; from a day, to the change before or after it.
void HistoryPanel::step(int by)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const HistoryEntry &entry = m_cards.at(i)->entry();
        if (m_shown != 0 ? entry.seq == m_shown : entry.done.at <= m_then->then().at) {
            at = i;
            break;
        }
    }
    const qsizetype wanted = at < 0 ? m_cards.size() - 1 : at + by;
    if (wanted >= 0 && wanted < m_cards.size())
        view({{}, m_cards.at(wanted)->entry().seq, false});
    else if (wanted < 0)
        backToToday();
}

void HistoryPanel::backToToday()
{
    m_views.cancel();
    m_stack->setCurrentIndex(0);
    m_then->clear();
    if (isVisible())
        m_field->setFocus();
}

void HistoryPanel::restore(const QString &key, qint64 operation)
{
    m_context.office.run(
        this,
        [kind = m_kind, id = m_record.id, key, operation](Services &services) { return HistoryService(services).restoreBefore(kind, id, key, operation); },
        [this](const Result<Record> &saved) { tellRestored(saved); });
}

void HistoryPanel::restoreAll()
{
    const SheetThen then = m_then->then();
    m_context.prompter.ask(this, tr("Restore this version"),
                           tr("%n field(s) become what they were. This is a change like any other: it can be taken back.", nullptr,
                              static_cast<int>(then.differs.size())),
                           {{tr("Restore"), false}, {tr("Cancel"), true}}, [this, then](int button) {
                               if (button != 0)
                                   return;
                               m_context.office.run(
                                   this, [then](Services &services) { return HistoryService(services).restore(then); },
                                   [this](const Result<Record> &saved) {
                                       if (saved)
                                           backToToday();
                                       tellRestored(saved);
                                   });
                           });
}

void HistoryPanel::tellRestored(const Result<Record> &saved)
{
    if (!saved)
        return m_banner->announce(Tone::Danger, saved.error().message);
    m_banner->announce(Tone::Success, tr("Restored."));
    m_context.office.poll();
    reload();
}

} // namespace effectif
