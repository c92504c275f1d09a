// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QPushButton;
class QSlider;
class QToolButton;

namespace effectif {

class CropView;
class PlainLabel;

/// Which square of a picture becomes the photo.
class CropDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit CropDialog(const QImage &picture, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The picture as it was turned, and the square of it.
    void cropped(const QImage &picture, const QRect &square);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QToolButton *addTool(const char *name, const QString &iconName);

    CropView *m_view;
    PlainLabel *m_title;
    PlainLabel *m_help;
    PlainLabel *m_zoomLabel;
    QSlider *m_zoom;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_left;
    QToolButton *m_right;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace effectif
