// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/threadmodel.h"

#include "models/domain/mentions.h"
#include "models/items/awayroster.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLine = 120;
constexpr int kFoundLine = 36; ///< so that what was looked for is in sight

/// People as they stand in a text, without "@".
QString peopleIn(const QString &text)
{
    QStringList names;
    for (const MentionPart &part : mentionParts(text)) {
        if (part.user != 0)
            names << part.text;
    }
    return names.join(u", "_s);
}
} // namespace

ThreadModel::ThreadModel(Language language, AwayRoster *away, QObject *parent)
    : QAbstractListModel(parent)
    , m_language(language)
    , m_away(away)
{
    if (away)
        connect(away, &AwayRoster::changed, this, [this] {
            if (!m_rows.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
        });
}

void ThreadModel::setThreads(const QList<Thread> &threads)
{
    beginResetModel();
    m_rows.clear();
    m_words.clear();
    for (const Thread &thread : threads)
        m_rows.append({{}, thread, {}});
    endResetModel();
}

void ThreadModel::setFound(const ThreadsFound &found)
{
    beginResetModel();
    m_rows.clear();
    m_words = found.words;
    QHash<ThreadId, Thread> known;
    for (const Thread &thread : found.threads + found.around)
        known.insert(thread.id, thread);
    if (!found.threads.isEmpty())
        m_rows.append({tr("Conversations"), {}, {}});
    for (const Thread &thread : found.threads)
        m_rows.append({{}, thread, {}});
    if (!found.messages.isEmpty())
        m_rows.append({tr("Messages"), {}, {}});
    for (const ThreadMessage &message : found.messages)
        m_rows.append({{}, known.value(message.thread), message});
    endResetModel();
}

void ThreadModel::setFaces(const QHash<UserId, QByteArray> &faces)
{
    m_faces = faces;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {FaceRole});
}

int ThreadModel::rowOf(ThreadId thread) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (thread != 0 && m_rows.at(i).thread.id == thread && m_rows.at(i).found.id == 0)
            return i;
    }
    return -1;
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (!row.heading.isEmpty()) {
        if (role == ThreadRole)
            return 0;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.heading) : QVariant();
    }
    const bool isHit = row.found.id != 0;
    const Reference person = isHit ? row.found.author : row.thread.others.size() == 1 ? row.thread.others.first() : Reference();
    switch (role) {
    case Qt::DisplayRole:
        return threadName(row.thread).isEmpty() ? tr("Nobody else is here any more") : threadName(row.thread);
    case FaceRole:
        return m_faces.value(person.id);
    case Qt::ToolTipRole:
        return m_away && person.id != 0 && !isHit ? m_away->words(person.id, m_language).toHtmlEscaped() : QString();
    case Qt::AccessibleTextRole:
        return describe(index);
    case ThreadRole:
        return row.thread.id;
    case MessageRole:
        return row.found.id;
    case LineRole:
        return lineOf(row);
    case TimeRole:
        return timeText(isHit ? row.found.at : row.thread.last.at, m_language);
    case UnreadRole:
        return isHit ? 0 : row.thread.unread;
    case MutedRole:
        return !isHit && row.thread.muted;
    case AwayRole:
        return m_away && person.id != 0 && !isHit ? m_away->words(person.id, m_language) : QString();
    case PersonRole:
        return person.id != 0 ? person.name : data(index, Qt::DisplayRole).toString();
    default:
        return {};
    }
}

QString ThreadModel::lineOf(const Row &row) const
{
    if (row.found.id != 0)
        return tr("%1: %2").arg(row.found.author.name, messageLine(row.found.text, kFoundLine, m_words));
    const ThreadMessage &last = row.thread.last;
    if (!row.thread.draft.isEmpty())
        return tr("Not sent: %1").arg(messageLine(row.thread.draft, kLine));
    if (last.id == 0)
        return tr("Nothing was written yet");
    if (const QString event = eventText(last); !event.isEmpty())
        return event;
    const QString line = messageLine(last.text, kLine);
    if (last.mine)
        return tr("You: %1").arg(line);
    return row.thread.isPair ? line : tr("%1: %2").arg(last.author.name, line);
}

QString ThreadModel::describe(const QModelIndex &index) const
{
    const QString said = tr("%1, %2, %3").arg(data(index, Qt::DisplayRole).toString(), data(index, TimeRole).toString(), data(index, LineRole).toString());
    const int unread = data(index, UnreadRole).toInt();
    return unread > 0 ? tr("%n unread: %1", nullptr, unread).arg(said) : said;
}

Qt::ItemFlags ThreadModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).heading.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QString ThreadModel::timeText(const QDateTime &time, Language language)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale = localeOf(language);
    const qint64 days = local.date().daysTo(QDate::currentDate());
    if (days <= 0)
        return locale.toString(local.time(), QLocale::ShortFormat);
    return days < 7 ? locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat) : locale.toString(local.date(), QLocale::ShortFormat);
}

QString ThreadModel::eventText(const ThreadMessage &message)
{
    switch (message.what) {
    case ThreadMessage::What::Added:
        return tr("%1 added %2").arg(message.author.name, peopleIn(message.text));
    case ThreadMessage::What::Left:
        return tr("%1 left the conversation").arg(message.author.name);
    case ThreadMessage::What::Named:
        return message.text.isEmpty() ? tr("%1 took the title away").arg(message.author.name)
                                      : tr("%1 called the conversation “%2”").arg(message.author.name, message.text);
    case ThreadMessage::What::Text:
        break;
    }
    return message.removed ? tr("Message taken back") : QString();
}

} // namespace effectif
