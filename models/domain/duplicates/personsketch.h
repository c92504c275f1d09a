// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/duplicates/nametable.h"

#include <QByteArray>

#include <array>
#include <string>
#include <vector>

namespace effectif::duplicates {

/// What a field of a sheet says of a person.
enum class Trait : quint8 {
    LastName,
    BirthName,
    FirstName,
    BirthDate,
    PersonNumber, ///< the social-security number: one person's alone
    Mobile,       ///< a telephone of one's own
    HousePhone,
    WorkPhone,
    Mail,
    WorkMail,
    Address,
    PostalCode,
    Identifier, ///< anything else that one person has: a bank account, a number of other software
};
inline constexpr size_t kTraits = 13;

/// A sheet folded into what is compared: a few numbers in place of its texts. 0 stands for nothing typed. Two lines of a
/// processor's memory; what tells most people apart is on the first.
struct alignas(64) PersonSketch
{
    static constexpr size_t kPhones = 3;
    static constexpr size_t kMails = 2;
    static constexpr size_t kIdentifiers = 2;

    RecordId id = 0;
    quint32 last = 0; ///< number in the NameTable
    quint32 birth = 0;
    quint32 first = 0;
    quint32 birthDate = 0; ///< yyyymmdd
    quint32 house = 0;     ///< number in the street
    quint32 postal = 0;
    quint32 address = 0; ///< hash of all of its lines
    quint64 signature = 0;    ///< a bit for each pair of neighbouring letters in all names together
    quint64 personNumber = 0; ///< its 13 digits, or a digest with the highest bit set
    std::array<quint64, kPhones> phones{}; ///< mobile, at home, at work
    std::array<quint64, kMails> mails{};   ///< one's own, the office's
    std::array<quint64, kIdentifiers> identifiers{};
    std::array<quint64, 2> streetPairs{}; ///< a bit for each pair of neighbouring letters in the address
};

static_assert(sizeof(PersonSketch) == 128);

/// Makes sketches of texts as people type them and as the program stores them; both come to the same.
class SketchMaker
{
public:
    explicit SketchMaker(NameTable &names) : m_names(names) { }

    /// Begins the next sheet.
    void begin(RecordId id) { m_sketch = {}; m_sketch.id = id; m_address.clear(); }
    void take(Trait trait, QByteArrayView utf8);
    /// A digest that the server computed in place of a sensitive value.
    void takeDigest(Trait trait, QByteArrayView digest);
    PersonSketch finish();

private:
    void addMail(Trait trait, QByteArrayView utf8);
    void addIdentifier(quint64 hash);
    QByteArrayView lettersAndDigits(QByteArrayView utf8);

    NameTable &m_names;
    PersonSketch m_sketch;
    std::string m_address; ///< all of its lines
    QByteArray m_folded;  ///< memory of the last text
};

/// A telephone number as one number: +33 6 12 34 56 78, 0033612345678 and 06.12.34.56.78 are the same. 0: none.
quint64 phoneKey(QByteArrayView text);
/// yyyymmdd of an ISO date; 0 for what is none.
quint32 dateKey(QByteArrayView text);
/// The digits of a social-security number without its key; 2A and 2B as 19 and 18. 0: none.
quint64 personNumberKey(QByteArrayView text);

} // namespace effectif::duplicates
