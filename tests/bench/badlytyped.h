// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace effectif::bench {

/// A person as a clerk typed them: names, birth date and address, nothing else.
struct TypedPerson
{
    int person = 0; ///< who it is; the same for all copies
    QByteArray first;
    QByteArray last;
    QByteArray birthDate; ///< yyyy-MM-dd, or empty
    QByteArray street;
    QByteArray town;
    QByteArray postcode;
};

/// English-speaking people, some of whom were typed again up to five times, badly: letters swapped, dropped, doubled and
/// misheard, short forms, initials, the two names or day and month the wrong way round, a married name, a street
/// abbreviated, a house moved, fields left out. Among them families at one address, twins, namesakes, fathers and
/// sons of one name. Another recipe than the generator of staff, with other names and other errors; no sheet of it has
/// a number of any kind.
std::vector<TypedPerson> badlyTypedPeople(int originals, quint64 seed);

} // namespace effectif::bench
