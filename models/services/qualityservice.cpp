// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/qualityservice.h"

#include "models/services/attachmentservice.h"
#include "models/services/qualityignores.h"
#include "models/services/services.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/qualityrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using quality::Check;
using quality::Finding;

namespace {
const QStringList kNames{u"last_name"_s, u"first_name"_s};

QString say(const char *text)
{
    return QCoreApplication::translate("QualityService", text);
}

Error stopped()
{
    return {ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("QualityService", "The check was stopped.")), {}, {}};
}

/// The field that a person has to look at.
QString fieldOf(const Check &check, const Record &record, const Catalogue &catalogue, const Finding &finding)
{
    const QStringList keys = check.looks == quality::Looks::Incomplete ? missingMandatory(record, catalogue) : check.fields(catalogue);
    if (check.looks != quality::Looks::AnyFilled)
        return keys.value(0);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (finding.verdict & (quality::Verdict(1) << i))
            return keys.at(i);
    }
    return {};
}

/// Where each sheet stands in the order of names: a place an id.
class NameOrder
{
public:
    explicit NameOrder(const QList<RecordId> &ids)
    {
        const auto last = std::ranges::max_element(ids);
        m_places.resize(last == ids.end() ? 1 : static_cast<std::size_t>(*last) + 1, -1);
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_places[static_cast<std::size_t>(ids.at(i))] = static_cast<qint32>(i);
    }
    qint32 of(RecordId id) const { return static_cast<std::size_t>(id) < m_places.size() ? m_places[static_cast<std::size_t>(id)] : -1; }
    std::size_t size() const { return m_places.size(); }

private:
    std::vector<qint32> m_places;
};

/// Counts a sheet once, however much is wrong with it.
class Scores
{
public:
    Scores(const QHash<DepartmentId, int> &sheets, const QHash<DepartmentId, QString> &names, std::size_t ids) : m_wrong(ids)
    {
        for (auto it = sheets.begin(); it != sheets.end(); ++it)
            m_departments.append({it.key(), names.value(it.key()), it.value(), 0});
        std::ranges::sort(m_departments, [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
        for (qsizetype i = 0; i < m_departments.size(); ++i)
            m_places.insert(m_departments.at(i).id, i);
    }
    void add(const std::vector<Finding> &findings)
    {
        for (const Finding &finding : findings) {
            const auto at = static_cast<std::size_t>(finding.id);
            if (at >= m_wrong.size())
                m_wrong.resize(at + 1);
            if (m_wrong[at])
                continue;
            m_wrong[at] = true;
            if (const auto place = m_places.constFind(finding.department); place != m_places.constEnd())
                ++m_departments[*place].wrong;
        }
    }
    const QList<DepartmentScore> &departments() const { return m_departments; }

private:
    QList<DepartmentScore> m_departments;
    QHash<DepartmentId, qsizetype> m_places;
    std::vector<bool> m_wrong;
};
} // namespace

bool QualityService::mayLook() const
{
    return !m_services.context().rights.isStaff();
}

QDate QualityService::today() const
{
    return m_services.context().clock.now().toLocalTime().date();
}

Result<QList<const Check *>> QualityService::checks(const QString &kind)
{
    QList<const Check *> result;
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const storage::QualityRepository repository(m_services.context().connection, *catalogue, m_services.context().rights);
    for (const Check *check : quality::checks()) {
        if (mayLook() && repository.supports(*check))
            result << check;
    }
    return result;
}

Result<const Check *> QualityService::known(const QString &kind, const QString &id)
{
    const auto here = checks(kind);
    if (!here)
        return fail(here.error());
    const auto found = std::ranges::find_if(*here, [&](const Check *check) { return id == QLatin1StringView(check->id); });
    if (found == here->end())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("QualityService", "There is no check “%1” here, or it reads what you may not.")).arg(id));
    return *found;
}

Result<void> QualityService::run(const QString &kind, const QStringList &only, Progress &progress, const Found &found)
{
    if (!mayLook())
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("QualityService", "You may not check the sheets of others. Ask an administrator.")));
    QList<const Check *> wanted;
    for (const QString &id : only) {
        const auto check = known(kind, id);
        if (!check)
            return fail(check.error());
        wanted << *check;
    }
    if (only.isEmpty()) {
        const auto all = checks(kind);
        if (!all)
            return fail(all.error());
        wanted = *all;
    }
    const auto catalogue = m_services.catalogues().catalogue(kind);
    const auto departments = m_services.directory().allDepartments();
    RecordQuery byName;
    byName.kind = kind;
    byName.scope = RecordScope::Present;
    const auto order = m_services.records().ids(byName);
    auto aside = QualityIgnores(m_services).standing(kind);
    if (!catalogue || !departments || !order || !aside)
        return fail(!catalogue ? catalogue.error() : !departments ? departments.error() : !order ? order.error() : aside.error());
    storage::QualityRepository repository(m_services.context().connection, *catalogue, m_services.context().rights);
    const auto sheets = repository.sheets();
    if (!sheets)
        return fail(sheets.error());
    QHash<DepartmentId, QString> names;
    for (const Reference &department : *departments)
        names.insert(department.id, department.name);
    const NameOrder places(*order);
    Scores scores(*sheets, names, places.size());
    const qint64 people = std::max<qint64>(1, order->size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (progress.isCancelled())
            return fail(stopped());
        const auto advanced = [&](qint64 read) {
            progress.advance(i * people + std::min(read, people), wanted.size() * people);
            return !progress.isCancelled();
        };
        auto findings = repository.find(*wanted.at(i), today(), AttachmentService::kUsualLeadDays, advanced);
        if (!findings)
            return fail(progress.isCancelled() ? stopped() : findings.error());
        const QSet<RecordId> &ignored = (*aside)[QLatin1StringView(wanted.at(i)->id)];
        const auto before = findings->size();
        std::erase_if(*findings, [&](const Finding &finding) { return ignored.contains(finding.id); });
        const int left = static_cast<int>(before - findings->size());
        std::ranges::sort(*findings, {}, [&](const Finding &finding) { return places.of(finding.id); });
        scores.add(*findings);
        found({QLatin1StringView(wanted.at(i)->id), *std::move(findings), left}, scores.departments());
        progress.advance((i + 1) * people, wanted.size() * people);
    }
    return {};
}

Result<QHash<RecordId, QString>> QualityService::titles(const QString &kind, const QList<RecordId> &ids)
{
    QHash<RecordId, QString> result;
    if (ids.isEmpty())
        return result;
    const auto rows = m_services.records().rows(kind, ids, kNames);
    if (!rows)
        return fail(rows.error());
    for (const RecordRow &row : *rows) {
        Record record;
        for (qsizetype i = 0; i < kNames.size(); ++i)
            record.values.insert(kNames.at(i), row.values.value(i));
        result.insert(row.id, recordTitle(record));
    }
    return result;
}

Result<QList<QualityItem>> QualityService::items(const QString &kind, const QString &id, const std::vector<Finding> &findings)
{
    const auto check = known(kind, id);
    const auto catalogue = check ? m_services.catalogues().catalogue(kind) : fail(check.error());
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *manager = storage::managerField(**catalogue);
    const FieldDefinition *department = storage::departmentField(**catalogue);
    QStringList keys = kNames;
    for (const QString &key : (*check)->fields(**catalogue) + QStringList{manager ? manager->key : QString(), department ? department->key : QString()}) {
        if (const FieldDefinition *field = (*catalogue)->field(key); field && !field->sensitive && !keys.contains(key))
            keys << key;
    }
    QList<RecordId> ids;
    QList<RecordId> others;
    for (const Finding &finding : findings) {
        ids << finding.id;
        if ((*check)->shared)
            others << finding.other;
    }
    storage::QualityRepository repository(m_services.context().connection, *catalogue, m_services.context().rights);
    const auto rows = m_services.records().rows(kind, ids, keys);
    const auto partners = rows ? titles(kind, others) : fail(rows.error());
    const auto documents = partners ? repository.documents(**check, ids, today(), AttachmentService::kUsualLeadDays, m_services.context().language)
                                    : fail(partners.error());
    if (!documents)
        return fail(documents.error());
    QHash<RecordId, const RecordRow *> rowOf;
    for (const RecordRow &row : *rows)
        rowOf.insert(row.id, &row);
    QList<QualityItem> result;
    for (const Finding &finding : findings) {
        const RecordRow *row = rowOf.value(finding.id);
        QualityItem item;
        item.id = finding.id;
        if (row) {
            Record record;
            record.kind = kind;
            record.id = row->id;
            for (qsizetype i = 0; i < keys.size(); ++i)
                record.values.insert(keys.at(i), row->values.value(i));
            const auto charge = manager ? record.value(manager->key).value<Reference>() : Reference();
            item.title = recordTitle(record);
            item.department = department ? record.value(department->key).value<Reference>().name : QString();
            item.manager = charge.name;
            item.managerId = charge.id;
            item.what = (*check)->says({record, **catalogue, m_services.context().language, finding, today(), partners->value(finding.other),
                                        documents->value(finding.id)});
            item.field = fieldOf(**check, record, **catalogue, finding);
            item.since = (*check)->since ? record.value(QLatin1StringView((*check)->since)).toDate()
                : documents->contains(finding.id) && QDate::fromJulianDay(finding.other) < today() ? QDate::fromJulianDay(finding.other)
                                                                                                   : QDate();
        }
        result << item;
    }
    return result;
}

Result<QualityProposal> QualityService::propose(const QString &kind, const QString &id, RecordId sheet)
{
    const auto check = known(kind, id);
    const auto catalogue = check ? m_services.catalogues().catalogue(kind) : fail(check.error());
    const auto record = catalogue ? m_services.records().load(kind, sheet) : fail(catalogue.error());
    if (!record)
        return fail(record.error());
    const Finding finding{sheet, 0, quality::judged(**check, *record, **catalogue, today()), 0, 0};
    if (finding.verdict == 0)
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("QualityService", "This is in order by now. Check again.")));
    const auto suggestion = (*check)->suggests ? (*check)->suggests({*record, **catalogue, m_services.context().language, finding, today()}) : std::nullopt;
    if (!suggestion)
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("QualityService", "What would be right here cannot be told from the sheet alone. "
                                                                                 "Open it, and ask the person.")));
    QualityProposal proposal;
    proposal.title = recordTitle(*record);
    proposal.sentence = suggestion->sentence;
    proposal.edit.kind = kind;
    proposal.edit.id = sheet;
    proposal.edit.baseVersion = record->version;
    proposal.edit.changes = suggestion->changes;
    for (auto it = suggestion->changes.begin(); it != suggestion->changes.end(); ++it)
        proposal.edit.originals.insert(it.key(), record->value(it.key()));
    proposal.edit.allowIncomplete = record->incomplete;
    return proposal;
}

Result<DocumentRequest> QualityService::request(const QString &kind, const QString &id, const Finding &finding)
{
    const auto check = known(kind, id);
    const auto catalogue = check ? m_services.catalogues().catalogue(kind) : fail(check.error());
    const auto record = catalogue ? m_services.records().load(kind, finding.id) : fail(catalogue.error());
    if (!record)
        return fail(record.error());
    storage::QualityRepository repository(m_services.context().connection, *catalogue, m_services.context().rights);
    const Language language = m_services.context().language;
    const auto documents = repository.documents(**check, {finding.id}, today(), AttachmentService::kUsualLeadDays, language);
    if (!documents)
        return fail(documents.error());
    const QStringList names = documents->value(finding.id);
    if (names.isEmpty())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("QualityService", "This is in order by now. Check again.")));
    DocumentRequest request;
    for (const QString &key : {u"email"_s, u"personal_email"_s}) {
        if (request.address.isEmpty())
            request.address = record->value(key).toString();
    }
    if (request.address.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("QualityService", "There is no e-mail address on the sheet of %1. Open it, and ask the "
                                                                                "person another way.")).arg(recordTitle(*record)));
    const QString what = names.join(u", "_s);
    const QDate day = QDate::fromJulianDay(finding.other);
    const QString when = localeOf(language).toString(day, QLocale::LongFormat);
    request.subject = say(QT_TRANSLATE_NOOP("QualityService", "Document to be renewed: %1")).arg(what);
    request.body = (day < today() ? say(QT_TRANSLATE_NOOP("QualityService", "Hello,\n\nThe following document expired on %2: %1.\nPlease send us the new one.\n\nThank you."))
                                  : say(QT_TRANSLATE_NOOP("QualityService", "Hello,\n\nThe following document expires on %2: %1.\nPlease send us the new one.\n\nThank you.")))
                       .arg(what, when);
    return request;
}

} // namespace effectif
