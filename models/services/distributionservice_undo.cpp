// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back of what was done to distribution lists.
#include "models/services/distributionservice.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/distributionrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("DistributionService", text, nullptr, n);
}

QString nothingLeft()
{
    return say(QT_TRANSLATE_NOOP("DistributionService", "There is nothing left to take back here."));
}

bool isOfPeople(const HistoryEntry &entry)
{
    return entry.what == "list_people_add"_L1 || entry.what == "list_people_remove"_L1;
}
} // namespace

/// What an operation on a list did, and what is left of it.
struct DistributionService::Former
{
    DistributionList now;  ///< the list as it is
    DistributionList back; ///< as it would be
    int people = 0;        ///< that would come back, or go
    bool on = false;       ///< they come back
    QString obstacle;
};

Result<DistributionService::Former> DistributionService::formerOf(const HistoryEntry &entry)
{
    ServiceContext &context = m_services.context();
    const auto detail = storage::OperationRepository(context.connection).detail(entry.seq);
    if (!detail)
        return fail(detail.error());
    const QJsonObject kept = QJsonDocument::fromJson(detail->toUtf8()).object();
    const QJsonObject after = kept.value("after"_L1).toObject();
    const auto now = mine(after.value("list"_L1).toInt());
    if (!now)
        return fail(now.error());
    Former former{*now, *now, 0, false, {}};
    if (isOfPeople(entry)) {
        const auto left = storage::DistributionRepository(context.connection, context.rights, context.user).leftBy(entry.seq);
        if (!left)
            return fail(left.error());
        for (const storage::MembersLeft &members : *left) {
            former.people += members.people;
            former.on = !members.on;
        }
        if (former.people == 0)
            former.obstacle = nothingLeft();
        return former;
    }
    const bool removedIt = entry.what == "list_remove"_L1;
    if (entry.what == "list_change"_L1) {
        DistributionList then = *now;
        adoptJson(then, after);
        if (now->removed || then.name != now->name || then.filter != now->filter)
            former.obstacle = say(QT_TRANSLATE_NOOP("DistributionService", "The list was changed again since: change it where it was changed."));
        adoptJson(former.back, kept.value("before"_L1).toObject());
    } else if (now->removed != removedIt) {
        former.obstacle = nothingLeft();
    } else {
        former.back.removed = !removedIt;
    }
    return former;
}

Result<UndoPlan> DistributionService::undoPlan(const HistoryEntry &entry, UndoPlan plan)
{
    const auto former = formerOf(entry);
    if (!former)
        return fail(former.error());
    plan.obstacle = former->obstacle;
    plan.steps = isOfPeople(entry) ? former->people : 1;
    const QString &name = former->now.name;
    if (isOfPeople(entry))
        plan.lines << (former->on ? say(QT_TRANSLATE_N_NOOP("DistributionService", "%n person(s) come back on the list “%1”"), former->people)
                                  : say(QT_TRANSLATE_N_NOOP("DistributionService", "%n person(s) go off the list “%1”"), former->people)).arg(name);
    else if (entry.what == "list_change"_L1)
        plan.lines << say(QT_TRANSLATE_NOOP("DistributionService", "The list “%1” is called and asks as before: “%2”")).arg(name, former->back.name);
    else
        plan.lines << say(former->back.removed ? QT_TRANSLATE_NOOP("DistributionService", "The list “%1” is removed")
                                               : QT_TRANSLATE_NOOP("DistributionService", "The list “%1” comes back, with its people")).arg(name);
    return plan;
}

Result<QUuid> DistributionService::undo(const HistoryEntry &entry)
{
    ServiceContext &context = m_services.context();
    const auto former = formerOf(entry);
    if (!former)
        return fail(former.error());
    if (!former->obstacle.isEmpty())
        return fail(ErrorKind::NotFound, former->obstacle);
    const QUuid own = QUuid::createUuid();
    if (entry.what == "list_change"_L1) {
        const auto written = write(former->back, own, entry.seq);
        return written ? Result<QUuid>(own) : fail(written.error());
    }
    if (!isOfPeople(entry)) {
        const auto marked = mark(former->now, former->back.removed, own, entry.seq);
        return marked ? Result<QUuid>(own) : fail(marked.error());
    }
    const OperationNote note{own, former->on ? u"list_people_add"_s : u"list_people_remove"_s, kKind, 0, entry.seq};
    const auto done = runAndTell(context, note, kKind, [&](qint64 seq) -> Result<void> {
        const auto turned = storage::DistributionRepository(context.connection, context.rights, context.user).turn(entry.seq, seq);
        if (!turned)
            return fail(turned.error());
        if (*turned == 0)
            return fail(ErrorKind::NotFound, nothingLeft());
        const QJsonObject detail{{u"after"_s, toJson(former->now)}, {u"people"_s, *turned}};
        return storage::OperationRepository(context.connection)
            .keepDetail(seq, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)));
    });
    return done ? Result<QUuid>(own) : fail(done.error());
}

} // namespace effectif
