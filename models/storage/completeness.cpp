// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/completeness.h"

#include "models/domain/fieldrules.h"
#include "models/domain/roles.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/sealedvalues.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kNever = u"1 = 0"_s;
const auto kAlways = u"1 = 1"_s;
// every condition is true or false, never null: renew() asks for their contrary too

QString all(const QStringList &conditions)
{
    return conditions.isEmpty() ? kAlways : conditions.join(u" AND "_s);
}
} // namespace

QString Completeness::columnNow(const QString &key) const
{
    const FieldDefinition *field = m_stored.anyField(key);
    return field ? qualifiedColumn(*field) : QString();
}

QString Completeness::filled(const FieldDefinition &field) const
{
    if (SealedValues(m_connection).seals(field))
        return u"(r.id IN (SELECT h FROM holders('%1', '%2') h))"_s.arg(m_stored.kind(), field.key);
    return u"(%1 IS NOT NULL)"_s.arg(qualifiedColumn(field));
}

QString Completeness::anyOf(const QString &column, const QStringList &codes, QList<Bind> &binds) const
{
    QStringList names;
    for (const QString &code : codes) {
        names << u":c%1"_s.arg(binds.size());
        binds.append({names.last(), code});
    }
    return u"coalesce(%1, '') IN (%2)"_s.arg(column, names.join(u", "_s));
}

QString Completeness::holds(const FieldCondition &condition, QList<Bind> &binds) const
{
    const QString column = columnNow(condition.field);
    const FieldDefinition *source = m_stored.field(condition.field);
    if (column.isEmpty() || !source)
        return kNever;
    if (condition.values.isEmpty())
        return filled(*source);
    if (SealedValues(m_connection).seals(*source) || EncryptedFields(m_connection).isShut(*source)) // no statement asks what a sensitive value is
        return kNever;
    if (source->type == "yesno"_L1) {
        QStringList allowed;
        for (const QString &value : {u"0"_s, u"1"_s}) {
            if (condition.values.contains(value))
                allowed << value;
        }
        return allowed.isEmpty() ? kNever : u"coalesce(%1, -1) IN (%2)"_s.arg(column, allowed.join(u", "_s));
    }
    if (typeOf(*source).storageKind() != StorageKind::TextList)
        return anyOf(column, condition.values, binds);
    QStringList any;
    for (const QString &value : condition.values) {
        any << u"coalesce(%1, '') LIKE :c%2 ESCAPE '\\'"_s.arg(column).arg(binds.size());
        binds.append({u":c%1"_s.arg(binds.size()), u"%|"_s + likeEscaped(value) + u"|%"_s});
    }
    return u'(' + any.join(u" OR "_s) + u')';
}

QString Completeness::applies(const FieldDefinition &field, QList<Bind> &binds) const
{
    if (!field.shown || field.retired || (!field.forIndividual && !field.forProfessional))
        return kNever;
    QStringList conditions;
    const QString kind = columnNow(kSheetKindField);
    if (field.forIndividual != field.forProfessional && !kind.isEmpty())
        conditions << u"coalesce(%1, '') %2 '%3'"_s.arg(kind, field.forProfessional ? u"="_s : u"<>"_s, kProfessional);
    if (!field.natures.isEmpty())
        conditions << anyOf(columnNow(kNatureField), field.natures, binds);
    if (!field.condition.isEmpty())
        conditions << holds(field.condition, binds);
    return all(conditions);
}

QString Completeness::missing(const Catalogue &wanted, QList<Bind> &binds) const
{
    QStringList any;
    for (const FieldDefinition &field : wanted.fields()) {
        const MandatoryScope &scope = field.mandatoryFor;
        if (!field.mandatory || !meansEverybody(scope.roles))
            continue;
        QStringList conditions{applies(field, binds)};
        if (!scope.natures.isEmpty())
            conditions << anyOf(columnNow(kNatureField), scope.natures, binds);
        if (scope.sheetKinds.size() == 1) { // both of them are everybody
            const bool professionals = scope.sheetKinds.contains(kProfessional);
            conditions << u"coalesce(%1, '') %2 '%3'"_s.arg(columnNow(kSheetKindField),
                                                            professionals ? u"="_s : u"<>"_s, kProfessional);
        }
        if (const FieldDefinition *now = m_stored.anyField(field.key))
            conditions << u"NOT "_s + filled(*now);
        any << u'(' + all(conditions) + u')';
    }
    return any.isEmpty() ? kNever : any.join(u" OR "_s);
}

QString Completeness::from() const
{
    QList<TablePart> parts{TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn};
    return fromClause(m_stored.kind(), parts);
}

Result<Completeness::Losses> Completeness::losses(const Catalogue &wanted, int limit)
{
    QList<Bind> binds;
    const QString where = u" WHERE r.incomplete = 0 AND r.binned_at IS NULL AND (%1)"_s.arg(missing(wanted, binds));
    auto count = m_connection.query(u"SELECT count(*) FROM "_s + from() + where, binds);
    if (!count)
        return fail(count.error());
    Losses losses;
    if (count->next())
        losses.count = count->integer(0);
    count->finish();
    if (losses.count == 0)
        return losses;
    binds.append({u":limit"_s, limit});
    auto rows = m_connection.query(
        u"SELECT r.id, r.title FROM "_s + from() + where + u" ORDER BY r.name_key, r.id LIMIT :limit"_s, binds);
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        losses.first.append({rows->integer(0), rows->text(1)});
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return losses;
}

Result<void> Completeness::renew()
{
    const QString kind = m_stored.kind();
    for (const bool incomplete : {true, false}) {
        QList<Bind> binds;
        const QString lacks = missing(m_stored, binds);
        const QString sql = u"UPDATE %1 SET incomplete = %2 WHERE incomplete = %3 AND id IN "
                            "(SELECT r.id FROM %4 WHERE r.incomplete = %3 AND %5 (%6))"_s
                                .arg(kind, incomplete ? u"1"_s : u"0"_s, incomplete ? u"0"_s : u"1"_s, from(),
                                     incomplete ? QString() : u"NOT"_s, lacks);
        if (const auto done = m_connection.execute(sql, binds); !done)
            return fail(done.error());
    }
    return {};
}

} // namespace effectif::storage
