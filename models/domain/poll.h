// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"

#include <QHash>
#include <QStringList>

namespace effectif {

/// One thing that can be answered. Its number stays what it is when choices change places.
struct PollChoice
{
    int id = 0; ///< 1 to 50 in its poll
    LocalizedText text;
    QString picture; ///< the hash of a JPEG; empty: none
    bool operator==(const PollChoice &) const = default;
};

/// What a poll has besides the frame of its publication (C34-C36). Its question is the title of the publication.
struct Poll
{
    static constexpr int kMostChoices = 50;
    static constexpr int kChoiceCharacters = 100; ///< as people count them
    static constexpr int kTextCharacters = 2000;  ///< of an answer
    static constexpr int kFewest = 5;             ///< people that a group has at least where answers are anonymous (D8)

    static constexpr int kYes = 1;
    static constexpr int kNo = 2;
    static constexpr int kOther = 0; ///< where a tally counts what was typed instead of chosen

    PublicationId id = 0;
    bool anonymous = false;    ///< on a server with accounts only (D8)
    bool several = false;      ///< one answer may name several choices
    bool other = false;        ///< something may be typed besides the choices
    bool resultsShown = false; ///< recipients see the results after the end
    QList<PollChoice> choices; ///< in the order in which they are shown; of Yes/No and texts none are stored

    /// What can be answered to a poll of this type, in order: of Yes/No the two.
    QList<PollChoice> answers(PublicationType type) const;
    bool operator==(const Poll &) const = default;
};

/// What is called so where nothing was typed for it: "Other", in the language of the interface.
QString otherChoiceName();

/// What one person answers.
struct PollAnswer
{
    QList<int> choices; ///< their numbers, each once
    QString text;       ///< of a text poll the answer; else what was typed as "other"
    QDateTime at;       ///< when it was given last; invalid: none was, or it is anonymous
    bool operator==(const PollAnswer &) const = default;
};

/// Where the person at work stands.
struct PollState
{
    bool mayAnswer = false; ///< a recipient, while it runs, who may still answer or change the answer
    bool answered = false;
    PollAnswer answer; ///< empty where it is anonymous: nobody is told it again
    bool maySeeResults = false;
};

/// What is wrong with a poll as it should be published, in words for the person; empty: nothing.
QString pollProblem(const Poll &poll, PublicationType type);
/// The same of an answer to it.
QString answerProblem(const Poll &poll, PublicationType type, const PollAnswer &answer);
/// As it is stored: choices in order, each once, blanks taken off; nothing typed where nothing may be.
PollAnswer soundAnswer(const Poll &poll, PublicationType type, const PollAnswer &answer);

/// How many chose what.
struct PollCount
{
    int choice = 0; ///< of a poll's answers(), or Poll::kOther
    int count = 0;
    bool operator==(const PollCount &) const = default;
};

/// Recipients of one department or Nature.
struct PollGroup
{
    QString name;       ///< of a department, or the label of a Nature; empty: several that are too small to be shown alone
    DepartmentId department = 0;
    QString nature;     ///< its code
    bool merged = false; ///< of groups under Poll::kFewest people
    int recipients = 0;
    int answered = 0;
    QList<PollCount> counts; ///< of an anonymous poll none
    bool operator==(const PollGroup &) const = default;
};

/// How many answered in one hour.
struct PollMoment
{
    QDateTime hour; ///< its beginning, UTC
    int answered = 0;
    bool operator==(const PollMoment &) const = default;
};

/// A choice of what is counted: those of a department, of a Nature, or of both; empty: all.
struct PollFilter
{
    DepartmentId department = 0;
    QString nature;
    bool operator==(const PollFilter &) const = default;
};

/// What became of a poll until now: aggregates alone, however many answered. Read anew after news of the feed about "poll".
struct PollReport
{
    PublicationId id = 0;
    PublicationType type = PublicationType::YesNo;
    Poll poll;
    bool tooFew = false;  ///< anonymous, and fewer than Poll::kFewest answered until now: nothing is shown
    bool complete = true; ///< false: anonymous answers wait for others to be shown with
    int recipients = 0;
    int answered = 0;
    QList<PollCount> counts;       ///< one for each of answers(), in order, then kOther where there may be one; of texts none
    QList<PollMoment> overTime;    ///< the hours in which somebody answered, in order; of an anonymous poll none
    QList<PollGroup> departments;  ///< by name; of an anonymous poll once it has ended
    QList<PollGroup> natures;      ///< the same
    bool operator==(const PollReport &) const = default;

    /// Of 1; 0 where there are no recipients.
    double rate() const { return recipients > 0 ? double(answered) / recipients : 0; }
    int countOf(int choice) const;
};

/// An answer in words, and whose it is where that is known.
struct PollTextAnswer
{
    QString key; ///< where the next page begins
    QString text;
    Reference person; ///< the sheet; 0: anonymous
    QDateTime at;     ///< invalid: anonymous
};

/// A word of the answers, and in how many of them it is.
struct PollWord
{
    QString word;
    int count = 0;
    bool operator==(const PollWord &) const = default;
};

/// The words that most of these texts have, the most frequent first: no word of one or two letters, none of the small words of French and
/// English, case and accents alike.
QList<PollWord> frequentWords(const QStringList &texts, int most);

/// One person's answer, to be drilled to and exported.
struct PollPersonAnswer
{
    RecordId sheet = 0;
    QString name;
    DepartmentId department = 0;
    QString nature;
    PollAnswer answer;
};

/// Two polls side by side; empty where their choices are not the same.
struct PollComparison
{
    struct Row
    {
        int choice = 0; ///< of the first poll
        LocalizedText text;
        int first = 0;
        int second = 0;
    };
    QList<Row> rows;
};
/// Choices are the same where their texts are, whatever their order.
PollComparison comparePolls(const PollReport &first, const PollReport &second);

} // namespace effectif

Q_DECLARE_METATYPE(effectif::Poll)
Q_DECLARE_METATYPE(effectif::PollReport)
