// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace effectif {

class Banner;
class PlainLabel;
class PollChoiceRow;

/// The choices of a multiple-choice poll, in the order in which they are asked: added, moved and removed by mouse and by keys alone.
/// A row in which nothing is typed is no choice.
class PollChoices final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it; the banner offers to take a removal back.
    PollChoices(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// What is stored. Rows that say the same stay as they are, with the keyboard in them.
    void setChoices(const QList<PollChoice> &choices);
    /// As they are typed, with the pictures that are stored.
    QList<PollChoice> choices() const;
    /// What was given for pictures since, by number of the choice; empty: none any more.
    QHash<int, QByteArray> pictures() const;
    /// What was given before, in a program that ended: see pictures().
    void setPictures(const QHash<int, QByteArray> &pictures);
    /// The same as they are seen, by number: for the preview.
    QHash<int, QImage> images() const;
    bool isReading() const;
    void setReadOnly(bool readOnly);
    /// Puts the keyboard where something lacks.
    void focusFault();

Q_SIGNALS:
    void changed();
    /// A row has the keyboard that may be out of sight.
    void sightWanted(QWidget *row);

protected:
    void changeEvent(QEvent *event) override;

private:
    PollChoiceRow *addRow(int place, const PollChoice &choice);
    void dropRow(PollChoiceRow *row);
    void forget();
    void append();
    void next(const PollChoiceRow *row, bool english);
    void move(PollChoiceRow *row, int by);
    void remove(PollChoiceRow *row);
    void takeBack();
    void focus(const PollChoiceRow *row, bool english = false);
    int freeNumber() const;
    void place();
    void retranslate();

    const PageContext &m_context;
    Banner *m_banner;
    QList<PollChoiceRow *> m_rows;
    PollChoiceRow *m_removed = nullptr; ///< the last one, which can come back
    int m_removedFrom = 0;
    bool m_readOnly = false;
    QVBoxLayout *m_list;
    QPushButton *m_add;
    QPushButton *m_copy;
    PlainLabel *m_hint;
};

} // namespace effectif
