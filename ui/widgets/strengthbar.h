// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace effectif {

/// How hard a password is to guess: a bar that is full at the bits asked for, and its colour.
class StrengthBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthBar(QWidget *parent = nullptr);

    void setBits(int bits, int wanted);
    int bits() const { return m_bits; }
    QSize sizeHint() const override { return {120, 6}; }
    QSize minimumSizeHint() const override { return {60, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_bits = 0;
    int m_wanted = 80;
};

} // namespace effectif
