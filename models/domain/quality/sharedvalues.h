// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quality/check.h"

#include <vector>

namespace effectif::quality {

/// Finds the values that sheets of several people share, whichever of the fields they stand in. Values are compared blind to
/// case; what more than kMost people have is a switchboard or a common mailbox, and nobody's mistake.
class SharedValues
{
public:
    static constexpr std::size_t kMost = 10;

    /// With `householdMay`, people of one last name or one address may share a value.
    explicit SharedValues(bool householdMay) : m_householdMay(householdMay) { }

    /// What tells who lives with whom; empty ones tell nothing.
    struct Home
    {
        QByteArrayView lastName;
        QByteArrayView street;
        QByteArrayView postalCode;
    };
    void add(RecordId id, DepartmentId department, std::span<const QByteArrayView> values, const Home &home);
    /// By sheet, in the order added.
    std::vector<Finding> findings() const;

private:
    struct Use
    {
        quint64 value; ///< hashed: 64 bits of a million values meet once in forty million offices
        quint32 person;
        quint32 field;
    };
    struct Person
    {
        RecordId id;
        DepartmentId department;
        qsizetype home; ///< where it begins in m_homes
    };
    struct Household;
    Household householdOf(quint32 person) const;
    void judge(std::span<const Use> group, QHash<quint32, Finding> &found) const;

    bool m_householdMay;
    std::vector<Use> m_uses;
    std::vector<Person> m_people;
    QByteArray m_homes; ///< last name, street, code, each ended by a zero
};

} // namespace effectif::quality
