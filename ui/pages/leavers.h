// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>

#include <functional>
#include <utility>

namespace effectif {

/// Those who want to leave while it is being saved. They are asked nothing: it is what they would have chosen.
class Leavers
{
public:
    using Answer = std::function<void(bool mayLeave)>;

    /// Leaves again once it is saved; "no" if it could not be, which the page says, or if the page is gone by then.
    void add(QObject *page, std::function<void(const Answer &)> leave, Answer answer)
    {
        m_waiting.append([page = QPointer(page), leave = std::move(leave), answer = std::move(answer)](bool saved) {
            if (page && saved)
                leave(answer);
            else
                answer(false);
        });
    }
    /// One of them may end whoever holds this.
    void tell(bool saved)
    {
        for (const auto &one : std::exchange(m_waiting, {}))
            one(saved);
    }

private:
    QList<std::function<void(bool saved)>> m_waiting;
};

} // namespace effectif
