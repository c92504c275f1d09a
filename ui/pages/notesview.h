// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/noteservice.h"
#include "ui/pages/leavers.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace effectif {

class Banner;
class EmptyState;
class GrowingTextEdit;
class MentionEditing;
class NoteCard;
class PlainLabel;

/// The notes on anything: written, read, changed, removed and brought back. A page that shows such a thing puts one of
/// these beside it and says what it is about. What is typed is asked about before it is left.
class NotesView final : public QWidget
{
    Q_OBJECT
public:
    explicit NotesView(const PageContext &context, QWidget *parent = nullptr);

    /// id 0: nothing. Reads when it is shown.
    void setSubject(const NoteSubject &subject);
    /// Then notes are read only, as on a sheet in the bin.
    void setReadOnly(bool readOnly);
    bool isDirty() const;
    /// After a yes, isDirty() is false.
    void askToLeave(std::function<void(bool mayLeave)> answer);

Q_SIGNALS:
    void dirtyChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Job = std::function<Result<Note>(NoteService &)>;

    void retranslate();
    void reload();
    void showPage(const NotePage &page);
    void askForFaces();
    void showFace(NoteCard *card) const;
    NoteCard *makeCard(const Note &note);
    NoteCard *dirtyCard() const;
    void add(std::function<void(bool)> then = {});
    void edit(NoteCard *card, std::function<void(bool)> then = {});
    void remove(const Note &note);
    void findColleagues(const QString &letters, std::function<void(const QList<MentionPart> &)> then);
    /// Runs it, tells what went wrong, and reads anew.
    void perform(Job job, std::function<void(const Result<Note> &)> then);

    const PageContext &m_context;
    NoteSubject m_subject;
    int m_limit;
    bool m_stale = true;
    bool m_readOnly = false;
    bool m_saving = false;
    Leavers m_leavers;
    Banner *m_banner;
    GrowingTextEdit *m_text;
    MentionEditing *m_mentions; ///< in `m_text`
    PlainLabel *m_hint;
    QPushButton *m_add;
    QWidget *m_writing; ///< where a new one is written
    QVBoxLayout *m_list;
    EmptyState *m_empty;
    QPushButton *m_older;
    QHash<UserId, QByteArray> m_faces; ///< of colleagues, as JPEG
    QList<NoteCard *> m_cards;
    RequestSeries m_loads;
    RequestSeries m_names;
};

} // namespace effectif
