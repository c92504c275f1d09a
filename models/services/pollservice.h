// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/poll.h"

#include <QByteArray>
#include <QUuid>

#include <functional>

class QIODevice;

namespace effectif {

class Services;

/// What a poll has besides its publication (C29-C39): what is asked, the answers of those it is addressed to, and what became of it.
/// Drafts are saved, published and withdrawn by PublicationService, with parts() beside; an answer is the person's own act, and no
/// operation stands over it. The change feed tells of answers as "poll", with the number of the publication. Used in the connection's
/// thread.
class PollService
{
public:
    static inline const auto kKind = QStringLiteral("poll"); ///< what the change feed calls it

    enum class Format { Csv, Xlsx };

    explicit PollService(Services &services) : m_services(services) { }

    /// Denied where anonymity could not hold: on a file, or where nobody signs in; says why in words. The form asks it before (D8).
    Result<void> mayBeAnonymous() const;
    /// NotFound.
    Result<Poll> load(PublicationId id);
    /// What PublicationService::save() writes beside a draft, in its operation. Pictures of choices by number: JPEG, empty for none any
    /// more; what is not given stays. Invalid, Denied: see mayBeAnonymous().
    std::function<Result<void>(PublicationId, qint64)> parts(const Poll &poll, PublicationType type, const QHash<int, QByteArray> &pictures = {});
    /// Before it is published: Invalid, in words.
    Result<void> ready(const Publication &publication);
    /// The same as a new draft that is not stored yet; its publication comes from PublicationService::copyOf().
    Poll copyOf(const Poll &poll) const;

    /// Where the person at work stands. NotFound, Denied: neither asked nor the author.
    Result<PollState> state(PublicationId id);
    /// Which of these, all of them received by the person at work and running, are answered.
    Result<QList<PublicationId>> answered(const QList<PublicationId> &polls);
    /// Takes the own answer, or the change of it until the end. Invalid: what lacks, in words. Denied: not asked, over, or anonymous and
    /// answered already.
    Result<void> answer(PublicationId id, const PollAnswer &answer);

    /// Those that are over and whose results are shown to the person at work, who was asked; the last one first. With type, title, end.
    Result<QList<Publication>> shown();
    /// For whoever manages it; for recipients once it is over and results are shown, as a whole. Denied. A filter counts for nothing in
    /// an anonymous poll.
    Result<PollReport> report(PublicationId id, const PollFilter &filter = {});
    /// Answers in words, and what was typed as "other", that have all words of what is searched; behind `after`. Denied: not the author.
    Result<QList<PollTextAnswer>> textAnswers(PublicationId id, const QString &search, const QString &after, int most);
    /// Of the first 20,000 answers.
    Result<QList<PollWord>> words(PublicationId id, int most);
    /// Invalid: their choices are not the same.
    Result<PollComparison> compare(PublicationId first, PublicationId second);
    /// The people behind a bar, by number of their sheet, behind `after`; choice -1: all who answered. Denied: anonymous.
    Result<QList<PollPersonAnswer>> answersOf(PublicationId id, int choice, RecordId after, int most);
    /// Reminds those who have not answered; answers how many, -1 where it is anonymous. Invalid: at this hour nobody is disturbed.
    /// Conflict: less than a day ago. Denied.
    Result<int> remind(PublicationId id, const QUuid &operation = QUuid::createUuid());
    /// All answers as a table; of an anonymous poll what is counted, and the texts. Answers the number of rows. Unavailable: the device
    /// takes no more.
    Result<int> exportAnswers(PublicationId id, Format format, QIODevice &device);

    /// For the clock: anonymous answers that are enough to be seen are.
    Result<void> flush();

private:
    bool manages(const Publication &publication) const;
    Result<Publication> frame(PublicationId id);
    Result<Publication> held(PublicationId id);
    Result<void> nameGroups(PollReport &report, const QString &kind);
    Result<int> exportRows(const Publication &publication, const Poll &poll, const std::function<Result<void>(const QList<QVariant> &)> &write);
    Result<int> exportCounts(const Publication &publication, const std::function<Result<void>(const QList<QVariant> &)> &write);

    Services &m_services;
};

} // namespace effectif
