// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QDateTime>
#include <QString>

namespace effectif {

/// Somebody asks that a sheet goes from one department to another (K23, K25). Asked for by the department that is to get
/// it, it names whom by what was typed alone: until it is accepted, nobody there learns whose sheet it is, or where.
struct Transfer
{
    enum class State { Open, Accepted, Refused, Withdrawn };

    int id = 0;
    QString kind;
    RecordId record = 0; ///< 0: not seen by the person at work
    QString title;       ///< the same: empty
    DepartmentId from = 0; ///< the same: 0
    DepartmentId to = 0;
    bool pulled = false; ///< asked for by who is to get it; else offered by who has it
    QString field;       ///< pulled: by which key
    QString typed;       ///< empty where the value is sensitive
    QString note;
    UserId askedBy = 0;
    QString askedName;
    QDateTime askedAt;
    State state = State::Open;
    QString decidedName;
    QDateTime decidedAt;
    QString reason;
    bool mayDecide = false;   ///< the person at work
    bool mayWithdraw = false;

    /// The department that has to answer.
    DepartmentId answering() const { return pulled ? from : to; }
    bool operator==(const Transfer &) const = default;
};

} // namespace effectif
