// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkeditservice.h"

#include "models/domain/fieldrules.h"
#include "models/services/access.h"
#include "models/services/awayservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/notificationservice.h"
#include "models/services/races.h"
#include "models/services/services.h"
#include "models/storage/columnvalue.h"
#include "models/storage/columnwriter.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/journalrepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kChunk = 500;
constexpr qsizetype kToldOneByOne = 50; ///< more changes are told to lists as "look at all again"

QString say(const char *text)
{
    return QCoreApplication::translate("BulkEditService", text);
}

/// The fields that decide which others a sheet has.
const QStringList kDeciding{u"nature"_s, u"sheet_kind"_s};

} // namespace

/// What is to be written where, and what came of it so far.
struct BulkEditService::Plan
{
    CataloguePtr catalogue;
    const FieldDefinition *field = nullptr;
    QList<RecordId> ids;
    QVariant value;                          ///< for all, or:
    QHash<RecordId, storage::FieldChange> own; ///< at an undo: what each gets back, if it still has what it got then

    QVariant canonical(const QString &journalled) const
    {
        return journalled.isNull() ? QVariant() : storage::fromColumn(journalled, typeOf(*field).storageKind());
    }
    BulkOutcome outcome;
    QHash<UserId, QList<RecordId>> given; ///< whom which sheets were put in charge of
    qint64 undoes = 0;
};

bool BulkEditService::canSet(const FieldDefinition &field)
{
    return field.shown && !field.retired && !field.sensitive && !field.unique && field.numberSeries.isEmpty() && !field.fixed
        && field.type != "file"_L1 && field.key != "situation"_L1; // who leaves leaves by LifecycleService
}

Result<SharedValue> BulkEditService::state(const QString &kind, const QList<RecordId> &ids, const QString &field,
                                          Progress &progress)
{
    SharedValue state;
    bool first = true;
    for (qsizetype from = 0; from < ids.size(); from += kChunk) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, QString());
        const auto rows = m_services.records().rows(kind, ids.mid(from, kChunk), {field});
        if (!rows)
            return fail(rows.error());
        for (const RecordRow &row : *rows) {
            const QVariant value = row.values.value(0);
            if (!first && !sameValue(value, state.value))
                return SharedValue{true, {}};
            state.value = value;
            first = false;
        }
        progress.advance(std::min(from + kChunk, ids.size()), ids.size());
    }
    return state;
}

Result<BulkOutcome> BulkEditService::set(const BulkEdit &edit, Progress &progress)
{
    ServiceContext &context = m_services.context();
    const UserId meant = edit.field == AwayService::kWorkField ? edit.value.value<Reference>().id : 0;
    const auto taker = AwayService(context).taker(meant, context.clock.now().toSecsSinceEpoch());
    if (!taker)
        return fail(taker.error());
    BulkEdit given = edit;
    if (taker->id != 0)
        given.value = QVariant::fromValue(*taker);
    auto outcome = setTo(given, progress);
    if (outcome)
        outcome->handedTo = taker->name;
    return outcome;
}

Result<BulkOutcome> BulkEditService::setTo(const BulkEdit &edit, Progress &progress)
{
    const auto catalogue = m_services.catalogues().current(edit.kind);
    if (!catalogue)
        return fail(catalogue.error());
    Plan plan{*catalogue, (*catalogue)->field(edit.field), edit.ids, edit.value, {}, {}, {}};
    if (!plan.field || !canSet(*plan.field))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("BulkEditService", "This field cannot be set on several sheets at once.")), {},
                    edit.field);
    const Language language = m_services.context().language;
    const bool empties = !edit.value.isValid() || edit.value.isNull();
    if (empties && plan.field->mandatory)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("BulkEditService", "\"%1\" is mandatory: it cannot be emptied."))
                        .arg(plan.field->label.in(language)),
                    {}, edit.field);
    if (plan.field->target == "department"_L1 && !plan.field->own) {
        if (auto may = access::administrator(m_services.context()); !may) // K25: others ask for a transfer
            return fail(may.error());
    }
    DuplicateService duplicates(m_services.context(), m_services.catalogues());
    Record probe;
    probe.values.insert(edit.field, edit.value);
    if (auto here = duplicates.checkHere(probe, {edit.field}, **catalogue); !here)
        return fail(duplicates.explained(here.error(), edit.kind));
    if (!empties) {
        const auto issue = checkValue(edit.value, {*plan.field, **catalogue, language});
        if (issue && issue->severity == FieldIssue::Severity::Error)
            return fail(ErrorKind::Invalid, issue->message, {}, edit.field);
    }
    return apply(edit.operation, u"bulk_edit"_s, plan, progress);
}

Result<BulkOutcome> BulkEditService::undo(const QString &kind, const QUuid &operation, Progress &progress)
{
    const auto catalogue = m_services.catalogues().current(kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::Connection &connection = m_services.context().connection;
    storage::JournalRepository journal(connection);
    const auto seq = storage::OperationRepository(connection).sequence(operation);
    const auto key = seq ? journal.changedField(**catalogue, *seq) : fail(seq.error());
    if (!key)
        return fail(key.error());
    if (key->isEmpty())
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("BulkEditService", "There is nothing to undo: the change wrote nothing, or its "
                                                             "field was removed.")));
    Plan plan{*catalogue, (*catalogue)->field(*key), {}, {}, {}, {}, {}};
    const auto changes = journal.changes(*plan.field, *seq);
    if (!changes)
        return fail(changes.error());
    for (const storage::FieldChange &change : *changes) {
        plan.ids.append(change.id);
        plan.own.insert(change.id, change);
        if (plan.field->target == "department"_L1 && !plan.field->own) {
            if (auto may = access::administrator(m_services.context()); !may)
                return fail(may.error());
        }
    }
    plan.undoes = *seq;
    return apply(QUuid::createUuid(), u"undo"_s, plan, progress);
}

Result<BulkOutcome> BulkEditService::apply(const QUuid &operation, const QString &what, Plan &plan, Progress &progress)
{
    std::sort(plan.ids.begin(), plan.ids.end()); // locked in one order, whatever order the list had
    return untilNoRace(m_services.context().connection, [&] { return applyOnce(operation, what, plan, progress); });
}

Result<BulkOutcome> BulkEditService::applyOnce(const QUuid &operation, const QString &what, Plan &plan, Progress &progress)
{
    storage::Connection &connection = m_services.context().connection;
    plan.outcome = {};
    plan.given.clear();
    const bool bulk = plan.ids.size() > kToldOneByOne;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = access::change(m_services.context(), plan.catalogue->kind(), plan.ids); !may)
        return fail(may.error());
    storage::OperationRepository operations(connection);
    const QDateTime at = m_services.context().clock.now();
    const auto seq = operations.start({operation, m_services.context().user, at, what, plan.catalogue->kind(), bulk, plan.undoes});
    if (!seq)
        return fail(seq.error());
    if (*seq == 0) // the answer to the first try got lost, not the change
        return BulkOutcome{0, static_cast<int>(plan.ids.size()), 0, {}};
    const storage::WriteStamp stamp{*seq, m_services.context().user, at};
    for (qsizetype from = 0; from < plan.ids.size(); from += kChunk) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable,
                        say(QT_TRANSLATE_NOOP("BulkEditService", "Stopped. No sheet was changed.")));
        if (auto done = applyChunk(plan, plan.ids.mid(from, kChunk), stamp); !done)
            return fail(done.error());
        progress.advance(std::min(from + kChunk, plan.ids.size()), plan.ids.size());
    }
    if (bulk) {
        if (auto told = operations.finishBulk(*seq, plan.catalogue->kind()); !told)
            return fail(told.error());
    }
    for (auto it = plan.given.cbegin(); it != plan.given.cend(); ++it) {
        if (it.key() == 0)
            continue;
        const NotificationEvent event{notificationtype::kAssigned, {it.key()}, plan.catalogue->kind(), *it, {}};
        if (auto told = NotificationService(m_services.context()).tell(event, *seq); !told)
            return fail(told.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return plan.outcome;
}

Result<void> BulkEditService::applyChunk(Plan &plan, const QList<RecordId> &ids, const storage::WriteStamp &stamp)
{
    storage::Connection &connection = m_services.context().connection;
    if (auto locked = storage::RecordRepository(connection, plan.catalogue).lock(ids); !locked)
        return locked;
    QStringList keys{plan.field->key}; // and what tells whether the field is on a sheet
    for (const QString &key : kDeciding + QStringList{plan.field->condition.field}) {
        if (plan.catalogue->field(key))
            keys << key;
    }
    const auto rows = m_services.records().rows(plan.catalogue->kind(), ids, keys);
    if (!rows)
        return fail(rows.error());
    plan.outcome.skipped += static_cast<int>(ids.size() - rows->size());
    QList<std::pair<QVariant, QList<RecordId>>> writes; // few different values: at an undo usually two or three
    for (const RecordRow &row : *rows) {
        const QVariant &now = row.values.first();
        const auto own = plan.own.constFind(row.id);
        const QVariant wanted = own == plan.own.cend() ? plan.value : plan.canonical(own->before);
        Record sheet;
        for (qsizetype i = 1; i < keys.size(); ++i)
            sheet.values.insert(keys.at(i), row.values.value(i));
        if (own == plan.own.cend() ? !appliesTo(*plan.field, sheet) : !sameValue(now, plan.canonical(own->after))) {
            ++plan.outcome.skipped;
        } else if (sameValue(now, wanted)) {
            ++plan.outcome.same;
        } else {
            ++plan.outcome.changed;
            auto same = std::find_if(writes.begin(), writes.end(),
                                     [&](const auto &write) { return sameValue(write.first, wanted); });
            if (same == writes.end())
                same = writes.insert(writes.end(), {wanted, {}});
            same->second.append(row.id);
        }
    }
    storage::ColumnWriter writer(connection, plan.catalogue);
    QList<RecordId> written;
    for (const auto &[value, targets] : std::as_const(writes)) {
        if (auto done = writer.write(*plan.field, value, targets, stamp); !done)
            return done;
        written += targets;
        if (plan.field == storage::managerField(*plan.catalogue))
            plan.given[value.value<Reference>().id] += targets;
    }
    const auto whole = m_services.catalogues().derivable(plan.catalogue->kind());
    if (!whole)
        return fail(whole.error());
    if (!storage::DerivedValues::hangOnPresence(*plan.field, **whole))
        return {};
    return storage::DerivedValues(connection, *whole).renew(written);
}

} // namespace effectif
