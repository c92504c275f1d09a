// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one database edit one sheet: issue 3, 2.
#include "models/domain/recorddraft.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "tests/support/worker.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// What I type and what another program saves meanwhile, as worker.cpp reads it: "city=Lyon", "matricule=#".
struct Pair
{
    const char *name;
    const char *mine;
    const char *theirs;
};

constexpr Pair kPairs[] = {
    {"two texts", "city=Lyon", "position=Comptable"},
    {"same text", "city=Lyon", "city=Brest"},
    {"both typed the same", "city=Lyon", "city=Lyon"},
    {"mine emptied, theirs changed", "city=", "city=Brest"},
    {"mine changed, theirs emptied", "city=Lyon", "city="},
    {"name and name at birth", "last_name=Ba", "birth_name=Bah"},
    {"same name", "last_name=Ba", "last_name=Bah"},
    {"choice and date", "civility=mr", "birth_date=1985-11-21"},
    {"same date", "birth_date=1985-11-21", "birth_date=1985-12-21"},
    {"decimal and choice", "weekly_hours=17,5", "contract_type=cdd"},
    {"same decimal", "weekly_hours=17,5", "weekly_hours=35"},
    {"two numbers", "matricule=#", "file_number=#"},
    {"the same number taken by both", "matricule=#", "matricule=#"},
    {"number typed, number taken", "matricule=X1", "matricule=#"},
    {"number taken, Nature changed", "matricule=#", "nature=candidate"},
    {"department and text", "department=Sud", "city=Brest"},
    {"same department", "department=Sud", "department=Ouest"},
    {"sensitive and plain", "iban=FR7630006000011234567890189", "city=Brest"},
    {"two sensitive ones", "iban=FR7630006000011234567890189", "social_security_number=185057800608491"},
    {"same sensitive one", "iban=FR7630006000011234567890189", "iban=DE89370400440532013000"},
    {"two own fields", "own_text=mine", "own_number=7"},
    {"same own field", "own_text=mine", "own_text=theirs"},
    {"own and own sensitive field", "own_text=mine", "own_secret=theirs"},
    {"same own sensitive field", "own_secret=mine", "own_secret=theirs"},
    {"long text and phone", "notes=one\ntwo", "mobile=0612345678"},
};

class TestMerge : public QObject
{
    Q_OBJECT

private:
    static QString keyOf(const QString &assignment) { return assignment.section(u'=', 0, 0); }

    static void addFields(Services &services)
    {
        for (const auto &[key, type] : {std::pair{u"own_text"_s, u"text"_s}, {u"own_number"_s, u"integer"_s}, {u"own_secret"_s, u"text"_s}}) {
            FieldDefinition field = ownField(key, type);
            field.sensitive = key == "own_secret"_L1;
            publishFields(services, {field});
        }
        for (const QString &name : {u"Sud"_s, u"Ouest"_s})
            (void)must(services.directory().addDepartment(name));
    }

    /// Types as a person at the form does.
    static void type(RecordDraft &draft, const QString &assignment, Services &services)
    {
        const CataloguePtr catalogue = must(services.catalogues().catalogue(kStaff));
        const FieldDefinition *field = catalogue->field(keyOf(assignment));
        const QString text = assignment.section(u'=', 1);
        if (text == "#"_L1)
            draft.proposeNumber(field->key, must(services.records().proposeNumber(kStaff, field->numberSeries, u"employee"_s)));
        else
            draft.setValue(field->key, must(typeOf(*field).parse(text, {*field, *catalogue})));
    }

private Q_SLOTS:
    void changesOfTwoProgramsMeet_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<RecordDraft::Choice>("choice");
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            if (engine == Engine::Sqlite && worksEncrypted())
                continue; // the other program has no account
            const char *name = engine == Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s, mine", name) << engine << RecordDraft::Choice::Mine;
            QTest::addRow("%s, theirs", name) << engine << RecordDraft::Choice::Theirs;
        }
    }
    void changesOfTwoProgramsMeet()
    {
        QFETCH(Engine, engine);
        QFETCH(RecordDraft::Choice, choice);
        TestDatabase database(engine);
        const auto services = database.open();
        addFields(*services);
        for (const Pair &pair : kPairs) {
            const QString mine = QString::fromUtf8(pair.mine);
            const QString theirs = QString::fromUtf8(pair.theirs);
            const Record before = makeSheet(*services, u"Petit"_s, u"Zoé"_s, {{u"city"_s, u"Paris"_s}, {u"nature"_s, u"employee"_s}});
            RecordDraft draft(before);
            type(draft, mine, *services);
            const QByteArray told = runWorker({u"write"_s, database.url().toString(), QString::number(before.id), theirs});
            QVERIFY2(told.startsWith("ACK"), pair.name + (": " + told));
            const Record saved = meet(draft, theirs, choice, *services);
            if (QTest::currentTestFailed())
                QFAIL(pair.name);
            QVERIFY2(saved.version == 3 || keyOf(mine) == keyOf(theirs), pair.name);
        }
    }

    /// The version has moved on, but nothing that I changed holds another value: nobody is asked.
    void fieldChangedAndChangedBackIsNoConflict_data() { addEngineRows(); }
    void fieldChangedAndChangedBackIsNoConflict()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        RecordDraft draft(makeSheet(*alice, u"Ba"_s, {}, {{u"city"_s, u"Paris"_s}}));
        draft.setValue(u"city"_s, u"Lyon"_s);
        Record theirs = draft.original();
        for (const QString &city : {u"Brest"_s, u"Paris"_s})
            theirs = must(bob->records().save(changeOf(theirs, {{u"city"_s, city}})));
        const auto saved = alice->records().save(draft.edit());
        QVERIFY2(saved, why(saved));
        QCOMPARE(saved->version, 4);
        QCOMPARE(saved->value(u"city"_s), QVariant(u"Lyon"_s));
    }

    /// What each of two changes allows may be wrong together: the rules look at the merged sheet.
    void rulesAreCheckedOnBothTogether_data() { addEngineRows(); }
    void rulesAreCheckedOnBothTogether()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        RecordDraft draft(makeSheet(*alice, u"Ba"_s));
        draft.setValue(u"position"_s, u"Comptable"_s);
        RecordEdit emptied = changeOf(draft.original(), {{u"address_line1"_s, QVariant()}});
        emptied.allowIncomplete = true;
        QVERIFY(must(bob->records().save(emptied)).incomplete);
        QVERIFY(must(alice->records().save(draft.edit())).incomplete); // the mark is the merged sheet's
        RecordDraft taken(must(alice->records().load(kStaff, draft.original().id)));
        taken.setValue(u"matricule"_s, u"M1"_s);
        (void)makeSheet(*bob, u"Holder"_s, {}, {{u"matricule"_s, u"M1"_s}});
        const auto refused = alice->records().save(taken.edit());
        QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    }

    /// A save whose answer was lost and that is sent again answers what it wrote, whatever others saved in between.
    void lostAnswerOfAMergedSave_data() { addEngineRows(); }
    void lostAnswerOfAMergedSave()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        RecordDraft draft(makeSheet(*alice, u"Ba"_s));
        draft.setValue(u"city"_s, u"Lyon"_s);
        const RecordEdit edit = draft.edit();
        const Record mine = must(alice->records().save(edit));
        (void)must(bob->records().save(changeOf(mine, {{u"city"_s, u"Brest"_s}})));
        QCOMPARE(must(alice->records().save(edit)).value(u"city"_s), QVariant(u"Brest"_s));
        QCOMPARE(must(alice->records().writtenBy(edit.operation)), mine.id);
        QCOMPARE(must(alice->records().writtenBy(QUuid::createUuid())), 0);
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE what = 'edit'"_s), u"2"_s);
    }

private:
    /// Saves as the sheet does: a field that both changed is compared and chosen. Nothing of either may be gone.
    static Record meet(RecordDraft &draft, const QString &theirs, RecordDraft::Choice choice, Services &services)
    {
        const QString mine = draft.dirtyKeys().first();
        const QVariant typed = draft.value(mine);
        const bool proposed = draft.isProposed(mine);
        Result<Record> saved = services.records().save(draft.edit());
        bool asked = false;
        if (!saved) {
            if (saved.error().kind != ErrorKind::Conflict || saved.error().field != mine)
                return QTest::qFail(why(saved), __FILE__, __LINE__), Record();
            const LatestRecord latest = must(services.records().latest(kStaff, draft.original().id));
            draft.rebase(latest.record);
            asked = draft.conflicts().size() == 1 && latest.changes.value(mine).userName == "Worker"_L1
                && sameValue(draft.conflicts().first().mine, typed)
                && sameValue(draft.conflicts().first().theirs, latest.record.value(mine));
            draft.resolve(mine, choice);
            saved = draft.isDirty() ? services.records().save(draft.edit()) : Result<Record>(latest.record);
        }
        const LatestRecord after = must(services.records().latest(kStaff, draft.original().id));
        const QString other = keyOf(theirs);
        const bool agreed = !proposed && draft.original().version == 1 && mine == other;
        if (!saved || asked != (mine == other && !agreed))
            QTest::qFail("asked where nobody should, or not where somebody should", __FILE__, __LINE__);
        const bool isMine = !asked || choice == RecordDraft::Choice::Mine;
        const bool same = sameValue(after.record.value(mine), typed);
        if (isMine && !proposed && typed.metaType() != QMetaType::fromType<Reference>() && !same)
            QTest::qFail("what I typed is gone", __FILE__, __LINE__);
        if (isMine && after.record.value(mine).isNull() != typed.isNull())
            QTest::qFail("what I chose is gone", __FILE__, __LINE__);
        if (mine != other && after.changes.value(other).userName != "Worker"_L1)
            QTest::qFail("what they saved is gone", __FILE__, __LINE__);
        return after.record;
    }
};
} // namespace

EFFECTIF_TEST(TestMerge)
#include "tst_merge.moc"
