// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/account.h"
#include "models/domain/recorddraft.h"

class QJsonObject;

namespace effectif {

/// What every draft says of itself.
struct DraftHead
{
    QUuid id;           ///< one a sheet or page and session; names the file
    QString database;   ///< DatabaseUrl::toString()
    UserId account = 0; ///< who typed; 0: there were no accounts then
    QDateTime typed;    ///< when it was last typed in, UTC
    QString title;      ///< whose sheet, or what it is about, as it was called then

    /// Two people may share a desk, and neither is shown what the other typed. What is from before the accounts was
    /// everybody's; now an administrator alone may do what everybody could, and so it is offered to administrators.
    bool isFor(const std::optional<Account> &person) const;

    QJsonObject headToJson() const;
    /// Invalid: this is no draft of this version of the program.
    Result<void> readHead(const QJsonObject &map);
};

/// What was typed on one sheet and not saved.
struct SheetDraft : DraftHead
{
    QDateTime created; ///< of the sheet: another sheet may have its number in another file of the same name
    RecordEdit edit;
    QHash<QString, QString> proposals;  ///< numbers shown in the fields of edit.takeNumbers
    QHash<QString, QString> unfinished; ///< texts that mean nothing yet, by field

    bool isNewSheet() const { return edit.id == 0; }
    /// How many fields it holds something for.
    int fieldCount() const;
    /// A draft on the sheet as it is now; for a new sheet `current` is not looked at.
    RecordDraft onTopOf(const Record &current) const;

    QJsonObject toJson() const;
    /// Invalid: this is no draft of this version of the program. Reads whatever it is given without harm.
    static Result<SheetDraft> fromJson(const QJsonObject &map);
};

} // namespace effectif
