// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace effectif {

class EmptyState;

/// What can be seen of a file without another program: a picture, a text, or a sentence with the button that opens it.
class FilePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit FilePreview(QWidget *parent = nullptr);

    void showPicture(const QImage &picture);
    /// As plain text, whatever it is.
    void showText(const QString &text);
    /// Nothing to see: why, and what the button does (none without a text for it).
    void showSentence(const QString &iconName, const QString &sentence, const QString &detail = {},
                      const QString &buttonText = {});

Q_SIGNALS:
    /// The button under the sentence was pressed.
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Picture;
    void fitSentence();

    QStackedWidget *m_stack;
    Picture *m_picture;
    QPlainTextEdit *m_text;
    EmptyState *m_sentence;
    bool m_hasIcon = false;
};

} // namespace effectif
