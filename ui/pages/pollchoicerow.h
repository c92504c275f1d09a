// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "ui/pages/pictureintake.h"

class QToolButton;

namespace effectif {

class PlainLabel;
class TitleLine;

/// One choice of a poll that is written: its number, its text in both languages, perhaps a picture, and the ways to move and to
/// remove it. Keys: Enter goes on, Alt+Up and Alt+Down move it, Alt+Delete removes it.
class PollChoiceRow final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    PollChoiceRow(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// What is stored of it, or a new one with its number alone; texts that are the same stay as they are typed.
    void setChoice(const PollChoice &choice);
    /// As it is typed, with the picture that is stored.
    PollChoice choice() const;
    bool isBlank() const;
    const PictureIntake &picture() const { return *m_picture; }
    PictureIntake &picture() { return *m_picture; }
    void copyFrench();

    /// Its place, from 0 on, among `count`.
    void setPlace(int place, int count);
    void setReadOnly(bool readOnly);
    /// The French line, or the English one.
    QWidget *line(bool english) const;
    bool isTooLong() const;
    /// Tab comes here from that field, and goes on from lastField().
    void comeBehind(QWidget *field);
    QWidget *lastField() const;

Q_SIGNALS:
    void changed();
    /// Enter, in that language.
    void nextWanted(bool english);
    void moveWanted(int by);
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void showPicture();

    PictureIntake *m_picture;
    PollChoice m_stored;
    int m_place = 0;
    int m_count = 1;
    bool m_readOnly = false;
    PlainLabel *m_number;
    PlainLabel *m_frLabel;
    PlainLabel *m_enLabel;
    TitleLine *m_fr;
    TitleLine *m_en;
    QToolButton *m_frame;
    QAction *m_choose;
    QAction *m_paste;
    QAction *m_drop;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace effectif
