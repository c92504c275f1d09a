// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

class QVBoxLayout;

namespace effectif {

/// What was done one after the other, each step with a mark and in words.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void clear();
    /// Success and Danger are marked as done and failed; the others as something to know.
    void add(Tone tone, const QString &text);
    /// All the words, one step a line.
    QString text() const { return m_words.join(u'\n'); }

private:
    QVBoxLayout *m_layout;
    QStringList m_words;
};

} // namespace effectif
