// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace effectif {

/// One mailbox that mail can be sent to (RFC 5321, 4.1.2), as typed but for the blanks around it. Invalid, with a
/// sentence that says what to do: what could become a second header or recipient (line breaks, control characters,
/// quotes, brackets, commas), what hides (marks without width, direction marks), accents before the @, a domain that is
/// none or has no dot, and more than 254 characters (4.5.3.1).
Result<QString> checkMailAddress(const QString &text);

/// The same as the envelope and headers name it: the domain in ASCII (IDNA), in small letters.
Result<QByteArray> envelopeAddress(const QString &text);

/// An address as people may read it without being fooled: a domain that could be mistaken for another, because it mixes
/// scripts or uses letters that no alphabet has, is shown in its ASCII form; signs that do not show are made visible.
QString displayOf(const QString &address);

/// Text as one header takes it, in one line: line breaks, control characters and NUL become blanks, marks that turn the
/// direction of text and halves of characters are gone. Cut behind `most` characters, with an ellipsis; 0: not cut.
QString headerLine(const QString &text, qsizetype most = 0);

/// A host name as people write it, IDN included, each label by RFC 1035, 2.3.4; not an IP address in brackets.
bool isHostName(QStringView domain);
/// RFC 5321's Dot-string, with letters of all scripts (RFC 6531). Quoted local parts are legal and never seen.
bool isLocalPart(QStringView local);

/// The Message-ID (RFC 5322, 3.6.4) of the message with that key from that address, without brackets: always the same, so that
/// a message that is sent again is known as the same one.
QString messageIdFor(const QUuid &key, const QString &from);

} // namespace effectif
