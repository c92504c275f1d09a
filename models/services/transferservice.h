// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/transfer.h"
#include "models/services/servicecontext.h"

#include <QUuid>

#include <functional>

namespace effectif {

class CatalogueService;

/// Sheets on their way from one department to another (K23-K25): asked for or offered by one side, accepted or refused
/// by the other one or by an administrator, who may also move sheets without asking.
class TransferService
{
public:
    TransferService(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    static inline const auto kKind = QStringLiteral("transfer"); ///< what the change feed calls requests

    /// Of the departments of the person at work; open ones first. What must not be known of others is empty.
    Result<QList<Transfer>> list();
    /// How many wait for the person's answer.
    Result<int> waiting();
    /// Asks that the person elsewhere with this value comes to `into`, one of one's own departments. NotFound.
    Result<int> ask(const QString &kind, const QString &field, const QString &value, DepartmentId into, const QString &note = {});
    /// Asks that a sheet goes to another department.
    Result<int> offer(const QString &kind, RecordId id, DepartmentId into, const QString &note = {});
    Result<void> decide(int id, bool accept, const QString &reason = {});
    Result<void> withdraw(int id);

private:
    Result<void> write(const QString &what, const QString &kind, const std::function<Result<void>(qint64)> &act);
    using Find = std::function<Result<void>(Transfer &made, const CataloguePtr &catalogue)>;
    Result<int> request(const QString &what, const Transfer &wanted, const Find &find);
    bool mayAnswer(const Transfer &transfer) const;
    Result<void> answered(qint64 operation, const Transfer &transfer, bool accept, const QString &reason);
    Result<void> move(qint64 operation, const Transfer &transfer);
    Transfer asSeen(Transfer transfer) const;
    bool isMine(DepartmentId department) const { return department != 0 && m_context.rights.sees(department); }

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
