// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/qualityrepository.h"

#include "models/domain/quality/sharedvalues.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;
using quality::Check;
using quality::Finding;
using quality::Looks;

namespace {
constexpr qint64 kAtOnce = 4096; ///< sheets between two looks at whether it should stop
constexpr qsizetype kBefore = 2; ///< id and department stand before the cells
const auto kSheets = u"SELECT r.department_id, count(*) FROM %1 r WHERE %2 GROUP BY r.department_id"_s;
const auto kSealed = u"SELECT record_id, department_id, verdict FROM quality_sealed(:kind, :check)"_s;
const auto kWithoutPhoto = u"NOT EXISTS (SELECT 1 FROM record_photo ph WHERE ph.department_id = r.department_id AND ph.kind = '%1' "
                           "AND ph.record_id = r.id AND ph.photo IS NOT NULL)"_s;
/// %1 the kind, %2 which sheets, %3 when; a later one of the same type is the renewal.
const auto kDocuments =
    u" FROM attachment a JOIN %1 r ON r.id = a.record_id AND r.department_id = a.department_id "
    "LEFT JOIN document_type t ON t.id = a.type_id WHERE a.kind = '%1' AND a.removed = 0 AND %3 AND %2 "
    "AND NOT EXISTS (SELECT 1 FROM attachment b WHERE b.kind = a.kind AND b.record_id = a.record_id AND b.removed = 0 "
    "AND b.type_id = a.type_id AND b.expires_on > a.expires_on)"_s;

bool isDocuments(const Check &check)
{
    return check.looks == Looks::Expired || check.looks == Looks::Expiring;
}
} // namespace

/// A statement whose rows are id, department and cells.
struct QualityRepository::Question
{
    QString sql;
    QList<Bind> binds;
    qsizetype cells = 0;
};

QualityRepository::QualityRepository(Connection &connection, CataloguePtr catalogue, const Rights &rights)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_rights(rights)
{
}

/// Those of the check that this connection reads in a statement of its own.
QList<FieldDefinition> QualityRepository::fieldsOf(const Check &check) const
{
    const EncryptedFields encrypted(m_connection);
    QList<FieldDefinition> fields;
    for (const QString &key : check.fields(*m_catalogue)) {
        const FieldDefinition &field = *m_catalogue->field(key);
        if (!(field.sensitive && m_connection.isAccount()) && !encrypted.isShut(field))
            fields << field;
    }
    return fields;
}

bool QualityRepository::supports(const Check &check) const
{
    switch (check.looks) {
    case Looks::WithoutPhoto:
    case Looks::Expired:
    case Looks::Expiring:
        return true;
    case Looks::Incomplete:
        return !check.fields(*m_catalogue).isEmpty();
    case Looks::AnyFilled:
        return !fieldsOf(check).isEmpty();
    default:
        break;
    }
    const QStringList keys = check.fields(*m_catalogue);
    const qsizetype readable = fieldsOf(check).size();
    if (check.sealed && m_connection.isAccount()) // the first is the sensitive one; the server's function knows no other
        return m_connection.readsSensitive() && !keys.isEmpty() && m_catalogue->field(keys.first())->sensitive && readable == keys.size() - 1;
    return !keys.isEmpty() && readable == keys.size();
}

/// The condition on the sheets that all checks look at.
QString QualityRepository::among() const
{
    const QString seen = seenCondition(m_rights, m_catalogue->kind());
    const QString scope = scopeCondition(*m_catalogue, RecordScope::Present);
    return seen.isEmpty() ? scope : seen + u" AND "_s + scope;
}

QString QualityRepository::documentsFrom(const Check &check) const
{
    const bool sqlite = m_connection.isSqlite();
    const QString today = sqlite ? u":today"_s : u"CAST(:today AS date)"_s;
    QString when = u"a.expires_on < %1"_s.arg(today);
    if (check.looks == Looks::Expiring)
        when = (sqlite ? u"a.expires_on >= :today AND a.expires_on <= date(:day, '+' || coalesce(t.lead_days, :lead) || ' days')"_s
                       : u"a.expires_on >= CAST(:today AS date) AND a.expires_on <= CAST(:day AS date) + coalesce(t.lead_days, CAST(:lead AS integer))"_s);
    return kDocuments.arg(m_catalogue->kind(), among(), when);
}

QualityRepository::Question QualityRepository::rowsQuestion(const Check &check) const
{
    const QString &kind = m_catalogue->kind();
    QList<FieldDefinition> fields = fieldsOf(check);
    QStringList filled;
    for (const FieldDefinition &field : std::as_const(fields))
        filled << qualifiedColumn(field) + u" IS NOT NULL"_s;
    QString condition;
    switch (check.looks) {
    case Looks::FirstFilled:
        condition = filled.first();
        break;
    case Looks::FirstEmpty:
        condition = qualifiedColumn(fields.first()) + u" IS NULL"_s;
        fields = fields.mid(0, 1);
        break;
    case Looks::Incomplete:
        condition = u"r.incomplete = 1"_s;
        fields.clear();
        break;
    case Looks::WithoutPhoto:
        condition = kWithoutPhoto.arg(kind);
        break;
    default:
        condition = u'(' + filled.join(u" OR "_s) + u')';
    }
    if (check.householdMay) {
        for (const QString &key : {u"last_name"_s, u"address_line1"_s, u"postal_code"_s}) {
            const FieldDefinition *field = m_catalogue->field(key);
            if (field && !field->sensitive)
                fields << *field;
        }
    }
    QList<TablePart> parts{TablePart::Main};
    QStringList columns{u"r.id"_s, u"r.department_id"_s};
    for (const FieldDefinition &field : std::as_const(fields)) {
        columns << qualifiedColumn(field);
        if (!parts.contains(partOf(field)))
            parts << partOf(field);
    }
    return {u"SELECT %1 FROM %2 WHERE %3 AND %4"_s.arg(columns.join(u", "_s), fromClause(kind, parts), among(), condition), {}, fields.size()};
}

template <typename Take>
Result<void> QualityRepository::scanFile(const Question &question, const Take &take, const Advanced &advanced)
{
    auto rows = SqliteScan::create(m_connection, question.sql, question.binds);
    if (!rows)
        return fail(rows.error());
    std::vector<QByteArrayView> cells(static_cast<std::size_t>(question.cells));
    for (qint64 read = 0;; ++read) {
        if (read % kAtOnce == 0 && !advanced(read))
            return fail(cancelledError());
        const auto more = rows->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        for (qsizetype i = 0; i < question.cells; ++i)
            cells[static_cast<std::size_t>(i)] = rows->text(static_cast<int>(i + kBefore));
        take(rows->integer(0), rows->integer(1), std::span<const QByteArrayView>(cells));
    }
}

template <typename Take>
Result<void> QualityRepository::scanServer(const Question &question, const Take &take, const Advanced &advanced)
{
    auto rows = m_connection.prepare(question.sql, Statement::Fetch::Streamed);
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(question.binds); !ran)
        return ran;
    std::vector<QByteArray> kept(static_cast<std::size_t>(question.cells));
    std::vector<QByteArrayView> cells(kept.size());
    for (qint64 read = 0; rows->next(); ++read) {
        if (read % kAtOnce == 0 && !advanced(read)) {
            rows->finish();
            return fail(cancelledError());
        }
        for (std::size_t i = 0; i < kept.size(); ++i) {
            kept[i] = rows->text(static_cast<int>(i) + static_cast<int>(kBefore)).toUtf8();
            cells[i] = kept[i];
        }
        take(rows->integer(0), rows->integer(1), std::span<const QByteArrayView>(cells));
    }
    return rows->ended();
}

template <typename Take>
Result<void> QualityRepository::scan(const Question &question, const Take &take, const Advanced &advanced)
{
    return m_connection.isSqlite() ? scanFile(question, take, advanced) : scanServer(question, take, advanced);
}

Result<std::vector<Finding>> QualityRepository::findShared(const Check &check, const Advanced &advanced)
{
    const auto own = static_cast<std::size_t>(fieldsOf(check).size());
    quality::SharedValues values(check.householdMay);
    const auto read = scan(
        rowsQuestion(check),
        [&](RecordId id, DepartmentId department, std::span<const QByteArrayView> cells) {
            const auto beside = cells.subspan(own);
            const auto at = [&](std::size_t i) { return i < beside.size() ? beside[i] : QByteArrayView(); };
            values.add(id, department, cells.first(own), {at(0), at(1), at(2)});
        },
        advanced);
    return read ? Result<std::vector<Finding>>(values.findings()) : fail(read.error());
}

/// A server judges by itself what leaves it for nobody.
Result<std::vector<Finding>> QualityRepository::findSealed(const Check &check, const Advanced &advanced)
{
    std::vector<Finding> result;
    if (!advanced(0))
        return fail(cancelledError());
    const auto done = eachRow(m_connection, kSealed, {{u":kind"_s, m_catalogue->kind()}, {u":check"_s, QString(QLatin1StringView(check.id))}},
                              [&](const Statement &row) {
                                  result.push_back({row.integer(0), row.integer(1), static_cast<quality::Verdict>(row.integer(2)), 0, 0});
                              });
    return done ? Result<std::vector<Finding>>(std::move(result)) : fail(done.error());
}

Result<std::vector<Finding>> QualityRepository::find(const Check &check, const QDate &today, int leadDays, const Advanced &advanced)
{
    if (check.shared)
        return findShared(check, advanced);
    if (check.sealed && m_connection.isAccount())
        return findSealed(check, advanced);
    const QByteArray day = today.toString(Qt::ISODate).toLatin1();
    std::vector<Finding> result;
    if (isDocuments(check)) {
        Question question{u"SELECT r.id, r.department_id, min(a.expires_on)"_s + documentsFrom(check) + u" GROUP BY r.id, r.department_id"_s,
                          {{u":today"_s, QString::fromLatin1(day)}}, 1};
        if (check.looks == Looks::Expiring)
            question.binds << Bind{u":day"_s, QString::fromLatin1(day)} << Bind{u":lead"_s, leadDays};
        const auto read = scan(
            question,
            [&](RecordId id, DepartmentId department, std::span<const QByteArrayView> cells) {
                const QDate expires = QDate::fromString(QString::fromLatin1(cells[0].first(std::min<qsizetype>(10, cells[0].size()))), Qt::ISODate);
                result.push_back({id, department, 1, static_cast<qint32>(expires.toJulianDay()), 0});
            },
            advanced);
        return read ? Result<std::vector<Finding>>(std::move(result)) : fail(read.error());
    }
    const auto read = scan(
        rowsQuestion(check),
        [&](RecordId id, DepartmentId department, std::span<const QByteArrayView> cells) {
            const quality::Verdict verdict = check.judge ? check.judge({cells, day}) : 1;
            if (verdict != 0)
                result.push_back({id, department, verdict, 0, 0});
        },
        advanced);
    return read ? Result<std::vector<Finding>>(std::move(result)) : fail(read.error());
}

Result<QHash<DepartmentId, int>> QualityRepository::sheets()
{
    QHash<DepartmentId, int> result;
    const auto done = eachRow(m_connection, kSheets.arg(m_catalogue->kind(), among()), {},
                              [&](const Statement &row) { result.insert(row.integer(0), row.integer(1)); });
    return done ? Result<QHash<DepartmentId, int>>(std::move(result)) : fail(done.error());
}

Result<QHash<RecordId, QStringList>> QualityRepository::documents(const Check &check, const QList<RecordId> &ids, const QDate &today,
                                                                  int leadDays, Language language)
{
    QHash<RecordId, QStringList> result;
    if (!isDocuments(check) || ids.isEmpty())
        return result;
    const QString day = today.toString(Qt::ISODate);
    QList<Bind> binds{{u":today"_s, day}};
    if (check.looks == Looks::Expiring)
        binds << Bind{u":day"_s, day} << Bind{u":lead"_s, leadDays};
    const auto done = eachRow(m_connection,
                              u"SELECT r.id, a.name, t.label_fr, t.label_en"_s + documentsFrom(check)
                                  + u" AND r.id IN (%1) ORDER BY a.expires_on, a.id"_s.arg(numberList(ids)),
                              binds, [&](const Statement &row) {
                                  const QString type = LocalizedText{row.text(2), row.text(3)}.in(language);
                                  result[row.integer(0)] << (type.isEmpty() ? row.text(1) : type);
                              });
    return done ? Result<QHash<RecordId, QStringList>>(std::move(result)) : fail(done.error());
}

} // namespace effectif::storage
