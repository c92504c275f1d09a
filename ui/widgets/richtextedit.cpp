// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/richtextedit.h"

#include "models/domain/richtext.h"
#include "models/domain/textlinks.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextEdit>
#include <QTextList>
#include <QToolButton>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Takes only sound text in, from wherever.
class SoundTextEdit final : public QTextEdit
{
public:
    using QTextEdit::QTextEdit;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
    bool canInsertFromMimeData(const QMimeData *source) const override { return source->hasHtml() || source->hasText(); }
    void insertFromMimeData(const QMimeData *source) override
    {
        if (source->hasHtml())
            insertHtml(richtext::forEditor(richtext::sanitised(source->html())));
        else
            insertPlainText(source->text());
        ensureCursorVisible();
    }
};
} // namespace

RichTextEdit::RichTextEdit(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new SoundTextEdit(this))
    , m_tools(new QWidget(this))
{
    m_edit->setObjectName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(130);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(2);
    m_bold = addTool("_bold", u"bold"_s, true, &RichTextEdit::toggleBold);
    m_italic = addTool("_italic", u"italic"_s, true, &RichTextEdit::toggleItalic);
    m_underlined = addTool("_underlined", u"underline"_s, true, &RichTextEdit::toggleUnderlined);
    m_link = addTool("_link", u"link"_s, true, &RichTextEdit::askForLink);
    m_list = addTool("_list", u"list"_s, true, &RichTextEdit::toggleList);
    tools->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_tools);
    layout->addWidget(m_edit, 1);
    connect(m_edit, &QTextEdit::textChanged, this, &RichTextEdit::changed);
    connect(m_edit, &QTextEdit::currentCharFormatChanged, this, &RichTextEdit::showState);
    connect(m_edit, &QTextEdit::cursorPositionChanged, this, &RichTextEdit::showState);
    retranslate();
}

QToolButton *RichTextEdit::addTool(const char *name, const QString &iconName, bool checkable, void (RichTextEdit::*act)())
{
    auto *tool = new QToolButton(m_tools);
    tool->setObjectName(m_edit->objectName() + QLatin1String(name));
    tool->setIcon(icon(iconName));
    tool->setCheckable(checkable);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    m_tools->layout()->addWidget(tool);
    connect(tool, &QToolButton::clicked, this, act);
    return tool;
}

void RichTextEdit::retranslate()
{
    const auto name = [](QToolButton *tool, const QString &text, const QString &keys) {
        tool->setAccessibleName(text);
        tool->setToolTip(keys.isEmpty() ? text : text + u" ("_s + keys + u')');
    };
    name(m_bold, tr("Bold"), QKeySequence(QKeySequence::Bold).toString(QKeySequence::NativeText));
    name(m_italic, tr("Italic"), QKeySequence(QKeySequence::Italic).toString(QKeySequence::NativeText));
    name(m_underlined, tr("Underlined"), QKeySequence(QKeySequence::Underline).toString(QKeySequence::NativeText));
    name(m_link, tr("Link"), {});
    name(m_list, tr("List of points"), {});
}

void RichTextEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RichTextEdit::setTextName(const QString &accessibleName)
{
    m_edit->setAccessibleName(accessibleName);
}

void RichTextEdit::setHtml(const QString &html)
{
    const QSignalBlocker blocker(m_edit);
    m_edit->setHtml(richtext::forEditor(html));
    m_edit->setCurrentCharFormat({});
    showState();
}

QString RichTextEdit::html() const
{
    const QString text = m_edit->toHtml();
    return richtext::isBlank(text) ? QString() : richtext::sanitised(text);
}

void RichTextEdit::showState()
{
    const QTextCharFormat format = m_edit->currentCharFormat();
    m_bold->setChecked(format.fontWeight() >= QFont::DemiBold);
    m_italic->setChecked(format.fontItalic());
    m_underlined->setChecked(format.fontUnderline() && !format.isAnchor());
    m_link->setChecked(format.isAnchor());
    m_list->setChecked(m_edit->textCursor().currentList() != nullptr);
}

/// Of the selection, or of what is typed from here on.
void RichTextEdit::merge(const QTextCharFormat &format)
{
    m_edit->mergeCurrentCharFormat(format);
    m_edit->setFocus();
    showState();
}

void RichTextEdit::toggleBold()
{
    QTextCharFormat format;
    format.setFontWeight(m_edit->fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold);
    merge(format);
}

void RichTextEdit::toggleItalic()
{
    QTextCharFormat format;
    format.setFontItalic(!m_edit->fontItalic());
    merge(format);
}

void RichTextEdit::toggleUnderlined()
{
    QTextCharFormat format;
    format.setFontUnderline(!m_edit->fontUnderline());
    merge(format);
}

void RichTextEdit::toggleList()
{
    QTextCursor cursor = m_edit->textCursor();
    if (QTextList *list = cursor.currentList()) {
        list->remove(cursor.block());
        QTextBlockFormat format = cursor.blockFormat();
        format.setIndent(0);
        cursor.setBlockFormat(format);
    } else {
        cursor.createList(QTextListFormat::ListDisc);
    }
    m_edit->setFocus();
    showState();
}

void RichTextEdit::askForLink()
{
    showState(); // the press itself changes nothing
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(m_edit->objectName() + u"_linkDialog"_s);
    dialog->setWindowTitle(tr("Link"));
    dialog->setLabelText(tr("Address of the page, or e-mail address. Empty: no link."));
    dialog->setTextValue(m_edit->currentCharFormat().anchorHref());
    connect(dialog, &QInputDialog::textValueSelected, this, &RichTextEdit::setLink);
    dialog->open();
}

void RichTextEdit::setLink(const QString &typed)
{
    const QString address = typed.trimmed();
    QTextCursor cursor = m_edit->textCursor();
    QTextCharFormat format;
    format.setAnchor(!address.isEmpty());
    format.setFontUnderline(!address.isEmpty());
    if (!address.isEmpty()) {
        QString full = address;
        if (!address.contains(u':'))
            full.prepend(address.contains(u'@') ? u"mailto:"_s : u"https://"_s);
        if (!isSafeLink(QUrl(full, QUrl::StrictMode))) {
            Q_EMIT linkRefused(tr("A link is the address of a page, as www.example.org, or an e-mail address."));
            return;
        }
        format.setAnchorHref(full);
        format.setForeground(palette().link());
        if (!cursor.hasSelection()) {
            cursor.insertText(address, format);
            m_edit->setCurrentCharFormat({}); // what is typed behind it is no link
            return m_edit->setFocus();
        }
    } else {
        format.setAnchorHref({});
        format.setForeground(palette().text());
        if (!cursor.hasSelection())
            cursor.select(QTextCursor::WordUnderCursor);
    }
    cursor.mergeCharFormat(format);
    m_edit->setFocus();
    showState();
}

bool RichTextEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        QToolButton *tool = key->matches(QKeySequence::Bold) ? m_bold
            : key->matches(QKeySequence::Italic)             ? m_italic
            : key->matches(QKeySequence::Underline)          ? m_underlined
                                                             : nullptr;
        if (tool && event->type() == QEvent::ShortcutOverride) {
            event->accept(); // the window has other plans with Ctrl+B
            return true;
        }
        if (tool) {
            tool->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace effectif
