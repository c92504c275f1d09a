// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/qualityignores.h"

#include "models/domain/quality/checks.h"
#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/qualityignoredrepository.h"
#include "models/storage/qualityrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;
using quality::Ignored;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("QualityIgnores", text);
}
} // namespace

Result<storage::QualityIgnoredRepository> QualityIgnores::repository(const QString &kind)
{
    const auto whole = m_services.catalogues().whole(kind);
    if (!whole)
        return fail(whole.error());
    return storage::QualityIgnoredRepository(m_services.context().connection, *whole, m_services.context().rights);
}

Result<void> QualityIgnores::write(const Wanted &wanted, const QUuid &operation, qint64 undoes)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(wanted.kind);
    if (!catalogue)
        return fail(catalogue.error());
    const quality::Check *check = quality::check(wanted.check);
    if (context.rights.isStaff() || !check || !storage::QualityRepository(context.connection, *catalogue, context.rights).supports(*check))
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("QualityIgnores", "You may not decide about what this check finds. Ask an administrator.")));
    if (wanted.ids.isEmpty())
        return {};
    if (wanted.ids.size() > kMostSheets)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("QualityIgnores", "At most %1 findings can be ignored at once. Choose fewer.")).arg(kMostSheets));
    auto decisions = repository(wanted.kind);
    if (!decisions)
        return fail(decisions.error());
    const OperationNote note{operation, wanted.stands ? u"quality_ignore"_s : u"quality_again"_s, wanted.kind,
                             wanted.ids.size() == 1 ? wanted.ids.first() : 0, undoes};
    return runOperation(context, note, [&](qint64 seq) -> Result<void> {
        if (auto may = access::change(context, wanted.kind, wanted.ids); !may)
            return may;
        return decisions->write(wanted.check, wanted.ids, wanted.reason, wanted.stands, seq);
    });
}

Result<void> QualityIgnores::ignore(const QString &kind, const QString &check, const QList<RecordId> &ids, const QString &reason,
                                    const QUuid &operation)
{
    const QString why = reason.trimmed();
    if (why.isEmpty() || why.size() > kMostLetters)
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("QualityIgnores", "Say in a few words why this may stay as it is.")), {}, u"reason"_s});
    return write({kind, check, ids, why, true}, operation);
}

Result<void> QualityIgnores::takeBack(const QString &kind, const QString &check, const QList<RecordId> &ids, const QUuid &operation)
{
    return write({kind, check, ids, {}, false}, operation);
}

/// Of checks over what the person at work may not read nothing is told.
Result<QList<Ignored>> QualityIgnores::find(const QString &kind, qint64 operation)
{
    ServiceContext &context = m_services.context();
    if (context.rights.isStaff())
        return QList<Ignored>();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    auto decisions = catalogue ? repository(kind) : fail(catalogue.error());
    auto found = decisions ? decisions->find(operation) : fail(decisions.error());
    if (!found)
        return found;
    const storage::QualityRepository checks(context.connection, *catalogue, context.rights);
    found->removeIf([&](const Ignored &ignored) {
        const quality::Check *check = quality::check(ignored.check);
        return !check || !checks.supports(*check);
    });
    return found;
}

Result<QList<Ignored>> QualityIgnores::list(const QString &kind)
{
    return find(kind, 0);
}

Result<QHash<QString, QSet<RecordId>>> QualityIgnores::standing(const QString &kind)
{
    QHash<QString, QSet<RecordId>> result;
    const auto found = list(kind);
    if (!found)
        return fail(found.error());
    for (const Ignored &ignored : *found) {
        if (ignored.holds)
            result[ignored.check].insert(ignored.id);
    }
    return result;
}

Result<QList<Ignored>> QualityIgnores::leftBy(const QString &kind, qint64 operation)
{
    return find(kind, operation);
}

Result<QUuid> QualityIgnores::undo(const QString &kind, qint64 operation)
{
    const auto left = leftBy(kind, operation);
    if (!left)
        return fail(left.error());
    if (left->isEmpty())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("QualityIgnores", "There is nothing left to take back here: it was decided otherwise "
                                                                                 "since, or the sheets are gone.")));
    Wanted wanted{kind, left->first().check, {}, {}, !left->first().stands};
    for (const Ignored &ignored : *left)
        wanted.ids << ignored.id;
    const QUuid own = QUuid::createUuid();
    const auto written = write(wanted, own, operation);
    return written ? Result<QUuid>(own) : fail(written.error());
}

} // namespace effectif
