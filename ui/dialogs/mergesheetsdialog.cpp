// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/mergesheetsdialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFieldWidth = 170;
constexpr int kVerdictWidth = 120;
constexpr int kLeastSheetWidth = 190;
constexpr int kMostRowHeight = 150; ///< a longer text is read below the table

/// A filled circle and bold letters for what is taken, an empty circle for what could be: a shape, not a colour.
class MergeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        const bool chosen = index.data(MergeModel::ChosenRole).toBool();
        if (chosen || index.data(MergeModel::OfferedRole).toBool()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = chosen ? icon(u"circle-check"_s, Tone::Success) : icon(u"circle"_s, Tone::Muted);
        }
        option->font.setBold(chosen);
    }
};
} // namespace

MergeSheetsDialog::MergeSheetsDialog(const MergeComparison &comparison, Language language, QWidget *parent)
    : QDialog(parent)
    , m_model(new MergeModel(language, this))
    , m_banner(new Banner)
    , m_title(new PlainLabel)
    , m_survivor(new QComboBox)
    , m_onlyDifferences(new QCheckBox(tr("Only what &differs")))
    , m_whole(new QPushButton(tr("Take &everything from this sheet")))
    , m_table(new QTableView)
    , m_detail(new PlainLabel)
    , m_along(new PlainLabel)
    , m_ok(nullptr)
{
    setObjectName(u"mergeSheetsDialog"_s);
    setWindowTitle(tr("Merge sheets"));
    m_title->setLetters(1.3, QFont::DemiBold);
    m_banner->hide();
    auto *note = new PlainLabel(tr("Choose the value of each field: arrow keys and the space bar, or a click. What the other sheets say is kept, and the merge "
                                   "can be taken back, even weeks later."));
    note->setTone(Tone::Muted);
    note->setWordWrap(true);
    m_detail->setObjectName(u"merge_detail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *detail = new QScrollArea; // a long text is read here whole
    detail->setWidgetResizable(true);
    detail->setFrameShape(QFrame::NoFrame);
    detail->setFixedHeight(64);
    detail->setFocusPolicy(Qt::NoFocus);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    detail->setWidget(m_detail);
    m_along->setObjectName(u"merge_along"_s);
    m_along->setTone(Tone::Muted);
    m_along->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"merge_ok"_s);
    QPushButton *cancel = buttons->addButton(tr("Leave them apart"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"merge_cancel"_s);
    m_ok->setAutoDefault(false);
    cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, note, m_banner, makeTools()})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1);
    layout->addWidget(detail);
    layout->addWidget(m_along);
    layout->addWidget(buttons);
    makeTable();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, [this] {
        m_banner->dismiss();
        Q_EMIT wanted();
    });
    setComparison(comparison);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(qBound(760, room.width() - 80, 1500), qBound(480, room.height() - 80, 900));
    m_table->setFocus();
}

QWidget *MergeSheetsDialog::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row, 12);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(tr("The sheet that stays:"));
    m_survivor->setObjectName(u"merge_survivor"_s);
    m_survivor->setAccessibleName(tr("The sheet that stays"));
    label->setBuddy(m_survivor);
    ignoreWheelWithoutFocus(m_survivor);
    auto *beside = new QWidget;
    auto *pair = new QHBoxLayout(beside);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(label);
    pair->addWidget(m_survivor);
    m_onlyDifferences->setObjectName(u"merge_differences"_s);
    m_onlyDifferences->setChecked(true);
    m_whole->setObjectName(u"merge_whole"_s);
    m_whole->setAutoDefault(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{beside, m_onlyDifferences, m_whole})
        layout->addWidget(widget);
    connect(m_survivor, &QComboBox::activated, m_model, [this](int sheet) { m_model->setSurvivor(sheet); });
    connect(m_onlyDifferences, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        fitColumns();
    });
    connect(m_whole, &QPushButton::clicked, this, [this] { chooseWhole(m_table->currentIndex().column()); });
    return row;
}

void MergeSheetsDialog::makeTable()
{
    m_table->setObjectName(u"merge_table"_s);
    m_table->setAccessibleName(tr("The sheets, field by field"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MergeDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMaximumSectionSize(kMostRowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &MergeSheetsDialog::choose);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &MergeSheetsDialog::chooseWhole);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MergeSheetsDialog::showDetail);
    connect(m_model, &MergeModel::choicesChanged, this, [this] {
        m_table->resizeRowsToContents();
        showDetail();
        showState();
    });
}

bool MergeSheetsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier)
                chooseWhole(m_table->currentIndex().column());
            else
                choose(m_table->currentIndex());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MergeSheetsDialog::setComparison(const MergeComparison &comparison)
{
    m_model->setComparison(comparison);
    fillSurvivors();
    fitColumns();
    m_title->setText(comparison.sheets.size() == 2 ? tr("Two sheets become one") : tr("%n sheet(s) become one", nullptr, static_cast<int>(comparison.sheets.size())));
    if (!comparison.obstacle.isEmpty())
        m_banner->announce(Tone::Warning, comparison.obstacle);
    else
        m_banner->dismiss();
    if (m_model->rowCount() == 0) { // nothing differs: what is the same is shown
        m_onlyDifferences->setChecked(false);
        m_onlyDifferences->setEnabled(false);
    }
    m_table->setCurrentIndex(m_model->index(0, 2 + static_cast<int>(m_model->survivor())));
    showDetail();
    showState();
}

void MergeSheetsDialog::fillSurvivors()
{
    m_survivor->clear();
    for (int sheet = 0; sheet < static_cast<int>(m_model->comparison().sheets.size()); ++sheet)
        m_survivor->addItem(tr("%1. %2").arg(sheet + 1).arg(m_model->comparison().sheets.at(sheet).title));
    m_survivor->setCurrentIndex(static_cast<int>(m_model->survivor()));
}

void MergeSheetsDialog::fitColumns()
{
    const int others = m_model->columnCount() - 2;
    const int room = qMax(720, (isVisible() ? m_table->viewport()->width() : width() - 60)) - kFieldWidth - kVerdictWidth;
    m_table->setColumnWidth(0, kFieldWidth);
    m_table->setColumnWidth(1, kVerdictWidth);
    for (int column = 2; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, qMax(kLeastSheetWidth, room / qMax(1, others)));
    m_table->resizeRowsToContents();
}

void MergeSheetsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void MergeSheetsDialog::choose(const QModelIndex &cell)
{
    if (!m_isBusy)
        m_model->choose(cell);
}

void MergeSheetsDialog::chooseWhole(int column)
{
    if (!m_isBusy)
        m_model->chooseColumn(column);
}

void MergeSheetsDialog::showDetail()
{
    const QModelIndex cell = m_table->currentIndex();
    m_detail->setText(cell.isValid() ? cell.data(MergeModel::DetailRole).toString() : QString());
    m_whole->setEnabled(!m_isBusy && m_model->sheetAt(cell.column()) >= 0);
}

QString MergeSheetsDialog::goingAlong() const
{
    const MergeComparison &comparison = m_model->comparison();
    QStringList lines;
    for (qsizetype sheet = 0; sheet < comparison.sheets.size(); ++sheet) {
        if (sheet != m_model->survivor() && !comparison.sheets.at(sheet).hanging.isEmpty())
            lines << tr("From sheet %1 goes along: %2.").arg(sheet + 1).arg(comparison.sheets.at(sheet).hanging.join(u", "_s));
    }
    if (comparison.references > 0)
        lines << tr("%n field(s) of other sheets lead to the merged sheet then.", nullptr, comparison.references);
    lines << tr("The numbers of every sheet go on finding the merged one.");
    return lines.join(u' ');
}

void MergeSheetsDialog::showState()
{
    m_along->setText(goingAlong());
    const bool can = !m_isBusy && m_model->comparison().obstacle.isEmpty();
    m_ok->setEnabled(can);
    m_survivor->setEnabled(!m_isBusy);
}

void MergeSheetsDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    showDetail();
    showState();
}

void MergeSheetsDialog::refuse(const Error &error)
{
    setBusy(false);
    m_banner->announce(Tone::Danger, error.message);
    if (error.kind != ErrorKind::Conflict)
        return;
    QPushButton *again = m_banner->addButton(tr("Compare once more"));
    again->setObjectName(u"merge_again"_s);
    connect(again, &QPushButton::clicked, this, &MergeSheetsDialog::compareWanted);
    again->setFocus();
}

} // namespace effectif
