// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QList>
#include <QString>

namespace effectif {

/// A stretch of a text: words, or somebody who is mentioned.
struct MentionPart
{
    QString text;    ///< of a mention: the name
    UserId user = 0; ///< 0: words

    bool operator==(const MentionPart &) const = default;
};

/// Mentions stand in the text itself, as "@[Zoé Petit|12]": they go where it goes, and its history tells of them too. What
/// looks like one and is none stays as it was typed.
QList<MentionPart> mentionParts(const QString &text);
QString mentionMarkup(const MentionPart &mention);
/// A name in a sentence that the program makes: marked, so that whoever shows it knows whose it is; the bare name of nobody known.
QString personMarkup(const QString &name, UserId user);
/// As people read it: "@Zoé Petit".
QString withoutMarkup(const QString &text);
/// Each once.
QList<UserId> mentionedUsers(const QString &text);

} // namespace effectif
