// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/chartpicture.h"

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace effectif {

class ChartView;
class PlainLabel;
class RowsModel;

/// A chart on a card: its title, what it comes to in words, the same data as a table beside it for whoever asks, other ways to
/// draw it, and pictures of it.
class ChartPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the names of what is in it. The views are the panel's from then on; the first is shown.
    ChartPanel(const QString &name, const QList<ChartView *> &views, QWidget *parent = nullptr);

    /// Moves every view and the table to these numbers.
    void setData(const ChartData &data);
    const ChartData &data() const;
    ChartView *view() const;
    /// How the data are drawn: an index of the views.
    void showView(int index);
    /// Whether there is a choice of views just now; if not, the first is shown.
    void setSwitchable(bool switchable);
    void setDrillable(bool drillable);
    /// Whether pictures of it are offered, as they are unless told.
    void setSavable(bool savable);

Q_SIGNALS:
    /// Somebody wants to go into a label.
    void activated(int label);
    void pictureWanted(effectif::chartpicture::Format format);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTools();
    void makeTable();
    void retranslate();

    QList<ChartView *> m_views;
    PlainLabel *m_title;
    PlainLabel *m_summary;
    QStackedLayout *m_stack;
    QBoxLayout *m_body;
    QList<QToolButton *> m_switches;
    QToolButton *m_tableButton;
    QToolButton *m_pictureButton;
    QList<QAction *> m_pictures;
    RowsModel *m_rows;
    QTableView *m_table;
};

} // namespace effectif
