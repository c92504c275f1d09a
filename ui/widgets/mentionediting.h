// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mentions.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QListWidget;
class QPlainTextEdit;

namespace effectif {

class AwayRoster;

/// "Away until …"; empty: the person is there.
using AwayWords = std::function<QString(UserId user)>;

/// Makes a text field know people: "@" and some letters propose them, arrows and Enter choose, and whoever was chosen stands as
/// one piece. The text is handed out with the mentions in it (domain/mentions.h).
class MentionEditing final : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the field.
    explicit MentionEditing(QPlainTextEdit *field);

    void setText(const QString &text);
    QString text() const;
    /// Who is away: such names are yellow among what is proposed (M38).
    void setRoster(AwayRoster *roster);
    /// What namesWanted() asked for; an answer to former letters is dropped.
    void propose(const QString &letters, const QList<MentionPart> &people);
    /// The same where no roster is known: `away` says of whom it is, and until when.
    void propose(const QString &letters, const QList<MentionPart> &people, const AwayWords &away);
    bool isProposing() const;

Q_SIGNALS:
    /// People whose names begin with these letters, perhaps with none.
    void namesWanted(const QString &letters);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString lettersBeforeCursor() const;
    void follow();
    void choose(int row);
    void step(int by);
    void close();
    void tidy();

    QPlainTextEdit *m_field;
    QPointer<AwayRoster> m_roster;
    QPointer<QListWidget> m_list;
    QList<MentionPart> m_people;
    QString m_letters;
    bool m_asking = false;
};

} // namespace effectif
