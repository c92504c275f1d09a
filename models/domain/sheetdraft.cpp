// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sheetdraft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFormat = 1;

/// A canonical value with the letter of its type, so that a date does not come back as a text.
QJsonValue toJson(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return QJsonArray{u"t"_s, value.toString()};
    case QMetaType::QStringList: return QJsonArray{u"l"_s, QJsonArray::fromStringList(value.toStringList())};
    case QMetaType::LongLong: return QJsonArray{u"i"_s, value.toLongLong()};
    case QMetaType::Double: return QJsonArray{u"n"_s, value.toDouble()};
    case QMetaType::Bool: return QJsonArray{u"b"_s, value.toBool()};
    case QMetaType::QDate: return QJsonArray{u"d"_s, value.toDate().toString(Qt::ISODate)};
    case QMetaType::QDateTime: return QJsonArray{u"m"_s, value.toDateTime().toUTC().toString(Qt::ISODateWithMs)};
    default: break;
    }
    if (value.metaType() != QMetaType::fromType<Reference>())
        return QJsonValue(QJsonValue::Null);
    const auto reference = value.value<Reference>();
    return QJsonArray{u"r"_s, reference.id, reference.name};
}

QVariant fromJson(const QJsonValue &stored)
{
    const QJsonArray parts = stored.toArray();
    const QString type = parts.at(0).toString();
    const QJsonValue value = parts.at(1);
    if (type == "t"_L1)
        return value.toString();
    if (type == "l"_L1)
        return value.toVariant().toStringList();
    if (type == "i"_L1)
        return QVariant(qlonglong(value.toInteger()));
    if (type == "n"_L1)
        return value.toDouble();
    if (type == "b"_L1)
        return value.toBool();
    if (type == "d"_L1)
        return QDate::fromString(value.toString(), Qt::ISODate);
    if (type == "m"_L1)
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (type == "r"_L1)
        return QVariant::fromValue(Reference{RecordId(value.toInteger()), parts.at(2).toString()});
    return {};
}

QJsonObject toJson(const QHash<QString, QVariant> &values)
{
    QJsonObject map;
    for (auto it = values.begin(); it != values.end(); ++it)
        map.insert(it.key(), toJson(*it));
    return map;
}

QJsonObject toJson(const QHash<QString, QString> &texts)
{
    QJsonObject map;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        map.insert(it.key(), *it);
    return map;
}

Error anotherVersion()
{
    return {ErrorKind::Invalid, QCoreApplication::translate("SheetDraft", "This draft was written by another version of Effectif."), {}, {}};
}

QHash<QString, QVariant> valuesOf(const QJsonValue &stored)
{
    QHash<QString, QVariant> values;
    const QJsonObject object = stored.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        values.insert(it.key(), fromJson(*it));
    return values;
}

QHash<QString, QString> textsOf(const QJsonValue &stored)
{
    QHash<QString, QString> texts;
    const QJsonObject object = stored.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it->toString());
    return texts;
}
} // namespace

bool DraftHead::isFor(const std::optional<Account> &person) const
{
    if (!person)
        return account == 0;
    return account == 0 ? person->rights.isAdministrator() : account == person->id;
}

QJsonObject DraftHead::headToJson() const
{
    return {{u"format"_s, kFormat},
            {u"id"_s, id.toString(QUuid::WithoutBraces)},
            {u"database"_s, database},
            {u"account"_s, account},
            {u"typed"_s, typed.toString(Qt::ISODateWithMs)},
            {u"title"_s, title}};
}

Result<void> DraftHead::readHead(const QJsonObject &map)
{
    id = QUuid::fromString(map.value(u"id"_s).toString());
    if (map.value(u"format"_s).toInteger() != kFormat || id.isNull())
        return fail(anotherVersion());
    database = map.value(u"database"_s).toString();
    account = UserId(map.value(u"account"_s).toInteger());
    typed = QDateTime::fromString(map.value(u"typed"_s).toString(), Qt::ISODateWithMs);
    title = map.value(u"title"_s).toString();
    return {};
}

int SheetDraft::fieldCount() const
{
    QSet<QString> keys = edit.takeNumbers;
    keys.unite(QSet<QString>(unfinished.keyBegin(), unfinished.keyEnd()));
    for (auto it = edit.changes.begin(); it != edit.changes.end(); ++it) {
        if (!sameValue(*it, edit.originals.value(it.key())))
            keys.insert(it.key());
    }
    return static_cast<int>(keys.size());
}

RecordDraft SheetDraft::onTopOf(const Record &current) const
{
    return RecordDraft::restored(edit, proposals, current, unfinished.keys());
}

QJsonObject SheetDraft::toJson() const
{
    QJsonObject files;
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it)
        files.insert(it.key(), QString::fromLatin1(it->toBase64()));
    QJsonObject map = headToJson();
    map.insert(u"created"_s, created.toString(Qt::ISODateWithMs));
    map.insert(u"operation"_s, edit.operation.toString(QUuid::WithoutBraces));
    map.insert(u"kind"_s, edit.kind);
    map.insert(u"record"_s, edit.id);
    map.insert(u"version"_s, edit.baseVersion);
    map.insert(u"changes"_s, effectif::toJson(edit.changes));
    map.insert(u"originals"_s, effectif::toJson(edit.originals));
    map.insert(u"proposals"_s, effectif::toJson(proposals));
    map.insert(u"unfinished"_s, effectif::toJson(unfinished));
    map.insert(u"files"_s, files);
    return map;
}

Result<SheetDraft> SheetDraft::fromJson(const QJsonObject &map)
{
    SheetDraft draft;
    if (auto head = draft.readHead(map); !head)
        return fail(head.error());
    draft.edit.kind = map.value(u"kind"_s).toString();
    if (draft.edit.kind.isEmpty())
        return fail(anotherVersion());
    draft.created = QDateTime::fromString(map.value(u"created"_s).toString(), Qt::ISODateWithMs);
    draft.edit.operation = QUuid::fromString(map.value(u"operation"_s).toString());
    draft.edit.id = RecordId(map.value(u"record"_s).toInteger());
    draft.edit.baseVersion = int(map.value(u"version"_s).toInteger());
    draft.edit.changes = valuesOf(map.value(u"changes"_s));
    draft.edit.originals = valuesOf(map.value(u"originals"_s));
    draft.proposals = textsOf(map.value(u"proposals"_s));
    draft.edit.takeNumbers = QSet<QString>(draft.proposals.keyBegin(), draft.proposals.keyEnd());
    draft.unfinished = textsOf(map.value(u"unfinished"_s));
    const QJsonObject files = map.value(u"files"_s).toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        draft.edit.files.insert(it.key(), QByteArray::fromBase64(it->toString().toLatin1()));
    return draft;
}

} // namespace effectif
