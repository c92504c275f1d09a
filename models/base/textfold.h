// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace effectif {

/// The text without case, accents and ligatures, for searching and sorting: NFKD, marks removed, œ→oe, æ→ae,
/// ß→ss, ø→o, ł→l, đ→d, lower case, typographic apostrophes and hyphens made plain, runs of white space folded
/// into one space, trimmed. Both engines compare these keys byte by byte, so every list sorts alike.
QString foldText(const QString &text);
/// Appends the same in UTF-8 to `result`: for columns of a whole table.
void foldUtf8(QByteArrayView text, QByteArray &result);

/// The words under which a text is found: the folded text cut at everything that is no letter or digit, and for
/// each blank-separated word with inner marks ("n'diaye", "jean-pierre") also the word without them.
/// What apostrophes join inside such a word is found without them too ("ndiaye" in "œuvrard-n'diaye").
/// Order kept, no duplicates.
QStringList searchTokens(const QString &text);
/// The same, parted by blanks.
QString searchTokenText(const QString &text);

/// What a person typed into a search box as words, each of which must begin a token of the record. Neighbouring
/// words of digits are joined ("06 12 34" is one number).
QStringList searchWords(const QString &typed);

} // namespace effectif
