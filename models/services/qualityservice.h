// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/quality/checks.h"
#include "models/services/progress.h"

#include <functional>
#include <vector>

namespace effectif {

class Services;

/// What a check found, by the names on the sheets; without what may stay so (QualityIgnores).
struct QualityFindings
{
    QString check;
    std::vector<quality::Finding> findings;
    int ignored = 0;
};

/// How the sheets of a department fare.
struct DepartmentScore
{
    DepartmentId id = 0;
    QString name;
    int sheets = 0;
    int wrong = 0; ///< of those on which a check found something

    /// The share without any finding, in percent; not rounded up to all of them.
    int percent() const { return sheets == 0 ? 100 : static_cast<int>(100LL * (sheets - wrong) / sheets); }
    bool operator==(const DepartmentScore &) const = default;
};

/// A finding as the work list shows it.
struct QualityItem
{
    RecordId id = 0;
    QString title;
    QString department;
    QString manager;
    UserId managerId = 0;
    QString what; ///< in a sentence, without sensitive values
    QDate since;  ///< invalid: not known
    QString field; ///< key of the one to look at; empty: none
};

/// A change that would mend a sheet, to be agreed to.
struct QualityProposal
{
    RecordEdit edit;
    QString title;
    QString sentence;
};

/// A message that asks somebody for a new document; it is written and sent by the person's own mail program.
struct DocumentRequest
{
    QString address;
    QString subject;
    QString body;
};

/// « Qualité des données »: runs the checks (domain/quality) over the sheets in service that the person at work sees, tells what
/// they found, and mends. Used in a connection's thread; runs in a long job.
class QualityService
{
public:
    explicit QualityService(Services &services) : m_services(services) { }

    /// Whether the person at work may look at all: everybody but staff members.
    bool mayLook() const;
    /// Those for this office and the person's rights, in their order.
    Result<QList<const quality::Check *>> checks(const QString &kind);

    /// Called for each check that is through, with the scores as of then.
    using Found = std::function<void(QualityFindings findings, const QList<DepartmentScore> &scores)>;
    /// Runs some checks (none named: all), one statement each. Denied. NotFound: no such check here. Unavailable: stopped.
    Result<void> run(const QString &kind, const QStringList &only, Progress &progress, const Found &found);

    /// Some findings of a check as they are shown, in the order given; of sheets that are gone: none.
    Result<QList<QualityItem>> items(const QString &kind, const QString &check, const std::vector<quality::Finding> &findings);
    /// What would mend the sheet. NotFound: nothing is wrong any more, or nothing can be suggested.
    Result<QualityProposal> propose(const QString &kind, const QString &check, RecordId id);
    /// A message for the person of the sheet. Invalid: there is no address.
    Result<DocumentRequest> request(const QString &kind, const QString &check, const quality::Finding &finding);

private:
    Result<const quality::Check *> known(const QString &kind, const QString &check);
    Result<QHash<RecordId, QString>> titles(const QString &kind, const QList<RecordId> &ids);
    QDate today() const;

    Services &m_services;
};

} // namespace effectif
