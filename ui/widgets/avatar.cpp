// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace effectif {

Avatar::Avatar(int side, QWidget *parent) : QWidget(parent), m_side(side)
{
    setFixedSize(side, side);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Avatar::setPhoto(const QPixmap &photo)
{
    m_photo = photo;
    update();
}

QSize Avatar::sizeHint() const
{
    return QSize(m_side, m_side);
}

QString Avatar::initials(const QString &name)
{
    QString result;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        for (const QChar c : word) {
            if (!c.isLetterOrNumber())
                continue;
            result += c.toUpper();
            break;
        }
        if (result.size() == 2)
            break;
    }
    return result;
}

QColor Avatar::colourOf(const QString &name)
{
    static constexpr std::array<QRgb, 10> kGrounds{0xff1f5fd0, 0xff7a3fb5, 0xffb03060, 0xffb4431c, 0xff8a5a00,
                                                   0xff3f7a1f, 0xff0f766e, 0xff0b6f99, 0xff4f5bc4, 0xff6b7280};
    size_t sum = 17; // not qHash: that one differs from run to run
    for (const QChar c : name)
        sum = (sum * 31 + c.unicode()) % 100003;
    return QColor(name.isEmpty() ? kGrounds.back() : kGrounds.at(sum % (kGrounds.size() - 1)));
}

void Avatar::draw(QPainter *painter, const QRectF &rect, const QString &name, const QPixmap &photo)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!photo.isNull()) {
        const qreal side = qMin(photo.width(), photo.height());
        const QRectF middle((photo.width() - side) / 2, (photo.height() - side) / 2, side, side);
        QPainterPath circle;
        circle.addEllipse(rect);
        painter->setClipPath(circle);
        painter->drawPixmap(rect, photo, middle);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colourOf(name));
        painter->drawEllipse(rect);
        QFont font = painter->font();
        font.setPixelSize(qMax(8, int(rect.height() * 0.38)));
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(Qt::white);
        painter->drawText(rect, Qt::AlignCenter, initials(name));
    }
    painter->restore();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(&painter, QRectF(rect()), m_name, m_photo);
}

} // namespace effectif
