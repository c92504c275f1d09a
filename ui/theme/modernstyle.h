// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionGroupBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace effectif {

/// Fusion, roomier and calmer: metrics belong in a style, colours in the palette. Nothing else in the program draws
/// standard controls, and nothing uses style sheets. The parts are in modernstyle_*.cpp.
///
/// Dynamic properties that widgets may set: "invalid" and "doubtful" on inputs, "readOnlyField" on inputs shown
/// without ground, "segment" ("first", "middle", "last") on buttons that stand joined, "flatRow" true on item views
/// whose rows are not rounded plates.
class ModernStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ModernStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    QPalette standardPalette() const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int layoutSpacing(QSizePolicy::ControlType first, QSizePolicy::ControlType second, Qt::Orientation orientation,
                      const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawToolPanel(const QStyleOption &option, QPainter *painter) const;
    void drawPushButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawToolButtonLabel(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption &option, QPainter *painter) const;
    void drawRadio(const QStyleOption &option, QPainter *painter) const;
    void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOption &option, QPainter *painter) const;
    void drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter) const;
    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const;
    void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter, const QWidget *widget) const;
    void drawGroupBox(const QStyleOptionGroupBox &option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const;
    QRect groupBoxRect(const QStyleOptionGroupBox &option, SubControl part) const;
    QRect scrollBarRect(const QStyleOptionSlider &option, SubControl part) const;
};

} // namespace effectif
