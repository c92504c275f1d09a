// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/services.h"

#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const ReferenceSource kDepartments;
const ReferenceSource kCompanies{u"staff"_s, u"company"_s};
const ReferenceSource kOrigins{u"staff"_s, u"origin"_s};
const ReferenceSource kNatures{u"staff"_s, u"nature"_s};

ReferenceItem named(const QString &name)
{
    ReferenceItem item;
    item.name = {name, name};
    return item;
}

ReferenceItem itemCalled(Services &services, const ReferenceSource &source, const QString &name)
{
    for (const ReferenceItem &item : must(services.references().items(source))) {
        if (item.name.fr == name)
            return item;
    }
    qFatal("no item %s", qPrintable(name));
}

QVariant reference(const ReferenceItem &item)
{
    return QVariant::fromValue(Reference{item.id.toInt(), item.name.fr});
}

/// What the sheets hold, but for what each save counts up.
QString contentOf(const TestDatabase &database)
{
    return database.ask(u"SELECT s.id || ':' || d.name || ':' || coalesce(company, '-') || ':' || coalesce(origin, '-') || ':' "
                        "|| coalesce(nature, '-') || ':' || incomplete FROM staff s JOIN department d ON d.id = s.department_id "
                        "ORDER BY s.id"_s);
}

QString listsOf(Services &services)
{
    QString text;
    for (const ReferenceSource &source : {kDepartments, kCompanies, kOrigins, kNatures}) {
        for (const ReferenceItem &item : must(services.references().items(source)))
            text += u"%1 %2/%3 (%4) %5 %6\n"_s.arg(item.id, item.name.fr, item.name.en, item.synonyms.join(u'|'), item.colour)
                        .arg(item.retired);
    }
    return text;
}

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void departmentIsAddedRenamedAndUnderstoodByItsOldName_data() { addEngineRows(); }
    void departmentIsAddedRenamedAndUnderstoodByItsOldName()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        ReferenceItem west = named(u" Direction   Ouest "_s);
        west.contactName = u"Zoé Lefèvre"_s;
        const auto added = services->references().add(kDepartments, west);
        QVERIFY2(added, why(added));
        west = itemCalled(*services, kDepartments, u"Direction Ouest"_s); // blanks tidied up
        QCOMPARE(west.contactName, u"Zoé Lefèvre"_s);
        const Record sheet = makeSheet(*services, u"Ba"_s, {}, {{u"department"_s, reference(west)}});
        ReferenceItem renamed = west;
        renamed.name = {u"Bretagne"_s, u"Bretagne"_s};
        const auto edited = services->references().edit(kDepartments, west, renamed, progress);
        QVERIFY2(edited, why(edited));
        QCOMPARE(must(services->records().load(u"staff"_s, sheet.id)).value(u"department"_s).value<Reference>().name, u"Bretagne"_s);
        const auto byOldName = services->records().save(
            newSheet(u"Bo"_s, {}, {{u"department"_s, QVariant::fromValue(Reference{0, u"DIRECTION OUEST"_s})}}));
        QVERIFY2(byOldName, why(byOldName));
        QCOMPARE(byOldName->value(u"department"_s).value<Reference>().name, u"Bretagne"_s);
        QCOMPARE(must(services->references().uses(kDepartments)).value(west.id).sheets, 2);
        const auto back = services->references().undo(*edited, progress);
        QVERIFY2(back, why(back));
        QCOMPARE(itemCalled(*services, kDepartments, u"Direction Ouest"_s), west);
    }

    void mergedDepartmentTakesItsSheetsAlongUnderOneOperation_data() { addEngineRows(); }
    void mergedDepartmentTakesItsSheetsAlongUnderOneOperation()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        (void)must(services->references().add(kDepartments, named(u"Ouest"_s)));
        (void)must(services->references().add(kDepartments, named(u"Bretagne"_s)));
        const ReferenceItem west = itemCalled(*services, kDepartments, u"Ouest"_s);
        const ReferenceItem brittany = itemCalled(*services, kDepartments, u"Bretagne"_s);
        const Record moved = makeSheet(*services, u"Ba"_s, {}, {{u"department"_s, reference(brittany)}, {u"iban"_s, u"DE89370400440532013000"_s}});
        makeSheet(*services, u"Bo"_s, {}, {{u"department"_s, reference(west)}});
        const QString before = contentOf(database);
        const auto merged = services->references().merge(kDepartments, {west, brittany}, west.id, progress);
        QVERIFY2(merged, why(merged));
        QCOMPARE(merged->sheets, 1);
        const Record now = must(services->records().load(u"staff"_s, moved.id));
        QCOMPARE(now.value(u"department"_s).value<Reference>().name, u"Ouest"_s);
        QCOMPARE(now.version, moved.version + 1);
        QCOMPARE(database.ask(u"SELECT o.what || ' ' || j.field || ' ' || j.old_value || '>' || j.new_value FROM journal j "
                              "JOIN operation o ON o.seq = j.operation"_s),
                 u"reference department_id %1>%2"_s.arg(brittany.id, west.id));
        QCOMPARE(database.ask(u"SELECT department_id FROM staff_private"_s), west.id);
        // a form that was open meanwhile still names the old one
        const auto late = services->records().save(newSheet(u"Bi"_s, {}, {{u"department"_s, reference(brittany)}}));
        QVERIFY2(late, why(late));
        QCOMPARE(late->value(u"department"_s).value<Reference>().id, west.id.toInt());
        QCOMPARE(must(services->directory().resolve(*must(services->catalogues().catalogue(u"staff"_s))->field(u"department"_s), u"bretagne"_s)).id, west.id.toInt());
        const auto again = services->references().add(kDepartments, named(u"Brétagne"_s));
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"Ouest"_s), why(again));
        const auto back = services->references().undo(*merged, progress);
        QVERIFY2(back, why(back));
        QCOMPARE(contentOf(database).section(u',', 0, 1), before);
        QCOMPARE(database.ask(u"SELECT count(*) FROM department WHERE meaning IS NOT NULL"_s), u"0"_s);
    }

    /// A sheet that someone saved since keeps what they gave it.
    void undoLeavesSheetsThatWereChangedSince_data() { addEngineRows(); }
    void undoLeavesSheetsThatWereChangedSince()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        const Record one = makeSheet(*services, u"Ba"_s, {}, {{u"origin"_s, u"school"_s}});
        const Record two = makeSheet(*services, u"Bo"_s, {}, {{u"origin"_s, u"school"_s}});
        const auto merged = services->references().merge(
            kOrigins, {itemCalled(*services, kOrigins, u"École ou université"_s), itemCalled(*services, kOrigins, u"Autre"_s)}, u"other"_s, progress);
        QVERIFY2(merged, why(merged));
        QCOMPARE(merged->sheets, 2);
        const Record now = must(services->records().load(u"staff"_s, two.id));
        (void)must(services->records().save(changeOf(now, {{u"origin"_s, u"event"_s}})));
        const auto back = services->references().undo(*merged, progress);
        QVERIFY2(back, why(back));
        QCOMPARE(must(services->records().load(u"staff"_s, one.id)).value(u"origin"_s), QVariant(u"school"_s));
        QCOMPARE(must(services->records().load(u"staff"_s, two.id)).value(u"origin"_s), QVariant(u"event"_s));
        const auto twice = services->references().undo(*merged, progress);
        QVERIFY(!twice && twice.error().kind == ErrorKind::Conflict);
    }

    /// K18: a company is a text; every way of writing one of its names is one company, and found by the search.
    void spellingsOfACompanyBecomeOne_data() { addEngineRows(); }
    void spellingsOfACompanyBecomeOne()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        const Record free = makeSheet(*services, u"Ba"_s, {}, {{u"company"_s, u"B.D.T."_s}});
        (void)must(services->references().add(kCompanies, named(u"Banque des Territoires"_s)));
        ReferenceItem short_ = named(u"BDT"_s);
        short_.synonyms = {u"B.D.T."_s};
        (void)must(services->references().add(kCompanies, short_));
        QCOMPARE(must(services->references().uses(kCompanies)).value(u"bdt"_s).sheets, 1);
        const ReferenceItem bank = itemCalled(*services, kCompanies, u"Banque des Territoires"_s);
        const auto merged = services->references().merge(kCompanies, {bank, itemCalled(*services, kCompanies, u"BDT"_s)}, bank.id, progress);
        QVERIFY2(merged, why(merged));
        QCOMPARE(must(services->records().load(u"staff"_s, free.id)).value(u"company"_s), QVariant(u"Banque des Territoires"_s));
        const RecordQuery query{u"staff"_s, u"territoires"_s, {}, {}, Qt::AscendingOrder};
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>{free.id});
        const auto catalogue = must(services->catalogues().current(u"staff"_s));
        const FieldDefinition &field = *catalogue->field(u"company"_s);
        QCOMPARE(must(typeOf(field).parse(u" bdt "_s, {field, *catalogue})), QVariant(u"Banque des Territoires"_s));
        QCOMPARE(must(typeOf(field).parse(u"Autre Société"_s, {field, *catalogue})), QVariant(u"Autre Société"_s));
        ReferenceItem seen = itemCalled(*services, kCompanies, u"Banque des Territoires"_s);
        ReferenceItem renamed = seen;
        renamed.name = {u"Caisse"_s, u"Caisse"_s};
        const auto edited = services->references().edit(kCompanies, seen, renamed, progress);
        QVERIFY2(edited && edited->sheets == 1, why(edited));
        QCOMPARE(must(services->records().load(u"staff"_s, free.id)).value(u"company"_s), QVariant(u"Caisse"_s));
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>{});
        (void)must(services->references().undo(*edited, progress));
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>{free.id});
    }

    void retiredValueStaysOnItsSheets_data() { addEngineRows(); }
    void retiredValueStaysOnItsSheets()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record sheet = makeSheet(*services, u"Ba"_s, {}, {{u"origin"_s, u"school"_s}});
        const auto retired = services->references().setRetired(kOrigins, {u"school"_s}, true);
        QVERIFY2(retired, why(retired));
        const auto catalogue = must(services->catalogues().current(u"staff"_s));
        QVERIFY(catalogue->choiceWithCode(*catalogue->field(u"origin"_s), u"school"_s)->retired);
        const Record now = must(services->records().load(u"staff"_s, sheet.id));
        QCOMPARE(now.value(u"origin"_s), QVariant(u"school"_s));
        QVERIFY(must(services->records().save(changeOf(now, {{u"city"_s, u"Lyon"_s}}))).id == sheet.id);
        QVERIFY(!services->references().setRetired({u"staff"_s, u"situation"_s}, {u"active"_s}, true));
        const auto only = must(services->references().items(kDepartments));
        QCOMPARE(only.size(), 1);
        QVERIFY(!services->references().setRetired(kDepartments, {only.first().id}, true));
    }

    void onlyWhatNobodyUsesIsRemoved_data() { addEngineRows(); }
    void onlyWhatNobodyUsesIsRemoved()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        makeSheet(*services, u"Ba"_s, {}, {{u"origin"_s, u"school"_s}});
        const auto used = services->references().remove(kOrigins, {u"school"_s});
        QVERIFY(!used);
        QVERIFY2(used.error().kind == ErrorKind::Invalid, why(used));
        const auto configured = services->references().remove(kNatures, {u"trainee"_s});
        QVERIFY(!configured);
        QVERIFY2(configured.error().message.contains(u"sociale"_s) || configured.error().message.contains(u"ocial"_s), why(configured));
        const QString lists = listsOf(*services);
        const auto removed = services->references().remove(kOrigins, {u"event"_s, u"other"_s});
        QVERIFY2(removed, why(removed));
        QVERIFY(listsOf(*services) != lists);
        (void)must(services->references().undo(*removed, progress));
        QCOMPARE(listsOf(*services), lists); // in their old places
    }

    void mergedNatureLeavesTheConfigurationWhole_data() { addEngineRows(); }
    void mergedNatureLeavesTheConfigurationWhole()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const auto merged = services->references().merge(
            kNatures, {itemCalled(*services, kNatures, u"Salarié"_s), itemCalled(*services, kNatures, u"Intérimaire"_s)}, u"temp"_s, progress);
        QVERIFY2(merged, why(merged));
        auto catalogue = must(services->catalogues().current(u"staff"_s));
        QCOMPARE(catalogue->field(u"nature"_s)->defaultValue, u"temp"_s);
        QCOMPARE(catalogue->field(u"social_security_number"_s)->natures, QStringList({u"temp"_s, u"trainee"_s}));
        QCOMPARE(must(services->records().load(u"staff"_s, sheet.id)).value(u"nature"_s), QVariant(u"temp"_s));
        QCOMPARE(catalogue->choiceMeant(*catalogue->field(u"nature"_s), u"employee"_s)->code, u"temp"_s);
        (void)must(services->references().undo(*merged, progress));
        catalogue = must(services->catalogues().current(u"staff"_s));
        QCOMPARE(catalogue->field(u"nature"_s)->defaultValue, u"employee"_s);
        QCOMPARE(catalogue->field(u"social_security_number"_s)->natures.size(), 3);
    }

    void severalChoicesMergeIntoOne_data() { addEngineRows(); }
    void severalChoicesMergeIntoOne()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        FieldDefinition field = ownField(u"ways"_s, u"choices"_s);
        field.choiceList = u"origin"_s;
        publishFields(*services, {field});
        const QStringList was{u"advert"_s, u"school"_s, u"event"_s};
        const Record sheet = makeSheet(*services, u"Ba"_s, {}, {{u"ways"_s, was}});
        const auto merged = services->references().merge(
            kOrigins, {itemCalled(*services, kOrigins, u"Offre d’emploi"_s), itemCalled(*services, kOrigins, u"Salon ou événement"_s), itemCalled(*services, kOrigins, u"École ou université"_s)},
            u"school"_s, progress);
        QVERIFY2(merged, why(merged));
        QCOMPARE(must(services->records().load(u"staff"_s, sheet.id)).value(u"ways"_s), QVariant(QStringList{u"school"_s}));
        (void)must(services->references().undo(*merged, progress));
        QCOMPARE(must(services->records().load(u"staff"_s, sheet.id)).value(u"ways"_s), QVariant(was));
    }

    /// Someone renames while I merge, merges what I rename, sorts what I sort.
    void twoProgramsMeetWithAClearSentence_data() { addEngineRows(); }
    void twoProgramsMeetWithAClearSentence()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto mine = database.open(u"Alice Martin"_s);
        const auto theirs = database.open(u"Bob"_s);
        Progress progress;
        const ReferenceItem school = itemCalled(*mine, kOrigins, u"École ou université"_s);
        const ReferenceItem other = itemCalled(*mine, kOrigins, u"Autre"_s);
        ReferenceItem renamed = school;
        renamed.name = {u"Formation"_s, u"Training"_s};
        (void)must(theirs->references().edit(kOrigins, school, renamed, progress));
        const auto stale = mine->references().merge(kOrigins, {school, other}, other.id, progress);
        QVERIFY(!stale);
        QVERIFY2(stale.error().kind == ErrorKind::Conflict && stale.error().message.contains(u"Formation"_s), why(stale));
        const auto overwritten = mine->references().edit(kOrigins, school, named(u"Études"_s), progress);
        QVERIFY(!overwritten && overwritten.error().kind == ErrorKind::Conflict);
        (void)must(theirs->references().remove(kOrigins, {u"event"_s}));
        QStringList order;
        for (const ReferenceItem &item : must(mine->references().items(kOrigins)))
            order.prepend(item.id);
        QVERIFY(mine->references().setOrder(kOrigins, order)); // what it just read
        const auto gone = mine->references().setRetired(kOrigins, {u"event"_s}, true);
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
        order << u"event"_s;
        const auto old = mine->references().setOrder(kOrigins, order);
        QVERIFY(old || old.error().kind == ErrorKind::Conflict);
    }

    void hostileNamesAreRefusedOrCleaned_data() { addEngineRows(); }
    void hostileNamesAreRefusedOrCleaned()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const ReferenceSource &source : {kDepartments, kCompanies, kOrigins}) {
            for (const QString &name : {QString(), u"   "_s, QString(10'000, u'x'), u"two\nlines"_s, u"\u202E\u200B"_s, u"a\tb"_s}) {
                const auto refused = services->references().add(source, named(name));
                QVERIFY2(!refused && refused.error().kind == ErrorKind::Invalid && !refused.error().message.isEmpty(), qPrintable(name.left(20)));
            }
            const auto cleaned = services->references().add(source, named(u"\u202EÉté  d'\u200BArc'); DROP TABLE staff; -- | ; , <b>"_s));
            QVERIFY2(cleaned, why(cleaned));
            QVERIFY(!services->references().add(source, named(u"ete d’arc'); drop table staff; -- | ; , <B>"_s)));
        }
        QVERIFY(must(services->catalogues().current(u"staff"_s)));
    }

    void stoppedMergeLeavesEverythingAsItWas_data() { addEngineRows(); }
    void stoppedMergeLeavesEverythingAsItWas()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        makeSheet(*services, u"Ba"_s, {}, {{u"origin"_s, u"school"_s}});
        const QString content = contentOf(database);
        const QString lists = listsOf(*services);
        Progress progress;
        progress.cancel();
        const auto stopped = services->references().merge(
            kOrigins, {itemCalled(*services, kOrigins, u"École ou université"_s), itemCalled(*services, kOrigins, u"Autre"_s)}, u"other"_s, progress);
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Unavailable);
        QCOMPARE(contentOf(database), content);
        QCOMPARE(listsOf(*services), lists);
    }

    /// Whatever is done, and undone from the last to the first, leaves what was there.
    void everythingUndoneIsAsBefore_data() { addEngineRows(); }
    void everythingUndoneIsAsBefore()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Progress progress;
        QRandomGenerator random(20261122);
        for (const QString &name : {u"Nord"_s, u"Sud"_s, u"Est"_s, u"Ouest"_s}) {
            (void)must(services->references().add(kDepartments, named(name)));
            (void)must(services->references().add(kCompanies, named(u"Société "_s + name)));
        }
        const ReferenceItems places = must(services->references().items(kDepartments));
        for (int i = 0; i < 20; ++i)
            makeSheet(*services, u"Ba %1"_s.arg(i), {}, {{u"department"_s, reference(places.at(random.bounded(places.size())))},
                                                         {u"company"_s, random.bounded(2) ? u"Société Nord"_s : u"societe sud"_s},
                                                         {u"origin"_s, random.bounded(2) ? u"school"_s : u"event"_s}});
        const QString content = contentOf(database);
        const QString lists = listsOf(*services);
        QList<ReferenceChange> done;
        for (int step = 0; step < 40; ++step) {
            const ReferenceSource source = QList{kDepartments, kCompanies, kOrigins}.at(random.bounded(3));
            const ReferenceItems items = must(services->references().items(source));
            const ReferenceItem &one = items.at(random.bounded(items.size()));
            const ReferenceItem &two = items.at(random.bounded(items.size()));
            Result<ReferenceChange> change = fail(ErrorKind::Invalid, {});
            switch (random.bounded(5)) {
            case 0: change = services->references().add(source, named(u"Ajout %1"_s.arg(step))); break;
            case 1: {
                ReferenceItem wanted = one;
                wanted.name = {u"Nom %1"_s.arg(step), u"Name %1"_s.arg(step)};
                if (source.isDepartments())
                    wanted.name.en = wanted.name.fr;
                change = services->references().edit(source, one, wanted, progress);
                break;
            }
            case 2: change = services->references().setRetired(source, {one.id}, !one.retired); break;
            case 3: change = services->references().remove(source, {one.id}); break;
            default: change = services->references().merge(source, {one, two}, two.id, progress); break;
            }
            if (change)
                done << *change;
        }
        QVERIFY(done.size() > 15);
        QVERIFY(contentOf(database) != content);
        while (!done.isEmpty()) {
            const auto back = services->references().undo(done.takeLast(), progress);
            QVERIFY2(back, why(back));
        }
        QCOMPARE(contentOf(database), content);
        QCOMPARE(listsOf(*services), lists);
        QCOMPARE(database.ask(u"SELECT count(*) FROM department WHERE meaning IS NOT NULL"_s), u"0"_s);
    }

    /// D2: prefix, width and next number; never below what was given, not even by way of another prefix.
    void numberPatternIsChanged_data() { addEngineRows(); }
    void numberPatternIsChanged()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const auto rule = [&](const QString &nature) {
            for (const NumberRule &one : must(services->numbers().rules(u"staff"_s))) {
                if (one.series == "matricule"_L1 && one.nature == nature)
                    return one;
            }
            return NumberRule();
        };
        const auto taken = [&](const QString &nature) {
            RecordEdit edit = newSheet(u"Ba"_s, {}, {{u"nature"_s, nature}});
            edit.takeNumbers = {u"matricule"_s};
            return must(services->records().save(edit)).value(u"matricule"_s).toString();
        };
        QCOMPARE(taken(u"employee"_s), u"SA00001"_s);
        const NumberRule seen = rule(u"employee"_s);
        QCOMPARE(seen.preview(), u"SA00002"_s);
        NumberRule wanted = seen;
        wanted.next = 42;
        QVERIFY(services->numbers().change(u"staff"_s, seen, wanted));
        QCOMPARE(taken(u"employee"_s), u"SA00042"_s);
        wanted.next = 7;
        const auto low = services->numbers().change(u"staff"_s, rule(u"employee"_s), wanted);
        QVERIFY(!low && low.error().field == "next"_L1);
        QVERIFY2(low.error().message.contains(u"43"_s), why(low));
        wanted.prefix = u"EMP-"_s;
        wanted.width = 4;
        QVERIFY(services->numbers().change(u"staff"_s, rule(u"employee"_s), wanted));
        QCOMPARE(taken(u"employee"_s), u"EMP-0007"_s);
        NumberRule back = rule(u"employee"_s);
        back.prefix = u"SA"_s;
        back.next = 10;
        QVERIFY(!services->numbers().change(u"staff"_s, rule(u"employee"_s), back));
        back.next = 43;
        QVERIFY(services->numbers().change(u"staff"_s, rule(u"employee"_s), back));
        QCOMPARE(taken(u"employee"_s), u"SA0043"_s);
        QVERIFY(!services->numbers().change(u"staff"_s, seen, wanted)); // seen long ago
        for (const QString &prefix : {u"A B"_s, u"A1"_s, u"two\nlines"_s, QString(40, u'A'), u"\u202EA"_s}) {
            NumberRule bad = rule(u"temp"_s);
            bad.prefix = prefix;
            QVERIFY(!services->numbers().change(u"staff"_s, rule(u"temp"_s), bad));
        }
        QCOMPARE(rule(u"trainee"_s).preview(), u"1"_s); // plain
        (void)must(services->references().add(kNatures, named(u"Apprenti"_s)));
        NumberRule fresh = rule(u"apprenti"_s);
        QVERIFY(!fresh.own);
        NumberRule apprentice = fresh;
        apprentice.prefix = u"AP"_s;
        apprentice.width = 3;
        QVERIFY(services->numbers().change(u"staff"_s, fresh, apprentice));
        QCOMPARE(taken(u"apprenti"_s), u"AP001"_s);
    }
};
} // namespace

EFFECTIF_TEST(TestReference)
#include "tst_reference.moc"
