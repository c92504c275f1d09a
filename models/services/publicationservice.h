// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/publicationquery.h"

#include <QByteArray>
#include <QUuid>

#include <functional>
#include <optional>

namespace effectif {

class Services;

/// Bytes that come with a draft; what is not given stays as it is.
struct PublicationBytes
{
    std::optional<QByteArray> picture; ///< JPEG made by this program; empty: none any more
    std::optional<std::pair<QString, QByteArray>> file; ///< name and bytes; an empty name: none any more
};

/// What an office tells or asks its people (C12-C37): written as a draft, published to a distribution list, shown from its start
/// to its end by the clock. Managers see and change their own ones, administrators all; whoever is addressed reads what runs.
/// Recipients are written down when it is published, and kept up with the list until the end. Used in the connection's thread.
class PublicationService
{
public:
    static inline const auto kKind = QStringLiteral("publication"); ///< in the change feed, with the number of the publication

    enum class When {
        Now, ///< at its start, quiet hours or not: whoever decides so is recorded (D9)
        Calm ///< at its start, or at the first moment afterwards that is not quiet
    };

    explicit PublicationService(Services &services) : m_services(services) { }

    /// The newest first, with how far they reached and how many answered. Denied: not a manager.
    Result<QList<PublicationEntry>> list(const PublicationQuery &query);
    /// One that is the person's to manage, or addressed to the person. NotFound.
    Result<Publication> load(PublicationId id);
    Result<PublicationReach> reach(PublicationId id);
    /// Bytes of a picture or file of a publication that is seen. NotFound.
    Result<QByteArray> bytes(const QString &hash);

    /// A new draft (id 0), or a change; answers it as saved. A draft may lack everything. Of what is published, texts, picture, file
    /// and end can change, and the start as long as it has not come. `parts` is written with it, in the same operation. Conflict:
    /// changed since. Invalid: what cannot be read (`field` is "title", "web_address", "ends" ...). Denied.
    Result<Publication> save(const Publication &publication, const PublicationBytes &bytes = {}, const QUuid &operation = QUuid::createUuid(),
                             const std::function<Result<void>(PublicationId, qint64)> &parts = {});
    /// Throws a draft away, and brings it back. Conflict.
    Result<void> remove(const Publication &draft, const QUuid &operation = QUuid::createUuid());
    Result<Publication> restore(const Publication &draft, const QUuid &operation = QUuid::createUuid());
    /// A draft goes out: recipients are written down, and whoever can be told is told once it begins. Invalid: something lacks, in
    /// words; or nobody is on the list. Conflict.
    Result<Publication> publish(const Publication &draft, When when, const QUuid &operation = QUuid::createUuid());
    /// It is shown no longer. What was published is never a draft again.
    Result<Publication> withdraw(const Publication &publication, const QUuid &operation = QUuid::createUuid());
    /// When a draft would go out so that nobody is disturbed; nothing if it disturbs nobody as it is.
    Result<std::optional<QDateTime>> calmStart(const Publication &draft);
    /// The same texts as a new draft that is not stored yet, of the person at work.
    Publication copyOf(const Publication &publication) const;

    /// What is addressed to the person at work.
    Result<QList<ReceivedPublication>> received(const ReceivedQuery &query);
    /// How many announcements that run were not opened yet, and how many polls wait for an answer.
    Result<std::pair<int, int>> unseen();
    /// Opened: told to whoever published it, as a number.
    Result<void> markSeen(PublicationId id);

    /// Whether keepUp() has anything to do: of a manager whose own ones are over, no list is looked at.
    Result<bool> keepsAny();
    /// Recipients of what runs or is scheduled follow their lists, and who came is told (DeliveryService): for programs of owners and
    /// administrators. Answers how many came or went.
    Result<int> keepUp();

private:
    Result<void> manager() const;
    Result<Publication> checked(const Publication &publication, const std::optional<Publication> &before);
    Result<void> storeBytes(Publication &publication, const PublicationBytes &bytes);
    Result<Publication> mine(const Publication &publication);
    Result<QList<Publication>> kept();
    Result<int> follow(const Publication &publication);

    Services &m_services;
};

} // namespace effectif
