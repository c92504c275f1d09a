// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/personservice.h"

#include "models/domain/fieldtype.h"
#include "models/services/access.h"
#include "models/services/companyservice.h"
#include "models/services/operationrun.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/erasure.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/mergerepository.h"
#include "models/storage/personrepository.h"
#include "models/storage/recordrepository.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kFormat = u"effectif-person"_s;
const auto kRetention = u"retention"_s; ///< what the feed calls all that is decided about it
const auto kPolicySetting = u"retention.%1"_s;
/// Whoever left at %2 or was last in touch at %3, by nature and cut-off day; texts compare like days.
const auto kDue = u"SELECT r.id, r.version, r.title, r.nature, d.name, %1, CASE WHEN r.binned_at IS NULL THEN 0 ELSE 1 END FROM %2 r "
                  "JOIN department d ON d.id = r.department_id LEFT JOIN retention k ON k.kind = '%2' AND k.record_id = r.id "
                  "WHERE k.anonymised_at IS NULL AND (k.keep_until IS NULL OR CAST(k.keep_until AS text) < :today) AND (%3) "
                  "AND NOT EXISTS (SELECT 1 FROM merged_sheet m WHERE m.kind = '%2' AND m.merged_id = r.id) "
                  "ORDER BY 6, r.id LIMIT %4"_s;
const auto kContact = u"substr(CAST(r.updated_at AS text), 1, 10)"_s;
const auto kLeft = u"coalesce(CAST(r.contract_end AS text), CASE WHEN r.situation = 'inactive' OR r.binned_at IS NOT NULL THEN %1 END)"_s
                       .arg(kContact);
const auto kAnonymous = u"Anonyme n° %1"_s; // data, not interface: the same in every language

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("PersonService", text, nullptr, n);
}

struct Loss
{
    const char *table;
    const char *words;
};
constexpr Loss kLosses[] = {
    {"journal", QT_TRANSLATE_N_NOOP("PersonService", "the values in %n entries of the history")},
    {"journal_private", QT_TRANSLATE_N_NOOP("PersonService", "the values in %n entries of the history of sensitive fields")},
    {"note", QT_TRANSLATE_N_NOOP("PersonService", "%n note(s)")},
    {"attachment", QT_TRANSLATE_N_NOOP("PersonService", "%n file(s), with every version")},
    {"record_photo", QT_TRANSLATE_N_NOOP("PersonService", "%n photo(s)")},
    {"distribution_member", QT_TRANSLATE_N_NOOP("PersonService", "%n place(s) on distribution lists")},
    {"favourite", QT_TRANSLATE_N_NOOP("PersonService", "%n favourite mark(s)")},
};
} // namespace

Result<void> PersonService::require(const QString &kind, RecordId id)
{
    if (auto may = access::administrator(m_services.context()); !may)
        return may;
    if (id == 0 || !m_services.catalogues().kinds().contains(kind))
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("PersonService", "This sheet no longer exists. Someone erased it.")));
    return {};
}

/// The sections of the sheet as a person sees them, each value with its label and as the database holds it.
Result<QJsonObject> PersonService::sheetOf(const QString &kind, RecordId id, const Catalogue &catalogue)
{
    const ServiceContext &context = m_services.context();
    const auto record = m_services.records().load(kind, id);
    if (!record)
        return fail(record.error());
    QJsonArray sections;
    for (const FormTab &tab : catalogue.tabs()) {
        for (const FormSection &section : catalogue.sections()) {
            if (section.tab != tab.id)
                continue;
            QJsonArray fields;
            for (const FieldDefinition &field : catalogue.fields()) {
                const QVariant value = record->value(field.key);
                if (!value.isValid() || field.tab != tab.id || field.section != section.id)
                    continue;
                const FieldContext shown{field, catalogue, context.language};
                fields.append(QJsonObject{{u"field"_s, field.key},
                                          {u"label"_s, field.label.in(context.language)},
                                          {u"value"_s, typeOf(field).format(value, shown)},
                                          {u"raw"_s, typeOf(field).exchange(value, shown)},
                                          {u"sensitive"_s, field.sensitive}});
            }
            if (!fields.isEmpty())
                sections.append(QJsonObject{{u"tab"_s, tab.label.in(context.language)},
                                            {u"section"_s, section.label.in(context.language)},
                                            {u"fields"_s, fields}});
        }
    }
    return QJsonObject{{u"kind"_s, kind},
                       {u"id"_s, id},
                       {u"title"_s, recordTitle(*record)},
                       {u"created_at"_s, storage::timestampToColumn(record->created.at)},
                       {u"created_by"_s, record->created.userName},
                       {u"updated_at"_s, storage::timestampToColumn(record->updated.at)},
                       {u"updated_by"_s, record->updated.userName},
                       {u"sections"_s, sections}};
}

Result<PersonDossier> PersonService::everything(const QString &kind, RecordId id)
{
    if (auto may = require(kind, id); !may)
        return fail(may.error());
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    const auto sheet = catalogue ? sheetOf(kind, id, **catalogue) : fail(catalogue.error());
    if (!sheet)
        return fail(sheet.error());
    const bool sensitive = context.rights.has(capability::kSensitive);
    const auto rows = storage::PersonRepository(context.connection, *catalogue).rows(id, sensitive, context.user, context.clock.now());
    const auto users = rows ? storage::DirectoryRepository(context.connection).users() : fail(rows.error());
    if (!users)
        return fail(users.error());
    QHash<int, QString> names;
    for (const Reference &user : *users)
        names.insert(user.id, user.name);
    QHash<QString, QString> labels; // of columns, as the journals name them
    for (const FieldDefinition &field : (*catalogue)->fields())
        labels.insert(storage::columnOf(field), field.label.in(context.language));
    QHash<QString, QJsonArray> tables;
    for (const storage::PersonRow &row : *rows) {
        QJsonObject values = row.values;
        for (const QString &key : {u"user_id"_s, u"author_id"_s}) {
            if (const int user = values.value(key).toInt(); user != 0)
                values.insert(u"person"_s, names.value(user));
        }
        if (const QString label = labels.value(values.value("field"_L1).toString()); !label.isEmpty())
            values.insert(u"label"_s, label);
        tables[row.table].append(values);
    }
    QJsonObject kept;
    for (auto it = tables.cbegin(); it != tables.cend(); ++it)
        kept.insert(it.key(), *it);
    PersonDossier dossier;
    const auto photo = PhotoService(m_services).photo(kind, id);
    if (!photo)
        return fail(photo.error());
    dossier.photo = *photo;
    const auto office = CompanyService(context).profile();
    if (!office)
        return fail(office.error());
    QJsonArray formerSheets;
    const auto merged = storage::MergeRepository(context.connection).under(kind, {id});
    if (!merged)
        return fail(merged.error());
    for (const storage::MergedSheet &one : *merged) {
        const auto former = sheetOf(kind, one.id, **catalogue);
        if (!former)
            return fail(former.error());
        formerSheets.append(*former);
    }
    dossier.json = {{u"format"_s, kFormat},
                    {u"version"_s, 1},
                    {u"office"_s, office->name},
                    {u"made_at"_s, storage::timestampToColumn(context.clock.now())},
                    {u"made_by"_s, context.userName},
                    {u"sensitive_left_out"_s, !sensitive},
                    {u"sheet"_s, *sheet},
                    {u"merged_sheets"_s, formerSheets},
                    {u"photo_jpeg_base64"_s, QString::fromLatin1(dossier.photo.toBase64())},
                    {u"kept"_s, kept}};
    return dossier;
}

bool PersonService::mayStay(const FieldDefinition &field)
{
    static const QStringList kTelling{u"civility"_s}; // with a department and a year it may be one person
    return !field.sensitive && !kTelling.contains(field.key)
        && (field.type == "choice"_L1 || field.type == "choices"_L1 || field.type == "yesno"_L1 || field.type == "date"_L1);
}

QList<FieldDefinition> PersonService::keptFields(const Catalogue &catalogue, const RetentionPolicy &policy)
{
    QList<FieldDefinition> fields = catalogue.fields();
    fields.removeIf([&](const FieldDefinition &field) { return !policy.kept.contains(field.key) || !mayStay(field); });
    return fields;
}

Result<AnonymiseInventory> PersonService::inventory(const QString &kind, RecordId id)
{
    if (auto may = require(kind, id); !may)
        return fail(may.error());
    ServiceContext &context = m_services.context();
    const auto whole = m_services.catalogues().derivable(kind);
    const auto keeping = whole ? policy(kind) : fail(whole.error());
    if (!keeping)
        return fail(keeping.error());
    AnonymiseInventory inventory;
    const auto title = context.connection.scalar(u"SELECT title FROM %1 WHERE id = :id"_s.arg(kind), {{u":id"_s, id}});
    if (!title || title->isNull())
        return fail(title ? require(kind, 0).error() : title.error());
    inventory.title = title->toString();
    inventory.losses << say(QT_TRANSLATE_NOOP("PersonService", "name, address, numbers and every other text on the sheet"));
    const auto counts = storage::Erasure(context.connection, *whole).count({id});
    if (!counts)
        return fail(counts.error());
    for (const Loss &loss : kLosses) {
        for (const EraseInventory::Entry &entry : *counts) {
            if (entry.table == QLatin1StringView(loss.table))
                inventory.losses << say(loss.words, entry.count);
        }
    }
    for (const FieldDefinition &field : keptFields(**whole, *keeping)) {
        const QString label = field.label.in(context.language);
        inventory.kept << (field.type == "date"_L1 ? say(QT_TRANSLATE_NOOP("PersonService", "%1 (the year)")).arg(label) : label);
    }
    return inventory;
}

Result<void> PersonService::anonymise(const QString &kind, RecordId id, int version, const QUuid &operation)
{
    if (auto may = require(kind, id); !may)
        return may;
    ServiceContext &context = m_services.context();
    const auto whole = m_services.catalogues().derivable(kind);
    const auto keeping = whole ? policy(kind) : fail(whole.error());
    if (!keeping)
        return fail(keeping.error());
    QStringList keep;
    for (const FieldDefinition &field : keptFields(**whole, *keeping))
        keep << field.key;
    storage::PersonRepository people(context.connection, *whole);
    const auto unlisted = people.unlisted();
    if (!unlisted)
        return fail(unlisted.error());
    if (!unlisted->isEmpty()) // half forgotten is not forgotten
        return fail(ErrorKind::Internal, say(QT_TRANSLATE_NOOP("PersonService", "This database holds more about people than this program "
                                                                                "knows of. Use the newest program.")),
                    unlisted->join(u", "_s));
    return runOperation(context, {operation, u"anonymise"_s, kind, id}, [&](qint64 seq) -> Result<void> {
        const auto now = storage::RecordRepository(context.connection, *whole).lockVersion(id);
        if (!now)
            return fail(now.error());
        if (*now != version)
            return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("PersonService", "Somebody saved this sheet meanwhile. Look at it again first.")));
        const auto merged = storage::MergeRepository(context.connection).under(kind, {id});
        if (!merged)
            return fail(merged.error());
        QList<RecordId> theirs; // what was merged into the sheet says things of the same person
        for (const storage::MergedSheet &sheet : *merged)
            theirs << sheet.id;
        theirs << id;
        for (const RecordId one : std::as_const(theirs)) {
            if (auto done = people.anonymise(one, keep, kAnonymous.arg(one), seq, context.clock.now()); !done)
                return done;
        }
        return storage::DerivedValues(context.connection, *whole).renew(theirs);
    });
}

Result<RetentionPolicy> PersonService::policy(const QString &kind)
{
    const auto text = storage::DirectoryRepository(m_services.context().connection).setting(kPolicySetting.arg(kind));
    return text ? Result<RetentionPolicy>(RetentionPolicy::fromText(text->value_or(QString()))) : fail(text.error());
}

Result<void> PersonService::storePolicy(const QString &kind, const RetentionPolicy &policy)
{
    if (auto may = access::administrator(m_services.context()); !may)
        return may;
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    for (const QString &key : policy.kept) {
        const FieldDefinition *field = (*catalogue)->field(key);
        if (!field || !mayStay(*field))
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("PersonService", "“%1” could tell who somebody was. Choose lists, yes or no, and dates only."))
                            .arg(field ? field->label.in(m_services.context().language) : key),
                        {}, u"kept"_s);
    }
    ServiceContext &context = m_services.context();
    return runAndTell(context, {QUuid::createUuid(), kRetention, kRetention, 0}, kRetention, [&](qint64) {
        return storage::DirectoryRepository(context.connection).storeSetting(kPolicySetting.arg(kind), policy.toText());
    });
}

Result<QList<RetentionLimit>> PersonService::limits(const QString &kind)
{
    const auto catalogue = m_services.catalogues().derivable(kind);
    const auto keeping = catalogue ? policy(kind) : fail(catalogue.error());
    if (!keeping)
        return fail(keeping.error());
    QList<RetentionLimit> limits;
    const FieldDefinition *nature = (*catalogue)->field(u"nature"_s);
    if (!nature || !(*catalogue)->field(u"contract_end"_s) || !(*catalogue)->field(u"situation"_s))
        return limits;
    const QDate today = m_services.context().clock.now().toLocalTime().date();
    for (const Choice &choice : (*catalogue)->choices(*nature)) {
        const RetentionRule rule = keeping->of(choice.code);
        limits.append({choice.code, rule.from, today.addMonths(-rule.months)});
    }
    return limits;
}

Result<QList<DuePerson>> PersonService::due(const QString &kind, int limit)
{
    if (auto may = access::administrator(m_services.context()); !may)
        return fail(may.error());
    ServiceContext &context = m_services.context();
    const auto keeping = policy(kind);
    const auto days = keeping ? limits(kind) : fail(keeping.error());
    if (!days)
        return fail(days.error());
    QStringList rules;
    QStringList bases;
    QList<storage::Bind> binds{{u":today"_s, context.clock.now().toLocalTime().date().toString(Qt::ISODate)}};
    for (const RetentionLimit &one : *days) {
        const QString base = one.from == RetentionRule::From::Contact ? kContact : kLeft;
        const QString name = QString::number(rules.size());
        rules << u"r.nature = :n%1 AND %2 < :d%1"_s.arg(name, base);
        bases << u"WHEN r.nature = :b%1 THEN %2"_s.arg(name, base);
        binds.append({u":n"_s + name, one.nature});
        binds.append({u":b"_s + name, one.nature});
        binds.append({u":d"_s + name, one.before.toString(Qt::ISODate)});
    }
    if (rules.isEmpty())
        return QList<DuePerson>();
    return storage::rowList(context.connection,
                            kDue.arg(u"CASE %1 END"_s.arg(bases.join(u' ')), kind, rules.join(u" OR "_s)).arg(limit), binds,
                            [&](const storage::Statement &row) {
                                const QDate since = QDate::fromString(row.text(5), Qt::ISODate);
                                return DuePerson{row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), since,
                                                 since.addMonths(keeping->of(row.text(3)).months), row.integer(6) != 0};
                            });
}

Result<void> PersonService::keepUntil(const QString &kind, RecordId id, const QDate &day, const QString &reason)
{
    if (auto may = require(kind, id); !may)
        return may;
    ServiceContext &context = m_services.context();
    if (!day.isValid() || day <= context.clock.now().toLocalTime().date())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PersonService", "Choose a day that is still to come.")), {}, u"until"_s);
    if (reason.trimmed().isEmpty() || reason.size() > 500)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PersonService", "Say why: the law asks for a reason.")), {}, u"reason"_s);
    const auto catalogue = m_services.catalogues().derivable(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return runAndTell(context, {QUuid::createUuid(), u"keep"_s, kind, id}, kRetention, [&](qint64 seq) {
        return storage::PersonRepository(context.connection, *catalogue).keepUntil(id, day, reason.trimmed(), seq);
    });
}

} // namespace effectif
