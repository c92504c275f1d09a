// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/note.h"

#include <QPixmap>
#include <QPointer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace effectif {

class AwayRoster;
class Avatar;
class GrowingTextEdit;
class MentionEditing;
class PersonLabel;
class PlainLabel;
struct MentionPart;

/// One note: who wrote it and when, its text with living links, and, for its author, what can be done with it. Edited
/// in place.
class NoteCard final : public QWidget
{
    Q_OBJECT
public:
    NoteCard(const Note &note, Language language, QWidget *parent = nullptr);

    const Note &note() const { return m_note; }
    /// The note was changed elsewhere: what it says now stands above what is being typed, which replaces it when saved.
    void follow(const Note &note);
    void setAuthorPhoto(const QPixmap &photo);
    /// Who is away: its author's name, and those that it mentions, are yellow then (M38).
    void setRoster(AwayRoster *roster);
    bool isEditing() const;
    /// What was typed differs from the note.
    bool isDirty() const;
    QString typed() const;
    /// The answer to namesWanted().
    void propose(const QString &letters, const QList<MentionPart> &people);
    /// Back to the text as it is stored.
    void stopEditing();

Q_SIGNALS:
    void editWanted(const QString &text);
    void removeWanted();
    void linkActivated(const QUrl &url);
    void dirtyChanged();
    void namesWanted(const QString &letters);
    void pasteRefused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startEditing();
    void retranslate();
    void showText();

    Note m_note;
    Language m_language;
    Avatar *m_avatar;
    QPointer<AwayRoster> m_roster;
    PersonLabel *m_author;
    PlainLabel *m_time;
    QLabel *m_text;
    QToolButton *m_edit;
    QToolButton *m_remove;
    GrowingTextEdit *m_editor = nullptr;
    MentionEditing *m_mentions = nullptr; ///< the editor's
    QWidget *m_editRow;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace effectif
