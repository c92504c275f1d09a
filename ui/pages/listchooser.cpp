// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listchooser.h"

#include "models/base/countedtext.h"
#include "models/base/textfold.h"
#include "models/items/rowsmodel.h"
#include "models/services/distributionservice.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using Source = DistributionList::Source;

namespace {
constexpr int kNewRow = -1; ///< the id of the row that stands for a list to be made

/// Where people can be put by hand.
bool takes(const DistributionList &list)
{
    return list.source == Source::People && list.editable;
}
} // namespace

ListChooser::ListChooser(const PageContext &context, const QString &kind, int people, QWidget *parent)
    : TaskDialog(u"listChooser"_s, tr("Add to a distribution list"), {}, tr("Add"), parent)
    , m_context(context)
    , m_kind(kind)
    , m_search(new SearchField(this))
    , m_model(new RowsModel(-1, this))
    , m_table(new QTableView(this))
    , m_hint(new PlainLabel(this))
{
    const QString reason = tr("Choose the list that the %n selected person(s) go onto, or type the name of a new one.", nullptr, people);
    setReason(countedText(reason, people, context.language));
    form()->hide();
    m_search->setObjectName(u"listChooser_search"_s);
    m_search->setAccessibleName(tr("Search the lists, or name a new one"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setMaxLength(DistributionService::kMostLetters);
    makeListTable(m_table, u"listChooser_lists"_s);
    m_table->setAccessibleName(tr("Distribution lists"));
    m_table->setModel(m_model);
    m_model->setHeaders({tr("List"), tr("Made by")});
    m_table->horizontalHeader()->resizeSection(0, 380);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(600, 260);
    m_hint->setObjectName(u"listChooser_hint"_s);
    m_hint->setTone(Tone::Muted);
    m_hint->setWordWrap(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_table, m_hint})
        addBelow(widget);
    connect(m_search, &QLineEdit::textChanged, this, &ListChooser::show);
    connect(m_search, &SearchField::resultsWanted, m_table, [this] { enterTable(m_table); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListChooser::showChosen);
    connect(m_table, &QTableView::activated, this, [this] { ask(); }); // Return, or a double click
    m_search->setFocus();
    show();
    load();
}

void ListChooser::load()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return DistributionService(services).lists(kind); },
        [this](const Result<QList<DistributionList>> &lists) {
            if (!lists)
                return refuse(lists.error());
            m_lists = *lists;
            m_loaded = true;
            show();
        });
}

void ListChooser::show()
{
    const QString name = m_search->text().simplified();
    const QString key = foldText(name);
    const DistributionList *taken = nullptr;
    QList<RowsModel::Row> rows;
    for (const DistributionList &list : std::as_const(m_lists)) {
        if (!key.isEmpty() && foldText(list.name) == key)
            taken = &list;
        if (takes(list) && foldText(list.name).contains(key))
            rows.append({list.id, {list.name, list.ownerName}, {}});
    }
    if (m_loaded && !key.isEmpty() && !taken)
        rows.append({kNewRow, {tr("New list “%1”").arg(name), {}}, {}});
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_table->selectRow(0);
    if (taken && !takes(*taken))
        m_hint->setText(taken->source == Source::People ? tr("The list “%1” is somebody else’s: its owner or an administrator puts people on it.").arg(taken->name)
                                                        : tr("The list “%1” finds its people by itself: nobody is put on it by hand.").arg(taken->name));
    else if (m_loaded && rows.isEmpty())
        m_hint->setText(tr("There is no list yet that people are put on one by one. Type a name to make the first one."));
    else
        m_hint->clear();
    m_hint->setVisible(!m_hint->text().isEmpty());
    showChosen();
}

void ListChooser::showChosen()
{
    okButton()->setText(isNew() ? tr("Make the list") : tr("Add"));
    okButton()->setEnabled(m_model->idAt(m_table->currentIndex().row()) != 0);
}

bool ListChooser::isNew() const
{
    return m_model->idAt(m_table->currentIndex().row()) == kNewRow;
}

bool ListChooser::isComplete()
{
    return m_model->idAt(m_table->currentIndex().row()) != 0;
}

DistributionList ListChooser::list() const
{
    const int id = m_model->idAt(m_table->currentIndex().row());
    const auto found = std::ranges::find(m_lists, id, &DistributionList::id);
    if (found != m_lists.end())
        return *found;
    DistributionList made;
    made.kind = m_kind;
    made.name = m_search->text().simplified();
    return made;
}

} // namespace effectif
