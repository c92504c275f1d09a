// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/rules.h"
#include "models/services/servicecontext.h"

#include <QHash>
#include <QUuid>

namespace effectif {

/// The office's rules for finding duplicates: which traits count, and how much (administrator). The search through all
/// sheets, the check of one, the import and the command line obey them. Every change is an Operation that is taken back
/// from the history.
class DuplicateRules
{
public:
    explicit DuplicateRules(ServiceContext &context) : m_context(context) { }

    /// Keys of the settings that from() reads: for who asks the database for more at once.
    static QStringList settings();
    static duplicates::Rules from(const QHash<QString, QString> &settings);

    Result<duplicates::Rules> rules();
    /// Denied but to administrators. Sent again with the same uuid it writes nothing.
    Result<void> store(const duplicates::Rules &rules, const QUuid &operation = QUuid::createUuid());

    /// What an operation changed, and whether that stands as it left it.
    struct Change
    {
        duplicates::Rules before;
        duplicates::Rules after;
        bool stands = false;
    };
    /// NotFound: nothing was kept. Denied but to administrators.
    Result<Change> changeOf(qint64 operation);
    /// The rules before it count again, as an Operation of its own, which is answered. Conflict: they were changed since.
    Result<QUuid> undo(qint64 operation);

private:
    Result<void> write(const duplicates::Rules &rules, const QUuid &operation, qint64 undoes);

    ServiceContext &m_context;
};

} // namespace effectif
