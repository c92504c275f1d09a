// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The writing of an undo: one Operation, all or nothing.
#include "models/services/access.h"
#include "models/services/duplicateservice.h"
#include "models/services/licenceservice.h"
#include "models/services/operationundo_parts.h"
#include "models/services/races.h"
#include "models/services/recordrules.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/historyrepository.h"
#include "models/storage/licencerepository.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kPiece = 500;
constexpr qsizetype kNamedInFeed = 50; ///< beyond, readers look at all of the kind once

QString say(const char *text)
{
    return QCoreApplication::translate("OperationUndo", text);
}
} // namespace

Result<UndoOutcome> OperationUndo::run(const UndoDecision &decision, Progress &progress)
{
    m_decision = decision;
    auto done = untilNoRace(m_services.context().connection, [&] { return runOnce(progress); });
    if (!done && DuplicateService::isElsewhere(done.error()))
        return fail(DuplicateService(m_services.context(), m_services.catalogues()).explained(done.error(), m_operation.kind));
    if (!done)
        return fail(done.error());
    if (m_ids.size() > kNamedInFeed) {
        if (auto told = m_services.records().recordsChanged(m_operation.kind, {0}); !told)
            return fail(told.error());
    }
    m_outcome.sheets = m_tally.sheets;
    m_outcome.steps = m_tally.steps();
    m_outcome.kept = m_conflicts;
    m_outcome.keptCount = m_conflictCount;
    return m_outcome;
}

Result<void> OperationUndo::runOnce(Progress &progress)
{
    ServiceContext &context = m_services.context();
    m_tally = {};
    m_conflicts.clear();
    m_conflictCount = 0;
    m_outcome = {QUuid::createUuid(), 0, 0, {}, 0};
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto ready = prepare(); !ready)
        return ready;
    const bool bulk = m_ids.size() > kNamedInFeed;
    storage::OperationRepository operations(context.connection);
    const storage::OperationStart start{m_outcome.operation, context.user, context.clock.now(), u"undo"_s, m_operation.kind, bulk, m_operation.seq};
    const auto seq = operations.start(start);
    if (!seq)
        return fail(seq.error());
    const storage::WriteStamp stamp{*seq, context.user, start.at};
    for (qsizetype from = 0; from < m_ids.size(); from += kPiece) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("OperationUndo", "Stopped. Nothing was taken back.")));
        auto sheets = look(m_ids.mid(from, kPiece), true);
        if (!sheets)
            return fail(sheets.error());
        if (auto done = apply(*sheets, stamp); !done)
            return done;
        count(*sheets);
        progress.advance(std::min(from + kPiece, m_ids.size()), m_ids.size());
    }
    if (m_tally.steps() == 0)
        return fail(ErrorKind::NotFound, m_conflictCount > 0
                        ? say(QT_TRANSLATE_NOOP("OperationUndo", "All of it was changed again since, and stays as it is now."))
                        : say(QT_TRANSLATE_NOOP("OperationUndo", "There is nothing left to take back here.")));
    const RecordId only = m_ids.size() == 1 ? m_ids.first() : 0;
    if (auto told = bulk ? operations.finishBulk(*seq, m_operation.kind) : only != 0 ? operations.finish(*seq, {only, 0}) : Result<void>(); !told)
        return told;
    return transaction->commit();
}

Result<void> OperationUndo::apply(Sheets &sheets, const storage::WriteStamp &stamp)
{
    ServiceContext &context = m_services.context();
    const bool merges = !m_parts.isEmpty() && sheets.contains(m_parts.first().survivor);
    if (merges) {
        if (auto apart = takeApart(stamp); !apart)
            return apart;
    }
    if (auto moved = moveInAndOut(sheets, stamp); !moved)
        return moved;
    QList<RecordId> written;
    QList<RecordId> back; // whoever came back may have lost a licence by leaving
    bool together = !merges;
    for (const RecordId id : writingOrder(sheets)) {
        Sheet &sheet = sheets.at(id);
        if (!together && !goesIn(id)) {
            if (auto done = putTogether(sheets, stamp); !done)
                return done;
            together = true;
        }
        if ((sheet.bin && !*sheet.bin) || sheet.wanted.value(u"situation"_s).toString() == "active"_L1)
            back << id;
        if (auto done = writeSheet(sheet, stamp, written); !done)
            return done;
        if (takesPart(id) && !written.contains(id))
            written << id; // it is found by other numbers now
    }
    if (!written.isEmpty()) {
        const auto whole = m_services.catalogues().derivable(m_operation.kind);
        if (!whole)
            return fail(whole.error());
        if (auto renewed = storage::DerivedValues(context.connection, *whole).renew(written); !renewed)
            return renewed;
    }
    if (back.isEmpty() || !storage::LicenceRepository::has(*m_catalogue))
        return {};
    const auto given = LicenceService(context).giveBack(m_operation.kind, back, stamp);
    return given ? Result<void>() : fail(given.error());
}

Result<void> OperationUndo::writeSheet(Sheet &sheet, const storage::WriteStamp &stamp, QList<RecordId> &written)
{
    if (sheet.bin || sheet.wanted.contains(u"situation"_s))
        sheet.wanted.remove(kLicenceField); // triggers take it, and it is given back as long as there are any
    if (!sheet.wanted.isEmpty()) {
        if (auto done = writeValues(sheet, stamp); !done)
            return done;
        written << sheet.id;
    }
    return writeHung(sheet, stamp);
}

Result<void> OperationUndo::moveInAndOut(const Sheets &sheets, const storage::WriteStamp &stamp)
{
    storage::LifecycleRepository lives(m_services.context().connection, m_catalogue);
    for (const bool in : {false, true}) {
        QList<RecordId> ids;
        for (const auto &[id, sheet] : sheets) {
            if (sheet.bin == std::optional(in))
                ids << id;
        }
        if (ids.isEmpty())
            continue;
        if (const auto moved = lives.setBinned(ids, in, stamp); !moved)
            return fail(moved.error());
    }
    return {};
}

/// As they were, with the rules that hold between sheets: what is unique, and whose department they are in.
Result<void> OperationUndo::writeValues(Sheet &sheet, const storage::WriteStamp &stamp)
{
    ServiceContext &context = m_services.context();
    Record record = sheet.now;
    const DepartmentId from = storage::RecordRepository::departmentOf(record, *sheet.catalogue);
    for (auto it = sheet.wanted.cbegin(); it != sheet.wanted.cend(); ++it) {
        if (it->isValid())
            record.values.insert(it.key(), *it);
        else
            record.values.remove(it.key());
    }
    const DepartmentId to = storage::RecordRepository::departmentOf(record, *sheet.catalogue);
    if (auto may = access::moveTo(context, from, to); !may)
        return may;
    if (auto may = access::fileUnder(context, to); !may)
        return may;
    const QStringList changed = sheet.wanted.keys();
    auto sound = RecordRules(context, sheet.catalogue).checkUnique(record, changed);
    if (sound)
        sound = DuplicateService(context, m_services.catalogues()).checkHere(record, changed, *sheet.catalogue);
    if (!sound) {
        Error error = sound.error();
        if (!DuplicateService::isElsewhere(error))
            error.message = say(QT_TRANSLATE_NOOP("OperationUndo", "The sheet of %1 cannot become what it was, and nothing was taken back. %2"))
                                .arg(sheet.title, error.message);
        return fail(error);
    }
    record.incomplete = !missingMandatory(record, *sheet.catalogue).isEmpty();
    return storage::RecordRepository(context.connection, sheet.catalogue).update(record, changed, stamp);
}

} // namespace effectif
