// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of RecordListPage: opening, selecting, copying; what the head of a column offers.
#include "ui/dialogs/searchformdialog.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/photodelegate.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/recordpreview.h"
#include "ui/theme/icon.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCopyAtMost = 50000;
/// Views keep an index for each selected cell while rows are reordered: more of them would stall the window.
constexpr int kKeptWhileReordering = 5000;
} // namespace

bool RecordListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        openWhenFound();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown)) {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->setFocus();
        return true;
    }
    return watched == m_table ? tableKeyPressed(key) : Page::eventFilter(watched, event);
}

bool RecordListPage::tableKeyPressed(const QKeyEvent *key)
{
    const int row = m_table->currentIndex().row();
    if (key->matches(QKeySequence::Copy)) {
        copyTable();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openSelected();
        return true;
    }
    const bool folds = key->key() == Qt::Key_Left || key->key() == Qt::Key_Minus;
    const bool opens = key->key() == Qt::Key_Right || key->key() == Qt::Key_Plus;
    if (m_model->isGroup(row) && (folds || opens || key->key() == Qt::Key_Space)) {
        m_model->setFolded(row, key->key() == Qt::Key_Space ? !m_model->isFolded(row) : folds);
        return true;
    }
    return false;
}

void RecordListPage::openWhenFound()
{
    if (m_searchDelay.isActive())
        ask();
    m_openWhenFound = m_model->isLoading();
    if (!m_openWhenFound)
        openSelected(); // actions act on the highlighted row, also from the search box
}

void RecordListPage::openSelected()
{
    if (m_table->currentIndex().isValid())
        return openRow(m_table->currentIndex().row());
    if (const RecordId id = m_model->recordAt(0); id != 0)
        Q_EMIT recordWanted(m_kind, id);
}

void RecordListPage::openRow(int row)
{
    if (m_model->isGroup(row))
        return m_model->setFolded(row, !m_model->isFolded(row));
    if (const RecordId id = m_model->idAt(row); id != 0)
        Q_EMIT recordWanted(m_kind, id);
}

QList<std::pair<int, int>> RecordListPage::selectedRows() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<std::pair<int, int>> merged; // cells of one row may lie in several ranges
    for (const auto &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().second + 1)
            merged.last().second = std::max(merged.last().second, range.second);
        else
            merged.append(range);
    }
    return merged;
}

QList<RecordId> RecordListPage::selectedIds() const
{
    return m_model->idsInRows(selectedRows());
}

void RecordListPage::selectionChanged()
{
    m_bulk->setSelected(m_scope == RecordScope::Bin ? 0 : m_model->countInRows(selectedRows())); // the bin has its own
    Q_EMIT commandsChanged();
}

void RecordListPage::letGoOfLargeSelection()
{
    const QList<std::pair<int, int>> rows = selectedRows();
    const bool all = rows.size() == 1 && rows.first().first == 0 && rows.first().second == m_model->rowCount() - 1;
    if (all || m_model->countInRows(rows) <= kKeptWhileReordering)
        return;
    m_table->clearSelection();
    Q_EMIT statusChanged(tr("The rows have a new order: the large selection was cleared."));
}

void RecordListPage::copyTable()
{
    QList<RecordId> ids = selectedIds();
    if (ids.isEmpty()) // nothing selected: the list as it is
        ids = m_model->ids().mid(0, kCopyAtMost + 1);
    const bool cut = ids.size() > kCopyAtMost;
    ids.resize(std::min<qsizetype>(ids.size(), kCopyAtMost));
    m_model->tableOf(ids, this, [this, count = static_cast<int>(ids.size()), cut](const Result<RecordListModel::Table> &table) {
        if (!table)
            return tell(Tone::Danger, table.error().message);
        auto *data = new QMimeData;
        data->setText(table->text);
        data->setHtml(table->html);
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT statusChanged(cut ? tr("The first %n row(s) were copied. Export the list to have them all.", nullptr, count)
                                 : tr("%n row(s) copied: paste them into a spreadsheet.", nullptr, count));
    });
}

void RecordListPage::clearFilters()
{
    m_search->clear();
    if (m_filters->filter().isEmpty())
        ask();
    else
        m_filters->setFilter({});
    m_search->setFocus();
}

void RecordListPage::showOnly(const QString &field, const QVariantList &values)
{
    m_search->clear();
    const FieldFilter only = values.size() == 1 ? FieldFilter{field, FilterOp::Is, values.first()}
                                                : FieldFilter{field, FilterOp::AnyOf, values};
    m_filters->setFilter(FilterGroup(FilterGroup::Join::All, {only}));
}

void RecordListPage::searchByForm()
{
    auto *dialog = new SearchFormDialog(m_context.office.catalogue(m_kind), m_context.language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SearchFormDialog::suggestionsWanted, this, [this, dialog](const QString &key, const QString &typed) {
        const FieldDefinition *field = m_context.office.catalogue(m_kind)->field(key);
        if (!field)
            return;
        m_context.office.run(
            dialog, [field = *field, typed](Services &services) { return services.directory().suggestions(field, typed); },
            [dialog, key](const Result<QList<Reference>> &found) {
                if (found)
                    dialog->setSuggestions(key, *found);
            });
    });
    connect(dialog, &SearchFormDialog::chosen, m_filters, &FilterBar::setFilter);
    dialog->open();
}

void RecordListPage::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = m_table->horizontalHeader()->logicalIndexAt(at);
    if (column >= 0) {
        const QString key = m_model->columns().at(column);
        menu->addAction(icon(u"arrow-up"_s), tr("Sort ascending"), this,
                        [this, column] { m_table->sortByColumn(column, Qt::AscendingOrder); });
        menu->addAction(icon(u"arrow-down"_s), tr("Sort descending"), this,
                        [this, column] { m_table->sortByColumn(column, Qt::DescendingOrder); });
        menu->addAction(icon(u"filter"_s), tr("Filter by this column"), this, [this, key] { m_filters->startAdding(key); });
        const bool grouped = m_groupField == key;
        menu->addAction(icon(u"list"_s), grouped ? tr("No groups") : tr("Group by this column"), this,
                        [this, key, grouped] { groupBy(grouped ? QString() : key); });
        menu->addSeparator();
        QAction *hide = menu->addAction(icon(u"eye-off"_s), tr("Hide this column"), this, [this, key] {
            QStringList keys = layoutNow().columns;
            keys.removeOne(key);
            setColumns(keys);
        });
        hide->setEnabled(m_model->columnCount() > 1);
    }
    QMenu *shown = menu->addMenu(icon(u"eye"_s), tr("Show a column"));
    for (const FieldDefinition &field : m_context.office.catalogue(m_kind)->fields()) {
        if (!field.shown || field.sensitive || m_model->columns().contains(field.key))
            continue;
        shown->addAction(field.label.in(m_context.language).replace(u'&', u"&&"_s), this,
                         [this, key = field.key] { setColumns(layoutNow().columns + QStringList{key}); });
    }
    menu->addAction(icon(u"columns-3"_s), tr("Choose columns …"), this,
                    [this] { Q_EMIT columnsWanted(m_kind, layoutNow().columns); });
    menu->addAction(m_photos->action());
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

} // namespace effectif
