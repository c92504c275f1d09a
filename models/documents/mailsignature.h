// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/businesscard.h"

#include <QByteArray>

namespace effectif {

/// What stands under somebody's mails (K13), for mail programs to take over.
struct MailSignature
{
    QString html; ///< tables with inline styles alone: Outlook lays out mail as a word processor does
    QString text; ///< the same for mails without marks; lines end with \n
    bool operator==(const MailSignature &) const = default;
};

/// Of a card; every text in it is text, whatever was typed. The logo (PNG, perhaps none) is inside the HTML.
MailSignature mailSignature(const BusinessCard &card, const QByteArray &logo);
/// The HTML as a file of its own, which says in which letters it is written.
QByteArray mailSignatureFile(const MailSignature &signature);

} // namespace effectif
