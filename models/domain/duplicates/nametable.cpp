// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/nametable.h"

#include "models/base/textfold.h"
#include "models/domain/duplicates/shortforms.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace effectif::duplicates {

namespace {
constexpr std::array<std::string_view, 34> kParticles{
    "de",  "du",  "des", "d",   "la",  "le",  "les", "l",   "da",  "do",  "dos", "das", "di",  "del", "della", "van", "von",
    "der", "den", "ten", "ter", "vom", "zu",  "zum", "el",  "al",  "ben", "bin", "ibn", "abu", "mac", "mc",    "o",   "st"};
constexpr size_t kMostLetters = 60; ///< what a machine word compares at once, and more than any name has

/// What a letter sounds like among its neighbours; 0: not heard enough to tell names apart.
quint32 soundOf(char letter, char next)
{
    switch (letter) {
    case 'b': case 'p': return next == 'h' ? 6 : 1;
    case 'c': case 'k': case 'q': case 'g': case 'j': return 2;
    case 'd': case 't': return 3;
    case 'f': case 'v': case 'w': return 6;
    case 'l': return 4;
    case 'm': case 'n': return 5;
    case 'r': return 7;
    case 's': case 'z': case 'x': return 8;
    default: return static_cast<unsigned char>(letter) >= 0x80 ? 9 + (static_cast<quint32>(letter) & 3) : 0;
    }
}

quint32 soundsOf(std::string_view letters)
{
    quint32 result = 0;
    quint32 before = 0;
    int heard = 0;
    for (size_t i = 0; i < letters.size() && heard < 5; ++i) {
        const quint32 sound = soundOf(letters[i], i + 1 < letters.size() ? letters[i + 1] : ' ');
        if (sound != 0 && sound != before) {
            result = result * 16 + sound;
            ++heard;
        }
        before = sound;
    }
    return result == 0 && !letters.empty() ? static_cast<quint32>(letters.front()) | 0x100000U : result;
}

quint64 signatureOf(std::string_view letters)
{
    quint64 bits = 0;
    for (size_t i = 0; i + 1 < letters.size(); ++i)
        bits |= 1ULL << ((static_cast<unsigned char>(letters[i]) * 31U + static_cast<unsigned char>(letters[i + 1]) * 17U) & 63U);
    return bits;
}

/// Cuts a folded text into parts and drops everything between them. Letters of other scripts become a byte each.
Name analysed(QByteArrayView folded)
{
    Name name;
    size_t begin = 0;
    bool leading = true;
    const auto endPart = [&] {
        if (name.letters.size() == begin)
            return;
        const std::string_view part(name.letters.data() + begin, name.letters.size() - begin);
        leading = leading && std::ranges::find(kParticles, part) != kParticles.end();
        begin = name.letters.size();
        if (leading)
            name.particle = static_cast<quint8>(begin);
        else
            name.parts.push_back(static_cast<quint8>(begin));
    };
    for (qsizetype i = 0; i < folded.size() && name.letters.size() < kMostLetters; ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (c >= 'a' && c <= 'z')
            name.letters += static_cast<char>(c);
        else if (c >= 0xC0) // the first byte of a letter that has more: its last tells most of it
            name.letters += static_cast<char>(0x80 | (c * 5));
        else if (c >= 0x80)
            name.letters.back() = static_cast<char>(0x80 | ((static_cast<unsigned char>(name.letters.back()) * 7 + c) & 0x7f));
        else if (c == '(') // "Marie (Dupont)": what follows is another name
            break;
        else
            endPart();
    }
    endPart();
    if (name.particle == name.letters.size()) // nothing but particles: a name after all, as Le or Van
        name.particle = 0;
    if (name.parts.empty() && !name.letters.empty())
        name.parts.push_back(static_cast<quint8>(name.letters.size()));
    return name;
}
} // namespace

quint64 mixed(quint64 value)
{
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93ULL;
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93ULL;
    return value ^ (value >> 32);
}

quint64 hashOf(QByteArrayView bytes)
{
    quint64 hash = 0x9E3779B97F4A7C15ULL ^ static_cast<quint64>(bytes.size());
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        hash = std::rotl(hash ^ (word * 0x9E3779B97F4A7C15ULL), 29) * 0xBF58476D1CE4E5B9ULL;
    }
    quint64 rest = 0;
    std::memcpy(&rest, bytes.data() + i, static_cast<size_t>(bytes.size() - i));
    hash = mixed(hash ^ (rest * 0x94D049BB133111EBULL));
    return hash == 0 ? 1 : hash;
}

NameTable::NameTable()
    : m_names(1)
    , m_spellings(1024)
    , m_folded(1024)
{
}

quint32 NameTable::add(QByteArrayView utf8)
{
    const quint32 number = intern(utf8);
    ++m_names[number].count;
    return number;
}

quint32 NameTable::find(QByteArrayView utf8)
{
    return intern(utf8);
}

void NameTable::noteFirst(quint32 number)
{
    Name &name = m_names[number];
    if (name.isFirst)
        return;
    name.isFirst = true;
    if (name.shortForm == 0)
        name.shortForm = familyNearTo(name.letters);
}

quint32 NameTable::intern(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return 0;
    const quint64 hash = hashOf(utf8);
    size_t at = hash & (m_spellings.size() - 1);
    while (m_spellings[at].number != 0) {
        if (m_spellings[at].hash == hash)
            return m_spellings[at].number - 1;
        at = (at + 1) & (m_spellings.size() - 1);
    }
    QByteArray folded;
    foldUtf8(utf8, folded);
    const quint32 number = nameOf(analysed(folded));
    m_spellings[at] = {hash, number + 1};
    if (++m_spellingCount * 2 > m_spellings.size())
        grow();
    return number;
}

quint32 NameTable::nameOf(Name name)
{
    if (name.letters.empty())
        return 0;
    const quint64 hash = hashOf({name.letters.data(), static_cast<qsizetype>(name.letters.size())});
    size_t at = hash & (m_folded.size() - 1);
    while (m_folded[at].number != 0) {
        if (m_folded[at].hash == hash)
            return m_folded[at].number - 1;
        at = (at + 1) & (m_folded.size() - 1);
    }
    name.signature = signatureOf(name.letters);
    name.size = static_cast<quint8>(name.letters.size());
    name.initial = name.letters.front();
    name.partCount = static_cast<quint8>(name.parts.size());
    for (const char c : name.letters)
        name.alphabet |= 1U << (static_cast<unsigned char>(c) & 31U);
    name.sound = soundsOf(std::string_view(name.letters).substr(name.particle));
    name.shortForm = shortFormFamily(name.letters);
    const auto number = static_cast<quint32>(m_names.size());
    m_names.push_back(std::move(name));
    m_folded[at] = {hash, number + 1};
    if (++m_foldedCount * 2 > m_folded.size())
        grow();
    return number;
}

std::vector<quint32> NameTable::absorb(const NameTable &other)
{
    std::vector<quint32> numbers(other.size());
    m_names[0].count += other[0].count;
    for (quint32 i = 1; i < other.size(); ++i) {
        Name name = other[i];
        const quint32 count = std::exchange(name.count, 0);
        const bool isFirst = std::exchange(name.isFirst, false);
        const quint32 form = name.shortForm; // of a mistyped first name it was looked up already
        Name &known = m_names[numbers[i] = nameOf(std::move(name))];
        known.count += count;
        known.isFirst = known.isFirst || isFirst;
        known.shortForm = known.shortForm == 0 ? form : known.shortForm;
    }
    return numbers;
}

void NameTable::grow()
{
    const auto enlarge = [](std::vector<Slot> &slots) {
        std::vector<Slot> larger(slots.size() * 4);
        for (const Slot &slot : slots) {
            if (slot.number == 0)
                continue;
            size_t at = slot.hash & (larger.size() - 1);
            while (larger[at].number != 0)
                at = (at + 1) & (larger.size() - 1);
            larger[at] = slot;
        }
        slots = std::move(larger);
    };
    if (m_spellingCount * 2 > m_spellings.size())
        enlarge(m_spellings);
    if (m_foldedCount * 2 > m_folded.size())
        enlarge(m_folded);
}

} // namespace effectif::duplicates
