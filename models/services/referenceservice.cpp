// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/referenceservice.h"

#include "models/base/textfold.h"
#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/services/races.h"
#include "models/services/recordservice.h"
#include "models/services/referenceact.h"
#include "models/services/referencejson.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ReferenceService", text);
}

ReferenceItems itemsOf(const ChoiceList &list)
{
    ReferenceItems items;
    for (const Choice &choice : list.choices)
        items << ReferenceItem{choice.code, choice.label, choice.synonyms, choice.colour, choice.retired, {}, {}, {}};
    return items;
}
} // namespace

ReferenceService::ReferenceService(ServiceContext &context, CatalogueService &catalogues, RecordService &records)
    : m_context(context)
    , m_catalogues(catalogues)
    , m_records(records)
{
}

bool ReferenceService::isBuiltIn(const ReferenceSource &source, const QString &id)
{
    return (source.list == "situation"_L1 && (id == "active"_L1 || id == "inactive"_L1)) || source.list == "sheet_kind"_L1;
}

Result<ReferenceItems> ReferenceService::items(const ReferenceSource &source)
{
    return read(source, false);
}

Result<ReferenceItems> ReferenceService::read(const ReferenceSource &source, bool lock)
{
    if (source.isDepartments()) {
        storage::DepartmentRepository departments(m_context.connection);
        return lock ? departments.lockedItems() : departments.items();
    }
    if (lock) { // the row of the kind's version is where writers of its lists meet
        if (auto locked = storage::CatalogueRepository(m_context.connection).lockVersion(source.kind); !locked)
            return fail(locked.error());
    }
    const auto catalogue = m_catalogues.whole(source.kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto list = (*catalogue)->choiceLists().constFind(source.list);
    if (list == (*catalogue)->choiceLists().constEnd())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("ReferenceService", "This list of values no longer exists.")), source.list);
    return itemsOf(*list);
}

Result<void> ReferenceService::store(const ReferenceSource &source, const ReferenceItems &before, ReferenceItems &after)
{
    if (source.isDepartments())
        return storage::DepartmentRepository(m_context.connection).store(before, after);
    ChoiceList list{source.list, {}};
    QStringList taken;
    for (const ReferenceItem &item : std::as_const(after))
        taken << item.id;
    for (ReferenceItem &item : after) {
        if (item.id.isEmpty()) {
            item.id = referencelist::newCode(item.name.fr, taken);
            taken << item.id;
        }
        list.choices << Choice{item.id, item.name, item.synonyms, item.colour, item.retired};
    }
    auto stored = storage::CatalogueRepository(m_context.connection).storeChoiceList(source.kind, list);
    m_catalogues.forget(source.kind);
    return stored;
}

QStringList ReferenceService::kindsOf(const ReferenceSource &source) const
{
    return source.isDepartments() ? m_catalogues.kinds() : QStringList{source.kind};
}

QList<FieldDefinition> ReferenceService::fieldsOf(const ReferenceSource &source, const Catalogue &catalogue) const
{
    QList<FieldDefinition> fields;
    for (const FieldDefinition &field : catalogue.fields() + catalogue.retiredFields()) { // whose data is kept
        if (source.isDepartments() ? field.target == "department"_L1
                                   : field.choiceList == source.list || field.suggestions == source.list)
            fields << field;
    }
    return fields;
}

/// How the field's column holds the items: by id, but for a text with suggestions, where every way of writing one of
/// their names counts.
Result<QStringList> ReferenceService::storedAs(const FieldDefinition &field, const ReferenceItems &items, const QStringList &ids)
{
    if (field.suggestions.isEmpty())
        return ids;
    QStringList keys;
    for (const QString &name : referenceact::namesOf(items, ids))
        keys << foldText(name);
    const auto counts = storage::ValueMover::counts(m_context.connection, field);
    if (!counts)
        return fail(counts.error());
    QStringList texts;
    for (auto it = counts->begin(); it != counts->end(); ++it) {
        if (keys.contains(foldText(it.key())))
            texts << it.key();
    }
    return texts;
}

Result<QHash<QString, ReferenceUse>> ReferenceService::uses(const ReferenceSource &source)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    const auto all = read(source, false);
    if (!all)
        return fail(all.error());
    QHash<QString, QString> byText; // what a text means, for fields that hold texts
    for (const ReferenceItem &item : *all) {
        for (const QString &name : QStringList{item.name.fr, item.name.en} + item.synonyms)
            byText.insert(foldText(name), item.id);
    }
    QHash<QString, ReferenceUse> result;
    const QStringList kinds = kindsOf(source);
    for (const QString &kind : kinds) {
        const auto catalogue = m_catalogues.whole(kind);
        if (!catalogue)
            return fail(catalogue.error());
        for (const FieldDefinition &field : fieldsOf(source, **catalogue)) {
            const auto counts = storage::ValueMover::counts(m_context.connection, field);
            if (!counts)
                return fail(counts.error());
            QHash<QString, ReferenceUse> ofField;
            for (auto it = counts->begin(); it != counts->end(); ++it) {
                const QString id = field.suggestions.isEmpty() ? it.key() : byText.value(foldText(it.key()));
                ofField[id].sheets += *it;
                ofField[id].values << it.key();
            }
            for (auto it = ofField.begin(); it != ofField.end(); ++it) {
                ReferenceUse &use = result[it.key()];
                if (it->sheets > use.sheets) {
                    use.kind = kind;
                    use.field = field.key;
                    use.values = it->values;
                }
                use.sheets += it->sheets;
            }
        }
    }
    return result;
}

Result<ReferenceChange> ReferenceService::perform(const ReferenceSource &source, const Step &step, const Moves &moves,
                                                  Progress *progress, qint64 undoes)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    return untilNoRace(m_context.connection, [&] { return performOnce(source, step, moves, progress, undoes); });
}

Result<ReferenceChange> ReferenceService::performOnce(const ReferenceSource &source, const Step &step,
                                                      const Moves &moves, Progress *progress, qint64 undoes)
{
    const QStringList kinds = kindsOf(source);
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    storage::OperationRepository operations(m_context.connection);
    const storage::OperationStart start{QUuid::createUuid(), m_context.user, m_context.clock.now(), u"reference"_s,
                                        kinds.value(0), true, undoes};
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    Act act{{source, {}, {}, 0, *operation, {}, {}, {}, {}, {}, {}, start.uuid}, {*operation, m_context.user, start.at}, progress};
    const auto forgetLists = [&] { // what was stored may be given up again
        for (const QString &kind : kinds)
            m_catalogues.forget(kind);
    };
    const auto change = [&]() -> Result<void> {
        const auto before = read(source, true);
        if (!before)
            return fail(before.error());
        auto after = step(*before);
        if (!after)
            return fail(after.error());
        act.change.before = *before;
        act.change.after = *after;
        if (auto stored = store(source, *before, act.change.after); !stored)
            return stored;
        if (source.isDepartments()) { // in the order in which they are read: an undo compares with what is there
            after = storage::DepartmentRepository(m_context.connection).items();
            if (!after)
                return fail(after.error());
            act.change.after = *after;
        }
        if (moves) {
            if (auto moved = moves(act); !moved)
                return moved;
        }
        QJsonObject kept = toJson(act.change);
        if (!act.lists.isEmpty())
            kept.insert(u"lists"_s, act.lists);
        const QByteArray detail = QJsonDocument(kept).toJson(QJsonDocument::Compact);
        if (auto done = operations.keepDetail(*operation, QString::fromUtf8(detail)); !done)
            return done;
        for (const QString &kind : kinds) {
            if (auto told = operations.finishBulk(*operation, kind); !told)
                return told;
        }
        return transaction->commit();
    };
    const auto done = change();
    forgetLists();
    if (!done)
        return fail(done.error());
    for (const QString &kind : kinds) {
        if (auto told = m_records.recordsChanged(kind, {0}); !told)
            return fail(told.error());
    }
    return act.change;
}

Result<ReferenceChange> ReferenceService::add(const ReferenceSource &source, const ReferenceItem &item)
{
    ReferenceItem fresh = item;
    fresh.id.clear();
    return perform(source, [&](const ReferenceItems &items) { return referencelist::withAdded(items, fresh); }, {}, nullptr);
}

Result<ReferenceChange> ReferenceService::edit(const ReferenceSource &source, const ReferenceItem &seen,
                                               const ReferenceItem &wanted, Progress &progress)
{
    return perform(
        source, [&](const ReferenceItems &items) { return referencelist::withEdited(items, seen, wanted); },
        [&](Act &act) { return renameOnSheets(act, seen, *referencelist::find(act.change.after, seen.id)); }, &progress);
}

Result<ReferenceChange> ReferenceService::setRetired(const ReferenceSource &source, const QStringList &ids, bool retired)
{
    return perform(
        source,
        [&](const ReferenceItems &items) -> Result<ReferenceItems> {
            for (const QString &id : ids) {
                if (retired && isBuiltIn(source, id))
                    return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "The program itself stands on this value: it can be renamed and coloured, but not retired.")));
            }
            auto after = referencelist::withRetired(items, ids, retired);
            if (after && source.isDepartments() && std::ranges::all_of(*after, &ReferenceItem::retired))
                return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "One department must stay: every sheet belongs to one.")));
            return after;
        },
        {}, nullptr);
}

Result<ReferenceChange> ReferenceService::setOrder(const ReferenceSource &source, const QStringList &ids)
{
    return perform(source, [&](const ReferenceItems &items) { return referencelist::withOrder(items, ids); }, {}, nullptr);
}

Result<ReferenceChange> ReferenceService::remove(const ReferenceSource &source, const QStringList &ids)
{
    return perform(
        source,
        [&](const ReferenceItems &items) -> Result<ReferenceItems> {
            if (auto unused = checkUnused(source, items, ids); !unused)
                return fail(unused.error());
            return referencelist::without(items, ids);
        },
        {}, nullptr);
}

Result<void> ReferenceService::checkUnused(const ReferenceSource &source, const ReferenceItems &items, const QStringList &ids)
{
    const auto used = uses(source);
    if (!used)
        return fail(used.error());
    for (const QString &id : ids) {
        const ReferenceItem *item = referencelist::find(items, id);
        const QString name = item ? item->name.in(m_context.language) : id;
        const int sheets = static_cast<int>(used->value(id).sheets); // named: lupdate does not see a text beside a cast
        if (sheets > 0)
            return fail(ErrorKind::Invalid, QCoreApplication::translate("ReferenceService", "%n sheet(s) use “%1”. Merge it into another entry, or retire it.", nullptr, sheets).arg(name));
        if (isBuiltIn(source, id))
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "The program itself stands on “%1”: it cannot be removed.")).arg(name));
    }
    if (source.isDepartments()) {
        const auto preferred = storage::DirectoryRepository(m_context.connection).setting(storage::kDefaultDepartment);
        if (!preferred)
            return fail(preferred.error());
        if (ids.contains(preferred->value_or(QString())))
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "New sheets begin in this department. Merge it into another one, or retire it.")));
        return {};
    }
    const auto catalogue = m_catalogues.whole(source.kind);
    if (!catalogue)
        return fail(catalogue.error());
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (referenceact::withValuesReplaced(field, **catalogue, source.list, ids, {}) != field)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "The configuration of the field “%1” names this value. Change it there first, or merge the value into another one.")).arg(field.label.in(m_context.language)));
    }
    return {};
}

Result<ReferenceChange> ReferenceService::merge(const ReferenceSource &source, const ReferenceItems &seen,
                                                const QString &into, Progress &progress)
{
    QStringList ids;
    for (const ReferenceItem &item : seen) {
        if (item.id != into)
            ids << item.id;
    }
    return perform(
        source,
        [&](const ReferenceItems &items) -> Result<ReferenceItems> {
            for (const ReferenceItem &item : seen) {
                const ReferenceItem *now = referencelist::find(items, item.id);
                if (now && *now != item)
                    return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ReferenceService", "Someone changed “%1” meanwhile. Look at it again before you merge; nothing was touched.")).arg(now->name.in(m_context.language)));
                if (item.id != into && isBuiltIn(source, item.id))
                    return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ReferenceService", "The program itself stands on “%1”: others can be merged into it, but it stays.")).arg(item.name.in(m_context.language)));
            }
            return referencelist::withMerged(items, ids, into);
        },
        [&](Act &act) { return moveSheets(act, ids, into); }, &progress);
}

Result<ReferenceChange> ReferenceService::undo(const ReferenceChange &change, Progress &progress)
{
    return perform(
        change.source,
        [&](const ReferenceItems &now) { return referencelist::withUndone(now, change.before, change.after); },
        [&](Act &act) { return moveBack(act, change); }, &progress, change.operation);
}

} // namespace effectif
