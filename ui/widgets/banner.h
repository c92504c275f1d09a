// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace effectif {

class AwayRoster;
class IconLabel;
class PersonLabel;

/// A bar across the page that says what happened and what can be done about it. Hidden until announce().
class Banner final : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows the sentence; buttons of an earlier one go. Accent is plain information.
    void announce(Tone tone, const QString &text);
    /// The same of a sentence that names people, marked as domain/mentions.h marks them: who of them is away is shown (M38).
    void announcePeople(Tone tone, const QString &marked, AwayRoster *roster);
    /// A button of this announcement; connect to its clicked().
    QPushButton *addButton(const QString &text);
    /// True by default.
    void setClosable(bool closable);
    /// The button of what is announced now; null if it has none, or is gone.
    QPushButton *button() const;
    QString text() const;
    Tone tone() const { return m_tone; }

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    /// Another announcement, a button of it, or none any more.
    void changed();
    /// The person closed it, or dismiss() was called.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    Tone m_tone = Tone::Accent;
    IconLabel *m_icon;
    PersonLabel *m_text;
    QHBoxLayout *m_row;
    QToolButton *m_close;
    QList<QPushButton *> m_buttons;
};

} // namespace effectif
