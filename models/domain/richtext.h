// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// The small subset of HTML that people write signatures in, and announcements: paragraphs, line breaks, bold, italic,
/// underlined, links to the web and to addresses, and lists of points. Whatever comes in (an editor's HTML, the clipboard, a
/// row of a database that another program wrote) comes out as that and nothing else: no picture, no style, no script.
namespace richtext {

/// As p, br, b, i, u, a, ul and li, in one spelling: sound text is left as it is. Links to anything else keep their words.
QString sanitised(const QString &html);
/// For mail readers and lists: a link is followed by its address unless that is its text; points begin with a dash.
QString plainText(const QString &html);
/// Each line is a line, and an empty one begins a paragraph.
QString fromPlainText(const QString &text);
/// For an editor in which Enter begins a line: each line is a block without margins, as sanitised() takes it back.
QString forEditor(const QString &html);
/// Whether there is not a letter in it.
bool isBlank(const QString &html);

} // namespace richtext
} // namespace effectif
