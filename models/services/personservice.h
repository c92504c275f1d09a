// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/retention.h"

#include <QJsonObject>
#include <QUuid>

namespace effectif {

class Services;

/// All that is kept about one person, readable by people and machines alike.
struct PersonDossier
{
    QJsonObject json;
    QByteArray photo; ///< JPEG; empty: none
};

/// What becoming anonymous would destroy, in words.
struct AnonymiseInventory
{
    QString title;
    QStringList losses;
    QStringList kept; ///< labels of the fields that stay
};

/// What the law asks of whoever keeps data of people: to hand all of it out, to forget it, and to know when. For
/// administrators; everybody else is Denied. Nothing here deletes by itself. Used in the connection's thread.
class PersonService
{
public:
    explicit PersonService(Services &services) : m_services(services) { }

    /// Writes into the audit that it was asked for. Without the right to sensitive fields these are left out, and it says so.
    Result<PersonDossier> everything(const QString &kind, RecordId id);

    Result<AnonymiseInventory> inventory(const QString &kind, RecordId id);
    /// One Operation that cannot be undone: the sheet stays, with nothing on it that tells who it was. Conflict: it was saved
    /// since that version. Invalid: the person's account can still sign in.
    Result<void> anonymise(const QString &kind, RecordId id, int version, const QUuid &operation = QUuid::createUuid());

    Result<RetentionPolicy> policy(const QString &kind);
    /// Invalid: a field that is to stay could tell who it was.
    Result<void> storePolicy(const QString &kind, const RetentionPolicy &policy);
    /// Whether a field's value may stay on an anonymous sheet at all.
    static bool mayStay(const FieldDefinition &field);
    /// Whose sheets are older than the rules say, longest first, at most `limit`: nobody whose data are kept on purpose, or who
    /// is anonymous already.
    Result<QList<DuePerson>> due(const QString &kind, int limit = 500);
    /// What due() goes by today: of each Nature that a sheet can have. Not only for administrators: it says nothing of anybody.
    Result<QList<RetentionLimit>> limits(const QString &kind);
    /// Invalid: no reason, or a day that is over.
    Result<void> keepUntil(const QString &kind, RecordId id, const QDate &day, const QString &reason);

private:
    Result<void> require(const QString &kind, RecordId id);
    static QList<FieldDefinition> keptFields(const Catalogue &catalogue, const RetentionPolicy &policy);
    Result<QJsonObject> sheetOf(const QString &kind, RecordId id, const Catalogue &catalogue);

    Services &m_services;
};

} // namespace effectif
