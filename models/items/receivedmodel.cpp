// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/receivedmodel.h"

#include <algorithm>
#include <iterator>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
PublicationId idOfReceived(const ReceivedPublication &one)
{
    return one.publication.id;
}
} // namespace

void ReceivedModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ReceivedModel::setReceived(const QList<ReceivedPublication> &received)
{
    m_all = received;
    show();
}

void ReceivedModel::setPolls(const QList<ReceivedPublication> &received, const QList<PublicationId> &answered)
{
    m_answered = answered;
    m_all = received;
    std::ranges::stable_partition(m_all, [this](const ReceivedPublication &one) { return waitsForAnswer(one.publication); });
    show();
}

bool ReceivedModel::waitsForAnswer(const Publication &poll) const
{
    return isPoll(poll.type) && !m_answered.contains(poll.id) && poll.phase(QDateTime::currentDateTimeUtc()) == PublicationPhase::Running;
}

void ReceivedModel::setType(std::optional<PublicationType> type)
{
    m_type = type;
    show();
}

void ReceivedModel::show()
{
    QList<ReceivedPublication> now;
    std::ranges::copy_if(m_all, std::back_inserter(now), [this](const ReceivedPublication &one) { return !m_type || one.publication.type == *m_type; });
    if (std::ranges::equal(m_shown, now, {}, idOfReceived, idOfReceived)) { // what is chosen stays chosen
        m_shown = now;
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = now;
    endResetModel();
}

int ReceivedModel::unseen(std::optional<PublicationType> type) const
{
    return static_cast<int>(std::ranges::count_if(
        m_all, [&](const ReceivedPublication &one) { return !one.seen.isValid() && (!type || one.publication.type == *type); }));
}

int ReceivedModel::rowOf(PublicationId id) const
{
    const auto found = std::ranges::find(m_shown, id, idOfReceived);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

const ReceivedPublication *ReceivedModel::find(PublicationId id) const
{
    const auto found = std::ranges::find(m_all, id, idOfReceived);
    return found == m_all.end() ? nullptr : &*found;
}

void ReceivedModel::markSeen(PublicationId id, const QDateTime &at)
{
    for (QList<ReceivedPublication> *list : {&m_all, &m_shown}) {
        if (const auto found = std::ranges::find(*list, id, idOfReceived); found != list->end() && !found->seen.isValid())
            found->seen = at;
    }
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

QString ReceivedModel::iconOf(PublicationType type)
{
    switch (type) {
    case PublicationType::Message:
        return u"megaphone"_s;
    case PublicationType::Advantage:
        return u"gift"_s;
    case PublicationType::Deal:
        return u"tag"_s;
    case PublicationType::Document:
        return u"file-text"_s;
    default:
        return u"vote"_s;
    }
}

QString ReceivedModel::timeOf(const Publication &publication, Language language, const QDateTime &now, const QTimeZone &zone)
{
    const QLocale locale = localeOf(language);
    const auto say = [&](const QDateTime &at) { return locale.toString(at.toTimeZone(zone), QLocale::ShortFormat); };
    if (publication.phase(now) == PublicationPhase::Ended)
        return tr("ended on %1").arg(say(publication.ends));
    return publication.ends.isValid() ? tr("until %1").arg(say(publication.ends)) : tr("since %1").arg(say(publication.starts));
}

QVariant ReceivedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReceivedPublication &one = m_shown.at(index.row());
    const Publication &publication = one.publication;
    const bool polled = isPoll(publication.type);
    const bool unseen = polled ? waitsForAnswer(publication) : !one.seen.isValid();
    const QString kind = polled && m_answered.contains(publication.id) ? tr("Answered") : publicationTypeName(publication.type);
    const QString detail = kind + u"  ·  "_s + timeOf(publication, m_language, QDateTime::currentDateTimeUtc());
    switch (role) {
    case Qt::DisplayRole:
        return publication.title.in(m_language);
    case Qt::AccessibleTextRole: {
        const QString name = tr("%1, %2", "title, kind and time").arg(publication.title.in(m_language), detail);
        return !unseen ? name : polled ? tr("%1, not answered yet").arg(name) : tr("%1, not opened yet").arg(name);
    }
    case IdRole:
        return publication.id;
    case DetailRole:
        return detail;
    case IconRole:
        return iconOf(publication.type);
    case UnseenRole:
        return unseen;
    default:
        return {};
    }
}

} // namespace effectif
