// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguejson.h"
#include "models/domain/definitionjson.h"
#include "models/domain/fieldtype.h"
#include "tests/support/testcase.h"
#include "tests/unit/domain/samplecatalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
const QString kShippedKeys
    = u"civility last_name first_name birth_name middle_names birth_date birth_place nationality "
      "social_security_number sheet_kind nature situation matricule file_number company department origin position managed_by licence "
      "address_line1 address_line2 postal_code city country phone mobile phone_work email personal_email iban "
      "contract_type contract_start contract_end weekly_hours emergency_contact_name emergency_contact_phone "
      "external_id notes"_s;

QByteArray shippedJson()
{
    QFile file(QFINDTESTDATA("../../../resources/catalogue/staff.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The smallest catalogue that has everything; the tests of errors break one thing in it.
const QByteArray kSmall = R"({
  "kind": "staff", "version": 3,
  "tabs": [{"id": "t", "label": {"fr": "T"}, "order": 1}],
  "sections": [{"id": "s", "tab": "t", "label": {"fr": "S"}, "order": 1}],
  "fields": [
    {"key": "a", "type": "text", "label": {"fr": "A"}, "tab": "t", "section": "s", "order": 1},
    {"key": "b", "type": "choice", "label": {"fr": "B"}, "tab": "t", "section": "s", "order": 2, "list": "l",
     "default": "one"},
    {"key": "c", "type": "reference", "label": {"fr": "C"}, "tab": "t", "section": "s", "target": "user", "order": 3}],
  "lists": [{"id": "l", "choices": [{"code": "one", "label": {"fr": "Un"}}, {"code": "two", "label": {"fr": "2"}}]}]
})";

void compareCatalogues(const Catalogue &a, const Catalogue &b)
{
    QCOMPARE(a.kind(), b.kind());
    QCOMPARE(a.version(), b.version());
    QVERIFY(a.tabs() == b.tabs());
    QVERIFY(a.sections() == b.sections());
    QVERIFY(a.fields() == b.fields());
    QVERIFY(a.choiceLists() == b.choiceLists());
}

class TestCatalogue : public QObject
{
    Q_OBJECT

    Catalogue m_shipped;

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = catalogueFromJson(shippedJson());
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message + catalogue.error().detail));
        m_shipped = *std::move(catalogue);
    }

    void shippedKeys()
    {
        QStringList expected = kShippedKeys.split(u' ');
        QStringList found;
        for (const FieldDefinition &field : m_shipped.fields())
            found.append(field.key);
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
        QCOMPARE(m_shipped.kind(), u"staff"_s);
    }

    void shippedTextsAreInBothLanguages()
    {
        const auto both = [](const LocalizedText &text) { return !text.fr.isEmpty() && !text.en.isEmpty(); };
        for (const FieldDefinition &field : m_shipped.fields()) {
            QVERIFY2(both(field.label), qPrintable(field.key));
            QVERIFY2(field.help.fr.isEmpty() == field.help.en.isEmpty(), qPrintable(field.key));
        }
        for (const FormTab &tab : m_shipped.tabs())
            QVERIFY2(both(tab.label), qPrintable(tab.id));
        for (const FormSection &section : m_shipped.sections())
            QVERIFY2(both(section.label), qPrintable(section.id));
        for (const ChoiceList &list : m_shipped.choiceLists()) {
            for (const Choice &choice : list.choices)
                QVERIFY2(both(choice.label), qPrintable(list.id + choice.code));
        }
    }

    /// What decisions.md asks of the shipped fields.
    void shippedDecisions()
    {
        const auto keysWith = [this](auto has) {
            QStringList keys;
            for (const FieldDefinition &field : m_shipped.fields()) {
                if (has(field))
                    keys.append(field.key);
            }
            keys.sort();
            return keys.join(u' ');
        };
        const QString mandatory = u"address_line1 civility last_name"_s; // D1
        QCOMPARE(keysWith([](auto &f) { return f.mandatory; }), mandatory);
        QCOMPARE(keysWith([](auto &f) { return f.locked; }), mandatory);
        QCOMPARE(keysWith([](auto &f) { return f.sensitive; }), u"iban social_security_number"_s);
        QCOMPARE(keysWith([](auto &f) { return f.sensitive && (f.searchable || f.inList); }), QString()); // D26
        QCOMPARE(keysWith([](auto &f) { return f.unique; }), u"external_id file_number matricule"_s);      // D30
        QCOMPARE(keysWith([](auto &f) { return f.numberSeries == f.key; }), u"file_number matricule"_s);
        QCOMPARE(keysWith([](auto &f) { return f.inList; }),
                 u"city department first_name last_name matricule mobile nature position situation"_s);
        QCOMPARE(m_shipped.field(u"social_security_number"_s)->natures,
                 (QStringList{u"employee"_s, u"temp"_s, u"trainee"_s})); // D26
        QCOMPARE(m_shipped.field(u"nature"_s)->defaultValue, u"employee"_s);
        QCOMPARE(m_shipped.field(u"situation"_s)->defaultValue, u"active"_s);
        QCOMPARE(m_shipped.field(u"country"_s)->defaultValue, u"fr"_s);
    }

    void shippedListsUnderstand_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const QString &key, const QString &text, const QString &code) {
            QTest::addRow("%s %s", qPrintable(key), qPrintable(text)) << key << text << code;
        };
        for (const char *text : {"M", "m.", "Monsieur", "Mr", "H", "HOMME"})
            row(u"civility"_s, QLatin1String(text), u"mr"_s);
        for (const char *text : {"F", "Mme", "MADAME", "mlle", "Mrs", "Ms", "Femme"})
            row(u"civility"_s, QLatin1String(text), u"mrs"_s);
        row(u"nature"_s, u"SALARIE"_s, u"employee"_s);
        row(u"nature"_s, u"Intérimaire"_s, u"temp"_s);
        row(u"nature"_s, u"Stagiaire"_s, u"trainee"_s);
        row(u"situation"_s, u"Inactif"_s, u"inactive"_s);
        row(u"situation"_s, u"Active"_s, u"active"_s);
        row(u"contract_type"_s, u"CDI"_s, u"permanent"_s);
        row(u"contract_type"_s, u"interim"_s, u"temporary"_s);
        row(u"nationality"_s, u"Française"_s, u"fr"_s);
        row(u"nationality"_s, u"portugaise"_s, u"pt"_s);
        row(u"nationality"_s, u"ALGERIENNE"_s, u"dz"_s);
        row(u"country"_s, u"France"_s, u"fr"_s);
        row(u"country"_s, u"etats-unis"_s, u"us"_s);
        row(u"country"_s, u"Cote d'Ivoire"_s, u"ci"_s);
    }
    void shippedListsUnderstand()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        const FieldDefinition &field = *m_shipped.field(key);
        const auto value = typeOf(field).parse(text, FieldContext{field, m_shipped});
        QVERIFY(value.has_value());
        QTEST(value->toString(), "code");
    }

    /// No label stands twice in a list, in either language: what is shown must be read back as the same value.
    void shippedLabelsAreUnambiguous()
    {
        for (const FieldDefinition &field : m_shipped.fields()) {
            for (const Choice &choice : m_shipped.choices(field)) {
                const QStringList texts{choice.code, choice.label.fr, choice.label.en};
                for (const QString &text : texts + choice.synonyms) {
                    const Choice *meant = m_shipped.choiceMeant(field, text);
                    QVERIFY2(meant && meant->code == choice.code, qPrintable(field.key + u' ' + text));
                }
            }
        }
    }

    /// Two-column grid: in each section the one-column fields come in pairs, but for the last.
    void shippedGridHasNoHoles()
    {
        QString section;
        int used = 0;
        for (const FieldDefinition &field : m_shipped.fields()) {
            used = field.section == section ? used : 0;
            section = field.section;
            QVERIFY2(used % 2 + field.width <= 2, qPrintable(field.key));
            used += field.width;
        }
    }

    void roundTrip()
    {
        compareCatalogues(catalogueFromJson(catalogueToJson(m_shipped)).value(), m_shipped);
        const Catalogue sample = test::sampleCatalogue();
        compareCatalogues(catalogueFromJson(catalogueToJson(sample)).value(), sample);
        // A member that is misspelt in the shipped file would be lost here.
        QCOMPARE(QJsonDocument::fromJson(catalogueToJson(m_shipped)).object()[u"fields"_s].toArray(),
                 QJsonDocument::fromJson(shippedJson()).object()[u"fields"_s].toArray());
        QCOMPARE(QJsonDocument::fromJson(catalogueToJson(m_shipped)), QJsonDocument::fromJson(shippedJson()));
    }

    void definitionRoundTrip()
    {
        FieldDefinition field;
        field.kind = u"client"_s;
        field.key = u"k_1"_s;
        field.type = u"reference"_s;
        field.label = {u"É"_s, u"E"_s};
        field.help = {u"aide"_s, {}};
        field.tab = u"t"_s;
        field.section = u"s"_s;
        field.order = -3;
        field.width = 2;
        field.shown = field.forIndividual = field.forProfessional = false;
        field.mandatory = field.locked = field.sensitive = field.searchable = field.inList = field.unique = true;
        field.own = field.retired = true;
        field.natures = {u"a"_s, u"b"_s};
        field.condition = {u"other"_s, {u"1"_s}};
        field.mandatoryFor = {{u"individual"_s}, {u"a"_s}, {u"regional"_s}};
        field.rules = {2, 9, u"1"_s, u"5"_s, u"[a-z]+"_s, {u"En minuscules."_s, u"In small letters."_s}};
        field.inDuplicateCheck = field.onCards = field.fixed = true;
        field.defaultValue = u"d"_s;
        field.choiceList = u"l"_s;
        field.target = u"user"_s;
        field.numberSeries = u"n"_s;
        QVERIFY(fieldFromJson(toJson(field)).value() == field);
        QCOMPARE(toJson(field).size(), 31); // every member of FieldDefinition
        const FormTab tab{u"t"_s, {u"T"_s, u"U"_s}, 7};
        QVERIFY(tabFromJson(toJson(tab)).value() == tab);
        const FormSection section{u"s"_s, u"t"_s, {{}, u"U"_s}, 7};
        QVERIFY(sectionFromJson(toJson(section)).value() == section);
        const ChoiceList list{u"l"_s, {{u"c"_s, {u"C"_s, {}}, {u"x"_s, u"y"_s}}}};
        QVERIFY(choiceListFromJson(toJson(list)).value() == list);
        // What a newer program added is passed over.
        QJsonObject newer = toJson(tab);
        newer.insert(u"colour"_s, u"red"_s);
        QVERIFY(tabFromJson(newer).value() == tab);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &named) {
            QTest::newRow(name) << from << to << named;
        };
        row("broken json", "\"version\": 3,", "\"version\": 3", u"JSON"_s);
        row("unknown type", "\"text\"", "\"colour\"", u"“a”"_s);
        row("duplicate field", "\"key\": \"b\"", "\"key\": \"a\"", u"“a”"_s);
        row("bad key", "\"key\": \"a\"", "\"key\": \"A b\"", u"“A b”"_s);
        row("key from a digit", "\"key\": \"a\"", "\"key\": \"1a\"", u"“1a”"_s);
        row("key too long", "\"key\": \"a\"", "\"key\": \"" + QByteArray(42, 'a') + "\"", QString(42, u'a'));
        row("no key", "\"key\": \"a\",", "", u"“”"_s);
        row("sql in a key", "\"key\": \"a\"", "\"key\": \"a;drop\"", u"a;drop"_s);
        row("unknown tab", "\"tab\": \"t\", \"section\": \"s\", \"order\": 1", "\"tab\": \"u\", \"section\": \"s\"",
            u"“a”"_s);
        row("unknown section", "\"section\": \"s\", \"order\": 1", "\"section\": \"u\"", u"“a”"_s);
        row("section in no tab", "\"id\": \"s\", \"tab\": \"t\"", "\"id\": \"s\", \"tab\": \"u\"", u"“s”"_s);
        row("unknown list", "\"list\": \"l\"", "\"list\": \"m\"", u"“b”"_s);
        row("list of a text", "\"type\": \"text\",", "\"type\": \"text\", \"list\": \"l\",", u"“a”"_s);
        row("link to nothing", "\"target\": \"user\", ", "", u"“c”"_s);
        row("no label", "\"label\": {\"fr\": \"A\"}", "\"label\": {}", u"“a”"_s);
        row("duplicate code", "\"two\"", "\"one\"", u"l/one"_s);
        row("code with a bar", "\"two\"", "\"t|o\"", u"l/t|o"_s);
        row("empty code", "\"two\"", "\"\"", u"l/"_s);
        row("wide", "\"order\": 2", "\"width\": 3", u"“b”"_s);
        row("order is text", "\"order\": 2", "\"order\": \"2\"", u"b.order"_s);
        row("order is a fraction", "\"order\": 2", "\"order\": 2.5", u"b.order"_s);
        row("label is text", "\"label\": {\"fr\": \"A\"}", "\"label\": \"A\"", u"a.label"_s);
        row("default", "\"default\": \"one\"", "\"default\": \"three\"", u"“b”"_s);
        row("fields no array", "\"tabs\": [", "\"tabs\": 3, \"x\": [", u"“tabs”"_s);
        row("other kind", "\"key\": \"a\"", "\"key\": \"a\", \"kind\": \"client\"", u"“a”"_s);
        row("no kind", "\"kind\": \"staff\", ", "", u"“kind”"_s);
        row("field no object", "\"fields\": [", "\"fields\": [7, ", u"“”"_s);
    }
    void errors()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, named);
        QVERIFY(catalogueFromJson(kSmall));
        QByteArray json = kSmall;
        const auto at = json.indexOf(from);
        QVERIFY(at >= 0);
        const auto result = catalogueFromJson(json.replace(at, from.size(), to));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QVERIFY2(result.error().message.contains(named), qPrintable(result.error().message));
    }

    void indexOfChoices()
    {
        const Catalogue catalogue = catalogueFromJson(kSmall).value();
        const FieldDefinition &field = *catalogue.field(u"b"_s);
        QCOMPARE(catalogue.choiceWithCode(field, u"one"_s)->label.fr, u"Un"_s);
        QVERIFY(!catalogue.choiceWithCode(field, u"ONE"_s));
        QCOMPARE(catalogue.choiceMeant(field, u" UN"_s)->code, u"one"_s);
        QVERIFY(!catalogue.choiceMeant(field, u"un deux"_s));
        QVERIFY(!catalogue.choiceMeant(*catalogue.field(u"a"_s), u"Un"_s)); // a field without a list
        QVERIFY(!catalogue.hasCommas(field));
    }

    /// Codes win over labels, labels over synonyms, wherever they stand in the list.
    void codesWin()
    {
        const ChoiceList list{u"l"_s,
                              {{u"x"_s, {u"Deux"_s, u"y"_s}, {u"Un"_s}}, {u"y"_s, {u"Un"_s, {}}, {u"Deux"_s}}}};
        FieldDefinition field;
        field.choiceList = u"l"_s;
        const Catalogue catalogue(u"staff"_s, 1, {}, {}, {}, {{u"l"_s, list}});
        QCOMPARE(catalogue.choiceMeant(field, u"Y"_s)->code, u"y"_s);
        QCOMPARE(catalogue.choiceMeant(field, u"un"_s)->code, u"y"_s);
        QCOMPARE(catalogue.choiceMeant(field, u"deux"_s)->code, u"x"_s);
    }

    void retiredFieldsAreLeftOut()
    {
        QByteArray json = kSmall;
        json.replace("\"key\": \"a\",", "\"key\": \"a\", \"retired\": true,");
        const Catalogue catalogue = catalogueFromJson(json).value();
        QVERIFY(!catalogue.field(u"a"_s));
        QCOMPARE(catalogue.fields().size(), 2);
    }
};
} // namespace

EFFECTIF_TEST(TestCatalogue)
#include "tst_catalogue.moc"
