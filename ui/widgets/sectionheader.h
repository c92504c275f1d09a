// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace effectif {

class PlainLabel;

/// The title over a group of fields, with a line to the right edge and room for a button or a count.
class SectionHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const;
    /// Puts a widget at the right end; the header becomes its parent.
    void addTrailing(QWidget *widget);

private:
    PlainLabel *m_label;
    QHBoxLayout *m_row;
};

} // namespace effectif
