// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"

#include "ui/theme/icon.h"
#include "ui/theme/palette.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextEdit>

namespace effectif {

namespace {

/// Those that show by their colours that the pointer is over them.
bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QScrollBar *>(widget)
           || qobject_cast<const QSplitterHandle *>(widget) || qobject_cast<const QTabBar *>(widget)
           || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

ModernStyle::ModernStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ModernStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && !qobject_cast<QHeaderView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void ModernStyle::polish(QPalette &palette)
{
    Q_UNUSED(palette); // Fusion would mix its own shades in
}

QPalette ModernStyle::standardPalette() const
{
    return paletteOf(schemeOf(QGuiApplication::palette()));
}

QIcon ModernStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxInformation: return icon(QStringLiteral("info"), Tone::Accent);
    case SP_MessageBoxWarning: return icon(QStringLiteral("triangle-alert"), Tone::Warning);
    case SP_MessageBoxCritical: return icon(QStringLiteral("circle-alert"), Tone::Danger);
    case SP_MessageBoxQuestion: return icon(QStringLiteral("circle-help"), Tone::Accent);
    case SP_LineEditClearButton: return icon(QStringLiteral("x"), Tone::Muted);
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton: return icon(QStringLiteral("x"));
    case SP_ArrowLeft:
    case SP_ArrowBack: return icon(QStringLiteral("chevron-left"));
    case SP_ArrowRight:
    case SP_ArrowForward: return icon(QStringLiteral("chevron-right"));
    case SP_ArrowUp: return icon(QStringLiteral("chevron-up"));
    case SP_ArrowDown: return icon(QStringLiteral("chevron-down"));
    case SP_ToolBarHorizontalExtensionButton: return icon(QStringLiteral("chevrons-right"));
    case SP_BrowserReload: return icon(QStringLiteral("refresh-cw"));
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

int ModernStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 1; // mnemonics stay visible for those who work by keyboard
    case SH_Menu_Scrollable:
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ComboBox_Popup: return 0; // the list hangs below its box
    case SH_ComboBox_PopupFrameStyle: return QFrame::StyledPanel | QFrame::Plain;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_MessageBox_CenterButtons: return 0;
    case SH_MessageBox_TextInteractionFlags: return Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace effectif
