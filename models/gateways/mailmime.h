// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/gateways/mailgateway.h"

namespace effectif::gateways {

/// The whole message as it goes over the wire (RFC 5322, 2045): 7-bit lines that end with CRLF; text and HTML as alternatives,
/// with images that the HTML shows around them, with files around those, each only where there is something to put in. An
/// inline image of a message without HTML is a file. Invalid: an address or a Message-ID that is none.
///
/// curl_mime is not used: it sends file names as raw UTF-8, and hides when the last line goes out.
Result<QByteArray> mimeMessage(const MailLetter &letter);

} // namespace effectif::gateways
