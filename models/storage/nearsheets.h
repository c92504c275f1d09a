// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/traits.h"
#include "models/domain/rights.h"
#include "models/storage/statement.h"

#include <QHash>

#include <span>

namespace effectif::storage {

class Connection;

/// What is known of somebody whose doubles are looked for; folded names, dates as they are stored.
struct NearProbe
{
    QString last;
    QString birth;
    QString first;
    QString birthDate;             ///< "1984-03-07"; empty: not known
    QHash<QString, QString> keys;  ///< what only one person has (isPersonKey), by field; without what is sensitive
    bool isNamesAlone = false;     ///< nothing else can be compared
};

/// What an office's rules and its sheets say of what is compared.
struct NearFacts
{
    QHash<QString, QString> settings;
    int sheets = 0;              ///< of the office, about so many, up to a limit
    std::vector<int> namesakes;  ///< of each probe: how many sheets have its last name
    std::vector<int> sameDay;    ///< and its birth date
};

/// Finds the few sheets that may be somebody's among a million by indexes alone: by what only one person has, by the birth
/// date where the names have letters in common, by the name where the birth date is not known or nearly the same, also with
/// slips in the first three letters (what follows them is an index of its own). Finds only what the person at work sees.
class NearSheets
{
public:
    static constexpr int kFewSheets = 20'000; ///< up to here all whose names begin alike are looked at, for one probe

    NearSheets(Connection &connection, CataloguePtr catalogue, const Rights &rights);

    /// The beginning of one statement for any number of probes, one row each in `facts`, and in `near` the sheets that are
    /// to be read: "probe, id".
    struct Question
    {
        QString with;
        QStringList facts; ///< columns of `fact f`: the probe, sheets, namesakes, the same day, each setting
        QList<Bind> binds;
    };
    Question question(std::span<const NearProbe> probes, const QStringList &settings) const;
    /// Takes a row of `facts`, its columns from `first` on.
    static void take(const Statement &row, int first, const QStringList &settings, NearFacts &facts);

    /// Indexes that this goes by: name and DDL.
    static QList<std::pair<QString, QString>> indexes(const Catalogue &catalogue);

private:
    struct Lists;
    QString item(int index) const;
    QString rows(const QString &name, const QStringList &columns) const;
    QString fact(const QStringList &settings) const;
    QString piece(const QString &list, const QString &when, const QString &condition, int most) const;
    QString dateText(const QString &column) const;
    QStringList pieces(const Lists &lists) const;
    QStringList keyPieces(const Lists &lists, Question &question) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    QString m_seen; ///< who may be found, as a condition on x
    QString m_birthDate; ///< column; empty where the kind has none that may be compared so
};

} // namespace effectif::storage
