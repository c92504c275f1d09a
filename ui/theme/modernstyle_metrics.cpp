// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractSpinBox>
#include <QFontMetrics>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace effectif {

using stylepaint::kControlHeight;

namespace {

constexpr int kArrowWidth = 28;

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

QSize buttonSize(QSize size, const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && button->text.isEmpty())
        return QSize(qMax(size.width(), kControlHeight), kControlHeight);
    return QSize(qMax(size.width() + 12, 76), qMax(size.height(), kControlHeight));
}

/// Text, shortcut and arrow columns: drawMenuItem() lays them out.
QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &contents)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(contents.width(), 9);
    const int lead = 34;
    const int tail = item.reservedShortcutWidth > 0 ? 36 : 24;
    return QSize(contents.width() + lead + tail, qMax(contents.height(), 30));
}

} // namespace

int ModernStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing: return 12;
    case PM_LayoutVerticalSpacing: return 10;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 14;
    case PM_ToolBarIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 20;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 18;
    case PM_MessageBoxIconSize: return 40;
    case PM_LineEditIconMargin: return 8;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 36;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 5;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_MenuBarVMargin: return 3;
    case PM_MenuBarItemSpacing: return 2;
    case PM_SplitterWidth: return 9;
    case PM_DefaultFrameWidth: return isTextEdit(widget) ? 4 : 1;
    case PM_ComboBoxFrameWidth: return 1;
    case PM_SpinBoxFrameWidth: return 2;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarTabVSpace: return 18;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap: return 0;
    case PM_TabBarScrollButtonWidth: return 28;
    case PM_HeaderMargin: return 8;
    case PM_HeaderMarkSize: return 12;
    case PM_TreeViewIndentation: return 20;
    case PM_FocusFrameHMargin: return 7; // the padding of every cell of a list
    case PM_ButtonMargin: return 16;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolBarItemSpacing: return 2;
    case PM_ToolBarItemMargin: return 4;
    case PM_ToolBarSeparatorExtent: return 13;
    case PM_ToolBarFrameWidth: return 1;
    case PM_SliderThickness: return 22;
    case PM_SliderLength:
    case PM_SliderControlThickness: return 18;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ModernStyle::layoutSpacing(QSizePolicy::ControlType, QSizePolicy::ControlType, Qt::Orientation orientation,
                               const QStyleOption *, const QWidget *) const
{
    return orientation == Qt::Horizontal ? 12 : 10; // layouts within layouts ask here, not for the metrics
}

QSize ModernStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && type == CT_MenuItem)
        return menuItemSize(*item, contents);
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit: return QSize(size.width() + 12, qMax(size.height(), kControlHeight));
    case CT_ComboBox: return QSize(size.width() + 20, qMax(size.height(), kControlHeight));
    case CT_SpinBox: return QSize(size.width() + 24, qMax(contents.height(), kControlHeight));
    case CT_PushButton: return buttonSize(size, option);
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool wide = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        return size + QSize(wide ? 16 : 8, 8);
    }
    case CT_HeaderSection: return QSize(size.width() + 8, qMax(size.height(), kControlHeight));
    case CT_MenuBarItem: return QSize(contents.width() + 20, qMax(contents.height() + 10, 28));
    case CT_ItemViewItem: return QSize(size.width(), qMax(size.height(), 30));
    case CT_CheckBox:
    case CT_RadioButton: return QSize(size.width() + 4, qMax(size.height(), 24));
    case CT_ProgressBar: return QSize(size.width(), qMax(contents.height(), 20));
    default: return size;
    }
}

QRect ModernStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 1, -8, -1);
        break;
    case SE_HeaderArrow: {
        const QRect r = option->rect;
        return visualRect(option->direction, r, QRect(r.right() - 19, r.center().y() - 5, 12, 12));
    }
    case SE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 0, sorted ? -22 : -6, 0));
    }
    case SE_ItemViewItemFocusRect: return option->rect.adjusted(1, 0, -1, 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel: return option->rect;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ModernStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    const QRect all = option->rect;
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return scrollBarRect(*bar, part);
    if (const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(option); group && control == CC_GroupBox)
        return groupBoxRect(*group, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect = all.adjusted(8, 2, -kArrowWidth, -2);
    else if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        rect = QRect(all.right() - kArrowWidth + 1, all.top(), kArrowWidth, all.height());
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        const int buttons = spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 8 : kArrowWidth;
        const int middle = all.height() / 2;
        if (part == SC_SpinBoxEditField)
            rect = all.adjusted(8, 2, -buttons, -2);
        else if (part == SC_SpinBoxUp)
            rect = QRect(all.right() - kArrowWidth + 1, all.top() + 1, kArrowWidth, middle - 1);
        else if (part == SC_SpinBoxDown)
            rect = QRect(all.right() - kArrowWidth + 1, all.top() + middle, kArrowWidth, middle - 1);
    } else {
        return rect;
    }
    return visualRect(option->direction, all, rect);
}

/// The title stands above the frame, not in it.
QRect ModernStyle::groupBoxRect(const QStyleOptionGroupBox &option, SubControl part) const
{
    const bool checkable = option.subControls.testFlag(SC_GroupBoxCheckBox);
    const bool titled = checkable || !option.text.isEmpty();
    const int head = titled ? qMax(option.fontMetrics.height(), 18) + 8 : 0;
    const int indent = checkable ? 26 : 0;
    const QRect all = option.rect;
    QRect rect;
    switch (part) {
    case SC_GroupBoxCheckBox: rect = QRect(all.left(), all.top() + (head - 8 - 18) / 2, 18, 18); break;
    case SC_GroupBoxLabel: rect = QRect(all.left() + indent, all.top(), all.width() - indent, head - 8); break;
    case SC_GroupBoxFrame: rect = all.adjusted(0, head, 0, 0); break;
    case SC_GroupBoxContents: rect = all.adjusted(1, head + 1, -1, -1); break;
    default: return QRect();
    }
    return visualRect(option.direction, all, rect);
}

QRect ModernStyle::scrollBarRect(const QStyleOptionSlider &option, SubControl part) const
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRect all = option.rect;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int slider = length;
    if (range > 0) {
        slider = int(qint64(option.pageStep) * length / (range + option.pageStep));
        slider = qBound(qMin(pixelMetric(PM_ScrollBarSliderMin, &option, nullptr), length / 2), slider, length);
    }
    const int start = sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - slider,
                                              option.upsideDown);
    const auto along = [&](int from, int extent) {
        return horizontal ? QRect(all.left() + from, all.top(), extent, all.height())
                          : QRect(all.left(), all.top() + from, all.width(), extent);
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove: rect = all; break;
    case SC_ScrollBarSlider: rect = along(start, slider); break;
    case SC_ScrollBarSubPage: rect = along(0, start); break;
    case SC_ScrollBarAddPage: rect = along(start + slider, length - start - slider); break;
    default: return QRect(); // no line buttons, no ends
    }
    return visualRect(option.direction, all, rect);
}

} // namespace effectif
