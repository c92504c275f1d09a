// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordsql.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"

#include <QCoreApplication>

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

QString RecordSql::idCondition() const
{
    return m_sqlite ? u"r.id IN (SELECT value FROM json_each(:ids))"_s : u"r.id = ANY (CAST(:ids AS integer[]))"_s;
}

QVariant RecordSql::idList(const QList<RecordId> &ids) const
{
    QString text;
    text.reserve(ids.size() * 8 + 2);
    text += m_sqlite ? u'[' : u'{';
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i > 0)
            text += u',';
        text += QString::number(ids.at(i));
    }
    text += m_sqlite ? u']' : u'}';
    return text;
}

QString RecordSql::selectRecord() const
{
    QString columns = u"r.version, r.incomplete, r.created_by, cu.name, r.created_at, r.updated_by, uu.name, r.updated_at"_s;
    for (const FieldDefinition &field : m_catalogue.fields())
        columns += u", "_s + valueColumns(field);
    return u"SELECT %1 FROM %2 JOIN app_user cu ON cu.id = r.created_by JOIN app_user uu ON uu.id = r.updated_by "
           "WHERE r.id = :id"_s.arg(columns, fromClause(m_catalogue.kind(), usedParts(m_catalogue)));
}

QString RecordSql::selectRows(const QList<FieldDefinition> &fields) const
{
    QString columns = u"r.id, r.incomplete"_s;
    for (const FieldDefinition &field : fields)
        columns += u", "_s + valueColumns(field);
    return u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, fromClause(m_catalogue.kind(), partsOf(fields)), idCondition());
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
    const FieldDefinition *field = m_catalogue.field(filter.field);
    if (!field)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("RecordSql", "There is no field \"%1\" to filter by.").arg(filter.field));
    const StorageKind kind = typeOf(*field).storageKind();
    const QString column = qualifiedColumn(*field);
    if (filter.op == FilterOp::Empty || filter.op == FilterOp::NotEmpty)
        return column + (filter.op == FilterOp::Empty ? u" IS NULL"_s : u" IS NOT NULL"_s);
    if (filter.op == FilterOp::AnyOf) {
        QStringList alternatives;
        int index = 0;
        for (const QVariant &value : filter.value.toList()) {
            auto one = condition({filter.field, FilterOp::Is, value}, name + u'_' + QString::number(index++), binds);
            if (!one)
                return one;
            alternatives << *one;
        }
        return alternatives.isEmpty() ? u"1 = 0"_s : u'(' + alternatives.join(u" OR "_s) + u')';
    }
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

Result<QStringList> RecordSql::conditions(const QList<FieldFilter> &filters, QList<Bind> &binds) const
{
    QStringList result;
    for (const FieldFilter &filter : filters) {
        auto one = condition(filter, u":f%1"_s.arg(result.size()), binds);
        if (!one)
            return fail(one.error());
        result << *one;
    }
    return result;
}

Result<BoundSql> RecordSql::filteredIds(const RecordQuery &query) const
{
    return filtered(query, {});
}

Result<BoundSql> RecordSql::filtered(const RecordQuery &query, QList<FieldDefinition> used) const
{
    BoundSql result;
    const auto where = conditions(query.filters, result.binds);
    if (!where)
        return fail(where.error());
    for (const FieldFilter &filter : query.filters)
        used.append(*m_catalogue.field(filter.field));
    result.sql = u"SELECT r.id FROM %1"_s.arg(fromClause(m_catalogue.kind(), partsOf(used)));
    if (!where->isEmpty())
        result.sql += u" WHERE "_s + where->join(u" AND "_s);
    return result;
}

QString RecordSql::orderExpression(const FieldDefinition &field, QList<Bind> &binds) const
{
    const QString column = qualifiedColumn(field);
    if (!field.choiceList.isEmpty()) { // choices come in the order in which the list shows them
        QString rank = u"CASE %1"_s.arg(column);
        int index = 0;
        for (const Choice &choice : m_catalogue.choices(field)) {
            const QString name = u":c%1"_s.arg(index);
            binds.append({name, choice.code});
            rank += u" WHEN %1 THEN %2"_s.arg(name).arg(index++);
        }
        return rank + u" ELSE %1 END"_s.arg(index);
    }
    if (!field.target.isEmpty())
        return folded(referenceNameSql(field), m_sqlite);
    return comparesFolded(field) ? folded(column, m_sqlite) : column;
}

Result<BoundSql> RecordSql::orderedIds(const RecordQuery &query) const
{
    const FieldDefinition *field = query.sortField.isEmpty() ? nullptr : m_catalogue.field(query.sortField);
    auto result = filtered(query, field ? QList{*field} : QList<FieldDefinition>());
    if (!result)
        return result;
    QStringList where;
    int index = 0;
    for (const QString &word : searchWords(query.search)) {
        const QString low = u":w%1"_s.arg(index);
        const QString high = u":x%1"_s.arg(index++);
        result->binds.append({low, word});
        result->binds.append({high, afterPrefix(word)});
        where << u"r.id IN (SELECT t.record_id FROM %1_token t WHERE t.token >= %2 AND t.token < %3)"_s
                     .arg(m_catalogue.kind(), low, high);
    }
    if (!where.isEmpty())
        result->sql += (query.filters.isEmpty() ? u" WHERE "_s : u" AND "_s) + where.join(u" AND "_s);
    const QString direction = query.order == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s;
    if (field) {
        const QString expression = orderExpression(*field, result->binds);
        const QString name = referenceNameSql(*field); // whoever is referred to may be gone
        result->sql += u" ORDER BY (%1 IS NULL), %2%3, r.name_key, r.id"_s.arg(
            name.isEmpty() ? qualifiedColumn(*field) : name, expression, direction);
    } else {
        result->sql += u" ORDER BY r.name_key%1, r.id%1"_s.arg(direction);
    }
    return result;
}

} // namespace effectif::storage
