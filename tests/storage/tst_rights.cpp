// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the services refuse to whom, on both engines. What a server refuses by itself is another test's.
#include "models/services/attachmentservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/configurationservice.h"
#include "models/services/copyservice.h"
#include "models/services/exportservice.h"
#include "models/services/homeservice.h"
#include "models/services/importservice.h"
#include "models/services/maintenanceservice.h"
#include "models/services/noteservice.h"
#include "models/services/photoservice.h"
#include "models/services/viewservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kNumber = u"secret_number"_s;

/// Two departments with a sheet each, one more that is anybody's own, and a sensitive field with a value on each.
class Office2
{
public:
    explicit Office2(Engine engine) : database(engine), services(database.open())
    {
        FieldDefinition field = ownField(kNumber, u"text"_s);
        field.sensitive = true;
        publishFields(*services, {field});
        const QList<Reference> departments = must(services->directory().departments());
        head = departments.first();
        lyon = must(services->directory().addDepartment(u"Lyon"_s));
        mine = make(u"Bernard"_s, lyon, u"M-1"_s);
        second = make(u"Carlier"_s, lyon, u"M-2"_s);
        foreign = make(u"Zidane"_s, head, u"M-3"_s);
    }

    Record make(const QString &name, const Reference &department, const QString &number)
    {
        return makeSheet(*services, name, u"Paul"_s,
                         {{u"department"_s, QVariant::fromValue(department)}, {kNumber, u"secret "_s + name}, {u"matricule"_s, number}});
    }

    /// Goes on as somebody with these rights.
    void actAs(const Rights &rights)
    {
        services->context().rights = rights;
        services->catalogues().forgetAll();
        services->records().forgetOrders();
    }
    void actAs(const QString &role, const QSet<QString> &capabilities = {})
    {
        Rights rights;
        rights.role = role;
        rights.departments = {lyon.id};
        rights.capabilities = capabilities;
        actAs(rights);
    }
    void actAsStaff(RecordId sheet)
    {
        Rights rights;
        rights.role = u"staff"_s;
        rights.capabilities.clear();
        rights.sheetKind = kStaff;
        rights.sheet = sheet;
        actAs(rights);
    }
    void actAsAdministrator() { actAs(Rights()); }

    QList<RecordId> found(const QString &search = {}, const QString &sort = {})
    {
        RecordQuery query;
        query.kind = kStaff;
        query.search = search;
        query.sortField = sort;
        query.scope = RecordScope::Everyone;
        return must(services->records().ids(query));
    }
    QByteArray exported(const QStringList &fields = {}, ExportFormat format = ExportFormat::Csv)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ExportOptions options;
        options.query.kind = kStaff;
        options.query.scope = RecordScope::Everyone;
        options.fields = fields;
        options.format = format;
        options.sensitive = true; // as far as one may
        Progress progress;
        const auto written = ExportService(*services).run(buffer, options, progress);
        return written ? buffer.data() : QByteArray("refused");
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    Reference head;
    Reference lyon;
    Record mine;
    Record second;
    Record foreign;
};

BulkEdit bulk(const QList<RecordId> &ids, const QString &field, const QVariant &value)
{
    BulkEdit edit;
    edit.kind = kStaff;
    edit.ids = ids;
    edit.field = field;
    edit.value = value;
    return edit;
}

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserFindsTheOwnDepartmentOnly_data() { addEngineRows(); }
    void aUserFindsTheOwnDepartmentOnly()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        const QList<RecordId> own{office.mine.id, office.second.id};
        QCOMPARE(office.found(), own);
        QCOMPARE(office.found({}, u"matricule"_s), own); // by a column
        QCOMPARE(office.found(u"paul"_s), own);          // by the resident words too
        QVERIFY(office.found(u"zidane"_s).isEmpty());
        RecordService &records = office.services->records();
        QCOMPARE(must(records.firstPage(kStaff, 10)), own);
        QCOMPARE(must(records.counts(kStaff)).present, 2);
        QCOMPARE(must(records.count(kStaff)), 2);
        RecordQuery query;
        query.kind = kStaff;
        query.groupField = u"department"_s;
        QCOMPARE(must(records.order(query)).groups, QList<qint32>{2});
        QCOMPARE(must(records.rows(kStaff, {office.mine.id, office.foreign.id}, {u"last_name"_s})).size(), 1);
        QCOMPARE(must(office.services->directory().departments()), QList<Reference>{office.lyon});
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::VCard}) {
            QVERIFY(!office.exported({}, format).contains("Zidane"));
            QVERIFY(office.exported({}, format).contains("Bernard"));
        }
        QCOMPARE(office.exported({u"last_name"_s, u"mobile"_s}, ExportFormat::VCard), QByteArray("refused")); // not public
        QCOMPARE(must(HomeService(*office.services).find(kStaff, u"paul"_s)).count, 2);
        const HomeContent home = must(HomeService(*office.services).content(kStaff, {office.foreign.id, office.mine.id}));
        QCOMPARE(home.recent.size(), 1);
    }

    void newsKeepToTheScope_data() { addEngineRows(); }
    void newsKeepToTheScope()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        QCOMPARE(office.found().size(), 2); // the order is in memory now
        (void)office.found(u"paul"_s);
        const auto other = office.database.open(u"Paul Petit"_s);
        const Record fresh = makeSheet(*other, u"Yvon"_s, u"Paul"_s, {{u"department"_s, QVariant::fromValue(office.head)}});
        const Record near = makeSheet(*other, u"Adam"_s, u"Paul"_s, {{u"department"_s, QVariant::fromValue(office.lyon)}});
        must(office.services->records().recordsChanged(kStaff, {fresh.id, near.id}));
        QCOMPARE(office.found(), (QList<RecordId>{near.id, office.mine.id, office.second.id}));
        QCOMPARE(office.found(u"paul"_s).size(), 3);
        (void)must(other->records().save(changeOf(must(other->records().load(kStaff, office.second.id)),
                                                  {{u"department"_s, QVariant::fromValue(office.head)}})));
        must(office.services->records().recordsChanged(kStaff, {office.second.id}));
        QCOMPARE(office.found(), (QList<RecordId>{near.id, office.mine.id})); // it was brought elsewhere
    }

    void severalDepartmentsAreOneList_data() { addEngineRows(); }
    void severalDepartmentsAreOneList()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        Rights rights;
        rights.role = u"user"_s;
        rights.departments = {office.lyon.id, office.head.id};
        office.actAs(rights);
        QCOMPARE(office.found().size(), 3);
        rights.departments.clear();
        office.actAs(rights);
        QVERIFY(office.found().isEmpty());
    }

    void notYoursAndNotThereAreOneAnswer_data() { addEngineRows(); }
    void notYoursAndNotThereAreOneAnswer()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"manager"_s);
        RecordService &records = office.services->records();
        const RecordId nobody = 99999;
        QCOMPARE(kindOf(records.load(kStaff, office.foreign.id)), ErrorKind::NotFound);
        QCOMPARE(records.load(kStaff, office.foreign.id).error().message, records.load(kStaff, nobody).error().message);
        QCOMPARE(kindOf(records.latest(kStaff, office.foreign.id)), ErrorKind::NotFound);

        RecordEdit edit = changeOf(office.foreign, {{u"first_name"_s, u"Eve"_s}});
        const auto refused = records.save(edit);
        QCOMPARE(kindOf(refused), ErrorKind::Denied);
        edit.id = nobody;
        QCOMPARE(records.save(edit).error().message, refused.error().message);

        LifecycleService &life = office.services->lifecycle();
        LifecycleRequest request{kStaff, {office.mine.id, office.foreign.id}, {}, QUuid::createUuid()};
        QCOMPARE(kindOf(life.moveToBin(request)), ErrorKind::Denied);
        QCOMPARE(kindOf(life.setSituation(request, Situation::Inactive)), ErrorKind::Denied);
        QCOMPARE(kindOf(life.restore(request)), ErrorKind::Denied);
        QCOMPARE(kindOf(life.setFavourite(request, true)), ErrorKind::Denied);
        QCOMPARE(kindOf(life.erase(request)), ErrorKind::Denied);
        QCOMPARE(kindOf(life.inventory(kStaff, {office.foreign.id})), ErrorKind::Denied);
        Progress progress;
        QCOMPARE(kindOf(BulkEditService(*office.services).set(bulk(request.ids, u"first_name"_s, u"Eve"_s), progress)),
                 ErrorKind::Denied);
        office.actAsAdministrator();
        QCOMPARE(must(records.load(kStaff, office.foreign.id)).version, office.foreign.version);
        QCOMPARE(must(records.load(kStaff, office.mine.id)).version, office.mine.version);
    }

    void whatHangsOnASheetGoesWithIt_data() { addEngineRows(); }
    void whatHangsOnASheetGoesWithIt()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        Services &services = *office.services;
        const Note note = must(NoteService(services).add({kStaff, office.foreign.id}, u"a word"_s, QUuid::createUuid()));
        NewFile file;
        file.facts.name = u"contract.txt"_s;
        file.bytes = "text";
        const Attachment paper = must(AttachmentService(services).add(kStaff, office.foreign.id, file, QUuid::createUuid()));
        office.actAs(u"manager"_s);
        QVERIFY(must(NoteService(services).list({kStaff, office.foreign.id}, 10)).notes.isEmpty());
        QCOMPARE(kindOf(NoteService(services).add({kStaff, office.foreign.id}, u"x"_s, QUuid::createUuid())), ErrorKind::Denied);
        QCOMPARE(kindOf(NoteService(services).remove(note, QUuid::createUuid())), ErrorKind::Denied);
        Note moved = note; // claims to hang on a sheet of one's own
        moved.subject.id = office.mine.id;
        QCOMPARE(kindOf(NoteService(services).remove(moved, QUuid::createUuid())), ErrorKind::NotFound);
        QVERIFY(must(AttachmentService(services).list(kStaff, office.foreign.id)).isEmpty());
        QCOMPARE(kindOf(AttachmentService(services).remove(paper, QUuid::createUuid())), ErrorKind::Denied);
        Attachment shifted = paper;
        shifted.record = office.mine.id;
        QCOMPARE(kindOf(AttachmentService(services).remove(shifted, QUuid::createUuid())), ErrorKind::NotFound);
        QVERIFY(must(PhotoService(services).photo(kStaff, office.foreign.id)).isEmpty());
        QCOMPARE(kindOf(PhotoService(services).remove(kStaff, office.foreign.id, QUuid::createUuid())), ErrorKind::Denied);
    }

    void newSheetsStayInTheScope_data() { addEngineRows(); }
    void newSheetsStayInTheScope() // K05, K19
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        RecordService &records = office.services->records();
        QCOMPARE(must(records.blank(kStaff)).value(u"department"_s).value<Reference>(), office.lyon);
        const Record fresh = makeSheet(*office.services, u"Neuf"_s);
        QCOMPARE(fresh.value(u"department"_s).value<Reference>().id, office.lyon.id);
        const auto head = QVariant::fromValue(office.head);
        QCOMPARE(kindOf(records.save(newSheet(u"Ailleurs"_s, {}, {{u"department"_s, head}}))), ErrorKind::Denied);
        QCOMPARE(kindOf(records.save(changeOf(fresh, {{u"department"_s, head}}))), ErrorKind::Denied); // K25
        Progress progress;
        QCOMPARE(kindOf(BulkEditService(*office.services).set(bulk({fresh.id}, u"department"_s, head), progress)),
                 ErrorKind::Denied);
    }

    void numbersElsewhereTellNoName_data() { addEngineRows(); }
    void numbersElsewhereTellNoName()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        const auto refused = office.services->records().save(newSheet(u"Neuf"_s, {}, {{u"matricule"_s, u"M-3"_s}}));
        QCOMPARE(kindOf(refused), ErrorKind::Invalid);
        QVERIFY(!refused.error().message.contains(u"Zidane"_s, Qt::CaseInsensitive));
    }

    void importsKeepToTheScope_data() { addEngineRows(); }
    void importsKeepToTheScope()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        ImportOptions options;
        options.kind = kStaff;
        options.allowIncomplete = true;
        options.mode = ImportMode::CreateAndUpdate;
        options.language = Language::English;
        QBuffer file;
        file.setData("matricule;last_name;department\nM-3;Stolen;\nM-8;Ailleurs;Head office\nM-9;Ici;Lyon\nM-1;Renamed;\n");
        file.open(QIODevice::ReadOnly);
        QStringList told;
        Progress progress;
        const auto done = ImportService(*office.services)
                              .run(file, options, [&](const ImportIssue &issue) { told << issue.reason; }, progress);
        QVERIFY2(done, why(done));
        QCOMPARE(done->refused, 2);
        QCOMPARE(done->created, 1);
        QCOMPARE(done->updated, 1);
        QVERIFY(!told.join(u' ').contains(u"Zidane"_s, Qt::CaseInsensitive));
        options.createMissing = true;
        file.seek(0);
        QCOMPARE(kindOf(ImportService(*office.services).run(file, options, {}, progress)), ErrorKind::Denied);
        office.actAsAdministrator();
        QCOMPARE(must(office.services->records().load(kStaff, office.foreign.id)).version, office.foreign.version);
    }

    void staffSeeTheOwnSheetAndChangeNothing_data() { addEngineRows(); }
    void staffSeeTheOwnSheetAndChangeNothing()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        Services &services = *office.services;
        (void)must(NoteService(services).add({kStaff, office.mine.id}, u"of colleagues"_s, QUuid::createUuid()));
        office.actAsStaff(office.mine.id);
        QCOMPARE(office.found(), QList<RecordId>{office.mine.id});
        const Record own = must(services.records().load(kStaff, office.mine.id));
        QVERIFY(must(NoteService(services).list({kStaff, own.id}, 10)).notes.isEmpty());
        QCOMPARE(kindOf(services.records().save(changeOf(own, {{u"first_name"_s, u"Eve"_s}}))), ErrorKind::Denied);
        QCOMPARE(kindOf(services.records().save(newSheet(u"Neuf"_s))), ErrorKind::Denied);
        QCOMPARE(kindOf(services.lifecycle().moveToBin({kStaff, {own.id}, {}, QUuid::createUuid()})), ErrorKind::Denied);
        QCOMPARE(kindOf(NoteService(services).add({kStaff, own.id}, u"x"_s, QUuid::createUuid())), ErrorKind::Denied);
        QCOMPARE(kindOf(PhotoService(services).remove(kStaff, own.id, QUuid::createUuid())), ErrorKind::Denied);
        office.actAsStaff(0);
        QVERIFY(office.found().isEmpty());
    }

    void managersErase_data() { addEngineRows(); }
    void managersErase()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        LifecycleService &life = office.services->lifecycle();
        office.actAs(u"user"_s);
        const LifecycleRequest request{kStaff, {office.mine.id}, {}, QUuid::createUuid()};
        QVERIFY(life.moveToBin(request)); // K26
        QCOMPARE(kindOf(life.erase({kStaff, {office.mine.id}, {}, QUuid::createUuid()})), ErrorKind::Denied);
        office.actAs(u"manager"_s, {capability::kSensitive});
        const auto erased = life.erase({kStaff, {office.mine.id}, {}, QUuid::createUuid()});
        QVERIFY2(erased, why(erased));
    }

    void onlyAdministratorsConfigure_data() { addEngineRows(); }
    void onlyAdministratorsConfigure()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"manager"_s, {capability::kSensitive, capability::kDuplicates});
        Services &services = *office.services;
        QCOMPARE(kindOf(tryPublishFields(services, {ownField(u"badge"_s, u"text"_s)})), ErrorKind::Denied);
        QCOMPARE(kindOf(ConfigurationService(services).empty(kStaff, kNumber)), ErrorKind::Denied);
        ReferenceItem item;
        item.name = {u"Nantes"_s, u"Nantes"_s};
        QCOMPARE(kindOf(services.references().add(ReferenceSource(), item)), ErrorKind::Denied);
        QCOMPARE(kindOf(services.references().uses(ReferenceSource())), ErrorKind::Denied); // counts other departments' sheets
        QCOMPARE(kindOf(services.directory().addDepartment(u"Nantes"_s)), ErrorKind::Denied);
        QCOMPARE(kindOf(services.directory().storeSetting(u"office_name"_s, u"x"_s)), ErrorKind::Denied);
        QCOMPARE(kindOf(services.catalogues().addChoice(kStaff, u"nature"_s, u"Autre"_s)), ErrorKind::Denied);
        QCOMPARE(kindOf(AttachmentService(services).storeTypes({}, QUuid::createUuid())), ErrorKind::Denied);
        const NumberRule rule = must(services.numbers().rules(kStaff)).first();
        QCOMPARE(kindOf(services.numbers().change(kStaff, rule, rule)), ErrorKind::Denied);
        ListView view;
        view.kind = kStaff;
        view.name = u"For all"_s;
        view.shared = true;
        QCOMPARE(kindOf(ViewService(services.context()).save(view)), ErrorKind::Denied);
        view.shared = false;
        QVERIFY(ViewService(services.context()).save(view));
        QCOMPARE(kindOf(ViewService(services.context()).setDefault(kStaff, 0, true)), ErrorKind::Denied);
        QCOMPARE(kindOf(MaintenanceService(services).backUp(u"/nowhere/x"_s)), ErrorKind::Denied);
        QCOMPARE(kindOf(MaintenanceService(services).removeUnusedFiles()), ErrorKind::Denied);
        Progress progress;
        QCOMPARE(kindOf(CopyService(services).copyTo(office.database.request(), progress)), ErrorKind::Denied);
    }

    /// D29: asked of one role, such a field stops its save and makes nobody's sheet incomplete.
    void whatIsMandatoryHangsOnTheRole_data() { addEngineRows(); }
    void whatIsMandatoryHangsOnTheRole()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        FieldDefinition badge = ownField(u"badge"_s, u"text"_s);
        badge.mandatory = true;
        badge.mandatoryFor.roles = {u"user"_s};
        publishFields(*office.services, {badge});
        const auto saved = [&](const QString &name, const QVariant &value) {
            return office.services->records().save(
                newSheet(name, u"Paul"_s, {{u"department"_s, QVariant::fromValue(office.lyon)}, {u"badge"_s, value}}));
        };
        office.actAs(u"user"_s);
        const auto refused = saved(u"Dubois"_s, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"badge"_s);
        QVERIFY(saved(u"Dubois"_s, u"B-1"_s));
        office.actAs(u"manager"_s);
        const auto made = saved(u"Duval"_s, {});
        QVERIFY2(made, why(made));
        QVERIFY(!made->incomplete);
    }

    void sensitiveFieldsAreAbsent_data() { addEngineRows(); }
    void sensitiveFieldsAreAbsent()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        Services &services = *office.services;
        const RecordId id = office.mine.id;
        office.actAs(u"user"_s, {capability::kSensitive});
        QVERIFY(office.exported({kNumber}).contains("secret Bernard")); // what the others must not find is there
        office.actAs(u"manager"_s);
        // form, list and columns are made from the catalogue
        QVERIFY(!must(services.catalogues().catalogue(kStaff))->anyField(kNumber));
        const LatestRecord latest = must(services.records().latest(kStaff, id));
        QVERIFY(!latest.record.values.contains(kNumber));
        QVERIFY(!latest.changes.contains(kNumber)); // comparison
        const QList<RecordRow> rows = must(services.records().rows(kStaff, {id}, {u"last_name"_s, kNumber}));
        QCOMPARE(rows.first().values.size(), 1);
        QVERIFY(office.found(u"secret"_s).isEmpty()); // search
        RecordQuery query;
        query.kind = kStaff;
        query.filters.conditions = {{kNumber, FilterOp::StartsWith, u"secret"_s}};
        QVERIFY(!services.records().ids(query)); // filter
        query.filters = {};
        query.sortField = kNumber; // order tells too
        QCOMPARE(must(services.records().ids(query)), office.found());
        QCOMPARE(office.exported({kNumber}), QByteArray("refused"));
        QVERIFY(!office.exported().contains("secret "));
        Progress progress;
        QVERIFY(!BulkEditService(services).set(bulk({id}, kNumber, u"x"_s), progress));
    }

    void aSaveLeavesHiddenValuesAsTheyAre_data() { addEngineRows(); }
    void aSaveLeavesHiddenValuesAsTheyAre()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        office.actAs(u"user"_s);
        RecordService &records = office.services->records();
        const Record before = must(records.load(kStaff, office.mine.id));
        const auto saved = records.save(changeOf(before, {{u"first_name"_s, u"Jeanne"_s}}));
        QVERIFY2(saved, why(saved));
        QVERIFY(!saved->values.contains(kNumber));
        QVERIFY(!records.save(changeOf(*saved, {{kNumber, u"mine now"_s}})));
        office.actAsAdministrator();
        QCOMPARE(must(records.load(kStaff, office.mine.id)).value(kNumber).toString(), u"secret Bernard"_s);
    }

    void whatIsLackingIsNoSecretOfWhoSaves() // on a file; a server counts what it hides by itself
    {
        Office2 office(Engine::Sqlite);
        FieldDefinition field = ownField(kNumber, u"text"_s);
        field.sensitive = true;
        field.mandatory = true;
        publishFields(*office.services, {field});
        office.actAs(u"user"_s);
        const Record fresh = makeSheet(*office.services, u"Neuf"_s); // nobody is asked for what is hidden
        QVERIFY(fresh.incomplete);
        RecordService &records = office.services->records();
        QVERIFY(!must(records.save(changeOf(must(records.load(kStaff, office.mine.id)), {{u"first_name"_s, u"Jeanne"_s}}))).incomplete);
    }

    void anAdministratorWithoutTheRightConfiguresThemAll_data() { addEngineRows(); }
    void anAdministratorWithoutTheRightConfiguresThemAll()
    {
        QFETCH(Engine, engine);
        Office2 office(engine);
        Rights rights;
        rights.capabilities.clear();
        office.actAs(rights);
        QVERIFY(!must(office.services->catalogues().catalogue(kStaff))->field(kNumber));
        const CataloguePtr whole = must(office.services->catalogues().whole(kStaff));
        QVERIFY(whole->field(kNumber));
        Progress progress;
        const auto published = ConfigurationService(*office.services).publish(*whole, {}, progress);
        QVERIFY2(published, why(published));
        office.actAsAdministrator();
        QVERIFY(must(office.services->catalogues().catalogue(kStaff))->field(kNumber));
    }
};
} // namespace

EFFECTIF_TEST(TestRights)
#include "tst_rights.moc"
