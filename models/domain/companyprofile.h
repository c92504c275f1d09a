// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QString>
#include <QStringList>

namespace effectif {

/// Parts of the program that an office can do without. Their names stand in databases; what one of them is called in the
/// interface, and what vanishes with it, say the tables of pages and tiles.
namespace officemodule {
inline const auto kLicences = QStringLiteral("licences");
inline const auto kTransfers = QStringLiteral("transfers");
inline const auto kLists = QStringLiteral("lists");
inline const auto kAnnouncements = QStringLiteral("announcements");
inline const auto kPolls = QStringLiteral("polls");

const QStringList &all();
} // namespace officemodule

/// What an office says of itself to everybody who works in it (C01-C05, K06, D21).
struct CompanyProfile
{
    QString name;        ///< at the head of letters and papers too
    QString phone;       ///< téléphone (C04)
    QString hours;       ///< permanence: lines of any useful words (C05)
    QString contact;     ///< who helps, by name
    QString helpPhone;   ///< (C01)
    QString helpEmail;
    QString booking;     ///< of the contact's calendar: a web address; empty: phone and e-mail are shown instead (D21)
    Language newAccounts = Language::French; ///< in which Effectif writes to whoever is invited, unless the invitation says otherwise
    QStringList without; ///< modules that are switched off

    bool has(const QString &module) const { return !without.contains(module); }
    bool hasHelp() const { return !contact.isEmpty() || !helpPhone.isEmpty() || !helpEmail.isEmpty() || !booking.isEmpty(); }

    QString toText() const;
    /// What cannot be read is as if it had never been said.
    static CompanyProfile fromText(const QString &text);
    bool operator==(const CompanyProfile &) const = default;
};

} // namespace effectif
