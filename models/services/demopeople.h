// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/record.h"
#include "models/services/demoservice.h"

#include <QRandomGenerator>

namespace effectif {

/// An invented person: the values of the sheet, and the face.
struct DemoPerson
{
    Record record;
    DemoFace face;
};

/// Invents people, the same ones every time. Their numbers are right by their own rules (keys, check digits); their
/// telephones are of the ranges that are kept free for fiction, their mail goes to example.org.
class DemoPeople
{
public:
    DemoPeople(CataloguePtr catalogue, QList<Reference> departments, QList<Reference> managers, QDate today);

    /// The next person.
    DemoPerson next();
    /// The same person as somebody else would have typed them.
    DemoPerson typedAgain(const DemoPerson &person);

private:
    int below(int limit) { return static_cast<int>(m_random.bounded(static_cast<quint32>(limit))); }
    bool chance(int percent) { return below(100) < percent; }
    QString oneOf(const QStringList &words) { return words.at(below(static_cast<int>(words.size()))); }
    void set(Record &record, const char *key, const QVariant &value) const;
    /// Through the field's type, so that the value is canonical.
    void setText(Record &record, const char *key, const QString &text) const;

    void addIdentity(DemoPerson &person);
    void addAssignment(DemoPerson &person);
    void addContact(DemoPerson &person);
    void addContract(DemoPerson &person);
    void addMistakes(Record &record) const;
    QString socialSecurityNumber(bool woman, const QDate &birth, const QString &postcode);
    QString iban();
    QDate dateBetween(const QDate &from, const QDate &to);
    QString withTypingError(const QString &word);

    CataloguePtr m_catalogue;
    QList<Reference> m_departments;
    QList<Reference> m_managers;
    QDate m_today;
    QRandomGenerator m_random{20'261'121};
    int m_count = 0;
};

} // namespace effectif
