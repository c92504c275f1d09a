// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace effectif::gateways {

// Headers as they stand in a message: in ASCII, folded into lines of at most 76 characters that end with CRLF. No text can
// begin a header of its own: what breaks lines is gone by headerLine().

/// Text for people, as a subject: as it is where it is plain ASCII, else as encoded words (RFC 2047).
QByteArray textHeader(const QByteArray &name, const QString &text);

/// A mailbox with its name: a quoted string (RFC 5322) or encoded words. `address` is envelopeAddress().
QByteArray mailboxHeader(const QByteArray &name, const QString &person, const QByteArray &address);

/// "Content-Disposition: attachment" with its file name as RFC 2231 wants it, continued over as many lines as it takes.
QByteArray dispositionHeader(const QByteArray &disposition, const QString &fileName);

/// "Content-Type: application/pdf" with the file name a second time as encoded words in quotes. No standard knows that, and
/// readers that know no RFC 2231 read it; Gmail, Outlook and Thunderbird write the same.
QByteArray fileTypeHeader(const QByteArray &mime, const QString &fileName);

} // namespace effectif::gateways
