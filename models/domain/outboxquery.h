// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"

#include <QStringList>

#include <algorithm>

namespace effectif {

/// Which messages of the outbox a list shows, newest first.
struct OutboxQuery
{
    QList<OutboxState> states; ///< none: all
    QStringList purposes;      ///< none: all
    QString text;              ///< in the recipient or the subject
    int before = 0;            ///< the last id of the page before; 0: from the newest on
    int limit = 200;
};

/// As states stand in databases.
inline const QStringList &outboxStateCodes()
{
    static const QStringList codes{QStringLiteral("waiting"),   QStringLiteral("sending"), QStringLiteral("sent"),
                                   QStringLiteral("delivered"), QStringLiteral("refused"), QStringLiteral("uncertain")};
    return codes;
}

inline QString outboxStateCode(OutboxState state)
{
    return outboxStateCodes().at(static_cast<int>(state));
}

inline OutboxState outboxStateFromCode(const QString &code)
{
    return static_cast<OutboxState>(std::max<qsizetype>(0, outboxStateCodes().indexOf(code)));
}

} // namespace effectif
