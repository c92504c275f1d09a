// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was done: taken back from the end, the office holds what it held.
#include "models/services/attachmentservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/configurationservice.h"
#include "models/services/historyservice.h"
#include "models/services/importservice.h"
#include "models/services/mergeservice.h"
#include "models/services/noteservice.h"
#include "models/services/photoservice.h"
#include "models/services/transferservice.h"
#include "models/storage/tablerows.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
constexpr int kSheets = 12;
constexpr int kOperations = 200;

/// An office at which somebody does whatever comes to mind, by the number that the dice begin with.
class RandomOffice
{
public:
    RandomOffice(Engine engine, quint32 seed) : database(engine), services(database.open()), m_dice(seed)
    {
        m_lyon = must(services->directory().addDepartment(u"Lyon"_s));
        publishFields(*services, {ownField(u"badge"_s, u"text"_s)});
        for (int i = 0; i < kSheets; ++i) {
            const Record sheet = makeSheet(*services, u"Nom %1"_s.arg(i), u"Prénom"_s, {{u"city"_s, u"Lyon"_s}, {u"matricule"_s, u"I-%1"_s.arg(i)}});
            ids << sheet.id;
            (void)must(NoteService(*services).add({kStaff, sheet.id}, u"Note %1"_s.arg(i)));
            (void)must(AttachmentService(*services).add(kStaff, sheet.id, {{u"cv%1.pdf"_s.arg(i), 0, {}, {}}, "%PDF " + QByteArray::number(i)}));
        }
        m_seen = lastOperation();
    }

    /// The operations of one step, in their order; a step may come to nothing.
    QStringList step()
    {
        using Act = void (RandomOffice::*)();
        static constexpr Act kActs[] = {&RandomOffice::edit, &RandomOffice::edit, &RandomOffice::edit, &RandomOffice::bulkEdit,
                                        &RandomOffice::create, &RandomOffice::bin, &RandomOffice::situation, &RandomOffice::transfer,
                                        &RandomOffice::list, &RandomOffice::configure, &RandomOffice::photo, &RandomOffice::note,
                                        &RandomOffice::file, &RandomOffice::import, &RandomOffice::merge};
        database.clock().turn(60);
        (this->*kActs[m_dice.bounded(static_cast<int>(std::size(kActs)))])();
        const QString from = m_seen;
        m_seen = lastOperation();
        // a value that was there already is set without a trace: there is nothing to take back
        return database.ask(u"SELECT o.uuid FROM operation o WHERE o.seq > %1 AND o.what <> 'transfer_offer' AND ("
                            "EXISTS (SELECT 1 FROM journal j WHERE j.operation = o.seq) OR EXISTS (SELECT 1 FROM journal_private j WHERE j.operation = o.seq) "
                            "OR EXISTS (SELECT 1 FROM operation_detail d WHERE d.operation = o.seq) "
                            "OR EXISTS (SELECT 1 FROM staff s WHERE s.created_operation = o.seq) OR EXISTS (SELECT 1 FROM note n WHERE n.created_operation = o.seq) "
                            "OR EXISTS (SELECT 1 FROM attachment a WHERE a.created_operation = o.seq)) ORDER BY o.seq"_s.arg(from))
            .split(u',', Qt::SkipEmptyParts);
    }

    /// What the office holds, a line a thing. Not in it: the journal itself, versions and stamps (they tell of the undoing too),
    /// numbers that were used (they are never given twice, D2), since when a sheet is in the bin (it goes there anew), sheets,
    /// notes and files that the script made (they are in the bin, or removed: nothing is destroyed), and fields that were
    /// removed (their data would be kept).
    QStringList content()
    {
        QStringList lines;
        const auto connection = database.connect();
        for (const storage::TableShape &table : must(storage::officeTables(*connection, {kStaff}))) {
            if (!QStringList{u"staff"_s, u"staff_private"_s, u"staff_own"_s, u"staff_private_own"_s, u"record_photo"_s, u"licence_pool"_s}.contains(table.name))
                continue;
            must(storage::eachRow(*connection, table, [&](const QVariantList &values) -> Result<void> {
                const QString line = lineOf(table, values);
                if (!line.isEmpty())
                    lines << table.name + line;
                return {};
            }));
        }
        for (const RecordId id : std::as_const(ids)) {
            for (const Note &note : must(NoteService(*services).list({kStaff, id}, 1000)).notes)
                lines << u"note %1 %2"_s.arg(id).arg(note.text);
            for (const Attachment &file : must(AttachmentService(*services).list(kStaff, id)))
                lines << u"file %1 %2 %3 %4"_s.arg(id).arg(file.facts.name, file.facts.note, file.newest().hash);
        }
        for (const ReferenceSource &source : {ReferenceSource{}, ReferenceSource{kStaff, u"civility"_s}}) {
            for (const ReferenceItem &item : must(services->references().items(source)))
                lines << u"item %1 %2 %3 %4"_s.arg(item.id, item.name.fr, item.synonyms.join(u'|')).arg(item.retired);
        }
        for (const FieldDefinition &field : must(services->catalogues().current(kStaff))->fields())
            lines << u"field %1 %2 %3 %4"_s.arg(field.key, field.label.fr, field.section).arg(field.mandatory);
        return lines;
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    QList<RecordId> ids;
    Progress progress;

private:
    QString lastOperation() const { return database.ask(u"SELECT max(seq) FROM operation"_s); }
    RecordId any() { return ids.at(m_dice.bounded(static_cast<int>(ids.size()))); }
    QString word() { return QStringList{u"Lyon"_s, u"Paris"_s, u"Nantes"_s, u"Lille"_s, u"Brest"_s}.at(m_dice.bounded(5)); }

    QString lineOf(const storage::TableShape &table, const QVariantList &values) const
    {
        static const QStringList left{u"version"_s, u"updated_at"_s, u"updated_by"_s, u"binned_by"_s, u"size"_s};
        QString line;
        bool any = false;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString &name = table.columns.at(i).name;
            const bool isId = (name == "id"_L1 || name == "record_id"_L1) && table.name != "licence_pool"_L1;
            if (isId && !ids.contains(values.at(i).toInt()))
                return {};
            if (values.at(i).isNull() || left.contains(name))
                continue;
            any = any || (!isId && name != "department_id"_L1 && name != "kind"_L1);
            line += u' ' + name + u'=' + (name == "binned_at"_L1 ? u"yes"_s : values.at(i).toString());
        }
        return any ? line : QString(); // a row that holds nothing is none
    }

    Record load(RecordId id) { return must(services->records().load(kStaff, id)); }
    void edit()
    {
        const Record sheet = load(any());
        QHash<QString, QVariant> changes{{u"city"_s, m_dice.bounded(4) == 0 ? QVariant() : QVariant(word())}};
        if (m_dice.bounded(2) == 0)
            changes.insert(u"first_name"_s, word());
        if (m_dice.bounded(3) == 0)
            changes.insert(u"matricule"_s, u"X-%1"_s.arg(++m_count));
        if (m_dice.bounded(3) == 0)
            changes.insert(u"birth_date"_s, QDate(1980, 1, 1).addDays(m_dice.bounded(5000)));
        if (m_dice.bounded(3) == 0)
            changes.insert(u"badge"_s, word());
        if (m_dice.bounded(4) == 0)
            changes.insert(u"iban"_s, sheet.value(u"iban"_s).isValid() ? QVariant() : QVariant(u"FR7630006000011234567890189"_s));
        (void)services->records().save(changeOf(sheet, changes)); // refused in the bin
    }
    void bulkEdit()
    {
        BulkEdit edit;
        edit.kind = kStaff;
        for (int i = 0; i < 4; ++i)
            edit.ids << any();
        edit.field = m_dice.bounded(2) == 0 ? u"position"_s : u"city"_s;
        edit.value = word();
        (void)must(BulkEditService(*services).set(edit, progress));
    }
    /// Refused where one of them is in the bin, or is merged already.
    void merge()
    {
        MergeService merges(*services);
        const auto compared = merges.compare(kStaff, {any(), any(), any()});
        if (!compared)
            return;
        const qsizetype survivor = m_dice.bounded(static_cast<int>(compared->sheets.size()));
        MergeRequest request;
        request.kind = kStaff;
        request.survivor = compared->sheets.at(survivor).id;
        for (const MergeSheet &sheet : compared->sheets) {
            if (sheet.id != request.survivor)
                request.merged << sheet.id;
        }
        for (const MergeRow &row : compared->rows)
            request.chosen.insert(row.key, compared->sheets.at(m_dice.bounded(static_cast<int>(compared->sheets.size()))).id);
        (void)must(merges.merge(request));
    }
    void create() { (void)makeSheet(*services, u"Neuf %1"_s.arg(++m_count)); }
    void bin()
    {
        const LifecycleRequest request{kStaff, {any(), any()}, {}};
        (void)must(m_dice.bounded(2) == 0 ? services->lifecycle().moveToBin(request) : services->lifecycle().restore(request));
    }
    void situation()
    {
        (void)must(services->lifecycle().setSituation({kStaff, {any(), any()}, {}}, m_dice.bounded(2) == 0 ? Situation::Inactive : Situation::Active));
    }
    void transfer()
    {
        TransferService transfers(services->context(), services->catalogues());
        const auto asked = transfers.offer(kStaff, any(), m_lyon.id); // refused where it is there already
        if (asked)
            (void)transfers.decide(*asked, true);
    }
    void list()
    {
        const ReferenceSource source = m_dice.bounded(2) == 0 ? ReferenceSource{} : ReferenceSource{kStaff, u"civility"_s};
        ReferenceService &lists = services->references();
        if (m_dice.bounded(2) == 0) {
            ReferenceItem item;
            item.name.fr = item.name.en = u"Valeur %1"_s.arg(++m_count);
            (void)must(lists.add(source, item));
            return;
        }
        const ReferenceItem seen = must(lists.items(source)).last();
        ReferenceItem wanted = seen;
        wanted.name.fr = wanted.name.en = u"Autre %1"_s.arg(++m_count);
        (void)must(lists.edit(source, seen, wanted, progress));
    }
    void configure()
    {
        FieldDefinition field = *must(services->catalogues().current(kStaff))->field(u"position"_s);
        field.label.fr = u"Poste %1"_s.arg(++m_count);
        if (m_dice.bounded(2) == 0)
            field = ownField(u"own_%1"_s.arg(++m_count), u"text"_s);
        publishFields(*services, {field});
    }
    void photo()
    {
        const QByteArray bytes = "\xff\xd8\xff" + QByteArray::number(++m_count);
        const RecordId id = any();
        const bool takes = m_dice.bounded(3) == 0 && !must(PhotoService(*services).photo(kStaff, id)).isEmpty();
        (void)must(takes ? PhotoService(*services).remove(kStaff, id) : PhotoService(*services).replace(kStaff, id, {bytes, bytes + "s"}));
    }
    void note()
    {
        NoteService notes(*services);
        const RecordId id = any();
        const QList<Note> there = must(notes.list({kStaff, id}, 100)).notes;
        if (there.isEmpty() || m_dice.bounded(2) == 0)
            (void)must(notes.add({kStaff, id}, u"Note %1"_s.arg(++m_count)));
        else
            (void)must(m_dice.bounded(2) == 0 ? notes.edit(there.first(), u"Mieux %1"_s.arg(++m_count)) : notes.remove(there.first()));
    }
    void file()
    {
        AttachmentService files(*services);
        const RecordId id = any();
        const QList<Attachment> there = must(files.list(kStaff, id));
        const NewFile fresh{{u"doc%1.pdf"_s.arg(++m_count), 0, {}, {}}, "%PDF " + QByteArray::number(m_count)};
        const int what = there.isEmpty() ? 0 : m_dice.bounded(4);
        AttachmentFacts facts = there.isEmpty() ? AttachmentFacts() : there.first().facts;
        facts.note = word();
        facts.expires = QDate(2027, 1, 1).addDays(m_count);
        (void)must(what == 0 ? files.add(kStaff, id, fresh) : what == 1 ? files.addVersion(there.first(), fresh)
                       : what == 2 ? files.describe(there.first(), facts) : files.remove(there.first()));
    }
    void import()
    {
        QByteArray csv("Matricule;Nom;Ville\n");
        csv += "N-" + QByteArray::number(++m_count) + ";Venu;Rennes\n";
        const QString number = load(any()).value(u"matricule"_s).toString();
        csv += number.toUtf8() + ";Change " + QByteArray::number(m_count) + ';' + word().toUtf8() + '\n';
        QBuffer buffer(&csv);
        (void)buffer.open(QIODevice::ReadOnly);
        ImportOptions options;
        options.kind = kStaff;
        options.mode = ImportMode::CreateAndUpdate;
        options.allowIncomplete = true;
        (void)must(ImportService(*services).run(buffer, options, [](const ImportIssue &) {}, progress));
    }

    QRandomGenerator m_dice;
    Reference m_lyon;
    QString m_seen;
    int m_count = 0;
};

class TestUndoProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenBackFromTheEndItIsWhatItWas_data() { addEngineRows(); }
    void takenBackFromTheEndItIsWhatItWas()
    {
        QFETCH(Engine, engine);
        bool given = false;
        const uint asked = qEnvironmentVariable("EFFECTIF_TEST_SEED").toUInt(&given);
        const quint32 seed = given ? asked : QRandomGenerator::global()->generate();
        qInfo("EFFECTIF_TEST_SEED=%u", seed);
        RandomOffice office(engine, seed);
        const QStringList before = office.content();
        QStringList done;
        while (done.size() < kOperations)
            done << office.step();
        QVERIFY(office.content() != before);
        HistoryService history(*office.services);
        for (auto it = done.crbegin(); it != done.crend(); ++it) {
            office.database.clock().turn(60);
            const auto undone = history.undo(QUuid(*it), {}, office.progress);
            const QString what = office.database.ask(u"SELECT what FROM operation WHERE uuid = '%1'"_s.arg(*it));
            QVERIFY2(undone, qPrintable(u"%1 %2: %3"_s.arg(what, *it, QString::fromUtf8(why(undone)))));
            QVERIFY2(undone->keptCount == 0, qPrintable(what + u' ' + *it));
        }
        const QStringList after = office.content();
        for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
            QCOMPARE(after.at(i), before.at(i));
        QCOMPARE(after.size(), before.size());
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM staff WHERE binned_at IS NULL"_s), QString::number(kSheets));
        QCOMPARE(office.database.violations(), QStringList());
    }
};
} // namespace

EFFECTIF_TEST(TestUndoProperty)
#include "tst_undoproperty.moc"
