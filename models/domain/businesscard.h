// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/vcardwriter.h"
#include "models/domain/catalogue.h"
#include "models/domain/companyprofile.h"
#include "models/domain/record.h"

namespace effectif {

/// What others are shown of somebody, on a card, under a mail and in a code for telephones (K12-K14): the fields that an
/// administrator marked as public and nothing else. Every text is one line without characters that turn its direction.
struct BusinessCard
{
    enum class Sort { Phone, Email, Web, Address, Other };
    struct Line
    {
        Sort sort = Sort::Other;
        QString label;  ///< the field's; of sorts that explain themselves it need not be shown
        QString text;
        QString target; ///< "tel:+33…", "mailto:…", "https://…"; empty: nothing to follow
        bool operator==(const Line &) const = default;
    };

    QString name;        ///< "Mme Zoé Lefèvre"; the company where no name is public
    QString position;
    QString company;     ///< of the sheet, else the office
    QString department;
    QString officePhone; ///< under which everybody in the office is reached
    QList<Line> lines;   ///< in the order of the sheet, the address behind them
    ContactCard contact; ///< the same for address books, without a photo

    /// Nothing public says who it is.
    bool isEmpty() const { return name.isEmpty(); }
    /// The name without its title, for initials.
    QString bareName() const { return contact.fullName; }
    bool operator==(const BusinessCard &) const = default;
};

namespace businesscard {
/// Which fields of a sheet its card is made from: the public ones, and those that decide whether they belong to the sheet.
QStringList keysRead(const Catalogue &catalogue);
/// The card of a sheet. Public fields that are no part of this sheet (nature, condition) are not on it.
BusinessCard of(const Record &record, const Catalogue &catalogue, const CompanyProfile &office, Language language);
/// What the code on the card says: a vCard 3.0 of name, company, position, telephones and addresses of mail, as UTF-8 and short
/// enough for a telephone to read it from a card; what is too long goes, the least useful first.
QByteArray codeText(const BusinessCard &card);
} // namespace businesscard

} // namespace effectif
