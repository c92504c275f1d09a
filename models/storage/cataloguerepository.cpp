// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cataloguerepository.h"

#include "models/domain/cataloguejson.h"
#include "models/domain/definitionjson.h"
#include "models/storage/connection.h"
#include "models/storage/numberrepository.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kVersion = u"SELECT catalogue_version FROM record_kind WHERE id = :kind"_s;
const auto kAddKind = u"INSERT INTO record_kind (id, catalogue_version) VALUES (:kind, 0) ON CONFLICT DO NOTHING"_s;
const auto kBump = u"UPDATE record_kind SET catalogue_version = catalogue_version + 1 WHERE id = :kind"_s;
// an administrator on a server owns no table: resources/rights/2_configuration.sql
const auto kHold = u"SELECT hold_configuration(:kind)"_s;
const auto kBumpOnServer = u"SELECT bump_configuration(:kind)"_s;
const auto kStore = u"SELECT store_definitions(:kind, :store, CAST(:rows AS json), CAST(:whole AS boolean))"_s;

/// The four tables of definitions differ in their name and key column only.
struct DefinitionTable
{
    QString name;
    QString key;
};
const DefinitionTable kTabs{u"form_tab"_s, u"id"_s};
const DefinitionTable kSections{u"form_section"_s, u"id"_s};
const DefinitionTable kLists{u"choice_list"_s, u"id"_s};
const DefinitionTable kFields{u"field_definition"_s, u"key"_s};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The definitions of a kind by table, each in the order of their keys: one question, and what it answers is of one moment.
Result<QHash<QString, QList<QJsonObject>>> readAll(Connection &connection, const QString &kind)
{
    QStringList parts;
    QList<Bind> binds;
    for (const DefinitionTable &table : {kTabs, kSections, kLists, kFields}) {
        parts << u"SELECT '%1' AS part, %2 AS key, definition FROM %1 WHERE kind = :kind%3"_s.arg(table.name, table.key).arg(parts.size());
        binds << Bind{u":kind%1"_s.arg(binds.size()), kind};
    }
    auto rows = connection.query(parts.join(u" UNION ALL "_s) + u" ORDER BY 1, 2"_s, binds);
    if (!rows)
        return fail(rows.error());
    QHash<QString, QList<QJsonObject>> found;
    while (rows->next())
        found[rows->text(0)].append(QJsonDocument::fromJson(rows->text(2).toUtf8()).object());
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return found;
}

template <typename T> Result<QList<T>> parsed(const QList<QJsonObject> &definitions, Result<T> (*fromJson)(const QJsonObject &))
{
    QList<T> result;
    for (const QJsonObject &definition : definitions) {
        auto one = fromJson(definition);
        if (!one)
            return fail(one.error());
        result.append(std::move(*one));
    }
    return result;
}

/// Stores a definition; `replace` says whether an existing one gives way. Answers whether a row was written.
Result<bool> write(Connection &connection, const DefinitionTable &table, const QString &kind, const QString &key,
                   const QJsonObject &json, bool replace)
{
    const QString conflict = replace
        ? u"ON CONFLICT (kind, %1) DO UPDATE SET definition = excluded.definition"_s.arg(table.key)
        : u"ON CONFLICT DO NOTHING"_s;
    const auto done = connection.execute(
        u"INSERT INTO %1 (kind, %2, definition) VALUES (:kind, :key, :definition) %3"_s.arg(table.name, table.key, conflict),
        {{u":kind"_s, kind}, {u":key"_s, key}, {u":definition"_s, compact(json)}});
    if (!done)
        return fail(done.error());
    return *done > 0;
}

/// Stores definitions, each in the place of an older one; `whole`: of the kind, others go. One call a table on a server,
/// which may be far away, and which says itself who may.
Result<void> writeAll(Connection &connection, const DefinitionTable &table, const QString &kind,
                      const QList<std::pair<QString, QJsonObject>> &rows, bool whole)
{
    if (!connection.isSqlite()) {
        QJsonArray given;
        for (const auto &[key, json] : rows)
            given.append(QJsonArray{key, compact(json)});
        const auto stored = connection.query(
            kStore, {{u":kind"_s, kind},
                     {u":store"_s, table.name},
                     {u":rows"_s, QString::fromUtf8(QJsonDocument(given).toJson(QJsonDocument::Compact))},
                     {u":whole"_s, whole ? u"true"_s : u"false"_s}});
        return stored ? Result<void>() : fail(stored.error());
    }
    if (whole) {
        if (auto gone = connection.execute(u"DELETE FROM %1 WHERE kind = :kind"_s.arg(table.name), {{u":kind"_s, kind}}); !gone)
            return fail(gone.error());
    }
    for (const auto &[key, json] : rows) {
        if (auto written = write(connection, table, kind, key, json, true); !written)
            return fail(written.error());
    }
    return {};
}

Error unknownKind(const QString &kind)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("CatalogueRepository", "This database has no sheets of the kind \"%1\".").arg(kind),
            {},
            {}};
}

QByteArray shippedJson(const QString &kind)
{
    QFile file(u":/catalogue/%1.json"_s.arg(kind));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

QStringList CatalogueRepository::shippedKinds()
{
    return {u"staff"_s};
}

Result<CataloguePtr> CatalogueRepository::shipped(const QString &kind)
{
    const QByteArray json = shippedJson(kind);
    if (json.isEmpty())
        return fail(unknownKind(kind));
    auto catalogue = catalogueFromJson(json);
    if (!catalogue)
        return fail(catalogue.error());
    return std::make_shared<const Catalogue>(std::move(*catalogue));
}

QString CatalogueRepository::shippedDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &kind : shippedKinds())
        hash.addData(shippedJson(kind));
    return QString::fromLatin1(hash.result().toHex());
}

Result<int> CatalogueRepository::version(const QString &kind)
{
    const auto version = m_connection.scalar(kVersion, {{u":kind"_s, kind}});
    if (!version)
        return fail(version.error());
    if (version->isNull())
        return fail(unknownKind(kind));
    return version->toInt();
}

Result<int> CatalogueRepository::lockVersion(const QString &kind)
{
    const auto version = m_connection.scalar(m_connection.isSqlite() ? kVersion : kHold, {{u":kind"_s, kind}});
    if (!version)
        return fail(version.error());
    if (version->isNull())
        return fail(unknownKind(kind));
    return version->toInt();
}

Result<CataloguePtr> CatalogueRepository::load(const QString &kind)
{
    const auto number = version(kind);
    if (!number)
        return fail(number.error());
    const auto read = readAll(m_connection, kind);
    if (!read)
        return fail(read.error());
    auto tabs = parsed<FormTab>(read->value(kTabs.name), &tabFromJson);
    auto sections = tabs ? parsed<FormSection>(read->value(kSections.name), &sectionFromJson) : fail(tabs.error());
    auto lists = sections ? parsed<ChoiceList>(read->value(kLists.name), &choiceListFromJson) : fail(sections.error());
    auto fields = lists ? parsed<FieldDefinition>(read->value(kFields.name), &fieldFromJson) : fail(lists.error());
    if (!fields)
        return fail(fields.error());
    QHash<QString, ChoiceList> listsById;
    for (ChoiceList &list : *lists)
        listsById.insert(list.id, std::move(list));
    return std::make_shared<const Catalogue>(kind, *number, std::move(*tabs), std::move(*sections), std::move(*fields),
                                             std::move(listsById));
}

Result<void> CatalogueRepository::bumpVersion(const QString &kind)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(kBumpOnServer, {{u":kind"_s, kind}});
        return done ? Result<void>() : fail(done.error());
    }
    const auto done = m_connection.execute(kBump, {{u":kind"_s, kind}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> CatalogueRepository::mergeShipped(const QString &kind)
{
    const auto shipped = catalogueFromJson(shippedJson(kind));
    if (!shipped)
        return fail(shipped.error());
    if (auto added = m_connection.execute(kAddKind, {{u":kind"_s, kind}}); !added)
        return fail(added.error());
    QList<std::tuple<DefinitionTable, QString, QJsonObject>> rows;
    for (const FormTab &tab : shipped->tabs())
        rows.append({kTabs, tab.id, toJson(tab)});
    for (const FormSection &section : shipped->sections())
        rows.append({kSections, section.id, toJson(section)});
    for (const ChoiceList &list : shipped->choiceLists())
        rows.append({kLists, list.id, toJson(list)});
    for (const FieldDefinition &field : shipped->fields())
        rows.append({kFields, field.key, toJson(field)});
    bool changed = false;
    for (const auto &[table, key, json] : std::as_const(rows)) {
        const auto written = write(m_connection, table, kind, key, json, false);
        if (!written)
            return fail(written.error());
        changed = changed || *written;
    }
    NumberRepository numbers(m_connection);
    for (const FieldDefinition &field : shipped->fields()) {
        if (field.numberSeries.isEmpty())
            continue;
        if (auto made = numbers.makeDefaults(kind, field.numberSeries); !made)
            return made;
    }
    if (!changed)
        return {};
    // by the owner of the tables, before there are functions
    const auto bumped = m_connection.execute(kBump, {{u":kind"_s, kind}});
    return bumped ? Result<void>() : fail(bumped.error());
}

Result<void> CatalogueRepository::storeField(const FieldDefinition &field)
{
    const auto written = writeAll(m_connection, kFields, field.kind, {{field.key, toJson(field)}}, false);
    return written ? bumpVersion(field.kind) : fail(written.error());
}

Result<void> CatalogueRepository::replace(const Catalogue &catalogue)
{
    const QString kind = catalogue.kind();
    QList<std::pair<QString, QJsonObject>> tabs;
    QList<std::pair<QString, QJsonObject>> sections;
    QList<std::pair<QString, QJsonObject>> lists;
    QList<std::pair<QString, QJsonObject>> fields;
    for (const FormTab &tab : catalogue.tabs())
        tabs.append({tab.id, toJson(tab)});
    for (const FormSection &section : catalogue.sections())
        sections.append({section.id, toJson(section)});
    for (const ChoiceList &list : catalogue.choiceLists())
        lists.append({list.id, toJson(list)});
    for (const FieldDefinition &field : catalogue.fields() + catalogue.retiredFields())
        fields.append({field.key, toJson(field)});
    const std::tuple<DefinitionTable, QList<std::pair<QString, QJsonObject>>, bool> stores[] = {
        {kTabs, tabs, true}, {kSections, sections, true}, {kLists, lists, false}, {kFields, fields, false}};
    for (const auto &[table, rows, whole] : stores) {
        if (auto written = writeAll(m_connection, table, kind, rows, whole); !written)
            return written;
    }
    return bumpVersion(kind);
}

Result<void> CatalogueRepository::removeField(const QString &kind, const QString &key)
{
    const auto gone = m_connection.execute(u"DELETE FROM field_definition WHERE kind = :kind AND key = :key"_s,
                                           {{u":kind"_s, kind}, {u":key"_s, key}});
    return gone ? bumpVersion(kind) : fail(gone.error());
}

Result<void> CatalogueRepository::storeChoiceList(const QString &kind, const ChoiceList &list)
{
    const auto written = writeAll(m_connection, kLists, kind, {{list.id, toJson(list)}}, false);
    return written ? bumpVersion(kind) : fail(written.error());
}

} // namespace effectif::storage
