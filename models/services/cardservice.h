// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/businesscard.h"

#include <QByteArray>

namespace effectif {

class Services;

/// Somebody's card with the photo.
struct SheetCard
{
    RecordId id = 0; ///< 0: the sheet is gone, or not this person's to see
    BusinessCard card;
    QByteArray photo; ///< JPEG; empty: none
};

/// Business cards of sheets (K12-K14), read for the person at work. Used in the connection's thread.
class CardService
{
public:
    explicit CardService(Services &services) : m_services(services) { }

    /// A card for each id, in order. Sensitive fields are neither read nor on it. The office is the caller's, who has it already.
    Result<QList<SheetCard>> cards(const QString &kind, const QList<RecordId> &ids, const CompanyProfile &office, Language language, bool photos);
    /// One card as a file for address books, and the audit's word that it left. NotFound: as RecordService::load().
    Result<QByteArray> contactFile(const QString &kind, RecordId id, const CompanyProfile &office, Language language, bool photo,
                                   VCardWriter::Version version = VCardWriter::Version::V3);

private:
    Services &m_services;
};

} // namespace effectif
