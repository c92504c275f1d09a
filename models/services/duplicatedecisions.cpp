// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duplicatedecisions.h"

#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/services/duplicaterules.h"
#include "models/services/operationrun.h"
#include "models/storage/decisionrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using duplicates::Decision;
using duplicates::Sheets;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DuplicateDecisions", text);
}
} // namespace

bool DuplicateDecisions::mayDecide() const
{
    const Rights &rights = m_context.rights;
    return !rights.isStaff() && (rights.isAdministrator() || !m_context.hasAccount || rights.has(capability::kDuplicates));
}

Result<storage::DecisionRepository> DuplicateDecisions::repository(const QString &kind)
{
    const auto whole = m_catalogues.whole(kind);
    const auto rules = whole ? DuplicateRules(m_context).rules() : fail(whole.error());
    if (!rules)
        return fail(rules.error());
    return storage::DecisionRepository(m_context.connection, *whole, m_context.rights, rules->added);
}

Result<void> DuplicateDecisions::write(const QString &kind, const QList<Sheets> &pairs, bool stands, const QUuid &operation, qint64 undoes)
{
    if (!mayDecide())
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DuplicateDecisions", "You may not decide what is a duplicate. Ask an administrator "
                                                                                   "for the right to look for duplicates.")));
    auto decisions = repository(kind);
    if (!decisions)
        return fail(decisions.error());
    if (pairs.isEmpty())
        return {};
    QList<RecordId> ids;
    for (const auto &[a, b] : pairs) {
        for (const RecordId id : {a, b}) {
            if (!ids.contains(id))
                ids << id;
        }
    }
    const OperationNote note{operation, stands ? u"not_duplicate"_s : u"duplicate_again"_s, kind, pairs.first().first, undoes};
    return runOperation(m_context, note, [&](qint64 seq) -> Result<void> {
        if (auto may = access::change(m_context, kind, ids); !may)
            return may;
        return decisions->write(pairs, stands, seq);
    });
}

Result<void> DuplicateDecisions::setAside(const QString &kind, const QList<Sheets> &pairs, const QUuid &operation)
{
    return write(kind, pairs, true, operation, 0);
}

Result<void> DuplicateDecisions::takeBack(const QString &kind, const QList<Sheets> &pairs, const QUuid &operation)
{
    return write(kind, pairs, false, operation, 0);
}

Result<QList<Decision>> DuplicateDecisions::list(const QString &kind)
{
    if (m_context.rights.isStaff())
        return QList<Decision>();
    auto decisions = repository(kind);
    return decisions ? decisions->find({}) : fail(decisions.error());
}

Result<QSet<Sheets>> DuplicateDecisions::standing(const QString &kind, RecordId sheet)
{
    QSet<Sheets> result;
    if (m_context.rights.isStaff())
        return result;
    auto decisions = repository(kind);
    const auto found = decisions ? decisions->find({sheet, 0}) : fail(decisions.error());
    if (!found)
        return fail(found.error());
    for (const Decision &decision : *found) {
        if (decision.holds)
            result.insert(duplicates::sheetsOf(decision.sheets.first, decision.sheets.second));
    }
    return result;
}

Result<QList<Decision>> DuplicateDecisions::leftBy(const QString &kind, qint64 operation)
{
    if (m_context.rights.isStaff())
        return QList<Decision>();
    auto decisions = repository(kind);
    return decisions ? decisions->find({0, operation}) : fail(decisions.error());
}

Result<QUuid> DuplicateDecisions::undo(const QString &kind, qint64 operation)
{
    const auto left = leftBy(kind, operation);
    if (!left)
        return fail(left.error());
    if (left->isEmpty())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("DuplicateDecisions", "There is nothing left to take back here: it was decided "
                                                                                     "otherwise since, or the sheets are gone.")));
    QList<Sheets> pairs;
    for (const Decision &decision : *left)
        pairs << decision.sheets;
    const QUuid own = QUuid::createUuid();
    const auto written = write(kind, pairs, !left->first().stands, own, operation);
    return written ? Result<QUuid>(own) : fail(written.error());
}

} // namespace effectif
