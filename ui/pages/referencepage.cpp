// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/referencepage.h"

#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kReloadMs = 400;   ///< several programs at work, one look at the list
constexpr int kRecountMs = 3000; ///< a sheet was saved: only the counts can have changed
}

ReferencePage::ReferencePage(const PageContext &context, ReferenceKind kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(std::move(kind))
    , m_model(new ReferenceModel(m_kind.columns, m_kind.ordered, this))
    , m_banner(new Banner)
    , m_busy(new BusyBar)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"referencePage"_s);
    m_model->setLanguage(context.language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    layout->addWidget(makeTools());
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    m_reloadSoon.setSingleShot(true);
    connect(&m_reloadSoon, &QTimer::timeout, this, &ReferencePage::reload);
    connect(m_search, &SearchField::textChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        showState();
    });
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(m_empty, &EmptyState::activated, this, [this] { m_search->text().isEmpty() ? add() : m_search->clear(); });
    connect(m_model, &ReferenceModel::orderWanted, this, &ReferencePage::storeOrder);
    connect(&context.office, &Office::catalogueChanged, this, [this] {
        if (m_kind.choosesList)
            fillLists();
        reloadSoon(kReloadMs);
    });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &, const QList<RecordId> &ids) {
        reloadSoon(ids.contains(0) ? kReloadMs : kRecountMs);
    });
    fillLists();
    retranslate();
    reload();
}

QString ReferencePage::title() const
{
    return tr(m_kind.title);
}

void ReferencePage::retranslate()
{
    m_title->setText(title());
    m_list->setAccessibleName(tr("List of values"));
    m_search->setPlaceholderText(tr("Search a name"));
    m_search->setAccessibleName(tr("Search the entries"));
    m_table->setAccessibleName(title());
    m_add->setText(tr("Add"));
    m_show->setText(tr("Show these sheets"));
    m_stop->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Sheets done"));
    const QHash<QString, QString> texts{{u"edit"_s, tr("Edit …")},     {u"merge"_s, tr("Merge …")},
                                        {u"remove"_s, tr("Remove")},   {u"up"_s, tr("Move up")},
                                        {u"down"_s, tr("Move down")},  {u"numbers"_s, tr("Numbers …")}};
    for (QAction *action : std::as_const(m_tools)) {
        if (action != m_retire)
            action->setText(texts.value(action->objectName()));
    }
    showState();
}

void ReferencePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->setLanguage(m_context.language);
    fillLists();
    retranslate();
    Q_EMIT titleChanged();
}

/// Each list under the labels of the fields that draw from it; lists that no field uses are nobody's business.
void ReferencePage::fillLists()
{
    if (!m_kind.choosesList)
        return;
    const CataloguePtr catalogue = m_context.office.configuration(m_kind.source.kind);
    QMap<QString, QStringList> labels;
    for (const FieldDefinition &field : catalogue->fields()) {
        if (!field.choiceList.isEmpty())
            labels[field.choiceList] << field.label.in(m_context.language);
    }
    m_list->clear();
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        m_list->addItem(it->join(u", "_s), it.key());
    m_list->model()->sort(0);
    m_list->setCurrentIndex(std::max(0, m_list->findData(m_kind.source.list)));
    m_kind.source.list = m_list->currentData().toString();
}

void ReferencePage::reload()
{
    m_reloadSoon.stop();
    m_busy->setBusy(true);
    struct Loaded
    {
        ReferenceItems items;
        QList<NumberRule> numbers;
    };
    const bool numbers = m_kind.columns.contains(ReferenceModel::Column::Number);
    m_context.office.run(
        this,
        [source = m_kind.source, numbers](Services &services) -> Result<Loaded> {
            const auto items = services.references().items(source);
            if (!items)
                return fail(items.error());
            const auto rules = numbers ? services.numbers().rules(source.kind) : Result<QList<NumberRule>>();
            return rules ? Result<Loaded>(Loaded{*items, *rules}) : fail(rules.error());
        },
        [this](const Result<Loaded> &loaded) {
            m_busy->setBusy(false);
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message);
            const QStringList selected = m_selectNext.isEmpty() ? selectedIds() : QStringList{std::exchange(m_selectNext, {})};
            m_numbers = loaded->numbers;
            m_model->setItems(loaded->items);
            m_model->setNumbers(loaded->numbers);
            for (const QString &id : selected)
                selectItem(id);
            showState();
            count();
        },
        m_loads.next());
}

/// A page that nobody sees counts nothing: it looks again when it comes to the front.
void ReferencePage::reloadSoon(int ms)
{
    m_stale = !isVisible();
    if (!m_stale && (!m_reloadSoon.isActive() || m_reloadSoon.remainingTime() > ms))
        m_reloadSoon.start(ms);
}

void ReferencePage::count()
{
    m_context.office.run(
        this, [source = m_kind.source](Services &services) { return services.references().uses(source); },
        [this](const Result<QHash<QString, ReferenceUse>> &uses) {
            if (uses)
                m_model->setUses(*uses);
            showState();
        },
        m_counts.next());
}

void ReferencePage::selectItem(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_table->selectionModel()->select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    m_table->scrollTo(m_model->index(row, 0));
}

QStringList ReferencePage::selectedIds() const
{
    QStringList ids;
    for (const ReferenceItem &item : selectedItems())
        ids << item.id;
    return ids;
}

ReferenceItems ReferencePage::selectedItems() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    ReferenceItems items;
    for (const int row : std::as_const(rows))
        items << m_model->itemAt(row);
    return items;
}

void ReferencePage::showState()
{
    const ReferenceItems chosen = selectedItems();
    const bool one = chosen.size() == 1;
    const bool allRetired = !chosen.isEmpty() && std::ranges::all_of(chosen, &ReferenceItem::retired);
    m_retire->setText(allRetired ? tr("Bring back") : tr("Retire"));
    m_retire->setIcon(icon(allRetired ? u"eye"_s : u"eye-off"_s));
    for (QAction *action : std::as_const(m_tools)) {
        const QString name = action->objectName();
        const bool moves = name == "up"_L1 || name == "down"_L1;
        const bool single = moves || name == "edit"_L1 || name == "numbers"_L1;
        const bool enough = name == "merge"_L1 ? m_model->items().size() > 1 : single ? one : !chosen.isEmpty();
        action->setEnabled(!m_acting && enough && !(moves && !m_search->text().isEmpty()));
    }
    m_add->setEnabled(!m_acting);
    qint64 sheets = 0;
    for (const ReferenceItem &item : chosen)
        sheets += m_model->useOf(item.id).sheets;
    m_show->setVisible(one && sheets > 0);
    QString usage;
    if (one && m_model->isCounted())
        usage = sheets == 0 ? tr("No sheet uses “%1”.").arg(nameOf(chosen.first()))
                            : tr("%n sheet(s) use “%1”.", nullptr, static_cast<int>(sheets)).arg(nameOf(chosen.first()));
    else if (chosen.size() > 1)
        usage = tr("%n selected", nullptr, static_cast<int>(chosen.size()));
    m_usage->setText(usage);
    m_count->setText(tr("%n entry(s)", nullptr, m_model->rowCount()));
    const bool searched = !m_search->text().isEmpty();
    m_empty->setContent(searched ? u"search"_s : iconName(), searched ? tr("No entry has this name.") : tr("Nothing here yet."),
                        searched ? QString() : tr("What you add is offered on every sheet."),
                        searched ? tr("Clear the search") : tr("Add"));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && !m_busy->isBusy() ? 1 : 0);
    Q_EMIT commandsChanged();
}

bool ReferencePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && selectedItems().size() == 1) {
            edit();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool ReferencePage::can(Command command) const
{
    return command == Command::Find || command == Command::Refresh
        || (command == Command::OpenSelected && selectedItems().size() == 1 && !m_acting);
}

void ReferencePage::perform(Command command)
{
    if (command == Command::Find) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (command == Command::Refresh) {
        m_context.office.poll();
        reload();
    } else if (command == Command::OpenSelected) {
        edit();
    }
}

void ReferencePage::activated()
{
    m_table->setFocus();
    if (std::exchange(m_stale, false))
        reload();
}

} // namespace effectif
