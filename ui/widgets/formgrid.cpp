// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formgrid.h"

#include "ui/widgets/formcell.h"

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace effectif {

FormGrid::FormGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(14);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FormGrid::~FormGrid() = default;

void FormGrid::add(const QString &label, QWidget *field, int columns)
{
    auto *cell = new FormCell(field, true, columns, this);
    cell->setLabel(label);
    cell->place(m_placement == LabelPlacement::Left);
    m_cells.push_back(cell);
    arrange();
}

void FormGrid::addWide(QWidget *widget)
{
    m_cells.push_back(new FormCell(widget, false, 2, this));
    arrange();
}

FormCell *FormGrid::cellOf(const QWidget *field) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [field](const FormCell *cell) { return cell->field() == field; });
    return found == m_cells.end() ? nullptr : *found;
}

void FormGrid::setLabel(const QWidget *field, const QString &label)
{
    if (FormCell *cell = cellOf(field)) {
        cell->setLabel(label);
        alignLabels();
    }
}

void FormGrid::setMandatory(const QWidget *field, bool mandatory)
{
    if (FormCell *cell = cellOf(field); cell && cell->isMandatory() != mandatory) {
        cell->setMandatory(mandatory);
        alignLabels();
    }
}

void FormGrid::setHelp(const QWidget *field, const QString &help)
{
    if (FormCell *cell = cellOf(field))
        cell->setHelp(help);
}

void FormGrid::setMessage(const QWidget *field, Tone tone, const QString &text)
{
    if (FormCell *cell = cellOf(field))
        cell->setMessage(tone, text);
}

void FormGrid::setShown(const QWidget *field, bool shown)
{
    FormCell *cell = cellOf(field);
    if (!cell || cell->isShown() == shown)
        return;
    cell->setShown(shown);
    arrange();
}

bool FormGrid::isShown(const QWidget *field) const
{
    const FormCell *cell = cellOf(field);
    return cell && cell->isShown();
}

void FormGrid::setLabelPlacement(LabelPlacement placement)
{
    m_placement = placement;
    for (FormCell *cell : m_cells)
        cell->place(placement == LabelPlacement::Left);
    alignLabels();
}

void FormGrid::setTwoColumnsFrom(int width)
{
    m_threshold = width;
    m_columns = this->width() >= width ? 2 : 1;
    arrange();
}

void FormGrid::alignLabels()
{
    int widest = 0;
    if (m_placement == LabelPlacement::Left) {
        for (const FormCell *cell : m_cells)
            widest = std::max(widest, cell->isShown() ? cell->labelWidth() : 0);
        widest = std::min(widest, 200);
    }
    for (FormCell *cell : m_cells)
        cell->setLabelWidth(widest);
}

void FormGrid::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int row = 0;
    int column = 0;
    for (FormCell *cell : m_cells) {
        cell->setVisible(cell->isShown());
        if (!cell->isShown())
            continue;
        const int span = std::min(cell->columns(), m_columns);
        if (column + span > m_columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(cell, row, column, 1, span, Qt::AlignTop);
        column += span;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns == 2 ? 1 : 0);
    alignLabels();
    updateGeometry();
}

QSize FormGrid::minimumSizeHint() const
{
    // One column must fit; the grid itself would ask for as many as it has now and never shrink.
    int width = 0;
    for (const FormCell *cell : m_cells) {
        if (cell->isShown())
            width = std::max(width, cell->minimumSizeHint().width());
    }
    return QSize(width, m_grid->minimumSize().height());
}

void FormGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wanted = event->size().width() >= m_threshold ? 2 : 1;
    if (wanted == m_columns)
        return;
    m_columns = wanted;
    arrange();
}

void FormGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (FormCell *cell : m_cells)
            cell->describe();
    }
}

} // namespace effectif
