// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QWidget>

namespace effectif {

/// An icon that stands beside words and follows the palette. Says nothing to a screen reader: the words do.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(int side = 18, QWidget *parent = nullptr);
    void setIcon(const QString &name, Tone tone = Tone::Muted);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_side;
};

} // namespace effectif
