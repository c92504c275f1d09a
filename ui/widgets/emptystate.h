// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace effectif {

class IconLabel;
class PlainLabel;

/// What stands where there is nothing to show: an icon, a sentence, perhaps a second one, and the one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Texts are the owner's: set them again when the language changes. No button without a text for it.
    void setContent(const QString &iconName, const QString &sentence, const QString &detail = {},
                    const QString &buttonText = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// The button was pressed.
    void activated();

private:
    IconLabel *m_icon;
    PlainLabel *m_sentence;
    PlainLabel *m_detail;
    QPushButton *m_button;
};

} // namespace effectif
