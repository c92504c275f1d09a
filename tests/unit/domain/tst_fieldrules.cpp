// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/record.h"
#include "tests/support/testcase.h"

#include <QDate>
#include <QTest>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
FieldDefinition fieldOf(const QString &type)
{
    FieldDefinition field;
    field.kind = u"staff"_s;
    field.key = u"probe"_s;
    field.type = type;
    field.label = {u"Sonde"_s, u"Probe"_s};
    return field;
}

Record recordOf(const QHash<QString, QVariant> &values)
{
    Record record;
    record.kind = u"staff"_s;
    record.values = values;
    return record;
}

Record professional(QHash<QString, QVariant> values = {})
{
    values.insert(u"sheet_kind"_s, u"professional"_s);
    return recordOf(values);
}

class TestFieldRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// O03, O06: Fiche Particulier and Fiche Pro; a sheet that says nothing is an individual's.
    void aSheetShowsTheFieldsOfItsKind_data()
    {
        QTest::addColumn<bool>("individual");
        QTest::addColumn<bool>("professionals");
        for (const bool individual : {false, true}) {
            for (const bool professionals : {false, true})
                QTest::addRow("Particulier %d, Pro %d", individual, professionals) << individual << professionals;
        }
    }
    void aSheetShowsTheFieldsOfItsKind()
    {
        QFETCH(bool, individual);
        QFETCH(bool, professionals);
        FieldDefinition field = fieldOf(u"text"_s);
        field.forIndividual = individual;
        field.forProfessional = professionals;
        QCOMPARE(appliesTo(field, recordOf({})), individual);
        QCOMPARE(appliesTo(field, recordOf({{u"sheet_kind"_s, u"individual"_s}})), individual);
        QCOMPARE(appliesTo(field, professional()), professionals);
    }

    void aConditionShowsAFieldWhenAnotherHasAValue()
    {
        FieldDefinition field = fieldOf(u"text"_s);
        field.condition = {u"contract_type"_s, {u"fixed_term"_s, u"temporary"_s}};
        QVERIFY(!appliesTo(field, recordOf({})));
        QVERIFY(!appliesTo(field, recordOf({{u"contract_type"_s, u"permanent"_s}})));
        QVERIFY(appliesTo(field, recordOf({{u"contract_type"_s, u"temporary"_s}})));
        QVERIFY(appliesTo(field, recordOf({{u"contract_type"_s, QStringList{u"permanent"_s, u"temporary"_s}}})));
        field.condition.values = {u"1"_s};
        QVERIFY(appliesTo(field, recordOf({{u"contract_type"_s, true}})));
        QVERIFY(!appliesTo(field, recordOf({{u"contract_type"_s, false}})));
        field.condition.values.clear(); // any value
        QVERIFY(appliesTo(field, recordOf({{u"contract_type"_s, false}})));
        QVERIFY(!appliesTo(field, recordOf({{u"contract_type"_s, QVariant()}})));
    }

    /// D29
    void aFieldIsMandatoryForWhomItIsSaid()
    {
        FieldDefinition field = fieldOf(u"text"_s);
        QVERIFY(!isMandatory(field, recordOf({})));
        field.mandatory = true;
        QVERIFY(isMandatory(field, recordOf({})));
        field.mandatoryFor.sheetKinds = {u"professional"_s};
        QVERIFY(isMandatory(field, professional()));
        QVERIFY(!isMandatory(field, recordOf({})));
        field.mandatoryFor.natures = {u"employee"_s};
        QVERIFY(!isMandatory(field, professional()));
        QVERIFY(isMandatory(field, professional({{u"nature"_s, u"employee"_s}})));
        field.mandatoryFor.sheetKinds = {u"individual"_s};
        QVERIFY(isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}})));
        field.natures = {u"trainee"_s}; // what is not on the sheet is not asked for
        QVERIFY(!isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}})));
        field.natures.clear();
        field.mandatoryFor.roles = {u"manager"_s}; // before there are accounts nobody is one
        QVERIFY(!isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}})));
        QVERIFY(isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}}), u"manager"_s));
        QVERIFY(!isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}}), u"user"_s));
        field.mandatoryFor.roles = {u"manager"_s, u"administrator"_s}; // and everybody is the other
        QVERIFY(isMandatory(field, recordOf({{u"nature"_s, u"employee"_s}})));
    }

    void valuesAreHeldToTheOfficesRules_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<ValueRules>("rules");
        QTest::addColumn<QVariant>("good");
        QTest::addColumn<QVariant>("bad");
        QTest::newRow("at least 3 characters") << u"text"_s << ValueRules{3, 0, {}, {}, {}, {}} << QVariant(u"abc"_s)
                                               << QVariant(u"ab"_s);
        QTest::newRow("at most 3 characters") << u"longtext"_s << ValueRules{0, 3, {}, {}, {}, {}} << QVariant(u"abc"_s)
                                              << QVariant(u"abcd"_s);
        QTest::newRow("from 1 to 5") << u"integer"_s << ValueRules{0, 0, u"1"_s, u"5"_s, {}, {}} << QVariant(5LL)
                                     << QVariant(6LL);
        QTest::newRow("hours") << u"decimal"_s << ValueRules{0, 0, {}, u"35.5"_s, {}, {}} << QVariant(35.5)
                               << QVariant(35.6);
        QTest::newRow("since 2000") << u"date"_s << ValueRules{0, 0, u"2000-01-01"_s, {}, {}, {}}
                                    << QVariant(QDate(2000, 1, 1)) << QVariant(QDate(1999, 12, 31));
        QTest::newRow("whole pattern") << u"text"_s << ValueRules{0, 0, {}, {}, u"[A-Z]{2}\\d+|x"_s, {}}
                                       << QVariant(u"AB12"_s) << QVariant(u"AB12 "_s);
        QTest::newRow("É is a letter") << u"text"_s << ValueRules{0, 0, {}, {}, u"\\w+"_s, {}} << QVariant(u"Éole"_s)
                                       << QVariant(u"a-b"_s);
    }
    void valuesAreHeldToTheOfficesRules()
    {
        QFETCH(QString, type);
        QFETCH(ValueRules, rules);
        QFETCH(QVariant, good);
        QFETCH(QVariant, bad);
        FieldDefinition field = fieldOf(type);
        field.rules = rules;
        const Catalogue catalogue(u"staff"_s, 1, {}, {}, {field}, {});
        const FieldContext context{field, catalogue, Language::English};
        QVERIFY(!checkValue(good, context));
        QVERIFY(!checkValue(QVariant(), context));
        const auto issue = checkValue(bad, context);
        QVERIFY(issue);
        QCOMPARE(issue->severity, FieldIssue::Severity::Error);
        QVERIFY(!issue->message.isEmpty());
        QCOMPARE(validateRecord(recordOf({{u"probe"_s, bad}}), catalogue, Language::English).size(), 1);
    }

    void theOfficesOwnSentenceStandsBesideAPattern()
    {
        FieldDefinition field = fieldOf(u"text"_s);
        field.rules.pattern = u"\\d{4}"_s;
        field.rules.patternHint = {u"Quatre chiffres."_s, {}};
        const Catalogue catalogue(u"staff"_s, 1, {}, {}, {field}, {});
        QCOMPARE(checkValue(u"12"_s, {field, catalogue, Language::English})->message, u"Quatre chiffres."_s);
    }

    void anEvilPatternEndsSoon()
    {
        FieldDefinition field = fieldOf(u"longtext"_s);
        field.rules.pattern = u"(a+)+b"_s;
        const Catalogue catalogue(u"staff"_s, 1, {}, {}, {field}, {});
        QVERIFY(checkValue(QString(20'000, u'a'), {field, catalogue, Language::English}));
    }
};
} // namespace

EFFECTIF_TEST(TestFieldRules)
#include "tst_fieldrules.moc"
