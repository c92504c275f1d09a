// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordsql.h"

#include "models/base/textfold.h"
#include "models/domain/distributionlist.h"
#include "models/domain/fieldtype.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// True where a person compares words: blind to case and accents. Codes and identifiers are compared as they stand.
bool comparesFolded(const FieldDefinition &field)
{
    return typeOf(field).storageKind() == StorageKind::Text && field.choiceList.isEmpty();
}

QString folded(const QString &expression, bool sqlite)
{
    return sqlite ? u"effectif_fold(%1)"_s.arg(expression)
                  : u"effectif_fold(%1) COLLATE \"C\""_s.arg(expression);
}

QString valueColumns(const FieldDefinition &field)
{
    const QString name = referenceNameSql(field);
    return qualifiedColumn(field) + u", "_s + (name.isEmpty() ? u"NULL"_s : name);
}

/// With the catalogue's version: a statement that was prepared before a field got another type is not taken again.
QString fromOf(const Catalogue &catalogue, const QList<TablePart> &parts)
{
    return u"%1 /* %2 */"_s.arg(fromClause(catalogue.kind(), parts)).arg(catalogue.version());
}

QList<TablePart> partsOf(const QList<FieldDefinition> &fields)
{
    QList<TablePart> parts{TablePart::Main};
    for (const FieldDefinition &field : fields) {
        if (!parts.contains(partOf(field)))
            parts.append(partOf(field));
    }
    return parts;
}

/// The smallest text that is greater than every text beginning with this one.
QString afterPrefix(QString prefix)
{
    prefix.back() = QChar(static_cast<char16_t>(prefix.back().unicode() + 1));
    return prefix;
}
} // namespace

QString likeEscaped(const QString &text)
{
    QString result = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        result.replace(special, u'\\' + QString(special));
    return result;
}

QString RecordSql::idCondition(const QString &column) const
{
    return column + (m_sqlite ? u" IN (SELECT value FROM json_each(:ids))"_s : u" = ANY (CAST(:ids AS integer[]))"_s);
}

QVariant RecordSql::idList(const QList<RecordId> &ids) const
{
    return QString((m_sqlite ? u'[' : u'{') + numberList(ids) + (m_sqlite ? u']' : u'}'));
}

QList<TablePart> RecordSql::readable(QList<TablePart> parts) const
{
    if (m_sealed)
        parts.removeIf([](TablePart part) { return part == TablePart::Private || part == TablePart::PrivateOwn; });
    return parts;
}

QString RecordSql::selectRecord() const
{
    QString columns = u"r.version, r.incomplete, r.created_by, cu.name, r.created_at, r.updated_by, uu.name, r.updated_at, "
                      "r.binned_by, (SELECT b.name FROM app_user b WHERE b.id = r.binned_by), r.binned_at"_s;
    for (const FieldDefinition &field : m_catalogue.fields())
        columns += u", "_s + (m_sealed && field.sensitive ? u"NULL, NULL"_s : valueColumns(field));
    return u"SELECT %1 FROM %2 LEFT JOIN app_user cu ON cu.id = r.created_by LEFT JOIN app_user uu ON uu.id = r.updated_by "
           "WHERE r.id = :id"_s.arg(columns, fromOf(m_catalogue, readable(usedParts(m_catalogue))));
}

QString RecordSql::selectRows(const QList<FieldDefinition> &fields) const
{
    QString columns = u"r.id, r.incomplete"_s;
    for (const FieldDefinition &field : fields)
        columns += u", "_s + (m_sealed && field.sensitive ? u"NULL, NULL"_s : valueColumns(field));
    return u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, fromOf(m_catalogue, readable(partsOf(fields))), idCondition());
}

Result<QString> RecordSql::textCondition(const FieldDefinition &field, const FieldFilter &filter, const QString &name,
                                         QList<Bind> &binds) const
{
    const QString column = folded(qualifiedColumn(field), m_sqlite);
    const QString value = foldText(filter.value.toString());
    switch (filter.op) {
    case FilterOp::Is:
        binds.append({name, value});
        return u"%1 = %2"_s.arg(column, name);
    case FilterOp::IsNot:
        binds.append({name, value});
        return u"(%1 IS NULL OR %1 <> %2)"_s.arg(column, name);
    case FilterOp::Contains:
        binds.append({name, QString(u'%' + likeEscaped(value) + u'%')});
        return u"%1 LIKE %2 ESCAPE '\\'"_s.arg(column, name);
    case FilterOp::StartsWith:
        binds.append({name, QString(likeEscaped(value) + u'%')});
        return u"%1 LIKE %2 ESCAPE '\\'"_s.arg(column, name);
    case FilterOp::AtLeast:
    case FilterOp::AtMost:
        binds.append({name, value});
        return u"%1 %3 %2"_s.arg(column, name, filter.op == FilterOp::AtLeast ? u">="_s : u"<="_s);
    default:
        break;
    }
    return fail(ErrorKind::Internal, QString(), u"text filter %1"_s.arg(static_cast<int>(filter.op)));
}

Result<QString> RecordSql::condition(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const
{
    const FieldDefinition *field = filteredField(m_catalogue, filter.field);
    if (!field)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("RecordSql", "There is no field \"%1\" to filter by.").arg(filter.field));
    if (filter.field == kInListKey) {
        binds.append({name, filter.value.toInt()});
        return u"r.id %1 (SELECT m.record_id FROM distribution_member m WHERE m.list_id = %2 AND m.kind = '%3' AND m.active = 1)"_s.arg(
            filter.op == FilterOp::IsNot ? u"NOT IN"_s : u"IN"_s, name, m_catalogue.kind());
    }
    const StorageKind kind = typeOf(*field).storageKind();
    const QString column = qualifiedColumn(*field);
    if (filter.op == FilterOp::Empty || filter.op == FilterOp::NotEmpty)
        return column + (filter.op == FilterOp::Empty ? u" IS NULL"_s : u" IS NOT NULL"_s);
    if (filter.op == FilterOp::AnyOf)
        return anyOf(filter, name, binds);
    if (filter.op == FilterOp::Between)
        return between(filter, name, binds);
    if (filter.op == FilterOp::During) // resolvedFilter() knows all periods of this program
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("RecordSql", "This filter of \"%1\" needs a newer version of the program.")
                        .arg(filter.field));
    if (comparesFolded(*field))
        return textCondition(*field, filter, name, binds);
    if (kind == StorageKind::TextList) {
        binds.append({name, QString(u"%|"_s + likeEscaped(filter.value.toString()) + u"|%"_s)});
        return filter.op == FilterOp::IsNot ? u"(%1 IS NULL OR %1 NOT LIKE %2 ESCAPE '\\')"_s.arg(column, name)
                                            : u"%1 LIKE %2 ESCAPE '\\'"_s.arg(column, name);
    }
    binds.append({name, toColumn(filter.value, kind)});
    switch (filter.op) {
    case FilterOp::IsNot:
        return u"(%1 IS NULL OR %1 <> %2)"_s.arg(column, name);
    case FilterOp::AtLeast:
        return u"%1 >= %2"_s.arg(column, name);
    case FilterOp::AtMost:
        return u"%1 <= %2"_s.arg(column, name);
    default:
        return u"%1 = %2"_s.arg(column, name);
    }
}

Result<QString> RecordSql::anyOf(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const
{
    QStringList alternatives;
    for (const QVariant &value : filter.value.toList()) {
        auto one = condition({filter.field, FilterOp::Is, value}, u"%1_%2"_s.arg(name).arg(alternatives.size()), binds);
        if (!one)
            return one;
        alternatives << *one;
    }
    return alternatives.isEmpty() ? u"1 = 0"_s : u'(' + alternatives.join(u" OR "_s) + u')';
}

Result<QString> RecordSql::between(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const
{
    const QVariantList ends = filter.value.toList();
    QStringList both;
    for (const FilterOp op : {FilterOp::AtLeast, FilterOp::AtMost}) {
        const QVariant end = ends.value(both.size());
        if (end.isNull()) { // open at this end: but there must be a value
            both << qualifiedColumn(*filteredField(m_catalogue, filter.field)) + u" IS NOT NULL"_s;
            continue;
        }
        auto one = condition({filter.field, op, end}, u"%1_%2"_s.arg(name).arg(both.size()), binds);
        if (!one)
            return one;
        both << *one;
    }
    return u'(' + both.join(u" AND "_s) + u')';
}

Result<QString> RecordSql::group(const FilterGroup &group, const QString &name, QList<Bind> &binds) const
{
    QStringList parts;
    for (const FieldFilter &filter : group.conditions) {
        auto one = condition(filter, u"%1_%2"_s.arg(name).arg(parts.size()), binds);
        if (!one)
            return one;
        parts << *one;
    }
    for (const FilterGroup &inner : group.groups) {
        if (inner.isEmpty())
            continue;
        auto one = this->group(inner, u"%1_%2"_s.arg(name).arg(parts.size()), binds);
        if (!one)
            return one;
        parts << *one;
    }
    if (group.join == FilterGroup::Join::All)
        return u'(' + parts.join(u" AND "_s) + u')';
    const QString any = u'(' + parts.join(u" OR "_s) + u')';
    // where there is no value a comparison is neither true nor false: to the person it does not hold
    return group.join == FilterGroup::Join::Any ? any : u"(NOT (%1 IS TRUE))"_s.arg(any);
}

QString RecordSql::searchCondition(const QString &search, QList<Bind> &binds) const
{
    QStringList where;
    for (const QString &word : searchWords(search)) {
        const QString low = u":w%1"_s.arg(where.size());
        const QString high = u":x%1"_s.arg(where.size());
        binds.append({low, word});
        binds.append({high, afterPrefix(word)});
        where << u"r.id IN (SELECT t.record_id FROM %1_token t WHERE t.token >= %2 AND t.token < %3)"_s
                     .arg(m_catalogue.kind(), low, high);
    }
    return where.join(u" AND "_s);
}

Result<BoundSql> RecordSql::source(const RecordQuery &query, QList<FieldDefinition> used, Search search) const
{
    BoundSql result;
    QStringList where;
    QStringList joins;
    for (const FieldDefinition &field : used)
        joins << referenceJoin(field);
    joins.removeDuplicates(); // grouped and sorted by the same one
    if (!query.filters.isEmpty()) {
        const auto filters = group(query.filters, u":f"_s, result.binds);
        if (!filters)
            return fail(filters.error());
        where << *filters;
        for (const QString &key : query.filters.fields())
            used.append(*filteredField(m_catalogue, key));
    }
    if (m_sealed && std::ranges::any_of(used, &FieldDefinition::sensitive))
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("RecordSql", "On a server sensitive fields are read sheet by sheet, which is written "
                                                             "down: lists cannot be filtered or sorted by them."));
    if (search == Search::Included) {
        where << scopeCondition(m_catalogue, query.scope);
        if (!m_seen.isEmpty())
            where << m_seen;
    }
    if (const QString words = search == Search::Included ? searchCondition(query.search, result.binds) : QString();
        !words.isEmpty())
        where << words;
    result.sql = u"FROM %1%2"_s.arg(fromOf(m_catalogue, partsOf(used)), joins.join(QString()));
    if (!where.isEmpty())
        result.sql += u" WHERE "_s + where.join(u" AND "_s);
    return result;
}

Result<BoundSql> RecordSql::filteredIds(const RecordQuery &query) const
{
    auto result = source(query, {}, Search::Ignored);
    if (result)
        result->sql.prepend(u"SELECT r.id "_s);
    return result;
}

QString RecordSql::orderExpression(const FieldDefinition &field, const QString &name, QList<Bind> &binds) const
{
    const QString column = qualifiedColumn(field);
    if (!field.choiceList.isEmpty()) { // choices come in the order in which the list shows them
        QString rank = u"CASE WHEN %1 IS NULL THEN NULL"_s.arg(column);
        int index = 0;
        for (const Choice &choice : m_catalogue.choices(field)) {
            const QString code = name + QString::number(index);
            binds.append({code, choice.code});
            rank += u" WHEN %1 = %2 THEN %3"_s.arg(column, code).arg(index++);
        }
        return rank + u" ELSE %1 END"_s.arg(index);
    }
    if (!field.target.isEmpty())
        return referenceKey(field);
    return comparesFolded(field) ? folded(column, m_sqlite) : column;
}

QString RecordSql::orderTerms(const FieldDefinition &field, Qt::SortOrder order, const QString &name,
                              QList<Bind> &binds) const
{
    return orderExpression(field, name, binds)
        + (order == Qt::AscendingOrder ? u" ASC NULLS LAST"_s : u" DESC NULLS LAST"_s);
}

Result<BoundSql> RecordSql::orderedIds(const RecordQuery &query) const
{
    const FieldDefinition *field = query.sortField.isEmpty() ? nullptr : m_catalogue.field(query.sortField);
    const FieldDefinition *grouped = query.groupField.isEmpty() ? nullptr : m_catalogue.field(query.groupField);
    QList<FieldDefinition> used;
    for (const FieldDefinition *one : {field, grouped}) {
        if (one)
            used.append(*one);
    }
    auto result = source(query, used, Search::Included);
    if (!result)
        return result;
    QStringList terms;
    if (grouped)
        terms << orderTerms(*grouped, Qt::AscendingOrder, u":g"_s, result->binds);
    if (field)
        terms << orderTerms(*field, query.order, u":c"_s, result->binds) << u"r.name_key"_s << u"r.id"_s;
    else
        terms << (query.order == Qt::AscendingOrder ? u"r.name_key, r.id"_s : u"r.name_key DESC, r.id DESC"_s);
    result->sql = u"SELECT r.id %1 ORDER BY %2"_s.arg(result->sql, terms.join(u", "_s));
    return result;
}

Result<BoundSql> RecordSql::counts(const RecordQuery &query, const QStringList &conditions, const QList<FieldDefinition> &used) const
{
    auto result = source(query, used, Search::Included);
    if (!result)
        return result;
    QString columns = u"count(*)"_s;
    for (const QString &condition : conditions)
        columns += u", coalesce(sum(CASE WHEN %1 THEN 1 ELSE 0 END), 0)"_s.arg(condition);
    result->sql = u"SELECT %1 %2"_s.arg(columns, result->sql);
    return result;
}

Result<BoundSql> RecordSql::groupSizes(const RecordQuery &query) const
{
    const FieldDefinition *field = m_catalogue.field(query.groupField);
    if (!field)
        return fail(ErrorKind::Internal, QString(), u"grouped by %1"_s.arg(query.groupField));
    auto result = source(query, {*field}, Search::Included);
    if (!result)
        return result;
    const QString value = orderExpression(*field, u":g"_s, result->binds);
    result->sql = u"SELECT count(*) FROM (SELECT %1 AS value %2) g GROUP BY value ORDER BY value NULLS LAST"_s.arg(
        value, result->sql);
    return result;
}

} // namespace effectif::storage
