// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/thread.h"

#include "models/base/textfold.h"
#include "models/domain/mentions.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Where the first of the words stands, in letters of the text as it was typed; -1: nowhere.
qsizetype placeOf(const QString &line, const QStringList &words)
{
    QString folded;
    QList<qsizetype> places; // folding changes how long a text is
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString letter = line.at(i).isSpace() ? u" "_s : foldText(line.mid(i, line.at(i).isHighSurrogate() ? 2 : 1));
        folded += letter;
        places.insert(places.size(), letter.size(), i);
    }
    qsizetype first = -1;
    for (const QString &word : words) {
        const qsizetype found = folded.indexOf(word);
        if (found >= 0 && (first < 0 || places.at(found) < first))
            first = places.at(found);
    }
    return first;
}
} // namespace

QString threadName(const Thread &thread)
{
    if (!thread.title.isEmpty())
        return thread.title;
    QStringList names;
    for (const Reference &one : thread.others)
        names << one.name;
    return names.join(u", "_s);
}

QString pairKey(UserId one, UserId other)
{
    return u"%1-%2"_s.arg(std::min(one, other)).arg(std::max(one, other));
}

QString messageLine(const QString &text, int room, const QStringList &words)
{
    QString line = withoutMarkup(text).simplified();
    if (line.size() <= room)
        return line;
    constexpr qsizetype kLooked = 2000; // what is further down is not shown in a line
    const qsizetype place = words.isEmpty() ? -1 : placeOf(line.left(kLooked), words);
    if (place <= room / 2)
        return line.left(room - 1).trimmed() + u'…';
    const qsizetype from = std::min(place - room / 3, line.size() - room + 2);
    const bool isEnd = from + room - 2 >= line.size();
    return u'…' + line.mid(from, room - 2).trimmed() + (isEnd ? QString() : u"…"_s);
}

QString threadEventCode(ThreadMessage::What what)
{
    switch (what) {
    case ThreadMessage::What::Added:
        return u"added"_s;
    case ThreadMessage::What::Left:
        return u"left"_s;
    case ThreadMessage::What::Named:
        return u"named"_s;
    case ThreadMessage::What::Text:
        break;
    }
    return u"text"_s;
}

ThreadMessage::What threadEventFromCode(const QString &code)
{
    for (const auto what : {ThreadMessage::What::Added, ThreadMessage::What::Left, ThreadMessage::What::Named}) {
        if (code == threadEventCode(what))
            return what;
    }
    return ThreadMessage::What::Text;
}

} // namespace effectif
