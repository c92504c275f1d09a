// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguechanges.h"
#include "models/domain/cataloguecheck.h"
#include "models/domain/cataloguedraft.h"
#include "models/domain/cataloguejson.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTest>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
CataloguePtr shipped()
{
    QFile file(QFINDTESTDATA("../../../resources/catalogue/staff.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no shipped catalogue");
    return std::make_shared<const Catalogue>(catalogueFromJson(file.readAll()).value());
}

class TestCatalogueDraft : public QObject
{
    Q_OBJECT

    CataloguePtr m_shipped;

    /// Errors of the draft as it would be published.
    static QStringList errors(const CatalogueDraft &draft)
    {
        QStringList result;
        for (const FieldIssue &issue : checkCatalogue(*draft.catalogue(), *draft.published(), Language::English)) {
            if (issue.severity == FieldIssue::Severity::Error)
                result << issue.field;
        }
        return result;
    }
    template <typename Change> static void change(CatalogueDraft &draft, const QString &key, Change change)
    {
        FieldDefinition field = *draft.content().field(key);
        change(field);
        draft.changeField(field);
    }

private Q_SLOTS:
    void initTestCase() { m_shipped = shipped(); }

    void whatWasOnlyReadIsUnchanged()
    {
        const CatalogueDraft draft(m_shipped);
        QVERIFY(!draft.isDirty());
        QCOMPARE(errors(draft), QStringList());
        QCOMPARE(changesInWords(*m_shipped, *draft.catalogue(), Language::English), QStringList());
    }

    void everyChangeIsUndoneAndDoneAgain()
    {
        CatalogueDraft draft(m_shipped);
        const QString key = draft.addField(u"Numéro de badge"_s, u"text"_s, u"contact"_s);
        QCOMPARE(key, u"numero_de_badge"_s);
        const QString tab = draft.addTab(u"Véhicule"_s);
        const QString section = draft.addSection(tab, u"Permis"_s);
        draft.moveField(key, section, 0);
        draft.renameSection(section, {u"Permis de conduire"_s, {}});
        draft.moveTab(tab, 0);
        draft.moveSection(u"bank"_s, tab, 0);
        change(draft, u"city"_s, [](FieldDefinition &f) { f.mandatory = true; });
        QCOMPARE(draft.content().field(u"iban"_s)->tab, tab);
        QCOMPARE(errors(draft), QStringList());
        const CatalogueContent after = draft.content();
        int steps = 0;
        for (; draft.canUndo(); ++steps)
            draft.undo();
        QCOMPARE(steps, 8);
        QVERIFY(!draft.isDirty());
        while (draft.canRedo())
            draft.redo();
        QVERIFY(draft.content() == after);
        draft.discard();
        QVERIFY(!draft.isDirty());
        draft.undo(); // discarding loses nothing either
        QVERIFY(draft.content() == after);
    }

    void lettersTypedInARowAreOneStep()
    {
        CatalogueDraft draft(m_shipped);
        FieldDefinition field = *draft.content().field(u"city"_s);
        for (const QString &label : {u"V"_s, u"Vi"_s, u"Vil"_s}) {
            field.label.fr = label;
            draft.changeField(field, u"labelFr"_s);
        }
        draft.undo();
        QVERIFY(!draft.isDirty());
    }

    void fieldsStepOverBorders()
    {
        CatalogueDraft draft(m_shipped);
        const QString last = draft.content().fieldsOf(u"identity"_s).last();
        QVERIFY(draft.stepField(last, 1));
        QCOMPARE(draft.content().field(last)->section, u"assignment"_s);
        QCOMPARE(draft.content().fieldsOf(u"assignment"_s).first(), last);
        QVERIFY(draft.stepField(last, -1));
        QCOMPARE(draft.content().fieldsOf(u"identity"_s).last(), last);
        QVERIFY(!draft.isDirty());
        QVERIFY(!draft.stepField(draft.content().fieldsOf(u"identity"_s).first(), -1));
        QVERIFY(!draft.stepField(draft.content().fieldsOf(u"remarks"_s).last(), 1));
    }

    void keysAreNeverTakenTwice()
    {
        CatalogueDraft draft(m_shipped, [](const QString &key) { return key == "order"_L1; });
        QCOMPARE(draft.addField(u"Ville"_s, u"text"_s, u"contact"_s), u"ville"_s);
        QCOMPARE(draft.addField(u"City"_s, u"text"_s, u"contact"_s), u"city_2"_s);
        QCOMPARE(draft.addField(u"Order"_s, u"text"_s, u"contact"_s), u"order_2"_s);
        QCOMPARE(draft.addField(u"12 ans"_s, u"text"_s, u"contact"_s), u"field_12_ans"_s);
        QCOMPARE(draft.addField(QString(200, u'é'), u"text"_s, u"contact"_s).size(), 36);
        QCOMPARE(errors(draft).size(), 1); // the long label only
    }

    void onlyWhatIsEmptyIsRemoved()
    {
        CatalogueDraft draft(m_shipped);
        QVERIFY(!draft.removeSection(u"contact"_s));
        QVERIFY(!draft.removeTab(u"definition"_s));
        draft.removeField(u"city"_s); // the program's
        QVERIFY(!draft.isDirty());
        const QString tab = draft.addTab(u"Vide"_s);
        QVERIFY(draft.removeTab(tab));
        const QString key = draft.addField(u"Badge"_s, u"text"_s, u"contact"_s);
        draft.removeField(key); // never published: nothing to keep
        QVERIFY(!draft.isDirty());
    }

    void whatCannotBePublishedIsTold_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<std::function<void(FieldDefinition &)>>("breakIt");
        const auto row = [](const char *name, const char *key, std::function<void(FieldDefinition &)> breakIt) {
            QTest::newRow(name) << QString::fromLatin1(key) << std::move(breakIt);
        };
        row("D1: the name hidden", "last_name", [](auto &f) { f.shown = false; });
        row("D1: the name optional", "last_name", [](auto &f) { f.mandatory = false; });
        row("D1: the name for some", "last_name", [](auto &f) { f.natures = {u"employee"_s}; });
        row("no label", "city", [](auto &f) { f.label = {}; });
        row("a label of two lines", "city", [](auto &f) { f.label.fr = u"a\nb"_s; });
        row("a default of another type", "birth_date", [](auto &f) { f.defaultValue = u"soon"_s; });
        row("a default against the rules", "city", [](auto &f) { f.defaultValue = u"ab"_s; f.rules.minLength = 3; });
        row("smallest above greatest", "weekly_hours", [](auto &f) { f.rules.minimum = u"9"_s; f.rules.maximum = u"8"_s; });
        row("longest below shortest", "city", [](auto &f) { f.rules.minLength = 9; f.rules.maxLength = 8; });
        row("a broken pattern", "city", [](auto &f) { f.rules.pattern = u"(["_s; });
        row("waits for itself", "city", [](auto &f) { f.condition = {u"city"_s, {}}; });
        row("waits for nothing", "city", [](auto &f) { f.condition = {u"gone"_s, {}}; });
        row("waits for a text", "city", [](auto &f) { f.condition = {u"last_name"_s, {u"x"_s}}; });
        row("waits for no value of the list", "city", [](auto &f) { f.condition = {u"nature"_s, {u"x"_s}}; });
        row("a sensitive name", "first_name", [](auto &f) { f.sensitive = true; });
        row("a sensitive number", "matricule", [](auto &f) { f.sensitive = true; });
    }
    void whatCannotBePublishedIsTold()
    {
        QFETCH(QString, key);
        QFETCH(std::function<void(FieldDefinition &)>, breakIt);
        CatalogueDraft draft(m_shipped);
        change(draft, key, breakIt);
        QVERIFY(errors(draft).contains(key));
    }

    void conditionsInACircleAreTold()
    {
        CatalogueDraft draft(m_shipped);
        change(draft, u"contract_type"_s, [](auto &f) { f.condition = {u"origin"_s, {}}; });
        QCOMPARE(errors(draft), QStringList());
        change(draft, u"origin"_s, [](auto &f) { f.condition = {u"contract_type"_s, {}}; });
        QCOMPARE(errors(draft), (QStringList{u"origin"_s, u"contract_type"_s}));
    }

    void everyTypeTurnsIntoTypesThatExist()
    {
        for (const FieldType *type : fieldTypes()) {
            for (const QString &into : compatibleTypes(type->id()))
                QVERIFY2(fieldType(into) && into != type->id(), qPrintable(type->id() + u' ' + into));
        }
    }

    void changesAreToldInWords()
    {
        CatalogueDraft draft(m_shipped);
        const QString key = draft.addField(u"Badge"_s, u"text"_s, u"contact"_s);
        change(draft, u"city"_s, [](auto &f) { f.mandatory = f.sensitive = true; f.label.en = u"Town"_s; });
        const QStringList words = changesInWords(*m_shipped, *draft.catalogue(), Language::English);
        QVERIFY(words.contains(u"New field “Badge” (Text)."_s));
        QVERIFY(words.contains(u"“City” is now called “Town”."_s));
        QVERIFY(words.contains(u"“Town” becomes mandatory."_s));
        QVERIFY(words.contains(u"“Town” becomes sensitive."_s));
        QVERIFY(words.contains(u"“Town” is not searched any more."_s)); // D26 goes with it
        QCOMPARE(words.size(), 6);
        CatalogueDraft moved(m_shipped);
        moved.stepField(u"first_name"_s, 1);
        QCOMPARE(changesInWords(*m_shipped, *moved.catalogue(), Language::English).size(), 1);
    }
};
} // namespace

EFFECTIF_TEST(TestCatalogueDraft)
#include "tst_cataloguedraft.moc"
