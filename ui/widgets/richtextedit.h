// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCharFormat>
#include <QWidget>

class QTextEdit;
class QToolButton;

namespace effectif {

/// A small editor for what domain/richtext knows: bold, italic, underlined, links, points. What is pasted comes in as that and
/// nothing else; no picture and no file is ever loaded.
class RichTextEdit final : public QWidget
{
    Q_OBJECT
public:
    /// Object names begin with `name`; the text itself is called so.
    explicit RichTextEdit(const QString &name, QWidget *parent = nullptr);

    /// Emits nothing.
    void setHtml(const QString &html);
    /// As richtext keeps it.
    QString html() const;
    void setTextName(const QString &accessibleName);

Q_SIGNALS:
    void changed();
    /// What was typed as a link is none: the sentence says what one is.
    void linkRefused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addTool(const char *name, const QString &iconName, bool checkable, void (RichTextEdit::*act)());
    void retranslate();
    void showState();
    void merge(const QTextCharFormat &format);
    void toggleBold();
    void toggleItalic();
    void toggleUnderlined();
    void askForLink();
    void setLink(const QString &typed);
    void toggleList();

    QTextEdit *m_edit;
    QWidget *m_tools;
    QToolButton *m_bold;
    QToolButton *m_italic;
    QToolButton *m_underlined;
    QToolButton *m_link;
    QToolButton *m_list;
};

} // namespace effectif
