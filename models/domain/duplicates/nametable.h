// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <string>
#include <vector>

namespace effectif::duplicates {

/// A name as it is compared: one entry for all its spellings that fold alike.
struct Name
{
    // what millions of comparisons ask stands first, together
    quint64 signature = 0;         ///< a bit for each pair of neighbouring letters, some share one
    quint32 alphabet = 0;          ///< a bit for each letter that occurs
    quint32 shortForm = 0;         ///< of which family of forms it is, as Bob and Robert are of one; 0: of none
    float lastBits = 0;            ///< how much it says as a last name: Rarity::learn()
    float firstBits = 0;
    quint8 size = 0;               ///< letters
    char initial = 0;
    quint8 particle = 0;           ///< letters of leading particles: "dela|fontaine"
    quint8 partCount = 0;          ///< particles are none
    bool isFirst = false;
    quint32 sound = 0;             ///< its consonants, roughly as they are heard
    quint32 count = 0;             ///< on how many sheets it stands
    std::string letters;           ///< folded, without blanks, hyphens and apostrophes; a byte a letter, in any script
    std::vector<quint8> parts;     ///< where each part of a compound ends: "marie|claude"
};

/// The distinct names of an office. Most people share theirs: each spelling is folded once. Not for several threads
/// while names are added.
class NameTable
{
public:
    NameTable();
    /// The number of the name, 0 for one without letters. It counts as standing on one sheet more.
    quint32 add(QByteArrayView utf8);
    /// The same without counting; a name that is not known yet is.
    quint32 find(QByteArrayView utf8);
    /// The name is a first name: which forms a mistyped one is near to is looked up once.
    void noteFirst(quint32 number);
    /// Takes the names of another table in, as often as they stand there; answers their numbers here.
    std::vector<quint32> absorb(const NameTable &other);
    Name &at(quint32 number) { return m_names[number]; }
    const Name &operator[](quint32 number) const { return m_names[number]; }
    size_t size() const { return m_names.size(); }

private:
    struct Slot
    {
        quint64 hash = 0;
        quint32 number = 0; ///< of the name, plus one: 0 is a free slot
    };
    quint32 intern(QByteArrayView utf8);
    quint32 nameOf(Name name);
    void grow();

    std::vector<Name> m_names;
    std::vector<Slot> m_spellings; ///< open addressing by a hash of the bytes as they were written
    std::vector<Slot> m_folded;
    size_t m_spellingCount = 0;
    size_t m_foldedCount = 0;
};

/// As std::popcount(), which is a call where the processor is not known to count.
constexpr int bitsIn(quint64 value)
{
    value -= (value >> 1U) & 0x5555555555555555ULL;
    value = (value & 0x3333333333333333ULL) + ((value >> 2U) & 0x3333333333333333ULL);
    return static_cast<int>(((value + (value >> 4U)) & 0x0f0f0f0f0f0f0f0fULL) * 0x0101010101010101ULL >> 56U);
}

/// 64 bits of the bytes, well mixed; never 0.
quint64 hashOf(QByteArrayView bytes);
quint64 mixed(quint64 value);

} // namespace effectif::duplicates
