// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/auditentry.h"
#include "models/domain/fieldtype.h"
#include "models/services/progress.h"

class QIODevice;

namespace effectif {

class Services;

/// How long entries of the audit are kept.
struct AuditKeeping
{
    int months = 12;
    int least = 6;
};

/// Who did or read what. Administrators see all of it, managers what concerns the sheets of their departments; everybody
/// else is Denied. Nobody changes an entry. Used in the connection's thread.
class AuditService
{
public:
    explicit AuditService(Services &services) : m_services(services) { }

    Result<AuditPage> page(const AuditFilter &filter, const AuditKey &after = {}, int limit = 100);
    /// Whose deeds one can ask for, by name.
    Result<QList<Reference>> people();
    /// Writes what the filter lets through as CSV, safe for spreadsheets, and writes down that it did. Answers how many.
    Result<int> exportTo(QIODevice &device, const AuditFilter &filter, Progress &progress);

    Result<AuditKeeping> keeping();
    /// For administrators. Invalid: less than the least.
    Result<void> keepFor(int months);
    /// Deletes what is older than is kept, for administrators; answers how many entries. It is written down itself.
    Result<int> purge();

private:
    Result<void> require() const;
    Result<void> describe(QList<AuditEntry> &entries);
    Result<void> nameRecords(QList<AuditEntry> &entries);

    Services &m_services;
};

} // namespace effectif
