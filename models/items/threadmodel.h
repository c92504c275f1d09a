// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/threadservice.h"

#include <QAbstractListModel>
#include <QHash>

namespace effectif {

class AwayRoster;

/// Conversations as a list, and of a search the messages that it found below them, each part under a heading.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ThreadRole = Qt::UserRole + 1, ///< ThreadId; 0: a heading
        MessageRole,  ///< MessageId of what was found; 0: the conversation
        LineRole,     ///< below the name
        TimeRole,
        UnreadRole,
        MutedRole,
        AwayRole,     ///< in words; empty: there, or several people
        FaceRole,     ///< JPEG
        PersonRole,   ///< whose face it is, or what the initials are of
    };

    /// Without a roster nobody is away.
    ThreadModel(Language language, AwayRoster *away, QObject *parent = nullptr);

    void setThreads(const QList<Thread> &threads);
    void setFound(const ThreadsFound &found);
    void setFaces(const QHash<UserId, QByteArray> &faces);
    /// -1: it is not there.
    int rowOf(ThreadId thread) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "12:30", "Monday", "03/11/2026".
    static QString timeText(const QDateTime &time, Language language);
    /// What happened to a conversation, or that a message was taken back; empty of a message with a text.
    static QString eventText(const ThreadMessage &message);

private:
    struct Row
    {
        QString heading;
        Thread thread;
        ThreadMessage found; ///< of no id: the conversation
    };
    QString lineOf(const Row &row) const;
    QString describe(const QModelIndex &index) const;

    Language m_language;
    AwayRoster *m_away;
    QList<Row> m_rows;
    QStringList m_words;
    QHash<UserId, QByteArray> m_faces;
};

} // namespace effectif
