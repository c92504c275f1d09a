// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O88: how a file is imported is kept by name and found again, on both engines.
#include "models/services/importmappings.h"
#include "tests/support/engines.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

ImportMapping mappingOf(const QString &name, const QStringList &header)
{
    ImportMapping mapping;
    mapping.name = name;
    mapping.header = header;
    mapping.columns = QStringList(header.size(), QString());
    return mapping;
}

QStringList names(const QList<ImportMapping> &mappings)
{
    QStringList result;
    for (const ImportMapping &mapping : mappings)
        result << mapping.name;
    return result;
}
} // namespace

class TestImportMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mappingsAreKeptByNameAndPerson_data() { addEngineRows(); }
    void mappingsAreKeptByNameAndPerson()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        ImportMappings mappings(services->context());
        must(mappings.store(kStaff, mappingOf(u" Paie "_s, {u"Nom"_s, u"N° SS"_s})));
        must(mappings.store(kStaff, mappingOf(u"Écoles"_s, {u"Nom"_s})));
        QCOMPARE(must(mappings.all(kStaff)).size(), 2);
        QVERIFY(must(mappings.all(u"client"_s)).isEmpty());
        must(mappings.store(kStaff, mappingOf(u"PAIE"_s, {u"Nom"_s, u"Prénom"_s}))); // the same name
        QStringList now = names(must(mappings.all(kStaff)));
        now.sort();
        QCOMPARE(now, QStringList({u"PAIE"_s, u"Écoles"_s}));
        must(mappings.remove(kStaff, u"paie"_s));
        QCOMPARE(names(must(mappings.all(kStaff))), QStringList{u"Écoles"_s});
        const auto other = database.open(u"Bruno Petit"_s);
        QVERIFY(must(ImportMappings(other->context()).all(kStaff)).isEmpty());
        QCOMPARE(mappings.store(kStaff, mappingOf(u"  "_s, {u"Nom"_s})).error().kind, ErrorKind::Invalid);
        QCOMPARE(mappings.store(kStaff, mappingOf(u"Trop"_s, QStringList(3000, u"colonne"_s))).error().kind, ErrorKind::Invalid);
    }
};

EFFECTIF_TEST(TestImportMappings)
#include "tst_importmappings.moc"
