// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/poll.h"

#include "models/base/textfold.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Folded, three letters and more: shorter ones are no words here at all.
constexpr const char *kSmallWords[] = {
    "les", "des", "une", "que", "qui", "est", "pas", "pour", "dans", "par", "sur", "avec", "plus", "nous", "vous", "ils", "elle", "elles", "mon", "mes",
    "ton", "tes", "son", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "cet", "cette", "ces", "aux", "mais", "donc", "car", "comme", "tout",
    "tous", "toute", "toutes", "tres", "bien", "fait", "faire", "sont", "ont", "ete", "etre", "avoir", "aussi", "sans", "sous", "entre", "chez", "quand",
    "meme", "peu", "trop", "moins", "alors", "aucun", "aucune", "cela", "ceci", "suis", "sommes", "etes", "avez", "avons", "faut", "peut", "the",
    "and", "for", "are", "but", "not", "you", "all", "any", "can", "had", "has", "have", "her", "his", "was", "our", "out", "one", "she", "him", "its",
    "that", "this", "with", "from", "they", "them", "their", "there", "then", "than", "what", "when", "where", "which", "who", "will", "would", "been",
    "were", "your", "more", "very", "also", "just", "some", "such", "only", "into", "about", "other", "should", "could", "does", "too", "much",
};

const QSet<QString> &smallWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const char *word : kSmallWords)
            set.insert(QString::fromLatin1(word));
        return set;
    }();
    return words;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Poll", text);
}

QString sound(const QString &text)
{
    QString plain = text.trimmed();
    plain.remove(QChar(0)); // PostgreSQL has none
    return plain;
}

/// In both languages what Yes/No is answered by: it stands in files that others read.
LocalizedText yes()
{
    return {u"Oui"_s, u"Yes"_s};
}
LocalizedText no()
{
    return {u"Non"_s, u"No"_s};
}

QString keyOf(const LocalizedText &text)
{
    return foldText(text.fr) + u'\n' + foldText(text.en);
}
} // namespace

QList<PollChoice> Poll::answers(PublicationType type) const
{
    if (type == PublicationType::YesNo)
        return {{kYes, yes(), {}}, {kNo, no(), {}}};
    return type == PublicationType::Choice ? choices : QList<PollChoice>();
}

QString otherChoiceName()
{
    return say(QT_TRANSLATE_NOOP("Poll", "Other"));
}

QString pollProblem(const Poll &poll, PublicationType type)
{
    if (type != PublicationType::Choice)
        return {};
    if (poll.choices.size() < 2)
        return say(QT_TRANSLATE_NOOP("Poll", "Type at least two choices."));
    if (poll.choices.size() > Poll::kMostChoices)
        return say(QT_TRANSLATE_NOOP("Poll", "A poll has at most 50 choices. Remove some."));
    QSet<QString> fr;
    QSet<QString> en;
    for (const PollChoice &choice : poll.choices) {
        if (foldText(choice.text.fr).isEmpty() || foldText(choice.text.en).isEmpty())
            return say(QT_TRANSLATE_NOOP("Poll", "A choice lacks its text in French or in English. Type it, or copy the French one."));
        if (std::max(characterCount(choice.text.fr.simplified()), characterCount(choice.text.en.simplified())) > Poll::kChoiceCharacters)
            return say(QT_TRANSLATE_NOOP("Poll", "A choice has at most 100 characters. Shorten “%1”.")).arg(choice.text.fr.left(40));
        if (fr.contains(foldText(choice.text.fr)) || en.contains(foldText(choice.text.en)))
            return say(QT_TRANSLATE_NOOP("Poll", "Two choices are alike: “%1”. Change or remove one of them.")).arg(choice.text.fr);
        fr.insert(foldText(choice.text.fr));
        en.insert(foldText(choice.text.en));
    }
    return {};
}

QString answerProblem(const Poll &poll, PublicationType type, const PollAnswer &answer)
{
    const PollAnswer given = soundAnswer(poll, type, answer);
    if (characterCount(given.text) > Poll::kTextCharacters || given.text.toUcs4().size() > 2 * Poll::kTextCharacters)
        return say(QT_TRANSLATE_NOOP("Poll", "An answer has at most 2,000 characters. Shorten it."));
    if (type == PublicationType::Text)
        return given.text.isEmpty() ? say(QT_TRANSLATE_NOOP("Poll", "Type your answer before you send it.")) : QString();
    const qsizetype number = given.choices.size() + (given.text.isEmpty() ? 0 : 1);
    if (number == 0)
        return say(QT_TRANSLATE_NOOP("Poll", "Choose an answer before you send it."));
    if (number > 1 && (type == PublicationType::YesNo || !poll.several))
        return say(QT_TRANSLATE_NOOP("Poll", "Only one answer counts here. Choose one."));
    return {};
}

PollAnswer soundAnswer(const Poll &poll, PublicationType type, const PollAnswer &answer)
{
    PollAnswer given;
    for (const PollChoice &choice : poll.answers(type)) {
        if (answer.choices.contains(choice.id))
            given.choices.append(choice.id);
    }
    std::ranges::sort(given.choices);
    if (type == PublicationType::Text || (type == PublicationType::Choice && poll.other))
        given.text = sound(answer.text);
    return given;
}

int PollReport::countOf(int choice) const
{
    const auto found = std::ranges::find(counts, choice, &PollCount::choice);
    return found == counts.end() ? 0 : found->count;
}

QList<PollWord> frequentWords(const QStringList &texts, int most)
{
    QHash<QString, int> counts;
    QHash<QString, QString> written; // as it was met first
    for (const QString &text : texts) {
        QSet<QString> here;
        qsizetype begin = -1;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool inside = i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i).isMark());
            if (inside && begin < 0)
                begin = i;
            if (inside || begin < 0)
                continue;
            const QString word = text.mid(begin, i - begin);
            begin = -1;
            const QString key = foldText(word);
            if (key.size() < 3 || smallWords().contains(key) || here.contains(key))
                continue;
            here.insert(key);
            ++counts[key];
            if (!written.contains(key))
                written.insert(key, word.toLower());
        }
    }
    QList<PollWord> words;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        words.append({written.value(one.key()), one.value()});
    std::ranges::sort(words, [](const PollWord &a, const PollWord &b) { return a.count != b.count ? a.count > b.count : a.word < b.word; });
    return words.mid(0, most);
}

PollComparison comparePolls(const PollReport &first, const PollReport &second)
{
    const QList<PollChoice> ones = first.poll.answers(first.type);
    const QList<PollChoice> others = second.poll.answers(second.type);
    PollComparison comparison;
    if (ones.isEmpty() || ones.size() != others.size())
        return comparison;
    QHash<QString, int> numbers;
    for (const PollChoice &choice : others)
        numbers.insert(keyOf(choice.text), choice.id);
    QList<PollComparison::Row> rows;
    for (const PollChoice &choice : ones) {
        const auto same = numbers.constFind(keyOf(choice.text));
        if (same == numbers.cend())
            return comparison;
        rows.append({choice.id, choice.text, first.countOf(choice.id), second.countOf(*same)});
    }
    comparison.rows = rows;
    if (first.poll.other || second.poll.other)
        comparison.rows.append({Poll::kOther, {u"Autre"_s, u"Other"_s}, first.countOf(Poll::kOther), second.countOf(Poll::kOther)});
    return comparison;
}

} // namespace effectif
