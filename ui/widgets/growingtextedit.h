// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace effectif {

/// A text of several lines, as tall as its text between two bounds. Tab leaves it, as in every other field.
class GrowingTextEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);
    /// 3 to 12 if not told.
    void setLineBounds(int fewest, int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The focus went to another widget (not to a menu or another window).
    void editingFinished();
    /// What was to be pasted is longer than anything typed here may be: why, in words. Nothing was inserted.
    void pasteRefused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int heightFor(int lines) const;
    void fit();

    int m_fewest = 3;
    int m_most = 12;
};

} // namespace effectif
