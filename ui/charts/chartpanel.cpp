// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "models/items/rowsmodel.h"
#include "ui/charts/chartview.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;
using chartpicture::Format;

namespace {
constexpr int kPadding = 14;
constexpr int kBeside = 640; ///< pixels; narrower, the table stands below
constexpr const char *kSwitchIcons[] = {"list", "circle"};
constexpr Format kFormats[] = {Format::Png, Format::Svg, Format::Pdf};
} // namespace

ChartPanel::ChartPanel(const QString &name, const QList<ChartView *> &views, QWidget *parent)
    : QWidget(parent)
    , m_views(views)
    , m_title(new PlainLabel)
    , m_summary(new PlainLabel)
    , m_stack(new QStackedLayout)
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_tableButton(makeTool(name + u"_table"_s, u"columns-3"_s))
    , m_pictureButton(makeTool(name + u"_picture"_s, u"download"_s))
    , m_rows(new RowsModel(-1, this))
    , m_table(new QTableView)
{
    setObjectName(name);
    m_title->setLetters(1.08, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_summary->setTone(Tone::Muted);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(name + u"_summary"_s);
    for (ChartView *view : m_views) {
        view->setParent(this); // what a stack without a parent shows would be a window
        view->setObjectName(name + u"_view%1"_s.arg(m_views.indexOf(view)));
        m_stack->addWidget(view);
        connect(view, &ChartView::activated, this, &ChartPanel::activated);
    }
    makeTools();
    makeTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    for (QToolButton *button : std::as_const(m_switches))
        head->addWidget(button);
    head->addWidget(m_tableButton);
    head->addWidget(m_pictureButton);
    m_body->addLayout(m_stack, 3);
    m_body->addWidget(m_table, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding - 4, kPadding, kPadding);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addLayout(m_body, 1);
    setSwitchable(true);
    retranslate();
}

void ChartPanel::makeTools()
{
    for (int i = 0; i < m_views.size() && m_views.size() > 1; ++i) {
        QToolButton *button = makeTool(objectName() + u"_switch%1"_s.arg(i), QLatin1StringView(kSwitchIcons[i % 2]));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(i == 0);
        connect(button, &QToolButton::clicked, this, [this, i] { m_stack->setCurrentIndex(i); });
        m_switches << button;
    }
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, m_table, &QWidget::setVisible);
    auto *menu = new QMenu(m_pictureButton);
    for (const Format format : kFormats) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(objectName() + u'_' + QLatin1StringView(chartpicture::suffix(format)));
        connect(action, &QAction::triggered, this, [this, format] { Q_EMIT pictureWanted(format); });
        m_pictures << action;
    }
    m_pictureButton->setMenu(menu);
    m_pictureButton->setPopupMode(QToolButton::InstantPopup);
}

void ChartPanel::makeTable()
{
    makeListTable(m_table, objectName() + u"_data"_s);
    m_table->setModel(m_rows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->hide();
}

const ChartData &ChartPanel::data() const
{
    return m_views.first()->data();
}

ChartView *ChartPanel::view() const
{
    return m_views.at(m_stack->currentIndex());
}

void ChartPanel::setData(const ChartData &data)
{
    m_title->setText(data.title);
    m_summary->setText(data.summary);
    m_summary->setVisible(!data.summary.isEmpty());
    for (ChartView *view : std::as_const(m_views))
        view->setData(data);
    m_rows->setHeaders(data.head);
    QList<RowsModel::Row> rows;
    for (const QStringList &cells : data.rows)
        rows << RowsModel::Row{static_cast<int>(rows.size()) + 1, cells, {}};
    m_rows->setRows(rows);
    m_table->setAccessibleName(data.title);
    m_table->setAccessibleDescription(data.summary);
}

void ChartPanel::showView(int index)
{
    m_stack->setCurrentIndex(index);
    if (QToolButton *button = m_switches.value(index))
        button->setChecked(true);
}

void ChartPanel::setSwitchable(bool switchable)
{
    for (QToolButton *button : std::as_const(m_switches))
        button->setVisible(switchable);
    if (!switchable)
        showView(0);
}

void ChartPanel::setDrillable(bool drillable)
{
    for (ChartView *view : std::as_const(m_views))
        view->setDrillable(drillable);
}

void ChartPanel::setSavable(bool savable)
{
    m_pictureButton->setVisible(savable);
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartPanel::paintEvent(QPaintEvent *)
{
    stylepaint::card(this);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_body->setDirection(event->size().width() < kBeside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ChartPanel::retranslate()
{
    const QStringList switches{tr("Bars"), tr("Ring")};
    for (int i = 0; i < m_switches.size(); ++i)
        m_switches.at(i)->setText(switches.value(i));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("The same numbers as a table"));
    m_pictureButton->setText(tr("Picture"));
    m_pictureButton->setToolTip(tr("Save the chart as a picture for a document"));
    const QStringList pictures{tr("PNG picture …"), tr("SVG drawing …"), tr("PDF …")};
    for (int i = 0; i < m_pictures.size(); ++i)
        m_pictures.at(i)->setText(pictures.at(i));
}

} // namespace effectif
