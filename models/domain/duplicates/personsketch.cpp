// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/personsketch.h"

#include "models/base/textfold.h"

#include <algorithm>

namespace effectif::duplicates {

namespace {
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Words of an address that people write out or not.
QByteArrayView abbreviated(QByteArrayView word)
{
    static constexpr std::pair<std::string_view, std::string_view> kShort[] = {
        {"street", "st"},    {"saint", "st"},     {"sainte", "ste"},   {"avenue", "av"},  {"ave", "av"},      {"road", "rd"},
        {"boulevard", "bd"}, {"boul", "bd"},      {"blvd", "bd"},      {"place", "pl"},   {"drive", "dr"},    {"court", "ct"},
        {"lane", "ln"},      {"crescent", "cres"}, {"square", "sq"},   {"terrace", "ter"}, {"close", "cl"},   {"route", "rte"},
        {"chemin", "ch"},    {"che", "ch"},       {"impasse", "imp"},  {"allee", "all"},  {"faubourg", "fg"}, {"residence", "res"},
        {"batiment", "bat"}, {"appartement", "apt"}, {"appt", "apt"},  {"apartment", "apt"}, {"flat", "apt"}, {"parkway", "pkwy"},
        {"highway", "hwy"},  {"strasse", "str"},  {"general", "gal"},  {"gen", "gal"},    {"docteur", "dr"},  {"mount", "mt"}};
    static const auto kBegins = [] { // by length: a bit for each letter that such words begin with
        std::array<quint32, 16> letters{};
        for (const auto &[whole, shorter] : kShort)
            letters[whole.size()] |= 1U << (static_cast<unsigned char>(whole.front()) & 31U);
        return letters;
    }();
    const auto size = static_cast<size_t>(word.size());
    if (size >= kBegins.size() || !(kBegins[size] >> (static_cast<unsigned char>(word.front()) & 31U) & 1U))
        return word;
    for (const auto &[whole, shorter] : kShort) {
        if (word.size() == static_cast<qsizetype>(whole.size()) && std::equal(word.begin(), word.end(), whole.begin()))
            return {shorter.data(), static_cast<qsizetype>(shorter.size())};
    }
    return word;
}

/// Reads a folded address: its first number, a hash of its words in order, and the pairs of its letters.
void readAddress(QByteArrayView folded, PersonSketch &sketch)
{
    quint64 hash = 0;
    char before = 0;
    for (qsizetype i = 0; i < folded.size();) {
        if (!isLetterOrDigit(folded[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < folded.size() && isLetterOrDigit(folded[end]))
            ++end;
        const QByteArrayView word = folded.sliced(i, end - i);
        i = end;
        if (isDigit(word.front())) {
            quint32 number = 0;
            for (const char c : word)
                number = isDigit(c) ? number * 10 + static_cast<quint32>(c - '0') : number;
            if (sketch.house == 0)
                sketch.house = number;
            hash = mixed(hash ^ number);
            continue;
        }
        const QByteArrayView kept = abbreviated(word);
        hash = mixed(hash ^ hashOf(kept));
        for (const char c : kept) {
            if (before != 0) {
                const quint32 bit = (static_cast<unsigned char>(before) * 37U + static_cast<unsigned char>(c) * 11U) & 127U;
                sketch.streetPairs[bit >> 6] |= 1ULL << (bit & 63U);
            }
            before = c;
        }
    }
    sketch.address = hash == 0 ? 0 : static_cast<quint32>(hash) | 1U;
}
} // namespace

quint64 phoneKey(QByteArrayView text)
{
    quint64 number = 0;
    int digits = 0;
    for (const char c : text) {
        if (c == ';' || c == 'x') // an extension: of the desk, not of the person
            break;
        if (isDigit(c) && digits < 18) {
            number = number * 10 + static_cast<quint64>(c - '0');
            ++digits;
        }
    }
    const bool international = !text.isEmpty() && text.front() == '+';
    if (digits < 6)
        return 0;
    if (!international && text.startsWith("00"))
        return number; // leading zeros are gone
    if (!international && digits == 10 && text.trimmed().startsWith('0'))
        return number + 33'000'000'000ULL;
    return number;
}

quint32 dateKey(QByteArrayView text)
{
    quint32 number = 0;
    int digits = 0;
    for (const char c : text) {
        if (isDigit(c) && digits < 8) {
            number = number * 10 + static_cast<quint32>(c - '0');
            ++digits;
        } else if (c == ' ' || c == 'T') {
            break;
        }
    }
    return digits == 8 ? number : 0;
}

quint64 personNumberKey(QByteArrayView text)
{
    quint64 number = 0;
    int digits = 0;
    for (const char c : text) {
        if (digits == 13)
            break;
        if (isDigit(c)) {
            number = number * 10 + static_cast<quint64>(c - '0');
            ++digits;
        } else if (digits == 6 && (c == 'A' || c == 'a' || c == 'B' || c == 'b')) {
            number = number / 10 * 100 + (c == 'A' || c == 'a' ? 19 : 18);
            ++digits;
        }
    }
    return digits >= 5 ? number : 0;
}

void SketchMaker::take(Trait trait, QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return;
    switch (trait) {
    case Trait::LastName: m_sketch.last = m_names.add(utf8); break;
    case Trait::BirthName: m_sketch.birth = m_names.add(utf8); break;
    case Trait::FirstName:
        m_sketch.first = m_names.add(utf8);
        m_names.noteFirst(m_sketch.first);
        break;
    case Trait::BirthDate: m_sketch.birthDate = dateKey(utf8); break;
    case Trait::PersonNumber: m_sketch.personNumber = personNumberKey(utf8); break;
    case Trait::Mobile: m_sketch.phones[0] = phoneKey(utf8); break;
    case Trait::HousePhone: m_sketch.phones[1] = phoneKey(utf8); break;
    case Trait::WorkPhone: m_sketch.phones[2] = phoneKey(utf8); break;
    case Trait::Mail:
    case Trait::WorkMail: addMail(trait, utf8); break;
    case Trait::Address:
        m_address += ' ';
        m_address.append(utf8.data(), static_cast<size_t>(utf8.size()));
        break;
    case Trait::PostalCode: {
        const QByteArrayView code = lettersAndDigits(utf8);
        m_sketch.postal = code.isEmpty() ? 0 : static_cast<quint32>(hashOf(code)) | 1U;
        break;
    }
    case Trait::Identifier: {
        const QByteArrayView code = lettersAndDigits(utf8);
        if (code.size() >= 4)
            addIdentifier(hashOf(code));
    }
    }
}

void SketchMaker::takeDigest(Trait trait, QByteArrayView digest)
{
    if (digest.isEmpty())
        return;
    constexpr quint64 kDigest = 1ULL << 63U;
    if (trait == Trait::PersonNumber)
        m_sketch.personNumber = hashOf(digest) | kDigest;
    else if (trait == Trait::Mail || trait == Trait::WorkMail)
        m_sketch.mails[trait == Trait::Mail ? 0 : 1] = hashOf(digest);
    else if (trait == Trait::Mobile || trait == Trait::HousePhone || trait == Trait::WorkPhone)
        m_sketch.phones[static_cast<size_t>(trait) - static_cast<size_t>(Trait::Mobile)] = hashOf(digest) | kDigest;
    else
        addIdentifier(hashOf(digest));
}

QByteArrayView SketchMaker::lettersAndDigits(QByteArrayView utf8)
{
    m_folded.resize(0);
    foldUtf8(utf8, m_folded);
    m_folded.removeIf([](char c) { return !isLetterOrDigit(c); });
    return m_folded;
}

void SketchMaker::addMail(Trait trait, QByteArrayView utf8)
{
    m_folded.resize(0);
    foldUtf8(utf8, m_folded);
    if (m_folded.indexOf('@') > 0)
        m_sketch.mails[trait == Trait::Mail ? 0 : 1] = hashOf(m_folded);
}

void SketchMaker::addIdentifier(quint64 hash)
{
    for (quint64 &identifier : m_sketch.identifiers) {
        if (identifier == 0) {
            identifier = hash;
            return;
        }
    }
}

PersonSketch SketchMaker::finish()
{
    if (!m_address.empty()) {
        m_folded.resize(0);
        foldUtf8({m_address.data(), static_cast<qsizetype>(m_address.size())}, m_folded);
        readAddress(m_folded, m_sketch);
    }
    if (m_sketch.birth == m_sketch.last)
        m_sketch.birth = 0;
    m_sketch.signature = m_names[m_sketch.last].signature | m_names[m_sketch.first].signature | m_names[m_sketch.birth].signature;
    return m_sketch;
}

} // namespace effectif::duplicates
