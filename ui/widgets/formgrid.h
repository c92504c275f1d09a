// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace effectif {

class FormCell;

/// The fields of a form with their labels, in two columns where there is room and in one where there is not. Each
/// field has a row below it for what is wrong with it, in words and with an icon. Put it into a scroll area.
/// Fields are named by their widgets; a field's label leads to its focus proxy.
class FormGrid final : public QWidget
{
    Q_OBJECT
public:
    enum class LabelPlacement { Above, Left };

    explicit FormGrid(QWidget *parent = nullptr);
    ~FormGrid() override;

    /// The grid becomes the field's parent. `columns` is 1 or 2.
    void add(const QString &label, QWidget *field, int columns = 1);
    /// A whole row without label: a section's title, a note.
    void addWide(QWidget *widget);
    void setLabel(const QWidget *field, const QString &label);
    /// Marks the label with an asterisk, and says so to screen readers.
    void setMandatory(const QWidget *field, bool mandatory);
    /// A tool tip on label and field.
    void setHelp(const QWidget *field, const QString &help);
    /// The row below the field; an empty text removes it.
    void setMessage(const QWidget *field, Tone tone, const QString &text);
    /// Fields that are not shown leave no gap.
    void setShown(const QWidget *field, bool shown);
    bool isShown(const QWidget *field) const;

    void setLabelPlacement(LabelPlacement placement);
    /// From this width on there are two columns; 640 if not told.
    void setTwoColumnsFrom(int width);
    int columns() const { return m_columns; }

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    FormCell *cellOf(const QWidget *field) const;
    void arrange();
    void alignLabels();

    QGridLayout *m_grid;
    std::vector<FormCell *> m_cells;
    LabelPlacement m_placement = LabelPlacement::Above;
    int m_threshold = 640;
    int m_columns = 2;
};

} // namespace effectif
