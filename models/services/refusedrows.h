// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/notification.h"

#include <QString>

class QIODevice;

namespace effectif {

class ImportPlan;

/// M72: the rows that an import refused, with the reasons, until whoever imported has saved them. They lie sealed on the
/// computer that imported; which file it is and under which key stands in the notification of that import and nowhere else,
/// so that neither the disk alone nor the database alone tells what was in the rows. Gone after kDays.
class RefusedRows
{
public:
    static constexpr int kDays = 14;

    /// In the folder of this person's for such things.
    RefusedRows();
    explicit RefusedRows(const QString &folder) : m_folder(folder) { }

    /// Answers the ticket that opens them; `former`: the ticket of an earlier try, which is used again. Unavailable: the
    /// disk is full, or the plan cannot be read.
    Result<QString> keep(const ImportPlan &plan, const QString &former = {}) const;
    bool has(const QString &ticket) const;
    /// Into a CSV file. NotFound: they are not here, or not any more. Denied: damaged. Unavailable: the file cannot be written.
    Result<void> save(const QString &ticket, const QString &path) const;
    void forget(const QString &ticket) const;
    /// What is older than kDays.
    void forgetOld(const QDateTime &now) const;
    /// Takes the tickets away from notifications whose rows are not on this computer.
    void dropAbsent(QList<Notification> &notifications) const;

private:
    QString pathOf(const QString &ticket) const;

    QString m_folder;
};

} // namespace effectif
