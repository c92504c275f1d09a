// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and columns of RecordListPage: opening, copying, choosing columns.
#include "models/settings/settings.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/recordlistpage.h"
#include "ui/theme/icon.h"
#include "ui/widgets/searchfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCopyAtMost = 50000;

/// Wide enough for what usually stands there; all standard columns fit into a 1280 pixel window.
int standardWidth(const QString &key)
{
    static const QHash<QString, int> kWidths{{u"last_name"_s, 140}, {u"first_name"_s, 125}, {u"matricule"_s, 95},
                                             {u"nature"_s, 105},    {u"situation"_s, 90},   {u"department"_s, 215},
                                             {u"position"_s, 185},  {u"city"_s, 130}};
    return kWidths.value(key, 130);
}
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
    if (watched == m_table && key->matches(QKeySequence::Copy)) {
        copyTable();
        return true;
    }
    if (watched == m_table && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        openSelected();
        return true;
    }
    return Page::eventFilter(watched, event);
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
    openRow(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0);
}

void RecordListPage::openRow(int row)
{
    if (const RecordId id = m_model->idAt(row); id != 0)
        Q_EMIT recordWanted(m_kind, id);
}

void RecordListPage::copyTable()
{
    QList<int> rows = selectedRows();
    if (rows.isEmpty()) { // nothing selected: the list as it is
        for (int row = 0; row < std::min(m_model->rowCount(), kCopyAtMost); ++row)
            rows.append(row);
    }
    const bool cut = rows.size() > kCopyAtMost;
    rows.resize(std::min<qsizetype>(rows.size(), kCopyAtMost));
    m_model->textOfRows(rows, this, [this, count = static_cast<int>(rows.size()), cut](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT statusChanged(cut ? tr("The first %n row(s) were copied. Export the list to have them all.", nullptr, count)
                                 : tr("%n row(s) copied: paste them into a spreadsheet.", nullptr, count));
    });
}

void RecordListPage::clearFilters()
{
    m_search->clear();
    if (m_filters->filters().isEmpty())
        ask();
    else
        m_filters->setFilters({});
    m_search->setFocus();
}

void RecordListPage::showOnly(const QString &field, const QVariantList &values)
{
    m_search->clear();
    m_filters->setFilters({values.size() == 1 ? FieldFilter{field, FilterOp::Is, values.first()}
                                              : FieldFilter{field, FilterOp::AnyOf, values}});
}

QStringList RecordListPage::standardColumns() const
{
    QStringList keys;
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    // the name first, then in the order of the form
    for (const QString &key : {u"last_name"_s, u"first_name"_s, u"matricule"_s}) {
        if (const FieldDefinition *field = catalogue->field(key); field && field->inList && field->shown)
            keys << key;
    }
    for (const FieldDefinition &field : catalogue->fields()) {
        if (field.inList && field.shown && !keys.contains(field.key))
            keys << field.key;
    }
    return keys;
}

void RecordListPage::restoreColumns()
{
    const QStringList stored = m_context.settings.value(setting::kStaffListColumns);
    m_model->setColumns(stored.isEmpty() ? standardColumns() : stored);
    if (m_table->horizontalHeader()->restoreState(m_context.settings.value(setting::kStaffListHeader))) {
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        return;
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, standardWidth(m_model->columns().at(column)));
}

void RecordListPage::setColumns(const QStringList &keys)
{
    m_context.settings.store(setting::kStaffListHeader, QByteArray());
    m_context.settings.store(setting::kStaffListColumns, keys);
    restoreColumns();
    ask();
}

void RecordListPage::storeHeader()
{
    m_context.settings.store(setting::kStaffListHeader, m_table->horizontalHeader()->saveState());
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
        menu->addSeparator();
        QAction *hide = menu->addAction(tr("Hide this column"), this, [this, key] {
            QStringList keys = m_model->columns();
            keys.removeOne(key);
            setColumns(keys);
        });
        hide->setEnabled(m_model->columnCount() > 1);
    }
    menu->addAction(icon(u"columns-3"_s), tr("Choose columns …"), this,
                    [this] { Q_EMIT columnsWanted(m_kind, m_model->columns()); });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

} // namespace effectif
