// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that an administrator adds, in the form: each type by itself, and two hundred of them.
#include "models/domain/cataloguedraft.h"
#include "tests/support/testcase.h"
#include "ui/fields/fieldeditor.h"
#include "ui/fields/recordform.h"

#include <QTest>

#include <ctime>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// performance.md 4.3: a form opens in one frame of a film, the next sheet comes in less than the eye sees.
constexpr double kMostOpening = 0.15;
constexpr double kMostStepping = 0.05;

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

CataloguePtr bare()
{
    const LocalizedText label{u"Essai"_s, u"Trial"_s};
    const ChoiceList list{u"colours"_s, {{u"blue"_s, label, {}}}};
    return std::make_shared<const Catalogue>(u"staff"_s, 1, QList<FormTab>{{u"one"_s, label, 1}},
                                             QList<FormSection>{{u"first"_s, u"one"_s, label, 1}},
                                             QList<FieldDefinition>{}, QHash<QString, ChoiceList>{{list.id, list}});
}

class TestOwnFieldsForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeAppearsByItself_data()
    {
        QTest::addColumn<QString>("type");
        for (const FieldType *type : fieldTypes())
            QTest::newRow(qPrintable(type->id())) << type->id();
    }
    void everyTypeAppearsByItself()
    {
        QFETCH(QString, type);
        CatalogueDraft office(bare());
        const QString key = office.addField(u"Mon champ"_s, type, u"first"_s);
        FieldDefinition field = *office.content().field(key);
        field.choiceList = type.startsWith("choice"_L1) ? u"colours"_s : QString();
        field.target = type == "reference"_L1 ? u"department"_s : QString();
        office.changeField(field);
        Record record;
        record.kind = u"staff"_s;
        RecordDraft draft = RecordDraft::forNew(record);
        RecordForm form(office.catalogue(), draft, Language::French);
        form.show();
        const auto editors = form.findChildren<FieldEditor *>();
        QCOMPARE(editors.size(), 1);
        QCOMPARE(editors.first()->field().key, key);
        QVERIFY(editors.first()->isVisibleTo(&form));
        field.fixed = true; // K18
        field.defaultValue = u"x"_s;
        office.changeField(field);
        RecordForm fixed(office.catalogue(), draft, Language::French);
        QVERIFY(fixed.findChild<FieldEditor *>()->isReadOnly());
    }

    void aConditionShowsAndHidesAsOneTypes()
    {
        CatalogueDraft office(bare());
        const QString source = office.addField(u"Conduit"_s, u"yesno"_s, u"first"_s);
        const QString key = office.addField(u"Permis"_s, u"text"_s, u"first"_s);
        FieldDefinition field = *office.content().field(key);
        field.condition = {source, {u"1"_s}};
        office.changeField(field);
        Record record;
        record.kind = u"staff"_s;
        RecordDraft draft = RecordDraft::forNew(record);
        RecordForm form(office.catalogue(), draft, Language::French);
        form.show();
        const auto licence = [&] {
            for (FieldEditor *editor : form.findChildren<FieldEditor *>()) {
                if (editor->field().key == key)
                    return editor;
            }
            return static_cast<FieldEditor *>(nullptr);
        };
        QVERIFY(!licence()->isVisibleTo(&form));
        draft.setValue(source, true);
        form.refreshMarks();
        QVERIFY(licence()->isVisibleTo(&form));
    }

    void twoHundredOwnFieldsOpenAndStepAsFastAsTwenty()
    {
        CatalogueDraft office(bare());
        for (int tab = 0; tab < 8; ++tab) {
            const QString id = office.addTab(u"Onglet %1"_s.arg(tab));
            const QString section = office.addSection(id, u"Section %1"_s.arg(tab));
            for (int i = 0; i < 25; ++i)
                office.addField(u"Champ %1 %2"_s.arg(tab).arg(i), u"text"_s, section);
        }
        QCOMPARE(office.catalogue()->fields().size(), 200);
        Record record;
        record.kind = u"staff"_s;
        record.id = 1;
        RecordDraft draft(record);
        const double before = cpuSeconds();
        RecordForm form(office.catalogue(), draft, Language::French);
        form.resize(900, 700);
        form.setCurrentTab(1);
        form.show();
        const double opened = cpuSeconds();
        QCOMPARE(form.findChildren<FieldEditor *>().size(), 25); // the other tabs wait until somebody looks
        for (const FieldDefinition &field : office.catalogue()->fields())
            record.values.insert(field.key, field.label.fr);
        constexpr int kSteps = 10;
        for (int i = 0; i < kSteps; ++i) {
            record.id += 1;
            draft = RecordDraft(record);
            form.refresh();
        }
        const double stepped = (cpuSeconds() - opened) / kSteps;
        QVERIFY2(opened - before < kMostOpening, qPrintable(u"opened in %1 s"_s.arg(opened - before)));
        QVERIFY2(stepped < kMostStepping, qPrintable(u"a step in %1 s"_s.arg(stepped)));
        qInfo("200 own fields: opened in %.0f ms, a step in %.1f ms", (opened - before) * 1000, stepped * 1000);
    }
};
} // namespace

EFFECTIF_TEST(TestOwnFieldsForm)
#include "tst_ownfieldsform.moc"
