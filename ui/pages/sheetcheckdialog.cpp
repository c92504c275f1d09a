// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetcheckdialog.h"

#include "models/items/rowsmodel.h"
#include "models/services/duplicatedecisions.h"
#include "ui/pages/duplicatecomparison.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Column { Score, Sheet, Filled, Why };
constexpr int kWidths[] = {80, 230, 90, 460};
constexpr int kHeadHeight = 150; ///< of the table: few have more than three doubles
} // namespace

SheetCheckDialog::SheetCheckDialog(const PageContext &context, const Record &sheet, const SheetMatches &matches, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_sheet(sheet)
    , m_matches(matches)
    , m_purpose(purpose)
    , m_model(new RowsModel(Score, this))
    , m_banner(new Banner)
    , m_table(new QTableView)
    , m_comparison(new DuplicateComparison(context, sheet.kind))
    , m_none(new PlainLabel)
    , m_open(new QPushButton)
{
    setObjectName(u"sheetCheck"_s);
    const bool asks = purpose == Purpose::BeforeSaving;
    setWindowTitle(asks ? tr("Does this person have a sheet already?") : tr("Duplicates of this sheet"));
    const QString name = recordTitle(sheet);
    auto *title = new PlainLabel(asks ? tr("%1 may have a sheet already").arg(name)
                                      : tr("%n sheet(s) may be of the same person as %1", nullptr, static_cast<int>(matches.pairs.size())).arg(name));
    title->setObjectName(u"sheetCheck_title"_s);
    title->setLetters(1.3, QFont::DemiBold);
    title->setWordWrap(true);
    auto *why = new PlainLabel(asks ? tr("The sheet is not saved yet, and nothing of what you typed is lost, whatever you choose.")
                                    : tr("The best match comes first. What speaks for it and against it stands below, field by field."));
    why->setTone(Tone::Muted);
    why->setWordWrap(true);
    m_banner->hide();
    m_none->setWordWrap(true);
    m_none->setObjectName(u"sheetCheck_none"_s);
    m_none->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, why, m_banner, m_none, m_table})
        layout->addWidget(widget);
    layout->addWidget(m_comparison, 1);
    layout->addWidget(makeButtons());
    makeTable();
    m_comparison->setOwn(sheet);
    if (!matches.elsewhere.isEmpty())
        m_banner->announce(Tone::Warning, tr("%1: somebody with the same value has a sheet in another department. More than that is not told.").arg(matches.elsewhere.join(u", "_s)));
    resize(1090, 660);
    fill();
}

void SheetCheckDialog::makeTable()
{
    makeListTable(m_table, u"sheetCheck_matches"_s);
    m_table->setAccessibleName(tr("Sheets that may be of the same person"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(RowsModel::ColourRole, m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMaximumHeight(kHeadHeight);
    m_model->setHeaders({tr("Score"), tr("Sheet"), tr("Filled in"), tr("Why")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    connect(m_table, &QTableView::activated, this, &SheetCheckDialog::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SheetCheckDialog::showChosen);
}

QWidget *SheetCheckDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    const bool asks = m_purpose == Purpose::BeforeSaving;
    m_open->setText(asks ? tr("&Open the existing sheet") : tr("&Open the sheet"));
    m_open->setObjectName(u"sheetCheck_open"_s);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    connect(m_open, &QPushButton::clicked, this, &SheetCheckDialog::openChosen);
    if (asks) {
        auto *save = buttons->addButton(tr("&Save all the same"), QDialogButtonBox::ActionRole);
        save->setObjectName(u"sheetCheck_save"_s);
        connect(save, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT saveWanted();
        });
    } else if (m_matches.mayDecide && m_sheet.id != 0) {
        m_aside = buttons->addButton(tr("&Not a duplicate"), QDialogButtonBox::ActionRole);
        m_aside->setObjectName(u"sheetCheck_aside"_s);
        m_aside->setToolTip(tr("Not shown again, until something that is compared changes on one of the two sheets"));
        connect(m_aside, &QPushButton::clicked, this, &SheetCheckDialog::setAside);
    }
    auto *back = buttons->addButton(asks ? tr("&Go back") : tr("&Close"), QDialogButtonBox::RejectRole);
    back->setObjectName(u"sheetCheck_back"_s);
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    (asks ? static_cast<QPushButton *>(back) : m_open)->setDefault(true); // Enter alone neither saves nor leaves
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SheetCheckDialog::fill()
{
    const CataloguePtr catalogue = m_context.office.catalogue(m_sheet.kind);
    QList<RowsModel::Row> rows;
    for (const DuplicatePair &pair : std::as_const(m_matches.pairs)) {
        const DuplicateSheet sheet = m_matches.sheets.value(pair.b);
        duplicates::Explanation forIt;
        std::ranges::copy_if(pair.why, std::back_inserter(forIt), [](const duplicates::TraitMatch &match) { return match.bits > 0; });
        rows.append({static_cast<int>(rows.size()) + 1,
                     {QString::number(qFloor(pair.score)), sheet.title, tr("%1 %").arg(sheet.percent()),
                      explanationText(forIt, *catalogue, m_context.language)},
                     pair.score >= 85 ? u"red"_s : pair.score >= 65 ? u"orange"_s : u"grey"_s});
    }
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_none->setText(tr("No other sheet that you see may be of the same person."));
    if (rows.isEmpty())
        m_comparison->clear();
    else
        m_table->selectRow(0);
    showChosen();
}

const DuplicatePair *SheetCheckDialog::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    return id < 1 || id > m_matches.pairs.size() ? nullptr : &m_matches.pairs.at(id - 1);
}

void SheetCheckDialog::showChosen()
{
    const DuplicatePair *pair = chosen();
    if (pair)
        m_comparison->show(*pair);
    m_open->setEnabled(pair);
    if (m_aside)
        m_aside->setEnabled(pair && !m_working);
}

void SheetCheckDialog::openChosen()
{
    const DuplicatePair *pair = chosen();
    if (!pair)
        return;
    const RecordId id = pair->b;
    accept();
    Q_EMIT openWanted(id);
}

void SheetCheckDialog::setAside()
{
    const DuplicatePair *pair = chosen();
    if (!pair || m_working)
        return;
    m_working = true;
    showChosen();
    m_context.office.run(
        this,
        [kind = m_sheet.kind, sheets = duplicates::sheetsOf(pair->a, pair->b), operation = QUuid::createUuid()](Services &services) {
            return DuplicateDecisions(services.context(), services.catalogues()).setAside(kind, {sheets}, operation);
        },
        [this, other = pair->b](const Result<void> &done) {
            m_working = false;
            if (!done) {
                m_banner->announce(Tone::Danger, done.error().message);
                return showChosen();
            }
            m_banner->announce(Tone::Success, tr("%1 is set aside: it is not shown again until something that is compared changes on either sheet.")
                                                  .arg(m_matches.sheets.value(other).title));
            m_matches.pairs.removeIf([other](const DuplicatePair &one) { return one.b == other; });
            fill();
        });
}

} // namespace effectif
