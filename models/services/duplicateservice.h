// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/fieldtype.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"

namespace effectif {

class CatalogueService;

/// What is known of others who have the same e-mail address, mobile or social-security number (D30).
struct SamePerson
{
    QString field;
    QString typed;
    QList<Reference> sheets; ///< of the departments that the person at work sees
    bool elsewhere = false;  ///< and that is all that is told (K23)
    bool operator==(const SamePerson &) const = default;
};

/// The setting with the address that K24 gives people who may not go on by themselves.
inline const QString kTransferContact = QStringLiteral("transfer_contact");

/// Finds out whether a person exists already: in one's own list, where it is a hint, or elsewhere, where the sheet is not
/// saved and a transfer is offered. On a server it asks functions, which count and write down who asks.
class DuplicateService
{
public:
    DuplicateService(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    /// For the values that are such keys; `self` is the sheet they stand on. Fields without a find are left out.
    Result<QList<SamePerson>> find(const QString &kind, RecordId self, const QHash<QString, QVariant> &values);
    /// Denied if somebody elsewhere has one of these fields' values. On a server its triggers say so.
    Result<void> checkHere(const Record &record, const QStringList &fields, const Catalogue &catalogue);
    /// Whether there can be people elsewhere for whoever is at work: not for those who see everybody.
    bool hidesPeople() const;
    /// Those of the values that somebody elsewhere has, for many sheets at once.
    Result<QStringList> elsewhere(const FieldDefinition &field, const QStringList &values, const CataloguePtr &catalogue);

    /// Whether the error says that somebody exists elsewhere, whoever found it out.
    static bool isElsewhere(const Error &error);
    /// The same, said with the field, the contact and what to do. Outside of a transaction that failed.
    Error explained(const Error &error, const QString &kind);

private:
    Result<void> checkQuota(const CataloguePtr &catalogue);
    Result<QStringList> othersOnFile(const FieldDefinition &field, const QStringList &values, const CataloguePtr &catalogue);
    Result<void> note(const QString &field, const CataloguePtr &catalogue);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
