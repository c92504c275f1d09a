// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/fielddefinition.h"

#include <QSet>
#include <QString>

namespace effectif::storage {

class Connection;

/// How the numbers of one series look for one Nature (D2): prefix, digits, next number.
struct NumberPattern
{
    QString prefix;
    int width = 0; ///< digits, padded with zeros; 0: plain
    qint64 next = 1;
    QString nature; ///< of the row that it stands in: empty where the Nature has none of its own

    QString format(qint64 number) const;
    bool operator==(const NumberPattern &) const = default;
};

/// Owns `number_series` and `number_retired`. A number is taken in the transaction that saves the sheet: the row of
/// its series is locked until then, so two programs never take the same one. Gaps are allowed, duplicates are not.
class NumberRepository
{
public:
    explicit NumberRepository(Connection &connection) : m_connection(connection) { }

    /// Makes the shipped patterns of a kind's series: SA, IN, PR, CA with five digits, trainees plain.
    Result<void> makeDefaults(const QString &kind, const QString &series);
    Result<NumberPattern> pattern(const QString &kind, const QString &series, const QString &nature);
    /// The same, kept from others until the transaction ends.
    Result<NumberPattern> lockPattern(const QString &kind, const QString &series, const QString &nature);
    /// The first number that no sheet has or had, from the pattern's next on. After an import a million may be taken in
    /// a row: they are looked up in blocks.
    Result<qint64> firstFree(const QString &kind, const FieldDefinition &field, const NumberPattern &pattern);
    /// Stores how far the series is.
    Result<void> advance(const QString &kind, const QString &series, const NumberPattern &pattern);
    /// All patterns of a kind's series, one a Nature.
    Result<QList<NumberPattern>> patterns(const QString &kind, const QString &series);
    /// Puts a pattern in the place of its Nature's. How far the former prefix had counted is kept for its return.
    Result<void> storePattern(const QString &kind, const QString &series, const NumberPattern &before, const NumberPattern &after);
    /// The least number that a prefix may count on from: nothing that was given with it is given again.
    Result<qint64> leastNext(const QString &kind, const QString &series, const QString &prefix);
    /// The record that once had this number; 0 if none ever gave it up.
    Result<RecordId> retiredFrom(const QString &kind, const QString &series, const QString &number);

private:
    Result<NumberPattern> read(const QString &kind, const QString &series, const QString &nature, bool lock);
    Result<QSet<QString>> takenAmong(const QString &kind, const FieldDefinition &field, const QStringList &numbers);

    Connection &m_connection;
};

} // namespace effectif::storage
