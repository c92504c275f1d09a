// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/history.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace effectif {

class PersonName;

/// One operation in the history of a sheet: who and when, what in words, each field with what it held before and after.
class HistoryCard final : public QWidget
{
    Q_OBJECT
public:
    /// `mayChange`: whether values and operations can be taken back here.
    HistoryCard(const HistoryEntry &entry, bool mayChange, Language language, QWidget *parent = nullptr);

    const HistoryEntry &entry() const { return m_entry; }
    /// Of whoever did it; empty: that one is there.
    void setAway(const QString &words);

Q_SIGNALS:
    void viewWanted(qint64 operation);
    void undoWanted(const QUuid &operation);
    void restoreWanted(const QString &key, qint64 operation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addChange(QGridLayout *grid, const HistoryChange &change, bool mayChange);
    QPushButton *addButton(const QString &name, const QString &text, const QString &iconName);

    HistoryEntry m_entry;
    PersonName *m_person;
    QWidget *m_buttons;
};

} // namespace effectif
