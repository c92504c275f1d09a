// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace effectif {

/// Holds what a dialog asks for: as high as that needs, and scrolled only where the screen is too low. What gets the
/// keyboard comes into sight.
class FormScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FormScroll(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(QWidget *focused);
};

} // namespace effectif
