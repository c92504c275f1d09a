// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importmapping.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// The saved mappings of imports, each person's own: they follow the account, not the machine. Used in the connection's
/// thread.
class ImportMappings
{
public:
    explicit ImportMappings(ServiceContext &context) : m_context(context) { }

    /// The one used last first.
    Result<QList<ImportMapping>> all(const QString &kind);
    /// In the place of one of that name. Invalid: no name, or more columns than can be kept.
    Result<void> store(const QString &kind, ImportMapping mapping);
    Result<void> remove(const QString &kind, const QString &name);

private:
    ServiceContext &m_context;
};

} // namespace effectif
