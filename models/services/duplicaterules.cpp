// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duplicaterules.h"

#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;
using duplicates::Rules;

namespace {
const auto kThreshold = u"duplicates.threshold"_s;
const auto kRules = u"duplicates.rules"_s;
const auto kKind = u"setting/duplicates"_s; ///< in the change feed

QString say(const char *text)
{
    return QCoreApplication::translate("DuplicateRules", text);
}

QJsonObject kept(const Rules &rules)
{
    return {{u"rules"_s, rules.toText()}, {u"threshold"_s, QString::number(rules.threshold)}};
}

Rules read(const QJsonObject &kept)
{
    return Rules::fromText(kept.value("rules"_L1).toString(), kept.value("threshold"_L1).toString());
}
} // namespace

QStringList DuplicateRules::settings()
{
    return {kThreshold, kRules};
}

Rules DuplicateRules::from(const QHash<QString, QString> &settings)
{
    return Rules::fromText(settings.value(kRules), settings.value(kThreshold));
}

Result<Rules> DuplicateRules::rules()
{
    const auto found = storage::DirectoryRepository(m_context.connection).settings(settings());
    return found ? Result<Rules>(from(*found)) : fail(found.error());
}

Result<void> DuplicateRules::write(const Rules &rules, const QUuid &operation, qint64 undoes)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return runAndTell(m_context, {operation, u"duplicate_rules"_s, kKind, 0, undoes}, kKind, [&](qint64 seq) -> Result<void> {
        storage::DirectoryRepository settings(m_context.connection);
        const auto before = this->rules();
        if (!before)
            return fail(before.error());
        for (const auto &[key, value] : {std::pair(kThreshold, QString::number(rules.threshold)), std::pair(kRules, rules.toText())}) {
            if (auto done = settings.storeSetting(key, value); !done)
                return done;
        }
        const QJsonObject detail{{u"before"_s, kept(*before)}, {u"after"_s, kept(rules)}};
        return storage::OperationRepository(m_context.connection).keepDetail(seq, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)));
    });
}

Result<void> DuplicateRules::store(const Rules &rules, const QUuid &operation)
{
    if (rules.threshold <= 0 || rules.threshold >= 100)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("DuplicateRules", "A threshold is a number between 0 and 100.")));
    return write(rules, operation, 0);
}

Result<DuplicateRules::Change> DuplicateRules::changeOf(qint64 operation)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    const auto detail = storage::OperationRepository(m_context.connection).detail(operation);
    if (!detail)
        return fail(detail.error());
    const QJsonObject object = QJsonDocument::fromJson(detail->toUtf8()).object();
    if (object.isEmpty())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("DuplicateRules", "There is nothing left to take back here.")));
    const auto now = rules();
    if (!now)
        return fail(now.error());
    Change change{read(object.value("before"_L1).toObject()), read(object.value("after"_L1).toObject()), false};
    change.stands = *now == change.after;
    return change;
}

Result<QUuid> DuplicateRules::undo(qint64 operation)
{
    const auto change = changeOf(operation);
    if (!change)
        return fail(change.error());
    if (!change->stands)
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("DuplicateRules", "The rules for duplicates were changed again since. Nothing was taken back.")));
    const QUuid own = QUuid::createUuid();
    const auto done = write(change->before, own, operation);
    return done ? Result<QUuid>(own) : fail(done.error());
}

} // namespace effectif
