// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/sharedvalues.h"

#include "models/base/textfold.h"

#include <QHashFunctions>

#include <algorithm>

namespace effectif::quality {

struct SharedValues::Household
{
    QByteArray lastName;
    QByteArray place; ///< empty without a street
    bool isOf(const Household &other) const
    {
        return (!lastName.isEmpty() && lastName == other.lastName) || (!place.isEmpty() && place == other.place);
    }
};

namespace {
/// Letters of ASCII alone: addresses have no others that come in two cases, and numbers none.
quint64 hashOf(QByteArrayView value)
{
    std::array<char, 320> lower; // an e-mail address has 254 at most
    const qsizetype size = std::min<qsizetype>(value.size(), lower.size());
    std::transform(value.begin(), value.begin() + size, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return qHashBits(lower.data(), static_cast<size_t>(size), 0x9e3779b9);
}
} // namespace

void SharedValues::add(RecordId id, DepartmentId department, std::span<const QByteArrayView> values, const Home &home)
{
    const auto person = static_cast<quint32>(m_people.size());
    bool any = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].isEmpty())
            continue;
        m_uses.push_back({hashOf(values[i]), person, static_cast<quint32>(i)});
        any = true;
    }
    if (!any)
        return;
    m_people.push_back({id, department, m_homes.size()});
    for (const QByteArrayView part : {home.lastName, home.street, home.postalCode})
        m_homes.append(part).append('\0');
}

SharedValues::Household SharedValues::householdOf(quint32 person) const
{
    const char *at = m_homes.constData() + m_people[person].home;
    QByteArrayView parts[3];
    for (QByteArrayView &part : parts) {
        part = QByteArrayView(at);
        at += part.size() + 1;
    }
    Household household;
    foldUtf8(parts[0], household.lastName);
    if (!parts[1].isEmpty()) {
        foldUtf8(parts[1], household.place);
        household.place.append('\n').append(parts[2]);
    }
    return household;
}

void SharedValues::judge(std::span<const Use> group, QHash<quint32, Finding> &found) const
{
    std::vector<quint32> people;
    for (const Use &use : group) {
        if (people.empty() || people.back() != use.person) // in order of people
            people.push_back(use.person);
    }
    if (people.size() < 2 || people.size() > kMost)
        return;
    std::vector<Household> homes;
    for (const quint32 person : people)
        homes.push_back(m_householdMay ? householdOf(person) : Household());
    for (std::size_t i = 0; i < people.size(); ++i) {
        QList<RecordId> others;
        for (std::size_t k = 0; k < people.size(); ++k) {
            if (k != i && !(m_householdMay && homes[i].isOf(homes[k])))
                others << m_people[people[k]].id;
        }
        if (others.isEmpty())
            continue;
        const Person &person = m_people[people[i]];
        Finding &finding = found[people[i]];
        if (finding.id == 0)
            finding = {person.id, person.department, 0, others.first(), static_cast<qint32>(others.size()) - 1};
        for (const Use &use : group) {
            if (use.person == people[i])
                finding.verdict |= Verdict(1) << use.field;
        }
    }
}

std::vector<Finding> SharedValues::findings() const
{
    std::vector<Use> uses = m_uses;
    std::ranges::sort(uses, [](const Use &a, const Use &b) { return std::tie(a.value, a.person, a.field) < std::tie(b.value, b.person, b.field); });
    QHash<quint32, Finding> found;
    for (std::size_t from = 0; from < uses.size();) {
        std::size_t to = from + 1;
        while (to < uses.size() && uses[to].value == uses[from].value)
            ++to;
        if (to - from > 1)
            judge(std::span(uses).subspan(from, to - from), found);
        from = to;
    }
    QList<quint32> people = found.keys();
    std::ranges::sort(people);
    std::vector<Finding> result;
    result.reserve(static_cast<std::size_t>(people.size()));
    for (const quint32 person : std::as_const(people))
        result.push_back(found.value(person));
    return result;
}

} // namespace effectif::quality
