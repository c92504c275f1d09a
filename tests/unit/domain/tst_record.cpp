// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recorddigest.h"
#include "tests/support/testcase.h"
#include "tests/unit/domain/samplecatalogue.h"
#include "tests/unit/domain/shippedcatalogue.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
FieldDefinition fieldOf(const QString &key, const QString &type)
{
    FieldDefinition field;
    field.kind = u"staff"_s;
    field.key = key;
    field.type = type;
    field.label = {u"Le champ "_s + key, u"The field "_s + key};
    return field;
}

Record recordOf(const QHash<QString, QVariant> &values)
{
    Record record;
    record.kind = u"staff"_s;
    record.values = values;
    return record;
}

Catalogue catalogueOf(const QList<FieldDefinition> &fields)
{
    return Catalogue(u"staff"_s, 1, {}, {}, fields, {});
}

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameValues()
    {
        QVERIFY(sameValue({}, {}));
        QVERIFY(sameValue({}, QVariant(QMetaType::fromType<QString>()))); // a null of any type is null
        QVERIFY(!sameValue({}, u""_s));
        QVERIFY(!sameValue({}, 0));
        QVERIFY(!sameValue(false, {}));
        QVERIFY(sameValue(u"a"_s, u"a"_s));
        QVERIFY(!sameValue(u"a"_s, u"A"_s));
        QVERIFY(sameValue(0.1, 0.1));
        QVERIFY(!sameValue(0.1, 0.1 + 1e-12));
        QVERIFY(sameValue(QStringList{u"a"_s}, QStringList{u"a"_s}));
        QVERIFY(!sameValue(QStringList{u"a"_s}, QStringList{u"b"_s}));
        const auto link = [](RecordId id, const QString &name) { return QVariant::fromValue(Reference{id, name}); };
        QVERIFY(sameValue(link(1, u"old name"_s), link(1, u"new name"_s)));
        QVERIFY(!sameValue(link(1, u"a"_s), link(2, u"a"_s)));
        QVERIFY(!sameValue(link(0, u"a"_s), link(0, u"b"_s)));
        const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        QVERIFY(sameValue(noon, noon.toOffsetFromUtc(3600)));
    }

    /// What an import makes of a million records is what a save makes of one.
    void aDigestOfManyAnswersAsForOne()
    {
        const auto catalogue = std::make_shared<const Catalogue>(test::shippedCatalogue());
        const RecordDigest digest(catalogue);
        const QList<Record> records{
            recordOf({}), recordOf({{u"last_name"_s, u"N’Diaye"_s}, {u"first_name"_s, u"Aïssatou"_s}}),
            recordOf({{u"last_name"_s, u"Œuvrard"_s}, {u"mobile"_s, u"+33612345678"_s}, {u"email"_s, u"a.b@c.fr"_s}, {u"matricule"_s, u"M-12"_s}}),
            recordOf({{u"sheet_kind"_s, kProfessional}, {u"company"_s, u"Exemple & Cie"_s}, {u"ssn"_s, u"255081416802538"_s}})};
        for (const Record &record : records) {
            QCOMPARE(digest.tokens(record, *catalogue), recordTokens(record, *catalogue).join(u' '));
            QCOMPARE(digest.missing(record), missingMandatory(record, *catalogue));
        }
        QVERIFY(!digest.missing(records.first()).isEmpty());
        QVERIFY(digest.tokens(records.at(2), *catalogue).contains(u"0612345678"_s));
    }

    void titles_data()
    {
        QTest::addColumn<QVariant>("last");
        QTest::addColumn<QVariant>("first");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("nameKey");
        QTest::newRow("both") << QVariant(u"Lefèvre"_s) << QVariant(u"Zoé"_s) << u"Lefèvre Zoé"_s << u"lefevre zoe"_s;
        QTest::newRow("last") << QVariant(u"Lefèvre"_s) << QVariant() << u"Lefèvre"_s << u"lefevre"_s;
        QTest::newRow("first") << QVariant() << QVariant(u"Zoé"_s) << u"Zoé"_s << u"zoe"_s;
        QTest::newRow("none") << QVariant() << QVariant() << QString() << QString();
    }
    void titles()
    {
        QFETCH(QVariant, last);
        QFETCH(QVariant, first);
        const Record record = recordOf({{u"last_name"_s, last}, {u"first_name"_s, first}});
        QTEST(recordTitle(record), "title");
        QTEST(recordNameKey(record), "nameKey");
    }

    void applies()
    {
        const Record employee = recordOf({{u"nature"_s, u"employee"_s}});
        const Record unknown = recordOf({});
        FieldDefinition field = fieldOf(u"a"_s, u"text"_s);
        QVERIFY(appliesTo(field, employee));
        QVERIFY(appliesTo(field, unknown));
        field.natures = {u"employee"_s, u"temp"_s};
        QVERIFY(appliesTo(field, employee));
        QVERIFY(!appliesTo(field, recordOf({{u"nature"_s, u"candidate"_s}})));
        QVERIFY(!appliesTo(field, unknown));
        field.natures.clear();
        field.shown = false;
        QVERIFY(!appliesTo(field, employee));
        field.shown = true;
        field.retired = true;
        QVERIFY(!appliesTo(field, employee));
        field.retired = false;
        field.forIndividual = false;
        QVERIFY(!appliesTo(field, employee));
    }

    void mandatory()
    {
        FieldDefinition always = fieldOf(u"last_name"_s, u"text"_s);
        FieldDefinition employees = fieldOf(u"ssn"_s, u"ssn"_s);
        always.mandatory = employees.mandatory = true;
        employees.natures = {u"employee"_s};
        const Catalogue catalogue = catalogueOf({always, employees, fieldOf(u"notes"_s, u"longtext"_s)});
        QCOMPARE(missingMandatory(recordOf({}), catalogue), QStringList{u"last_name"_s});
        QCOMPARE(missingMandatory(recordOf({{u"nature"_s, u"employee"_s}}), catalogue),
                 (QStringList{u"last_name"_s, u"ssn"_s}));
        QCOMPARE(missingMandatory(recordOf({{u"last_name"_s, u"Ba"_s}}), catalogue), QStringList());
        QCOMPARE(missingMandatory(recordOf({{u"last_name"_s, QVariant(QMetaType::fromType<QString>())}}), catalogue),
                 QStringList{u"last_name"_s});
    }

    void validates()
    {
        FieldDefinition name = fieldOf(u"last_name"_s, u"text"_s);
        name.mandatory = true;
        FieldDefinition ssn = fieldOf(u"ssn"_s, u"ssn"_s);
        ssn.natures = {u"employee"_s};
        const Catalogue catalogue
            = catalogueOf({name, fieldOf(u"mobile"_s, u"phone"_s), ssn, fieldOf(u"start"_s, u"date"_s)});
        const auto keysOf = [&](const Record &record) {
            QStringList keys;
            for (const FieldIssue &issue : validateRecord(record, catalogue, Language::French))
                keys.append(issue.field + (issue.severity == FieldIssue::Severity::Error ? u'!' : u'?'));
            return keys;
        };
        QCOMPARE(keysOf(recordOf({{u"last_name"_s, u"Ba"_s}})), QStringList());
        QCOMPARE(keysOf(recordOf({{u"mobile"_s, u"3949"_s}})), (QStringList{u"last_name!"_s, u"mobile?"_s}));
        const QHash<QString, QVariant> wrongKey{
            {u"last_name"_s, u"Ba"_s}, {u"ssn"_s, u"185057800608492"_s}, {u"nature"_s, u"employee"_s}};
        QCOMPARE(keysOf(recordOf(wrongKey)), QStringList{u"ssn!"_s});
        QHash<QString, QVariant> hidden = wrongKey; // not on this sheet: nobody could correct it
        hidden.insert(u"nature"_s, u"candidate"_s);
        QCOMPARE(keysOf(recordOf(hidden)), QStringList());
        QCOMPARE(keysOf(recordOf({{u"last_name"_s, u"Ba"_s}, {u"start"_s, u"2026-11-21"_s}})),
                 QStringList{u"start!"_s}); // text is no date
        const auto issues = validateRecord(recordOf({}), catalogue, Language::French);
        QVERIFY(issues.value(0).message.contains(u"Le champ last_name"_s));
        QVERIFY(validateRecord(recordOf({}), catalogue, Language::English).value(0).message.contains(u"The field"_s));
    }

    /// Every type accepts the values that it makes itself.
    void ownValuesAreValid()
    {
        const Catalogue catalogue = test::sampleCatalogue();
        Record record = recordOf({});
        for (const FieldDefinition &field : catalogue.fields()) {
            const QString text = typeOf(field).samples().constFirst().text;
            record.values.insert(field.key, typeOf(field).parse(text, FieldContext{field, catalogue}).value());
        }
        QCOMPARE(record.values.size(), static_cast<qsizetype>(fieldTypes().size()));
        QCOMPARE(validateRecord(record, catalogue, Language::French), QList<FieldIssue>());
    }

    void tokens()
    {
        FieldDefinition name = fieldOf(u"last_name"_s, u"text"_s);
        FieldDefinition phone = fieldOf(u"mobile"_s, u"phone"_s);
        FieldDefinition secret = fieldOf(u"ssn"_s, u"ssn"_s);
        FieldDefinition birth = fieldOf(u"birth_name"_s, u"text"_s);
        name.searchable = phone.searchable = secret.searchable = birth.searchable = true;
        secret.sensitive = true;
        const Catalogue catalogue = catalogueOf({name, phone, secret, birth, fieldOf(u"notes"_s, u"longtext"_s)});
        const Record record = recordOf({{u"last_name"_s, u"N’Diaye Lefèvre"_s},
                                        {u"birth_name"_s, u"Lefèvre"_s},
                                        {u"mobile"_s, u"+33612345678"_s},
                                        {u"ssn"_s, u"185057800608491"_s},
                                        {u"notes"_s, u"discreet"_s}});
        const QStringList tokens = recordTokens(record, catalogue);
        for (const QString &word : {u"ndiaye"_s, u"lefevre"_s, u"33612345678"_s, u"0612345678"_s})
            QVERIFY2(tokens.contains(word), qPrintable(word));
        QCOMPARE(tokens.count(u"lefevre"_s), 1);
        for (const QString &word : {u"185057800608491"_s, u"discreet"_s})
            QVERIFY2(!tokens.contains(word), qPrintable(word));
        QCOMPARE(recordTokens(recordOf({}), catalogue), QStringList());
    }
};
} // namespace

EFFECTIF_TEST(TestRecord)
#include "tst_record.moc"
