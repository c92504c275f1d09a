// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/nametable.h"

#include <algorithm>
#include <utility>

namespace effectif::duplicates {

/// A table from numbers to values in one piece of memory: what is asked millions of times must not be looked for in nodes
/// that lie anywhere. 0 is no key. Values are never taken out.
template <typename Key, typename Value> class FlatTable
{
public:
    /// The value of a key, made if it is not there.
    Value &operator[](Key key)
    {
        if (m_size * 2 >= m_slots.size())
            grow();
        Slot &slot = m_slots[placeOf(key)];
        m_size += slot.key == 0;
        slot.key = key;
        return slot.value;
    }
    /// Null if it is not there.
    const Value *find(Key key) const
    {
        if (m_slots.empty() || key == 0)
            return nullptr;
        const Slot &slot = m_slots[placeOf(key)];
        return slot.key == 0 ? nullptr : &slot.value;
    }
    template <typename Visit> void each(Visit visit)
    {
        for (Slot &slot : m_slots) {
            if (slot.key != 0)
                visit(slot.key, slot.value);
        }
    }
    size_t size() const { return m_size; }

private:
    struct Slot
    {
        Key key = 0;
        Value value{};
    };
    size_t placeOf(Key key) const
    {
        size_t at = mixed(key) & (m_slots.size() - 1);
        while (m_slots[at].key != 0 && m_slots[at].key != key)
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }
    void grow()
    {
        std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(std::max<size_t>(64, m_slots.size() * 4)));
        for (const Slot &slot : before) {
            if (slot.key != 0)
                m_slots[placeOf(slot.key)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_size = 0;
};

} // namespace effectif::duplicates
