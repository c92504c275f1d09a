// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown before sheets are merged. The merge itself is in mergeservice_write.cpp.
#include "models/services/mergeservice.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/services/access.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/erasure.h"
#include "models/storage/journalrepository.h"
#include "models/storage/mergerepository.h"
#include "models/storage/photorepository.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("MergeService", text);
}

/// What hangs on a sheet, in words. Every table that goes along is here: a test asks for it.
struct HangingWords
{
    const char *table;
    const char *words; ///< null: nothing that people know of
};
constexpr HangingWords kHanging[] = {
    {"attachment", QT_TRANSLATE_N_NOOP("MergeService", "%n file(s)")},
    {"attachment_version", nullptr},
    {"note", QT_TRANSLATE_N_NOOP("MergeService", "%n note(s)")},
    {"app_user", QT_TRANSLATE_N_NOOP("MergeService", "%n account(s)")},
    {"transfer_request", QT_TRANSLATE_N_NOOP("MergeService", "%n transfer request(s)")},
    {"outbox", QT_TRANSLATE_N_NOOP("MergeService", "%n message(s)")},
    {"notification", QT_TRANSLATE_N_NOOP("MergeService", "%n notification(s)")},
    {"favourite", QT_TRANSLATE_N_NOOP("MergeService", "favourite of %n person(s)")},
    {"distribution_member", QT_TRANSLATE_N_NOOP("MergeService", "place on %n distribution list(s)")},
    {"publication_recipient", QT_TRANSLATE_N_NOOP("MergeService", "place among the recipients of %n announcement(s) or poll(s)")},
    {"publication_delivery", nullptr},
    {"poll_answer", QT_TRANSLATE_N_NOOP("MergeService", "%n answer(s) to polls (where both sheets have answered, both answers stay counted)")},
    {"poll_pick", nullptr},
    {"retention", QT_TRANSLATE_N_NOOP("MergeService", "%n decision(s) about how long the data are kept")},
    {"number_retired", QT_TRANSLATE_N_NOOP("MergeService", "%n former number(s)")},
    {"merged_sheet", QT_TRANSLATE_N_NOOP("MergeService", "%n sheet(s) merged into it before")},
};

QString sectionOf(const FieldDefinition &field, const Catalogue &catalogue, Language language)
{
    const auto found = std::ranges::find_if(catalogue.sections(), [&](const FormSection &section) {
        return section.tab == field.tab && section.id == field.section;
    });
    return found == catalogue.sections().end() ? QString() : found->label.in(language);
}
} // namespace

QStringList MergeService::namedTables()
{
    QStringList names;
    for (const HangingWords &known : kHanging)
        names << QLatin1StringView(known.table);
    return names;
}

QString MergeService::counted(const QString &table, int rows)
{
    for (const HangingWords &known : kHanging) {
        if (table == QLatin1StringView(known.table) && known.words)
            return QCoreApplication::translate("MergeService", known.words, nullptr, rows);
    }
    return {};
}

Result<RecordId> MergeService::survivorOf(const QString &kind, RecordId id)
{
    const auto stands = standing(kind, {id});
    return stands ? Result<RecordId>(stands->first()) : fail(stands.error());
}

Result<Record> MergeService::load(const QString &kind, RecordId id)
{
    auto record = m_services.records().load(kind, id);
    if (record ? !record->isInBin() : record.error().kind != ErrorKind::NotFound)
        return record;
    const auto stays = survivorOf(kind, id);
    if (!stays)
        return fail(stays.error());
    return *stays == id ? record : m_services.records().load(kind, *stays);
}

Result<std::optional<Reference>> MergeService::leadsTo(const QString &kind, RecordId id)
{
    const auto stays = survivorOf(kind, id);
    if (!stays)
        return fail(stays.error());
    if (*stays == id)
        return std::nullopt;
    Reference sheet{*stays, {}};
    const auto rows = m_services.records().rows(kind, {*stays}, {u"last_name"_s, u"first_name"_s});
    if (!rows)
        return fail(rows.error());
    if (!rows->isEmpty()) {
        Record record;
        record.kind = kind;
        record.values = {{u"last_name"_s, rows->first().values.value(0)}, {u"first_name"_s, rows->first().values.value(1)}};
        sheet.name = recordTitle(record);
    }
    return sheet;
}

Result<QString> MergeService::foundBy(const QString &kind, const QString &search, const QList<RecordId> &ids)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    const auto merged = catalogue ? storage::MergeRepository(context.connection).under(kind, ids) : fail(catalogue.error());
    if (!merged)
        return fail(merged.error());
    QStringList sentences;
    for (const storage::MergedSheet &sheet : *merged) {
        for (const auto &[key, number] : storage::mergedNumbers(sheet.numbers)) {
            const FieldDefinition *field = (*catalogue)->field(key);
            if (!field || !foldText(number).startsWith(foldText(search)))
                continue;
            const auto stays = m_services.records().load(kind, sheet.survivor);
            if (!stays)
                return fail(stays.error());
            sentences << say(QT_TRANSLATE_NOOP("MergeService", "%1 %2 is that of a sheet that was merged into the one of %3."))
                             .arg(field->label.in(context.language), number, recordTitle(*stays));
        }
    }
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

/// An old list may still name sheets that were merged since.
Result<QList<RecordId>> MergeService::standing(const QString &kind, const QList<RecordId> &ids)
{
    const auto survivors = storage::MergeRepository(m_services.context().connection).survivors(kind, ids);
    if (!survivors)
        return fail(survivors.error());
    QList<RecordId> result;
    for (const RecordId id : ids) {
        const RecordId stays = survivors->value(id, id);
        if (!result.contains(stays))
            result << stays;
    }
    return result;
}

Result<MergeComparison> MergeService::compare(const QString &kind, const QList<RecordId> &ids)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().current(kind);
    const auto stands = catalogue ? standing(kind, ids) : fail(catalogue.error());
    if (!stands)
        return fail(stands.error());
    if (stands->size() < 2)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("MergeService", "There is nothing to merge: choose two sheets or more. Sheets "
                                                                              "that were merged already are one.")));
    if (const int most = kMostSheets; stands->size() > most)
        return fail(ErrorKind::Invalid, QCoreApplication::translate("MergeService",
                                                                    "Choose at most %n sheet(s): more cannot be compared side by side.", nullptr, most));
    if (auto may = access::change(context, kind, *stands); !may)
        return fail(may.error());
    MergeComparison comparison;
    comparison.kind = kind;
    QList<Record> records;
    for (const RecordId id : *stands) {
        const auto record = m_services.records().load(kind, id);
        if (!record)
            return fail(record.error());
        if (record->isInBin())
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("MergeService", "The sheet of %1 is in the bin. Restore it first, or leave it "
                                                                                  "where it is.")).arg(recordTitle(*record)));
        records << *record;
        const FieldDefinition *home = storage::departmentField(**catalogue);
        comparison.sheets.append({id, record->version, recordTitle(*record),
                                  home ? record->value(home->key).value<Reference>().name : QString(), record->created, record->updated, 0, 0, {}});
    }
    const auto found = rows(**catalogue, records, comparison.sheets);
    const auto counts = found ? storage::MergeRepository(context.connection).counts(kind, *stands) : fail(found.error());
    if (!counts)
        return fail(counts.error());
    comparison.rows = *found;
    for (MergeSheet &sheet : comparison.sheets) {
        for (const storage::MergeCount &count : *counts) {
            if (const QString words = counted(count.source, count.rows); count.id == sheet.id && !words.isEmpty())
                sheet.hanging << words;
        }
    }
    const auto references = referring(kind, *catalogue, *stands);
    if (!references)
        return fail(references.error());
    comparison.references = *references;
    comparison.survivor = proposedSurvivor(comparison.sheets);
    const auto hindered = obstacle(**catalogue, records, *counts);
    if (!hindered)
        return fail(hindered.error());
    comparison.obstacle = *hindered;
    return comparison;
}

Result<QList<MergeRow>> MergeService::rows(const Catalogue &catalogue, const QList<Record> &records, QList<MergeSheet> &sheets)
{
    const Language language = m_services.context().language;
    QList<QHash<QString, Stamp>> changes;
    storage::JournalRepository journal(m_services.context().connection);
    for (const Record &record : records) {
        const auto last = journal.lastChanges(catalogue, record.id);
        if (!last)
            return fail(last.error());
        changes << *last;
    }
    QList<MergeRow> result;
    for (const FieldDefinition &field : catalogue.fields()) {
        MergeRow row;
        row.key = field.key;
        row.label = field.label.in(language);
        row.section = sectionOf(field, catalogue, language);
        bool any = false;
        for (qsizetype i = 0; i < records.size(); ++i) {
            const QVariant value = records.at(i).value(field.key);
            const bool held = value.isValid() && !value.isNull();
            const QString text = held ? typeOf(field).format(value, {field, catalogue, language}) : QString();
            row.values << value;
            row.texts << (held && text.isEmpty() ? u"?"_s : text);
            row.changed << changes.at(i).value(field.key);
            any = any || held;
            sheets[i].filled += held ? 1 : 0;
        }
        if (!any)
            continue;
        row.state = mergeState(row.values);
        if (field.fixed && row.state != MergeState::Same)
            row.settled = say(QT_TRANSLATE_NOOP("MergeService", "The office gives this field its one value."));
        result << row;
    }
    for (MergeSheet &sheet : sheets)
        sheet.fields = static_cast<int>(result.size());
    const auto photo = photoRow(catalogue.kind(), records);
    if (!photo)
        return fail(photo.error());
    if (!photo->key.isEmpty())
        result.prepend(*photo);
    return result;
}

/// How many fields of other sheets lead to these.
Result<int> MergeService::referring(const QString &kind, const CataloguePtr &catalogue, const QList<RecordId> &ids)
{
    storage::Connection &connection = m_services.context().connection;
    int fields = 0;
    for (const QString &theirs : m_services.catalogues().kinds()) {
        const auto other = m_services.catalogues().derivable(theirs);
        if (!other)
            return fail(other.error());
        for (const FieldDefinition &field : (*other)->fields()) {
            if (field.target != kind || (field.sensitive && connection.isAccount()))
                continue;
            const auto found = storage::Erasure(connection, catalogue).referring(*other, field, ids);
            if (!found)
                return fail(found.error());
            fields += static_cast<int>(found->size());
        }
    }
    return fields;
}

/// Without key where none of them has a photo.
Result<MergeRow> MergeService::photoRow(const QString &kind, const QList<Record> &records)
{
    MergeRow row;
    storage::PhotoRepository photos(m_services.context().connection);
    for (const Record &record : records) {
        const auto photo = photos.state(kind, record.id);
        if (!photo)
            return fail(photo.error());
        row.values << (photo->photo.isEmpty() ? QVariant() : QVariant(photo->photo));
        row.texts << (photo->photo.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("MergeService", "a photo")));
        row.changed << Stamp();
        if (!photo->photo.isEmpty())
            row.key = kMergePhoto;
    }
    row.label = say(QT_TRANSLATE_NOOP("MergeService", "Photo"));
    row.state = mergeState(row.values);
    return row;
}

Result<QString> MergeService::obstacle(const Catalogue &catalogue, const QList<Record> &records, const QList<storage::MergeCount> &counts)
{
    const ServiceContext &context = m_services.context();
    QSet<DepartmentId> homes;
    QList<RecordId> ids;
    for (const Record &record : records) {
        homes << storage::RecordRepository::departmentOf(record, catalogue);
        ids << record.id;
    }
    if (homes.size() > 1 && !context.rights.isAdministrator())
        return say(QT_TRANSLATE_NOOP("MergeService", "These sheets belong to different departments. Ask for a transfer first, or let an administrator "
                                                     "merge them."));
    if (std::ranges::count(counts, u"app_user"_s, &storage::MergeCount::source) > 1)
        return say(QT_TRANSLATE_NOOP("MergeService", "Several of these sheets have an account. An administrator takes the sheet off one of them first, "
                                                     "in Administration > Accounts."));
    if (context.rights.has(capability::kSensitive))
        return QString();
    const auto hidden = storage::MergeRepository(context.connection).withHidden(catalogue.kind(), ids);
    if (!hidden)
        return fail(hidden.error());
    if (QSet<RecordId>(hidden->begin(), hidden->end()).size() > 1)
        return say(QT_TRANSLATE_NOOP("MergeService", "These sheets hold sensitive values that you may not see. Ask somebody who may see them to merge."));
    return QString();
}

} // namespace effectif
