// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/publication.h"

#include "models/domain/quiethours.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct TypeRow
{
    PublicationType type;
    const char *id;
    const char *name;
    bool poll;
};
constexpr TypeRow kTypes[] = {
    {PublicationType::Message, "message", QT_TRANSLATE_NOOP("Publication", "Message"), false},
    {PublicationType::Advantage, "advantage", QT_TRANSLATE_NOOP("Publication", "Advantage"), false},
    {PublicationType::Deal, "deal", QT_TRANSLATE_NOOP("Publication", "Good deal"), false},
    {PublicationType::Document, "document", QT_TRANSLATE_NOOP("Publication", "Document"), false},
    {PublicationType::YesNo, "yesno", QT_TRANSLATE_NOOP("Publication", "Yes/No"), true},
    {PublicationType::Text, "text", QT_TRANSLATE_NOOP("Publication", "Text answer"), true},
    {PublicationType::Choice, "choice", QT_TRANSLATE_NOOP("Publication", "Multiple choice"), true},
};

const TypeRow &rowOf(PublicationType type)
{
    return *std::ranges::find(kTypes, type, &TypeRow::type);
}

QString say(const char *text)
{
    return QCoreApplication::translate("Publication", text);
}

/// When it would go out if it were published now.
QDateTime startOf(const Publication &publication, const QDateTime &now)
{
    return publication.starts.isValid() ? std::max(publication.starts, now) : now;
}
} // namespace

QList<PublicationType> publicationTypes()
{
    QList<PublicationType> types;
    for (const TypeRow &row : kTypes)
        types << row.type;
    return types;
}

bool isPoll(PublicationType type)
{
    return rowOf(type).poll;
}

QString idOf(PublicationType type)
{
    return QString::fromLatin1(rowOf(type).id);
}

PublicationType publicationTypeFromId(const QString &id)
{
    for (const TypeRow &row : kTypes) {
        if (id == QLatin1StringView(row.id))
            return row.type;
    }
    return PublicationType::Message;
}

QString publicationTypeName(PublicationType type)
{
    return say(rowOf(type).name);
}

QString publicationPhaseName(PublicationPhase phase, bool poll)
{
    struct Words
    {
        const char *text;
        const char *of;
    };
    static constexpr Words kWords[][2] = {
        {QT_TRANSLATE_NOOP3("Publication", "Draft", "an announcement"), QT_TRANSLATE_NOOP3("Publication", "Draft", "a poll")},
        {QT_TRANSLATE_NOOP3("Publication", "Scheduled", "an announcement"), QT_TRANSLATE_NOOP3("Publication", "Scheduled", "a poll")},
        {QT_TRANSLATE_NOOP3("Publication", "Running", "an announcement"), QT_TRANSLATE_NOOP3("Publication", "Running", "a poll")},
        {QT_TRANSLATE_NOOP3("Publication", "Ended", "an announcement"), QT_TRANSLATE_NOOP3("Publication", "Ended", "a poll")},
        {QT_TRANSLATE_NOOP3("Publication", "Withdrawn", "an announcement"), QT_TRANSLATE_NOOP3("Publication", "Withdrawn", "a poll")}};
    const Words &words = kWords[static_cast<int>(phase)][poll ? 1 : 0];
    return QCoreApplication::translate("Publication", words.text, words.of);
}

PublicationPhase Publication::phase(const QDateTime &now) const
{
    if (state == State::Draft)
        return PublicationPhase::Draft;
    if (state == State::Withdrawn)
        return PublicationPhase::Withdrawn;
    if (now < starts)
        return PublicationPhase::Scheduled;
    return ends.isValid() && now >= ends ? PublicationPhase::Ended : PublicationPhase::Running;
}

int characterCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() > 0)
        ++count;
    return count;
}

QString publicationProblem(const Publication &publication, const QDateTime &now)
{
    const bool poll = isPoll(publication.type);
    const QString fr = publication.title.fr.simplified();
    const QString en = publication.title.en.simplified();
    if (fr.isEmpty() || en.isEmpty())
        return poll ? say(QT_TRANSLATE_NOOP("Publication", "Type the question in French and in English, or copy the one into the other."))
                    : say(QT_TRANSLATE_NOOP("Publication", "Type the title in French and in English, or copy the one into the other."));
    if (std::max(characterCount(fr), characterCount(en)) > Publication::kMostCharacters)
        return poll ? say(QT_TRANSLATE_NOOP("Publication", "A question has at most 40 characters. Shorten it."))
                    : say(QT_TRANSLATE_NOOP("Publication", "A title has at most 40 characters. Shorten it."));
    if (publication.list.id == 0)
        return say(QT_TRANSLATE_NOOP("Publication", "Choose the distribution list of those who are to have it."));
    if (!publication.ends.isValid()) {
        if (publication.type != PublicationType::Document)
            return say(QT_TRANSLATE_NOOP("Publication", "Say when it ends, so that nobody reads old news."));
    } else if (publication.ends <= startOf(publication, now)) {
        return say(QT_TRANSLATE_NOOP("Publication", "It would end before it begins. Choose a later end."));
    }
    return {};
}

bool startsInQuietHours(const Publication &publication, const QuietHours &quiet, const QDateTime &now)
{
    return nextAllowed(quiet, startOf(publication, now)) != startOf(publication, now);
}

QDateTime calmStart(const Publication &publication, const QuietHours &quiet, const QDateTime &now)
{
    return nextAllowed(quiet, startOf(publication, now));
}

} // namespace effectif
