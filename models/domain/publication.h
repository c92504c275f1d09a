// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/fieldtype.h"
#include "models/domain/filevalue.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace effectif {

struct QuietHours;

using PublicationId = qint32;

/// What an office tells its people (C13-C16), or asks them (C34-C36).
enum class PublicationType { Message, Advantage, Deal, Document, YesNo, Text, Choice };

/// All of them, in the order people see them.
QList<PublicationType> publicationTypes();
bool isPoll(PublicationType type);
/// Stable: it stands in databases.
QString idOf(PublicationType type);
/// Of an id that only a newer program knows: a message.
PublicationType publicationTypeFromId(const QString &id);
/// What people call one, in the language of the interface.
QString publicationTypeName(PublicationType type);

/// Where a publication stands. What a person decided is a draft, a publication or a withdrawal; the rest is the clock's.
enum class PublicationPhase { Draft, Scheduled, Running, Ended, Withdrawn };
/// Of a poll or of an announcement: French says them otherwise.
QString publicationPhaseName(PublicationPhase phase, bool poll);

/// One announcement, or the frame of a poll.
struct Publication
{
    static constexpr int kMostCharacters = 40; ///< of a title or question, as people count them (C18, C30)

    enum class State { Draft, Published, Withdrawn };

    PublicationId id = 0; ///< 0: not stored yet
    PublicationType type = PublicationType::Message;
    QString kind;         ///< of the recipients' sheets
    Reference list;       ///< the distribution list; 0: none yet
    LocalizedText title;  ///< of a poll: the question
    QString description;  ///< sound rich text (richtext.h)
    QDateTime starts;     ///< invalid: not said yet, at once when it is published
    QDateTime ends;       ///< invalid: it stays, as documents may
    QString webAddress;   ///< complete, or empty
    QString picture;      ///< the hash of a JPEG; empty: none
    FileValue file;       ///< empty: none
    State state = State::Draft;
    Reference owner;
    QDateTime published;  ///< invalid: a draft
    bool inQuietHours = false; ///< it went out at once although nobody should be disturbed (D9)
    int version = 0;      ///< counts saves: a save names the one that it was made on

    /// What titles and dates say at this moment.
    PublicationPhase phase(const QDateTime &now) const;
    bool operator==(const Publication &) const = default;
};

/// How many recipients a publication reached, by the application.
struct PublicationReach
{
    int recipients = 0; ///< who is on its list now
    int delivered = 0;  ///< it stands in their application
    int seen = 0;       ///< they opened it
    int blocked = 0;    ///< it could not reach them: see reasons
    bool operator==(const PublicationReach &) const = default;
};

/// A publication as somebody who manages them sees it in a list.
struct PublicationEntry
{
    Publication publication;
    PublicationReach reach;
    std::optional<int> answered = std::nullopt; ///< of a poll how many people; nothing: a draft, or too few anonymous ones to be told
};

/// One that is addressed to whoever reads it.
struct ReceivedPublication
{
    Publication publication;
    QDateTime seen; ///< invalid: not opened yet
};

/// By which way a publication goes to somebody (D12). Ids stand in databases.
namespace publicationchannel {
inline const auto kApplication = QStringLiteral("app");
} // namespace publicationchannel

/// Why a publication cannot reach somebody. Ids stand in databases.
namespace blockedreason {
inline const auto kNoAccount = QStringLiteral("no_account");
} // namespace blockedreason

/// How long a text is to whoever reads it: an é is one character however it was typed, a flag is one too (UAX #29).
int characterCount(const QString &text);

/// What is wrong with it as it should be published, in words for the person; empty: nothing. Titles, list and dates.
QString publicationProblem(const Publication &publication, const QDateTime &now);

/// Whether the moment at which it would go out is one at which people are not to be disturbed.
bool startsInQuietHours(const Publication &publication, const QuietHours &quiet, const QDateTime &now);
/// The first moment from then on at which they may be.
QDateTime calmStart(const Publication &publication, const QuietHours &quiet, const QDateTime &now);

} // namespace effectif

Q_DECLARE_METATYPE(effectif::Publication)
