// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and whom they hold. The way back is in distributionservice_undo.cpp.
#include "models/services/distributionservice.h"

#include "models/base/textfold.h"
#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/services/progress.h"
#include "models/services/services.h"
#include "models/storage/distributionrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using Source = DistributionList::Source;

namespace {
constexpr qsizetype kAtOnce = 10'000; ///< people of one statement

QString say(const char *text)
{
    return QCoreApplication::translate("DistributionService", text);
}

QString everybody()
{
    return say(QT_TRANSLATE_NOOP("DistributionService", "Everybody"));
}

tl::unexpected<Error> changedSince(const DistributionList &list)
{
    return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("DistributionService", "The list “%1” was changed or removed meanwhile. Look at it "
                                                                                  "again, then repeat your change.")).arg(list.name));
}

storage::DistributionRepository repository(const ServiceContext &context)
{
    return {context.connection, context.rights, context.user};
}

Result<void> keepDetail(const ServiceContext &context, qint64 operation, const QJsonObject &detail)
{
    return storage::OperationRepository(context.connection)
        .keepDetail(operation, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)));
}
} // namespace

Result<void> DistributionService::manager()
{
    if (m_services.context().rights.isManager())
        return {};
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DistributionService", "Only managers and administrators may use distribution lists.")));
}

/// In the language of whoever reads it.
void DistributionService::complete(DistributionList &list)
{
    if (list.source == Source::Everybody)
        list.name = everybody();
}

Result<QList<DistributionList>> DistributionService::lists(const QString &kind)
{
    if (auto may = manager(); !may)
        return fail(may.error());
    auto found = repository(m_services.context()).lists(kind);
    if (!found)
        return found;
    for (DistributionList &list : *found)
        complete(list);
    return found;
}

Result<DistributionList> DistributionService::load(ListId id)
{
    if (auto may = manager(); !may)
        return fail(may.error());
    auto found = repository(m_services.context()).list(id);
    if (found)
        complete(*found);
    return found;
}

/// To be changed by the person at work.
Result<DistributionList> DistributionService::mine(ListId id)
{
    auto list = load(id);
    if (!list || list->editable)
        return list;
    if (list->source == Source::Everybody)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DistributionService", "The list of everybody is there by itself, and stays as it is.")));
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("DistributionService", "The list “%1” is somebody else’s. Its owner or an administrator "
                                                                                "may change it.")).arg(list->name));
}

Result<void> DistributionService::nameIsFree(const DistributionList &list)
{
    const auto same = repository(m_services.context()).findByName(list.kind, list.name);
    if (!same)
        return fail(same.error());
    if ((*same != 0 && *same != list.id) || foldText(list.name) == foldText(everybody()))
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("DistributionService", "There is a list “%1” already. Choose another name.")).arg(list.name),
                     {}, u"name"_s});
    return {};
}

Result<DistributionList> DistributionService::checked(const DistributionList &list)
{
    DistributionList sound = list;
    sound.name = list.name.simplified();
    if (foldText(sound.name).isEmpty() || sound.name.size() > kMostLetters)
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("DistributionService", "Type a name for the list, of 100 characters at most.")), {}, u"name"_s});
    if (auto free = nameIsFree(sound); !free)
        return fail(free.error());
    if (list.source != Source::View)
        return sound;
    if (list.filter.isEmpty())
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("DistributionService", "Say whom the list asks for: at least one condition.")), {}, u"filter"_s});
    const auto whom = audience(sound);
    return whom ? Result<DistributionList>(sound) : fail(whom.error());
}

Result<DistributionList> DistributionService::save(const DistributionList &list, const QUuid &operation)
{
    return write(list, operation, 0);
}

Result<DistributionList> DistributionService::write(const DistributionList &list, const QUuid &operation, qint64 undoes, const Then &then)
{
    ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    ListId id = list.id;
    const OperationNote note{operation, list.id == 0 ? u"list_add"_s : u"list_change"_s, kKind, 0, undoes};
    const auto done = runAndTell(context, note, kKind, [&](qint64 seq) -> Result<void> {
        DistributionList before;
        if (list.id != 0) {
            const auto now = mine(list.id);
            if (!now)
                return fail(now.error());
            if (now->removed || now->version != list.version || now->source != list.source)
                return changedSince(*now);
            before = *now;
        }
        const auto sound = checked(list);
        if (!sound)
            return fail(sound.error());
        DistributionList after = *sound;
        const auto stored = repository(context).store(after);
        if (!stored || *stored == 0)
            return stored ? changedSince(after) : fail(stored.error());
        after.id = id = *stored;
        QJsonObject detail{{u"after"_s, toJson(after)}};
        if (list.id != 0)
            detail.insert(u"before"_s, toJson(before));
        if (auto done = then ? then(after, seq) : Result<void>(); !done)
            return done;
        return keepDetail(context, seq, detail);
    });
    if (!done)
        return fail(done.error());
    if (id != 0)
        return load(id);
    const auto same = repository(context).findByName(list.kind, list.name.simplified()); // the same operation once more
    return same ? load(*same) : fail(same.error());
}

Result<void> DistributionService::mark(const DistributionList &list, bool removed, const QUuid &operation, qint64 undoes)
{
    ServiceContext &context = m_services.context();
    const OperationNote note{operation, removed ? u"list_remove"_s : u"list_restore"_s, kKind, 0, undoes};
    return runAndTell(context, note, kKind, [&](qint64 seq) -> Result<void> {
        const auto now = mine(list.id);
        if (!now)
            return fail(now.error());
        if (!removed) {
            if (auto free = nameIsFree(*now); !free)
                return free;
        }
        const auto done = repository(context).setRemoved(list, removed);
        if (!done || !*done)
            return done ? changedSince(*now) : fail(done.error());
        return keepDetail(context, seq, {{u"after"_s, toJson(*now)}});
    });
}

Result<void> DistributionService::remove(const DistributionList &list, const QUuid &operation)
{
    if (auto may = manager(); !may)
        return may;
    return mark(list, true, operation, 0);
}

Result<DistributionList> DistributionService::restore(ListId id, const QUuid &operation)
{
    const auto list = load(id);
    const auto done = list ? mark(*list, false, operation, 0) : fail(list.error());
    return done ? load(id) : fail(done.error());
}

/// On a list that was looked at.
Result<int> DistributionService::put(const DistributionList &list, const QList<RecordId> &people, People to, qint64 operation, Progress *progress)
{
    ServiceContext &context = m_services.context();
    if (auto may = access::change(context, list.kind, people); !may)
        return fail(may.error());
    int written = 0;
    for (qsizetype from = 0; from < people.size(); from += kAtOnce) {
        if (progress && progress->isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("DistributionService", "Stopped. Nobody was put on the list.")));
        const auto changed = repository(context).setOn(list, people.mid(from, kAtOnce), to == People::On, operation);
        if (!changed)
            return changed;
        written += *changed;
        if (progress)
            progress->advance(std::min(from + kAtOnce, people.size()), people.size());
    }
    return written;
}

Result<int> DistributionService::change(ListId id, const QList<RecordId> &people, People to, const QUuid &operation, Progress *progress)
{
    ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    if (people.isEmpty())
        return 0;
    int written = 0;
    const OperationNote note{operation, to == People::On ? u"list_people_add"_s : u"list_people_remove"_s, kKind, 0};
    const auto done = runAndTell(context, note, kKind, [&](qint64 seq) -> Result<void> {
        const auto list = mine(id);
        if (!list)
            return fail(list.error());
        if (list->removed)
            return changedSince(*list);
        if (list->source != Source::People)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("DistributionService", "The list “%1” asks for its people by itself. Change what it "
                                                                                         "asks for.")).arg(list->name));
        const auto changed = put(*list, people, to, seq, progress);
        if (!changed)
            return fail(changed.error());
        written = *changed;
        return keepDetail(context, seq, {{u"after"_s, toJson(*list)}, {u"people"_s, written}});
    });
    return done ? Result<int>(written) : fail(done.error());
}

Result<int> DistributionService::addPeople(ListId id, const QList<RecordId> &people, const QUuid &operation)
{
    return change(id, people, People::On, operation);
}

Result<int> DistributionService::removePeople(ListId id, const QList<RecordId> &people, const QUuid &operation)
{
    return change(id, people, People::Off, operation);
}

Result<ListAddition> DistributionService::addSelection(const DistributionList &list, const QList<RecordId> &people, Progress &progress,
                                                      const QUuid &operation)
{
    ListAddition done;
    if (list.id != 0) {
        const auto added = change(list.id, people, People::On, operation, &progress);
        auto now = added ? load(list.id) : fail(added.error());
        return now ? Result<ListAddition>({*std::move(now), *added}) : fail(now.error());
    }
    auto made = write(list, operation, 0, [&](const DistributionList &stored, qint64 seq) -> Result<void> {
        const auto added = put(stored, people, People::On, seq, &progress);
        done.added = added.value_or(0);
        return added ? Result<void>() : fail(added.error());
    });
    if (!made)
        return fail(made.error());
    done.list = *std::move(made);
    return done;
}

Result<QList<RecordId>> DistributionService::namedAmong(const DistributionList &list, const QList<RecordId> &people)
{
    if (auto may = manager(); !may)
        return fail(may.error());
    if (list.source != Source::People || people.isEmpty())
        return QList<RecordId>();
    return repository(m_services.context()).membersAmong(list, people);
}

Result<RecordQuery> DistributionService::audience(const DistributionList &list)
{
    if (auto may = manager(); !may)
        return fail(may.error());
    const auto catalogue = m_services.catalogues().catalogue(list.kind);
    if (!catalogue)
        return fail(catalogue.error());
    if (list.source == Source::View) {
        if (const QStringList unusable = unusableFields(list.filter, **catalogue); !unusable.isEmpty()) {
            const FieldDefinition *field = (*catalogue)->anyField(unusable.first());
            const QString name = field ? field->label.in(m_services.context().language) : unusable.first();
            return fail({ErrorKind::Invalid,
                         say(field && field->sensitive
                                 ? QT_TRANSLATE_NOOP("DistributionService", "A list cannot ask for “%1”: who is on it would tell what is not everybody’s to read.")
                                 : QT_TRANSLATE_NOOP("DistributionService", "This list asks for “%1”, which is no longer on the sheets. Change what it asks for."))
                             .arg(name), {}, u"filter"_s});
        }
    }
    RecordQuery query;
    query.kind = list.kind;
    query.filters = audienceFilter(list, **catalogue);
    query.scope = RecordScope::Present;
    return query;
}

Result<QList<RecordId>> DistributionService::people(ListId id)
{
    const auto list = load(id);
    if (!list)
        return fail(list.error());
    if (list->removed)
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("DistributionService", "The list “%1” was removed. Choose another one.")).arg(list->name));
    const auto query = audience(*list);
    return query ? m_services.records().ids(*query) : fail(query.error());
}

Result<ListReach> DistributionService::reach(const DistributionList &list)
{
    ServiceContext &context = m_services.context();
    auto query = audience(list);
    const auto catalogue = query ? m_services.catalogues().catalogue(list.kind) : fail(query.error());
    if (!catalogue)
        return fail(catalogue.error());
    query->filters = resolvedFilter(query->filters, **catalogue, context.clock.now().toLocalTime().date());
    return repository(context).reach(*query, **catalogue);
}

} // namespace effectif
