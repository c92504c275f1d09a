// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listcolumns.h"

#include "models/items/recordlistmodel.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

namespace effectif::listcolumns {

using namespace Qt::StringLiterals;

namespace {
/// Wide enough for what usually stands there; all standard columns fit into a 1280 pixel window.
int standardWidth(const QString &key)
{
    static const QHash<QString, int> kWidths{{u"last_name"_s, 140}, {u"first_name"_s, 115}, {u"matricule"_s, 95},
                                             {u"nature"_s, 105},    {u"situation"_s, 90},   {u"department"_s, 234},
                                             {u"position"_s, 165},  {u"city"_s, 130}};
    return kWidths.value(key, 130);
}
} // namespace

QStringList standard(const Catalogue &catalogue)
{
    QStringList keys;
    for (const QString &key : {u"last_name"_s, u"first_name"_s, u"matricule"_s}) {
        if (const FieldDefinition *field = catalogue.field(key); field && field->inList && field->shown)
            keys << key;
    }
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.inList && field.shown && !keys.contains(field.key))
            keys << field.key;
    }
    return keys;
}

void read(const QTableView &table, const RecordListModel &model, ListLayout &layout)
{
    const QHeaderView *header = table.horizontalHeader();
    for (int i = 0; i < header->count(); ++i) {
        const int column = header->logicalIndex(i);
        const QString &key = model.columns().at(column);
        layout.columns << key;
        if (i + 1 < header->count())
            layout.widths.insert(key, header->sectionSize(column));
    }
}

void show(QTableView &table, RecordListModel &model, const ListLayout &layout)
{
    model.setColumns(layout.columns);
    QHeaderView *header = table.horizontalHeader();
    for (int column = 0; column < model.columnCount(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        const QString &key = model.columns().at(column);
        table.setColumnWidth(column, layout.widths.value(key, standardWidth(key)));
    }
    const QSignalBlocker blocked(header);
    header->setSortIndicator(static_cast<int>(model.columns().indexOf(layout.sortField)), layout.order);
}

} // namespace effectif::listcolumns
