// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a person, making a person anonymous, and whose sheets are older than they may be; on both engines.
#include "models/services/attachmentservice.h"
#include "models/services/maintenanceservice.h"
#include "models/services/noteservice.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/personservice.h"
#include "models/services/threadservice.h"
#include "models/services/photoservice.h"
#include "models/storage/personrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kIban = u"FR7630006000011234567890189"_s;
const QByteArray kJpeg = "\xFF\xD8\xFF\xE0 a portrait \xFF\xD9";

/// Somebody with something in every table: a history, also of sensitive fields, a note, a file, a photo, a star.
Record fullPerson(Services &services)
{
    Record sheet = makeSheet(services, u"Lefèvre"_s, u"Zoé"_s,
                             {{u"iban"_s, kIban}, {u"city"_s, u"Concarneau"_s}, {u"nature"_s, u"employee"_s},
                              {u"contract_start"_s, QDate(2015, 3, 12)}, {u"contract_end"_s, QDate(2019, 6, 30)}});
    sheet = must(services.records().save(changeOf(sheet, {{u"iban"_s, QVariant()}, {u"city"_s, u"Douarnenez"_s},
                                                          {u"matricule"_s, u"SA77777"_s}})));
    must(NoteService(services).add({kStaff, sheet.id}, u"Vue à Paimpol"_s));
    (void)must(PhotoService(services).replace(kStaff, sheet.id, {kJpeg, kJpeg + "small"}));
    NewFile file;
    file.facts.name = u"Contrat Lefèvre.txt"_s;
    file.bytes = "salaire de Zoé";
    (void)must(AttachmentService(services).add(kStaff, sheet.id, file));
    must(services.lifecycle().setFavourite({kStaff, {sheet.id}, {}}, true));
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.purpose = mailpurpose::kNotification;
    mail.to = {u"Zoé Lefèvre"_s, u"zoe@exemple.fr"_s};
    mail.subject = u"Votre entretien de Paimpol"_s;
    mail.text = u"Bonjour Zoé"_s;
    mail.parts = {{u"Contrat Lefèvre.txt"_s, u"text/plain"_s, "salaire de Zoé", {}}};
    mail.kind = kStaff;
    mail.record = sheet.id;
    must(runOperation(services.context(), {QUuid::createUuid(), u"test"_s, u"outbox"_s, 0}, [&](qint64) -> Result<void> {
        const auto put = OutboxService(services.context()).add(mail);
        return put ? Result<void>() : fail(put.error());
    }));
    return must(services.records().load(kStaff, sheet.id));
}

const QStringList kTelling{u"Lefèvre"_s, u"Lefevre"_s, u"lefevre"_s, u"Zoé"_s, kIban, u"Concarneau"_s, u"Douarnenez"_s, u"Paimpol"_s, u"SA77777"_s};
} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsHandedOut_data() { addEngineRows(); }
    void everythingIsHandedOut()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record sheet = fullPerson(*services);
        (void)makeSheet(*services, u"Autre"_s, u"Personne"_s);
        const PersonDossier dossier = must(PersonService(*services).everything(kStaff, sheet.id));
        const QString text = QString::fromUtf8(QJsonDocument(dossier.json).toJson());
        for (const QString &word : {u"Lefèvre"_s, u"Douarnenez"_s, u"Concarneau"_s, kIban, u"Vue à Paimpol"_s, u"Contrat Lefèvre.txt"_s, u"SA77777"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QVERIFY(!text.contains(u"Autre"_s));
        QCOMPARE(dossier.photo, kJpeg);
        const QJsonObject kept = dossier.json.value(u"kept"_s).toObject();
        for (const QString &table : {u"journal"_s, u"journal_private"_s, u"note"_s, u"attachment"_s, u"favourite"_s, u"record_photo"_s, u"audit"_s, u"outbox"_s})
            QVERIFY2(!kept.value(table).toArray().isEmpty(), qPrintable(table));
        const QJsonObject message = kept.value(u"outbox"_s).toArray().first().toObject();
        QCOMPARE(message.value(u"subject"_s).toString(), u"Votre entretien de Paimpol"_s);
        QCOMPARE(message.value(u"body"_s).toString(), u"Bonjour Zoé"_s);
        for (const QString &machinery : {u"claimed_by"_s, u"claimed_until"_s, u"message_id"_s}) // of machines, not of the person
            QVERIFY2(!message.contains(machinery), qPrintable(machinery));
        const QJsonObject change = kept.value(u"journal"_s).toArray().first().toObject();
        QCOMPARE(change.value(u"done_by"_s).toString(), u"Alice Martin"_s);
        QVERIFY(!change.value(u"done_at"_s).toString().isEmpty());
        QCOMPARE(database.ask(u"SELECT count(*) FROM audit WHERE what = 'export/person' AND record_id = %1"_s.arg(sheet.id)), u"1"_s);
        services->context().rights.capabilities.clear(); // without the right: absent, and it says so
        services->catalogues().forgetAll();
        if (database.isSqlite()) { // on a server the owner of the database is refused nothing
            const QJsonObject less = must(PersonService(*services).everything(kStaff, sheet.id)).json;
            QVERIFY(!QString::fromUtf8(QJsonDocument(less).toJson()).contains(kIban));
            QVERIFY(less.value(u"sensitive_left_out"_s).toBool());
        }
        services->context().rights.role = u"manager"_s;
        QCOMPARE(PersonService(*services).everything(kStaff, sheet.id).error().kind, ErrorKind::Denied);
        QCOMPARE(PersonService(*services).anonymise(kStaff, sheet.id, sheet.version).error().kind, ErrorKind::Denied);
    }

    /// A table that refers to a person, and of which nobody said how it is handed out and forgotten, fails here: list it in
    /// PersonRepository::tables() and, unless its rows are deleted, in forgetting() there.
    void everyTableAboutPeopleIsListed_data() { addEngineRows(); }
    void everyTableAboutPeopleIsListed()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record sheet = makeSheet(*services, u"Martin"_s, u"Zoé"_s);
        storage::PersonRepository people(services->context().connection, must(services->catalogues().derivable(kStaff)));
        QCOMPARE(must(people.unlisted()), QStringList());
        const QString schema = database.isSqlite() ? QString() : u"effectif."_s;
        database.force(u"CREATE TABLE %1training (kind text, record_id integer, what text)"_s.arg(schema));
        database.force(u"CREATE TABLE %1badge (id integer PRIMARY KEY, staff_id integer REFERENCES %1staff (id))"_s.arg(schema));
        QCOMPARE(must(people.unlisted()), (QStringList{u"badge"_s, u"training"_s}));
        const auto done = PersonService(*services).anonymise(kStaff, sheet.id, sheet.version);
        QVERIFY(!done && done.error().kind == ErrorKind::Internal);
        QCOMPARE(must(services->records().load(kStaff, sheet.id)).value(u"last_name"_s).toString(), u"Martin"_s);
    }

    void anonymousMeansThatNothingIsLeft_data() { addEngineRows(); }
    void anonymousMeansThatNothingIsLeft()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record sheet = fullPerson(*services);
        PersonService people(*services);
        const AnonymiseInventory inventory = must(people.inventory(kStaff, sheet.id));
        QCOMPARE(inventory.title, u"Lefèvre Zoé"_s);
        QCOMPARE(inventory.losses.size(), 7); // the sheet, two histories, note, file, photo, star
        QVERIFY(inventory.kept.contains(u"Nature"_s));
        QCOMPARE(people.anonymise(kStaff, sheet.id, sheet.version - 1).error().kind, ErrorKind::Conflict);
        const auto writes = [&] { return database.ask(u"SELECT count(*) FROM audit WHERE kind = 'staff' AND deed = 'write'"_s).toInt(); };
        const int before = writes();
        const auto done = people.anonymise(kStaff, sheet.id, sheet.version);
        QVERIFY2(done, why(done));

        const Record after = must(services->records().load(kStaff, sheet.id));
        QCOMPARE(after.value(u"last_name"_s).toString(), u"Anonyme n° %1"_s.arg(sheet.id));
        QCOMPARE(after.value(u"nature"_s).toString(), u"employee"_s);
        QCOMPARE(after.value(u"contract_end"_s).toDate(), QDate(2019, 1, 1));
        QCOMPARE(after.value(u"department"_s), sheet.value(u"department"_s));
        for (const QString &key : {u"first_name"_s, u"city"_s, u"iban"_s, u"matricule"_s, u"civility"_s, u"managed_by"_s})
            QVERIFY2(!after.value(key).isValid(), qPrintable(key));
        const QStringList tables = database.isSqlite()
            ? database.ask(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('blob', 'number_retired')"_s).split(u',')
            : database.ask(u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'effectif'::regnamespace AND relname NOT IN ('blob', 'number_retired')"_s).split(u',');
        for (const QString &table : tables) {
            for (const QString &word : kTelling) {
                QString all = u"0"_s;
                if (!database.isSqlite()) {
                    all = database.ask(u"SELECT count(*) FROM effectif.%1 t WHERE t::text LIKE '%%2%'"_s.arg(table, word));
                } else {
                    const QString columns = database.ask(u"SELECT group_concat('coalesce(\"' || name || '\", '''')', ' || ') FROM pragma_table_info('%1')"_s.arg(table));
                    all = database.ask(u"SELECT count(*) FROM %1 WHERE %2 LIKE '%%3%'"_s.arg(table, columns, word));
                }
                QVERIFY2(all == u"0"_s, qPrintable(table + u": "_s + word));
            }
        }
        QCOMPARE(must(MaintenanceService(*services).removeUnusedFiles()), 3); // photo, thumbnail and file: the bytes go with the clean-up
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"0"_s);
        // who did what and when stays, and one entry more
        QCOMPARE(writes(), before + 1);
        QVERIFY(database.ask(u"SELECT count(*) FROM journal WHERE record_id = %1"_s.arg(sheet.id)).toInt() > 0);
        QCOMPARE(database.ask(u"SELECT count(*) FROM number_retired WHERE number = 'SA77777' AND record_id = 0"_s), u"1"_s); // D2
        RecordQuery query;
        query.kind = kStaff;
        query.search = u"lefevre"_s;
        services->records().forgetOrders();
        QVERIFY(must(services->records().ids(query)).isEmpty());
        QVERIFY(must(people.due(kStaff)).isEmpty()); // nothing is left to be purged
    }

    void anAccountThatCanSignInStandsInTheWay()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        const Record sheet = makeSheet(*services, u"Martin"_s, u"Zoé"_s);
        if (!worksEncrypted()) // there are accounts already then
            (void)must(services->protect(u"Alice Martin"_s, u"alice@exemple.fr"_s, u"cheval agrafe pile correcte"_s));
        Account account;
        account.name = u"Zoé Martin"_s;
        account.email = u"zoe@exemple.fr"_s;
        account.rights.role = u"staff"_s;
        account.rights.sheetKind = kStaff;
        account.rights.sheet = sheet.id;
        const UserId id = must(services->accounts().add(account)).account.id;
        PersonService people(*services);
        QCOMPARE(people.anonymise(kStaff, sheet.id, sheet.version).error().kind, ErrorKind::Invalid);
        const UserId alice = services->context().user;
        ThreadService alices(services->context());
        const ThreadId thread = must(alices.open({id}));
        (void)must(alices.write(thread, u"Merci @[x|%1] !"_s.arg(id)));
        services->context().user = id; // as if at her desk
        (void)must(ThreadService(services->context()).write(thread, u"Je suis malade"_s));
        must(ThreadService(services->context()).storeDraft(thread, u"Et d’ailleurs"_s));
        services->context().user = alice;
        (void)must(services->accounts().setActive(id, false));
        must(people.anonymise(kStaff, sheet.id, sheet.version));
        QCOMPARE(database.ask(u"SELECT text || '/' || text_key || '/' || removed FROM thread_message ORDER BY id"_s),
                 u"Merci @[Compte %1|%1] !/merci @compte %1 !/0,//1"_s.arg(id)); // what she wrote, and her name
        QCOMPARE(database.ask(u"SELECT count(*) FROM thread_member WHERE draft IS NOT NULL"_s), u"0"_s);
        QCOMPARE(database.ask(u"SELECT name FROM app_user WHERE id = %1"_s.arg(id)), u"Compte %1"_s.arg(id));
        QCOMPARE(database.ask(u"SELECT count(*) FROM app_user WHERE sheet_id IS NOT NULL OR email LIKE 'zoe%'"_s), u"0"_s);
    }

    void whoeverIsDueIsListedAndNothingGoesByItself_data() { addEngineRows(); }
    void whoeverIsDueIsListedAndNothingGoesByItself()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const auto made = [&](const QString &name, const QString &nature, const QDate &end) {
            QHash<QString, QVariant> more{{u"nature"_s, nature}};
            if (end.isValid())
                more.insert(u"contract_end"_s, end);
            return makeSheet(*services, name, u"X"_s, more);
        };
        const Record old = made(u"Ancien"_s, u"employee"_s, QDate(2021, 11, 20)); // sixty months and a day
        (void)made(u"Récent"_s, u"employee"_s, QDate(2021, 11, 22));
        (void)made(u"Présent"_s, u"employee"_s, {});
        const Record candidate = made(u"Candidat"_s, u"candidate"_s, {});
        PersonService people(*services);
        QList<DuePerson> due = must(people.due(kStaff));
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().id, old.id);
        QCOMPARE(due.first().due, QDate(2026, 11, 20));
        database.clock().turn(qint64(760) * 86'400); // two years without a word to the candidate
        due = must(people.due(kStaff));
        QCOMPARE(due.size(), 3);
        QVERIFY(std::ranges::any_of(due, [&](const DuePerson &one) { return one.id == candidate.id; }));
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff"_s), u"4"_s);
        QCOMPARE(people.keepUntil(kStaff, old.id, QDate(2020, 1, 1), u"procès"_s).error().field, u"until"_s);
        QCOMPARE(people.keepUntil(kStaff, old.id, QDate(2030, 1, 1), u" "_s).error().field, u"reason"_s);
        must(people.keepUntil(kStaff, old.id, QDate(2030, 1, 1), u"Procès en cours"_s));
        QCOMPARE(must(people.due(kStaff)).size(), 2);
        database.clock().turn(qint64(1500) * 86'400); // past that day
        QVERIFY(std::ranges::any_of(must(people.due(kStaff)), [&](const DuePerson &one) { return one.id == old.id; }));
        RetentionPolicy policy = must(people.policy(kStaff));
        QCOMPARE(policy.of(u"employee"_s).months, 60);
        QCOMPARE(policy.of(u"candidate"_s).months, 24);
        policy.rules = {{u"candidate"_s, 1200, RetentionRule::From::Contact}, {u"employee"_s, 1200, RetentionRule::From::Left}};
        must(people.storePolicy(kStaff, policy));
        QVERIFY(must(people.due(kStaff)).isEmpty());
        policy.kept = {u"city"_s};
        QCOMPARE(people.storePolicy(kStaff, policy).error().field, u"kept"_s);
    }
};

EFFECTIF_TEST(TestPeople)
#include "tst_people.moc"
