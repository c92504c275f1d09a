// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QChartView>

#include <memory>

namespace effectif {

/// A chart in the colours of the window: one thing for the keyboard, with arrow keys from label to label and Return to go into
/// one, and with its numbers in words for screen readers. New values move what is there; nothing is animated. Qt Charts is
/// deprecated from Qt 6.10 on, and nothing outside of ui/charts knows of it.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    ~ChartView() override;

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    /// Another one of the same kind, without data: for a picture of it.
    virtual std::unique_ptr<ChartView> another() const = 0;
    /// Whether labels can be gone into.
    void setDrillable(bool drillable);
    /// The label that the arrow keys stand on; -1: none.
    int current() const { return m_current; }
    /// As high as its labels ask for, and no higher unless there is room.
    QSize sizeHint() const override;

    /// One of the colours that tell series or slices apart: 3:1 on Base and Window.
    static QColor inkOf(const QPalette &palette, int index);
    /// The end of an axis of counts, and the distance of its lines: whole numbers, four lines or so.
    static std::pair<double, double> axisOf(double most);

Q_SIGNALS:
    /// Somebody wants to go into a label.
    void activated(int label);

protected:
    explicit ChartView(QWidget *parent = nullptr);

    /// The data are others; or the room, the letters or the colours.
    virtual void showData() = 0;
    virtual void showColours() = 0;
    /// Which label is there; -1: none.
    virtual int labelAt(const QPointF &point) const = 0;

    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCurrent(int label);

    ChartData m_data;
    int m_current = -1;
    int m_pressed = -1;
    bool m_drillable = false;
};

} // namespace effectif
