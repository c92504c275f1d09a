// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paper.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <optional>

namespace effectif {

/// A page of paper as it will be printed, whole or enlarged. Keys scroll it, and ask for the pages before and behind at its
/// edges; screen readers hear what stands on it.
class PaperView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PaperView(QWidget *parent = nullptr);

    void setPage(const PaperPage &page);
    void clear();
    const std::optional<PaperPage> &page() const { return m_page; }

    /// Pixels an inch; 0: as large as there is room.
    void setZoom(qreal dots);
    /// One step larger or smaller than it is shown now.
    void stepZoom(int steps);
    bool isWhole() const { return m_zoom <= 0; }
    /// 100: as large as on paper, as far as the screen knows its own size.
    int percent() const;

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void firstWanted();
    void lastWanted();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    qreal dots() const;
    QSize extent() const;
    void arrange();

    std::optional<PaperPage> m_page;
    qreal m_zoom = 0;
    QPixmap m_picture; ///< of the page at this zoom; null: to be painted anew
};

} // namespace effectif
