// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace effectif {

/// How somebody arranged the parts of the home page: by their ids, which stand in databases.
struct HomeArrangement
{
    QStringList order;
    QStringList hidden;

    bool shows(const QString &part) const { return !hidden.contains(part); }
    /// Those parts in their order; what is newer than the arrangement comes behind.
    QStringList sorted(const QStringList &parts) const;

    QString toText() const;
    /// What cannot be read is as if nothing had ever been arranged.
    static HomeArrangement fromText(const QString &text);
    bool operator==(const HomeArrangement &) const = default;
};

} // namespace effectif
