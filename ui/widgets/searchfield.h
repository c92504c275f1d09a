// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/lineedit.h"

namespace effectif {

/// The search box: a magnifier, a button that empties it, Esc empties it too (and goes on to the window when it is
/// empty). Whoever listens to textChanged() decides how long to wait.
class SearchField final : public LineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Down or Return: the person wants to go on to the results.
    void resultsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QAction *m_find;
    QAction *m_clear;
    QString m_ownName;
};

} // namespace effectif
