// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution lists against whoever has signed in: with psql nobody changes somebody else's list, learns whom it holds elsewhere,
// or puts people on it who are not theirs to see.
#include "models/services/distributionservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// List 2 is Alice's, of Nord: sheets 1 and 2. List 3 is Dora's, of Sud: sheet 4. List 4 is Ada's, of both: 1 and 4.
constexpr Attack kListAttacks[] = {
    {"900", "bob", "an office user reads lists and who is on them, or makes one", "^(ERROR: +permission denied[^E]*){4}$",
     "SELECT * FROM distribution_lists(); SELECT * FROM distribution_list; SELECT * FROM distribution_member; "
     "SELECT distribution_store(0, 'staff', 'x', 'people', NULL, 0)"},
    {"901", "carl", "a staff member does", "^(ERROR: +permission denied[^E]*){3}$",
     "SELECT * FROM distribution_lists(); SELECT * FROM distribution_member; SELECT * FROM sheets_with_account('staff')"},
    {"902", "alice", "read the tables past the functions, or write them", "^(ERROR: +permission denied[^E]*){7}$",
     "SELECT * FROM distribution_list; INSERT INTO distribution_list (kind, name, name_key, owner_id, source) VALUES ('staff', 'x', 'x', 2, 'people'); "
     "UPDATE distribution_list SET owner_id = 2; DELETE FROM distribution_list; UPDATE distribution_member SET active = 1; "
     "DELETE FROM distribution_member; INSERT INTO distribution_member (list_id, kind, record_id, department_id, operation) VALUES (2, 'staff', 4, 2, 1)"},
    {"903", "alice", "who of another department is on a list: her own people come", "^1,2\\|2$",
     "SELECT string_agg(DISTINCT CAST(record_id AS text), ',' ORDER BY CAST(record_id AS text)), max(department_id) FROM distribution_member"},
    {"904", "alice", "names of lists, whose owners she does not know by name (legitimate)", "^Bureau du Nord\\|Alice Martin\\|1 Bureau du Sud\\|\\|0$",
     "SELECT name, owner_name, editable FROM distribution_lists() WHERE name LIKE 'Bureau%' ORDER BY name"},
    {"905", "alice", "rename, empty or remove somebody else's list", "^(ERROR: +refused, or not there.*){3}$",
     "WRITE SELECT distribution_store(3, 'staff', 'x', 'people', NULL, 1);\nROLLBACK;\nBEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) "
     "VALUES (gen_random_uuid()::text, me(), now(), 'x', 'staff'); SELECT distribution_people(3, '{1}', 1);\nROLLBACK;\nBEGIN; "
     "INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, me(), now(), 'x', 'staff'); "
     "SELECT distribution_remove(3, 1, 1)"},
    {"906", "alice", "the list of everybody", "^ERROR: +refused, or not there.*ERROR: +not a list",
     "WRITE SELECT distribution_remove(1, 1, 1);\nROLLBACK;\nBEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) "
     "VALUES (gen_random_uuid()::text, me(), now(), 'x', 'staff'); SELECT distribution_store(1, 'staff', 'x', 'everybody', NULL, 1)"},
    {"907", "ada", "the list of everybody, as an administrator", "^ERROR: +refused, or not there", "WRITE SELECT distribution_remove(1, 1, 1)"},
    {"908", "alice", "put a foreign sheet on the own list", "^ERROR: +refused, or not there", "WRITE SELECT distribution_people(2, '{4}', 1)"},
    {"909", "alice", "one that does not exist: the same answer", "^ERROR: +refused, or not there", "WRITE SELECT distribution_people(2, '{99999}', 1)"},
    {"910", "alice", "without an operation", "^(ERROR: +every write belongs to an operation.*){3}$",
     "SELECT distribution_people(2, '{1}', 1); SELECT distribution_store(0, 'staff', 'x', 'people', NULL, 0); SELECT distribution_remove(2, 1, 1)"},
    {"911", "alice", "under somebody else's operation, or of a kind that is a table", "refused.*refused",
     "WRITE SELECT distribution_store(0, 'app_user', 'x', 'people', NULL, 0);\nROLLBACK;\nSELECT * FROM sheets_with_account('app_user') UNION ALL "
     "SELECT 1 FROM merge_hidden('app_user', '{1}')"},
    {"912", "dora", "turn round what Alice did", "^ERROR: +refused, or not there",
     "WRITE SELECT distribution_turn((SELECT min(seq) FROM operation) + s) FROM generate_series(0, 200) s"},
    {"913", "alice", "who elsewhere can sign in", "^3$", "SELECT * FROM sheets_with_account('staff')"},
    {"914", "alice", "put on and take off her own people (legitimate)", "^1 1 0$",
     "WRITE SELECT distribution_people(2, '{3}', 1); SELECT distribution_people(2, '{3}', 0); SELECT distribution_people(2, '{3}', 0)"},
    {"915", "alice", "the steps of the functions", "^(ERROR: +permission denied for function[^E]*){2}$",
     "SELECT may_list(); SELECT may_edit_list(3)"},
    {"916", "alice", "a list that is no list", "(not a list.*){2}",
     "WRITE SELECT distribution_store(0, 'staff', 'x', 'view', NULL, 0);\nROLLBACK;\nBEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) "
     "VALUES (gen_random_uuid()::text, me(), now(), 'x', 'staff'); SELECT distribution_store(0, 'staff', E'a\\nb', 'people', NULL, 0)"},
};
} // namespace

class TestDistributionAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        QCOMPARE(add(u"alice"_s, u"Bureau du Nord"_s, {1, 2}), 2);
        QCOMPARE(add(u"dora"_s, u"Bureau du Sud"_s, {4}), 3);
        QCOMPARE(add(u"ada"_s, u"Tous les bureaux"_s, {1, 4}), 4);
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kListAttacks)); ++i)
            QTest::addRow("%s %s: %s", kListAttacks[i].number, kListAttacks[i].who, kListAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        const Attack &attack = kListAttacks[index];
        const QString before = m_office->state() + lists();
        const QString answer = m_office->as(QString::fromLatin1(attack.who), QString::fromLatin1(attack.sql)).remove(kPlace).replace(u'\n', u' ').trimmed();
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
        QCOMPARE(m_office->state() + lists(), before);
    }

    /// A list holds those whom its owner sees, of those whom its user sees.
    void whomAListHoldsIsCutToBoth()
    {
        const auto alice = open(u"alice"_s);
        const auto dora = open(u"dora"_s);
        const auto ada = open(u"ada"_s);
        QCOMPARE(must(DistributionService(*alice).people(4)), QList<RecordId>{1});
        QCOMPARE(must(DistributionService(*dora).people(4)), QList<RecordId>{4});
        QCOMPARE(must(DistributionService(*ada).people(4)).size(), 2);
        QVERIFY(must(DistributionService(*dora).people(2)).isEmpty());
        QCOMPARE(must(DistributionService(*dora).reach(must(DistributionService(*dora).load(4)))).total, 1);
        const auto all = must(DistributionService(*alice).people(1));
        QCOMPARE(QSet<RecordId>(all.begin(), all.end()), (QSet<RecordId>{1, 2, 3}));
        DistributionList asked;
        asked.kind = u"staff"_s;
        asked.name = u"Avec un nom"_s;
        asked.source = DistributionList::Source::View;
        asked.filter = {{u"last_name"_s, FilterOp::NotEmpty, {}}};
        asked = must(DistributionService(*alice).save(asked));
        QCOMPARE(must(DistributionService(*ada).people(asked.id)).size(), 3); // an administrator writes to those whom Alice meant
        QVERIFY(must(DistributionService(*dora).people(asked.id)).isEmpty());
        QCOMPARE(must(DistributionService(*alice).reach(asked)).withoutAccount, 2); // Carl signs in
        must(DistributionService(*alice).remove(asked));
    }

    /// The program says the same in words, before it tries.
    void theProgramSaysWhy()
    {
        const auto bob = open(u"bob"_s);
        QCOMPARE(kindOf(DistributionService(*bob).lists()), ErrorKind::Denied);
        QCOMPARE(kindOf(DistributionService(*bob).people(1)), ErrorKind::Denied);
        const auto alice = open(u"alice"_s);
        DistributionService lists(*alice);
        const auto refused = lists.addPeople(3, {1});
        QCOMPARE(kindOf(refused), ErrorKind::Denied);
        QVERIFY(refused.error().message.contains(u"Bureau du Sud"_s));
        QCOMPARE(kindOf(lists.addPeople(2, {4})), ErrorKind::Denied);
        QCOMPARE(kindOf(lists.remove(must(lists.load(4)))), ErrorKind::Denied);
        DistributionList same;
        same.kind = u"staff"_s;
        same.name = u"bureau du sud"_s;
        QCOMPARE(kindOf(lists.save(same)), ErrorKind::Invalid);
    }

private:
    std::unique_ptr<Services> open(const QString &name) const { return m_office->open(AttackedOffice::email(name)); }
    ListId add(const QString &who, const QString &name, const QList<RecordId> &people) const
    {
        const auto services = open(who);
        DistributionList list;
        list.kind = u"staff"_s;
        list.name = name;
        const ListId id = must(DistributionService(*services).save(list)).id;
        (void)must(DistributionService(*services).addPeople(id, people));
        return id;
    }
    QString lists() const
    {
        return m_office->look(u"SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM distribution_list t;"
                              "SELECT md5(string_agg(concat(list_id, '-', record_id, '-', active), '|' ORDER BY list_id, record_id)) "
                              "FROM distribution_member WHERE active = 1"_s);
    }
    std::unique_ptr<AttackedOffice> m_office;
};

EFFECTIF_TEST(TestDistributionAttacks)
#include "tst_distributionattacks.moc"
