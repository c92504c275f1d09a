// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paper.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace effectif {

/// One small page, always whole and as large as there is room: a business card, or a slide that is one. Screen readers hear
/// what stands on it.
class CardView final : public QWidget
{
    Q_OBJECT
public:
    /// Paper lies there as a card does, white with an edge; else the ground is whatever is around.
    enum class Ground { Paper, None };

    explicit CardView(Ground ground = Ground::Paper, QWidget *parent = nullptr);

    void setPage(const PaperPage &page);
    const std::optional<PaperPage> &page() const { return m_page; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSizeF proportions() const;

    Ground m_ground;
    std::optional<PaperPage> m_page;
    QPixmap m_picture; ///< of the page at this size; null: to be painted anew
};

} // namespace effectif
