// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace effectif {

/// A person's round picture: the photo, or the initials on a colour that is always the same for the same name.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(int side = 40, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// A null pixmap shows the initials again. Cropped to its middle.
    void setPhoto(const QPixmap &photo);
    QSize sizeHint() const override;

    /// "ZL" of "Lefèvre Zoé" is written LZ, in the order given; one letter of a single word.
    static QString initials(const QString &name);
    /// White letters are readable on it (4.5:1).
    static QColor colourOf(const QString &name);
    /// For delegates, which have no widget a row.
    static void draw(QPainter *painter, const QRectF &rect, const QString &name, const QPixmap &photo);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    QString m_name;
    QPixmap m_photo;
};

} // namespace effectif
