// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace effectif {

class IconLabel;
class PlainLabel;

/// One field of a FormGrid with its label and the row for its message. Used by FormGrid only.
class FormCell final : public QWidget
{
    Q_OBJECT
public:
    /// Without label: the widget alone, over the whole row.
    FormCell(QWidget *field, bool labelled, int columns, QWidget *parent);

    const QWidget *field() const { return m_field; }
    int columns() const { return m_columns; }
    bool isShown() const { return m_shown; }
    void setShown(bool shown) { m_shown = shown; }

    void setLabel(const QString &label);
    void setMandatory(bool mandatory);
    bool isMandatory() const { return m_mandatory; }
    void setHelp(const QString &help);
    void setMessage(Tone tone, const QString &text);
    void place(bool labelLeft);
    int labelWidth() const;
    void setLabelWidth(int width);
    /// Tells screen readers what the eye sees; again after a change of language.
    void describe();

private:
    QWidget *target() const;

    QWidget *m_field;
    int m_columns;
    bool m_shown = true;
    bool m_mandatory = false;
    QGridLayout *m_layout;
    QWidget *m_head = nullptr;
    PlainLabel *m_label = nullptr;
    PlainLabel *m_star = nullptr;
    QWidget *m_messageRow = nullptr;
    IconLabel *m_messageIcon = nullptr;
    PlainLabel *m_message = nullptr;
};

} // namespace effectif
