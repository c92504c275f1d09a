// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace effectif {

class PlainLabel;

/// A line for a text that may have so many characters as people count them, with the count beside it: "12/40". What is longer
/// can be typed and pasted, and is said: nothing is cut off.
class TitleLine final : public QWidget
{
    Q_OBJECT
public:
    TitleLine(const QString &name, int most, QWidget *parent = nullptr);

    QString text() const;
    /// Emits nothing.
    void setText(const QString &text);
    /// To be read alone: nothing is counted.
    void setReadOnly(bool readOnly);
    int count() const;
    bool isTooLong() const { return count() > m_most; }
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    int m_most;
    QLineEdit *m_line;
    PlainLabel *m_count;
};

} // namespace effectif
