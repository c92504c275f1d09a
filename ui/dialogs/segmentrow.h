// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace effectif {

/// A few values side by side of which one holds. One Tab stop; arrow keys move in it.
class SegmentRow final : public QWidget
{
    Q_OBJECT
public:
    /// One segment a value, in that order.
    explicit SegmentRow(const QStringList &values, QWidget *parent = nullptr);

    /// `name` is what all of them are about, for screen readers.
    void setTexts(const QString &name, const QStringList &texts);
    /// The first one if there is no such value. Emits nothing.
    void setValue(const QString &value);
    QString value() const;

Q_SIGNALS:
    /// The person chose another one.
    void chosen(const QString &value);

private:
    QStringList m_values;
    QButtonGroup *m_group;
    QList<QPushButton *> m_buttons;
};

} // namespace effectif
