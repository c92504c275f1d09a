// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distributionpage.h"

#include "models/items/rowsmodel.h"
#include "models/services/distributionservice.h"
#include "models/services/historyservice.h"
#include "models/services/publicationservice.h"
#include "ui/pages/distributiondialog.h"
#include "ui/pages/distributionview.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using Source = DistributionList::Source;

DistributionPage::DistributionPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"distributionPage"_s, parent)
    , m_context(context)
    , m_kind(pages::firstKind())
    , m_add(new QPushButton(icon(u"plus"_s), QString()))
    , m_model(new RowsModel(1, this))
    , m_table(new QTableView)
    , m_view(new DistributionView(context))
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"distributionSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLists());
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({360, 900});
    addBesideTitle(m_add);
    content()->addWidget(splitter, 1);
    makeView();
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == DistributionService::kKind || kind == PublicationService::kKind || kind == "account"_L1)
            load();
    });
    connect(&context.office, &Office::catalogueChanged, this, [this] { load(); });
    connect(&context.office, &Office::accountChanged, this, [this] { load(); });
    retranslate();
    load();
}

QWidget *DistributionPage::makeLists()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(10);
    m_add->setObjectName(u"distribution_new"_s);
    m_add->setAutoDefault(false);
    makeListTable(m_table, u"distribution_lists"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(RowsModel::ColourRole, m_table));
    box->setMinimumWidth(280);
    layout->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        DistributionList list;
        list.kind = m_kind;
        edit(list);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DistributionPage::choose);
    connect(m_table, &QTableView::activated, this, [this] {
        if (chosen().editable)
            edit(chosen());
    });
    return box;
}

void DistributionPage::makeView()
{
    connect(m_view, &DistributionView::editWanted, this, [this] { edit(chosen()); });
    connect(m_view, &DistributionView::removeWanted, this, [this] { remove(chosen()); });
    connect(m_view, &DistributionView::recordWanted, this, &Page::recordWanted);
    connect(m_view, &DistributionView::failed, this, &DistributionPage::fail);
    connect(m_view, &DistributionView::done, this, &DistributionPage::tell);
}

QString DistributionPage::title() const
{
    return tr("Distribution lists");
}

QString DistributionPage::heading() const
{
    return tr("User management");
}

void DistributionPage::showTexts()
{
    setNote(tr("Distribution lists say who gets a message, an announcement or a poll: only the people of the chosen list are told."));
    m_add->setText(tr("Add a group of users"));
    m_table->setAccessibleName(title());
    m_model->setHeaders({tr("List"), tr("Kind")});
    m_table->horizontalHeader()->resizeSection(0, 220);
    m_table->horizontalHeader()->setStretchLastSection(true);
    show(chosen().id);
}

bool DistributionPage::can(Command command) const
{
    return command == Command::Refresh || (command == Command::Undo && !m_undoable.isNull());
}

void DistributionPage::perform(Command command)
{
    if (command == Command::Refresh)
        return load();
    undo(std::exchange(m_undoable, {}));
}

void DistributionPage::load(ListId wanted)
{
    if (wanted != 0)
        m_wanted = wanted; // also if news of it ask once more before the answer is here
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return DistributionService(services).lists(kind); },
        [this](const Result<QList<DistributionList>> &lists) {
            if (!lists)
                return fail(lists.error().message);
            const ListId before = chosen().id;
            m_lists = *lists;
            show(m_wanted != 0 ? std::exchange(m_wanted, 0) : before);
        },
        m_loads.next());
}

void DistributionPage::show(ListId wanted)
{
    QList<RowsModel::Row> rows;
    for (const DistributionList &list : std::as_const(m_lists)) {
        const bool asks = list.source == Source::View;
        rows.append({list.id,
                     {list.name, list.source == Source::Everybody ? tr("Built in") : asks ? tr("Conditions") : tr("Chosen")},
                     list.source == Source::Everybody ? u"green"_s : asks ? u"blue"_s : u"grey"_s});
    }
    m_filling = true;
    m_model->setRows(rows);
    m_table->selectRow(std::max(0, m_model->rowOf(wanted)));
    m_filling = false;
    choose();
}

DistributionList DistributionPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const ListId id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    const auto found = std::ranges::find(m_lists, id, &DistributionList::id);
    return found == m_lists.end() ? DistributionList() : *found;
}

void DistributionPage::choose()
{
    if (const DistributionList list = chosen(); !m_filling && list.id != 0)
        m_view->setList(list);
}

void DistributionPage::edit(const DistributionList &list)
{
    auto *dialog = new DistributionDialog(m_context, list, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        const QUuid operation = QUuid::createUuid();
        m_context.office.run(
            this, [wanted = dialog->list(), operation](Services &services) { return DistributionService(services).save(wanted, operation); },
            [this, operation, isNew = dialog->list().id == 0, dialog = QPointer(dialog)](const Result<DistributionList> &saved) {
                if (!saved)
                    return dialog ? dialog->refuse(saved.error()) : fail(saved.error().message);
                if (dialog)
                    dialog->accept();
                tell(isNew ? tr("The list “%1” is made.").arg(saved->name) : tr("The list “%1” is changed.").arg(saved->name), operation);
                load(saved->id);
            });
    });
    dialog->open();
}

void DistributionPage::remove(const DistributionList &list)
{
    const QUuid operation = QUuid::createUuid();
    m_context.office.run(
        this, [list, operation](Services &services) { return DistributionService(services).remove(list, operation); },
        [this, operation, name = list.name](const Result<void> &done) {
            if (!done)
                return fail(done.error().message);
            tell(tr("The list “%1” is removed. What was sent by it stays.").arg(name), operation);
            load();
        });
}

void DistributionPage::tell(const QString &sentence, const QUuid &operation)
{
    m_undoable = operation;
    m_banner->announce(Tone::Success, sentence);
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"distribution_undo"_s);
    connect(button, &QPushButton::clicked, this, [this] { perform(Command::Undo); });
    Q_EMIT commandsChanged();
}

void DistributionPage::undo(const QUuid &operation)
{
    Q_EMIT commandsChanged();
    if (operation.isNull())
        return;
    m_context.office.run(
        this,
        [operation](Services &services) {
            Progress progress;
            return HistoryService(services).undo(operation, {}, progress);
        },
        [this](const Result<UndoOutcome> &undone) {
            if (!undone)
                return fail(undone.error().message);
            m_banner->announce(Tone::Success, tr("It is as before."));
            load();
        });
}

void DistributionPage::fail(const QString &why)
{
    m_banner->announce(Tone::Danger, why);
}

} // namespace effectif
