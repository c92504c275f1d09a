// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace effectif {

/// A thin line that moves while something is awaited. Keeps its room when idle, and waits a moment before it moves, so
/// that quick answers make no flicker.
class BusyBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    QSize sizeHint() const override { return QSize(40, 3); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_busy = false;
    QTimer m_delay;
    QVariantAnimation m_motion;
};

} // namespace effectif
