// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/encryptedfields.h"

#include "models/domain/personkey.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/valuecipher.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
using Comparison = ValueCipher::Comparison;
constexpr TablePart kPrivateParts[] = {TablePart::Private, TablePart::PrivateOwn};
const auto kJournal = u"journal_private"_s;
const auto kHasTable = u"SELECT count(*) FROM main.sqlite_schema WHERE name = 'field_key'"_s;
const auto kHasKeys = u"SELECT EXISTS (SELECT 1 FROM field_key)"_s;

Comparison comparisonOf(const FieldDefinition &field)
{
    if (isPersonKey(field))
        return Comparison::WithoutCase;
    return field.unique ? Comparison::Exact : Comparison::None;
}

/// With those that were removed from the sheet and keep their data.
QList<FieldDefinition> coveredFields(const Catalogue &catalogue, TablePart part)
{
    QList<FieldDefinition> fields = valueFields(catalogue.fields() + catalogue.retiredFields(), part);
    fields.removeIf([](const FieldDefinition &field) { return !EncryptedFields::covers(field); });
    return fields;
}

QString guardName(const QString &table, const char *event)
{
    return u"%1_plain_%2"_s.arg(table, QLatin1StringView(event));
}
} // namespace

bool EncryptedFields::covers(const FieldDefinition &field)
{
    return field.sensitive && field.type != "file"_L1 && field.target.isEmpty();
}

bool EncryptedFields::isShut(const FieldDefinition &field) const
{
    return covers(field) && m_connection.isEncrypted() && !m_connection.cipher();
}

Result<void> EncryptedFields::demand(const FieldDefinition &field) const
{
    if (!isShut(field))
        return {};
    return fail(ErrorKind::Denied,
                QCoreApplication::translate("EncryptedFields", "This field is encrypted, and only who reads sensitive fields can do this. "
                                                               "Ask an administrator who does."),
                columnOf(field), field.key);
}

Result<void> EncryptedFields::refresh()
{
    if (!m_connection.isSqlite())
        return {};
    auto known = m_connection.scalar(kHasTable);
    if (known && known->toInt() > 0)
        known = m_connection.scalar(kHasKeys);
    if (!known)
        return fail(known.error());
    m_connection.setEncrypted(known->toInt() > 0);
    return {};
}

QString EncryptedFields::encrypted(const FieldDefinition &field, const QString &id, const QString &value) const
{
    if (!covers(field) || !m_connection.cipher())
        return value;
    return u"effectif_encrypt('%1', '%2', %3, %4, %5)"_s.arg(field.kind, columnOf(field), id, value)
        .arg(static_cast<int>(comparisonOf(field)));
}

QString EncryptedFields::decrypted(const FieldDefinition &field, const QString &id, const QString &stored) const
{
    if (!covers(field) || !m_connection.cipher())
        return stored;
    return u"effectif_decrypt('%1', '%2', %3, %4)"_s.arg(field.kind, columnOf(field), id, stored);
}

QString EncryptedFields::indexed(const FieldDefinition &field, const QString &plain) const
{
    const bool digest = covers(field) && m_connection.isEncrypted();
    return digest ? u"substr(%1, 1, %2)"_s.arg(columnOf(field)).arg(ValueCipher::kDigestBytes) : plain;
}

QString EncryptedFields::sought(const FieldDefinition &field, const QString &value, const QString &plain) const
{
    if (!covers(field) || !m_connection.cipher())
        return plain;
    return u"effectif_digest('%1', '%2', %3, %4)"_s.arg(field.kind, columnOf(field), value).arg(static_cast<int>(comparisonOf(field)));
}

Result<void> EncryptedFields::hide(const QString &kind)
{
    if (!m_connection.isSqlite() || !m_connection.isEncrypted())
        return {};
    m_connection.noteViews();
    for (const QString &name : {tableName(kind, TablePart::Private), tableName(kind, TablePart::PrivateOwn), kJournal}) {
        if (auto done = m_connection.executeScript(u"DROP VIEW IF EXISTS temp.%1"_s.arg(name)); !done)
            return done;
    }
    return {};
}

Result<void> EncryptedFields::show(const Catalogue &catalogue)
{
    if (auto done = hide(catalogue.kind()); !done || !m_connection.cipher())
        return done;
    for (const TablePart part : kPrivateParts) {
        QStringList columns{u"t.record_id"_s, u"t.department_id"_s};
        for (const FieldDefinition &field : valueFields(catalogue.fields() + catalogue.retiredFields(), part)) {
            const QString column = columnOf(field);
            columns << u"%1 AS %2"_s.arg(decrypted(field, u"t.record_id"_s, u"t."_s + column), column);
        }
        const QString table = tableName(catalogue.kind(), part);
        if (auto done = m_connection.executeScript(u"CREATE TEMP VIEW %1 AS SELECT %2 FROM main.%1 t"_s.arg(table, columns.join(u", "_s)));
            !done)
            return done;
    }
    const auto value = u"CAST(effectif_decrypt(j.kind, j.field, j.record_id, j.%1) AS TEXT) AS %1"_s;
    return m_connection.executeScript(u"CREATE TEMP VIEW %1 AS SELECT j.seq, j.operation, j.kind, j.record_id, j.department_id, j.field, "
                                      "%2, %3 FROM main.%1 j"_s.arg(kJournal, value.arg(u"old_value"_s), value.arg(u"new_value"_s)));
}

Result<void> EncryptedFields::settle(const Catalogue &catalogue)
{
    if (!m_connection.cipher())
        return {};
    for (const TablePart part : kPrivateParts) {
        const QString table = tableName(catalogue.kind(), part);
        for (const FieldDefinition &field : coveredFields(catalogue, part)) {
            const QString column = columnOf(field);
            const QString plain = decrypted(field, u"record_id"_s, column);
            const QString mark = comparisonOf(field) == Comparison::None ? u"x'01'"_s : u"x'02'"_s;
            // what does not decrypt stays as it is: a backup may have a sound copy, and violations() tells of it
            const auto done = m_connection.executeScript(
                u"UPDATE %1 SET %2 = %3 WHERE %2 IS NOT NULL AND (typeof(%2) <> 'blob' OR substr(%2, 1, 1) <> %4) AND %5 IS NOT NULL"_s
                    .arg(m_connection.base(table), column, encrypted(field, u"record_id"_s, plain), mark, plain));
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> EncryptedFields::dropPlainIndexes(const Catalogue &catalogue)
{
    for (const TablePart part : kPrivateParts) {
        for (const FieldDefinition &field : coveredFields(catalogue, part)) {
            for (const QString &index : {keyIndexOf(field), uniqueIndexOf(field)}) {
                if (auto done = m_connection.executeScript(u"DROP INDEX IF EXISTS "_s + index); !done)
                    return done;
            }
        }
    }
    return {};
}

Result<void> EncryptedFields::settleJournal(const Catalogue &catalogue)
{
    for (const TablePart part : kPrivateParts) {
        for (const FieldDefinition &field : coveredFields(catalogue, part)) {
            const auto sealed = [](const QString &column) { return u"%1 = effectif_encrypt(kind, field, record_id, %1, 0)"_s.arg(column); };
            const auto done = m_connection.executeScript(
                u"UPDATE %1 SET %2, %3 WHERE kind = '%4' AND field = '%5'"_s.arg(m_connection.base(kJournal), sealed(u"old_value"_s),
                                                                               sealed(u"new_value"_s), catalogue.kind(), columnOf(field)));
            if (!done)
                return done;
        }
    }
    return {};
}

QStringList EncryptedFields::withoutGuards(const QString &kind)
{
    QStringList statements;
    for (const TablePart part : kPrivateParts) {
        for (const char *event : {"insert", "update"})
            statements << u"DROP TRIGGER IF EXISTS "_s + guardName(tableName(kind, part), event);
    }
    return statements;
}

QStringList EncryptedFields::guards(const Catalogue &catalogue) const
{
    QStringList statements;
    for (const TablePart part : kPrivateParts) {
        QStringList plain;
        for (const FieldDefinition &field : coveredFields(catalogue, part))
            plain << u"typeof(NEW.%1) NOT IN ('blob', 'null')"_s.arg(columnOf(field));
        const QString table = tableName(catalogue.kind(), part);
        for (const char *event : {"insert", "update"}) {
            if (!plain.isEmpty() && m_connection.isEncrypted())
                statements << u"CREATE TRIGGER %1 BEFORE %2 ON %3 WHEN %4 BEGIN SELECT RAISE(ABORT, 'plain value in an encrypted field'); END"_s
                                  .arg(guardName(table, event), QLatin1StringView(event), table, plain.join(u" OR "_s));
        }
    }
    return statements;
}

Result<QStringList> EncryptedFields::violations(const Catalogue &catalogue)
{
    QStringList result;
    if (!m_connection.isEncrypted())
        return result;
    for (const TablePart part : kPrivateParts) {
        const QString table = m_connection.base(tableName(catalogue.kind(), part));
        for (const FieldDefinition &field : coveredFields(catalogue, part)) {
            const QString column = columnOf(field);
            const QString damaged = m_connection.cipher()
                ? u" OR %1 IS NULL"_s.arg(decrypted(field, u"record_id"_s, column))
                : QString();
            const auto found = rowList(m_connection,
                                       u"SELECT record_id FROM %1 WHERE %2 IS NOT NULL AND (typeof(%2) <> 'blob'%3) ORDER BY record_id"_s
                                           .arg(table, column, damaged),
                                       {}, idIn);
            if (!found)
                return fail(found.error());
            for (const RecordId id : *found)
                result << QCoreApplication::translate("EncryptedFields", "Sheet %1: its encrypted “%2” was changed or moved outside "
                                                                         "Effectif, and cannot be read. Take it from a backup, or type it anew.")
                              .arg(id)
                              .arg(column);
        }
    }
    return result;
}

} // namespace effectif::storage
