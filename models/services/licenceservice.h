// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/licence.h"
#include "models/services/servicecontext.h"

namespace effectif {

namespace storage {
struct WriteStamp;
}

/// What the page of licences shows.
struct LicenceState
{
    LicencePool pool;
    bool onlyHolders = false; ///< K08: the list of staff begins with those who hold one
    QList<LicenceEvent> history; ///< newest first
};

/// The licences of an office (K08, K27): a pool with a size, which sheets hold them, who gave and took them. The sheets
/// themselves say who holds one (kLicenceField); the database counts, and never lets more be held than there are.
class LicenceService
{
public:
    explicit LicenceService(ServiceContext &context) : m_context(context) { }

    static inline const auto kKind = QStringLiteral("licence"); ///< what the change feed calls the pool
    static constexpr int kShown = 200;

    Result<LicencePool> pool(const QString &kind);
    Result<LicenceState> state(const QString &kind);
    /// Empty: not limited. Invalid if more are held. For administrators.
    Result<void> setSize(const QString &kind, std::optional<int> size);
    Result<bool> onlyHolders();
    Result<void> setOnlyHolders(bool only);
    /// Within the operation that brought sheets back: those that lost theirs by leaving get one again, as long as there
    /// are any. Answers how many got none.
    Result<int> giveBack(const QString &kind, const QList<RecordId> &ids, const storage::WriteStamp &stamp);

private:
    ServiceContext &m_context;
};

} // namespace effectif
