// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Announcements against those who know psql: reading what is not addressed to one, who else is, publishing in somebody else's name,
// addressing sheets that one does not see. Alice of Nord published {one} to sheet 3, Carl's, and keeps {draft}; Ada published
// {south} to sheet 4 of Sud.
#include "models/services/distributionservice.h"
#include "models/services/publicationservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr Attack kPublicationAttacks[] = {
    {"700", "bob", "read what is addressed to others", "^0 (ERROR: +permission denied for table[^E]*){2}$",
     "SELECT count(*) FROM publication; SELECT count(*) FROM publication_recipient; SELECT count(*) FROM publication_delivery"},
    {"701", "carl", "read more than what is addressed to him", "^{one} {one} (ERROR: +permission denied for[^E]*){2}$",
     "SELECT string_agg(CAST(id AS text), ',') FROM publication; SELECT string_agg(CAST(publication_id AS text), ',') FROM publication_addressed(); "
     "SELECT count(*) FROM publication_recipient; SELECT * FROM publication_reach({one})"},
    {"702", "alice", "read other people's", "^0 0 ERROR: +refused, or not there[^E]*$",
     "SELECT count(*) FROM publication WHERE owner_id <> me(); SELECT count(*) FROM publication_reach({south}); "
     "SELECT * FROM publication_recipients({south})"},
    {"703", "bob", "write one, as an office user", "permission denied for table publication",
     "WRITE INSERT INTO publication (type, kind, owner_id, updated_at, created_operation) VALUES ('message', 'staff', me(), now(), 1)"},
    {"704", "carl", "write one, as a staff member", "permission denied", "INSERT INTO publication (type, kind, owner_id, updated_at, created_operation) "
     "VALUES ('message', 'staff', me(), now(), 1)"},
    {"705", "alice", "write in somebody else's name", "^{alice}$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x705', (SELECT me()), now(), 'publication_add', 'publication'); "
     "INSERT INTO publication (type, kind, owner_id, updated_at, created_operation) VALUES ('message', 'staff', {beth}, now(), 1) RETURNING owner_id; ROLLBACK"},
    {"706", "alice", "change, withdraw or take over Ada's", "^0 0 0$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x706', (SELECT me()), now(), 'publication_change', 'publication'); "
     "WITH x AS (UPDATE publication SET title_fr = 'x' WHERE id = {south} RETURNING 1) SELECT count(*) FROM x; "
     "WITH x AS (UPDATE publication SET state = 'withdrawn' WHERE id = {south} RETURNING 1) SELECT count(*) FROM x; "
     "WITH x AS (UPDATE publication SET removed = 1 WHERE id = {south} RETURNING 1) SELECT count(*) FROM x; ROLLBACK"},
    {"707", "alice", "change all, without a condition: her own two are hers", "^2$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x707', (SELECT me()), now(), 'publication_change', 'publication'); "
     "WITH x AS (UPDATE publication SET title_fr = 'x' RETURNING 1) SELECT count(*) FROM x; ROLLBACK"},
    {"708", "alice", "give one to somebody else, or say when it was made", "^(ERROR: +permission denied for table publication[^E]*){2}$",
     "UPDATE publication SET owner_id = {beth}; UPDATE publication SET created_operation = 1"},
    {"709", "alice", "make what was published a draft again, or send it to another list", "^(ERROR: +refused, or not there[^E]*){2}$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x709', (SELECT me()), now(), 'publication_change', 'publication'); "
     "UPDATE publication SET state = 'draft' WHERE id = {one}; ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) "
     "VALUES ('x709b', (SELECT me()), now(), 'publication_change', 'publication'); UPDATE publication SET list_id = 4711 WHERE id = {one}; ROLLBACK"},
    {"710", "alice", "date a publication back", "^t$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x710', (SELECT me()), now(), 'publication_publish', 'publication'); "
     "UPDATE publication SET state = 'published', published_at = '2001-01-01', starts_at = now(), list_id = 1 WHERE id = {draft} "
     "RETURNING published_at > now() - interval '1 hour'; ROLLBACK"},
    {"711", "alice", "write recipients and deliveries by hand", "^(ERROR: +permission denied for table[^E]*){5}$",
     "INSERT INTO publication_recipient (publication_id, kind, record_id, department_id, since) VALUES ({one}, 'staff', 4, 3, now()); "
     "UPDATE publication_recipient SET left_at = now(); DELETE FROM publication_recipient; UPDATE publication_delivery SET state = 'seen'; "
     "DELETE FROM publication_delivery"},
    {"712", "alice", "address sheets of another department, or none", "^0 0$",
     "BEGIN; SELECT publication_address({one}, '{4,5}'); SELECT publication_address({one}, '{4711}'); ROLLBACK"},
    {"713", "alice", "address or dismiss people of Ada's", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT publication_address({south}, '{1,2}'); SELECT publication_dismiss({south}, '{4}')"},
    {"714", "bob", "address, dismiss, deliver, as an office user", "^(ERROR: +permission denied for function[^E]*){3}$",
     "SELECT publication_address({one}, '{1}'); SELECT publication_dismiss({one}, '{3}'); SELECT application_deliver({one}, 10)"},
    {"715", "alice", "deliver what is not hers, or everything", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT application_deliver({south}, 10); SELECT application_deliver(0, 10)"},
    {"716", "carl", "open what is not addressed to him, or is not there: alike", "^(ERROR: +refused, or not there[^E]*){3}$",
     "SELECT publication_seen({south}); SELECT publication_seen({draft}); SELECT publication_seen(4711)"},
    {"717", "carl", "learn on which lists he is", "^0?$", "SELECT count(*) FROM publication WHERE publication_list_name(list_id) IS NOT NULL"},
    {"718", "bob", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){2}$",
     "SELECT publication_held({one}); SELECT publication_tell({one})"},
    {"719", "bob", "who is among the recipients, by EXPLAIN", "^ERROR: +permission denied for table publication_recipient[^E]*$",
     "EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off) SELECT 1 FROM publication_recipient WHERE record_id = 4"},
    {"720", "door", "the door leads nowhere", "does not exist|permission denied", "SELECT publication_seen(1)"},
    {"722", "alice", "who gets Ada's, or write deliveries of it", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT * FROM delivery_people({south}, '{}', '', '', 0, '', 10); SELECT application_prepare({south})"},
    {"723", "carl", "who else gets what he gets, or how far it came to them", "^(ERROR: +permission denied for function[^E]*){3}$",
     "SELECT * FROM delivery_people({one}, '{}', '', '', 0, '', 10); SELECT application_prepare({one}); SELECT application_deliver({one}, 10)"},
    {"721", "alice", "lock everybody out", "permission denied|must be owner", "BEGIN; LOCK TABLE publication IN ACCESS EXCLUSIVE MODE; ROLLBACK"},
};
} // namespace

class TestPublicationAttacks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        const auto alice = m_office->open(AttackedOffice::email(u"alice"_s));
        const auto ada = m_office->open(ServerOffice::kAdministrator);
        m_numbers.insert(u"one"_s, publish(*alice, u"Nord"_s, 3));
        m_numbers.insert(u"south"_s, publish(*ada, u"Sud"_s, 4));
        Publication draft;
        draft.title.fr = u"Secret"_s;
        m_numbers.insert(u"draft"_s, must(PublicationService(*alice).save(draft)).id);
        m_before = m_office->state() + publications();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kPublicationAttacks)); ++i)
            QTest::addRow("%s %s: %s", kPublicationAttacks[i].number, kPublicationAttacks[i].who, kPublicationAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kPublicationAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(filled(QString::fromLatin1(attack.expected))).match(answer).hasMatch(), qPrintable(answer));
    }
    void nothingChanged() { QCOMPARE(m_office->state() + publications(), m_before); }

    /// What is meant to work does.
    void whoeverIsAddressedOpensIt()
    {
        QVERIFY(!as("carl", u"SELECT publication_seen({one})"_s).contains(u"ERROR"_s));
        QCOMPARE(as("alice", u"SELECT seen FROM publication_reach({one})"_s), u"1"_s);
        QCOMPARE(as("alice", u"SELECT string_agg(record || ' ' || state, ',') FROM delivery_people({one}, '{}', '', '', 0, '', 10)"_s), u"3 seen"_s);
        QCOMPARE(as("ada", u"SELECT string_agg(CAST(r AS text), ',') FROM publication_recipients({south}) r"_s), u"4"_s);
    }

private:
    static PublicationId publish(Services &services, const QString &name, RecordId sheet)
    {
        DistributionList list;
        list.kind = u"staff"_s;
        list.name = name;
        list = must(DistributionService(services).save(list));
        (void)must(DistributionService(services).addPeople(list.id, {sheet}));
        Publication one;
        one.list = {list.id, {}};
        one.title = {name, name};
        one.starts = QDateTime::currentDateTimeUtc().addSecs(-60);
        one.ends = QDateTime::currentDateTimeUtc().addDays(30);
        PublicationService publications(services);
        one = must(publications.publish(must(publications.save(one)), PublicationService::When::Now));
        return one.id;
    }
    int person(const QString &name) const
    {
        return m_office->look(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(name == "ada"_L1 ? QString(ServerOffice::kAdministrator) : AttackedOffice::email(name))).toInt();
    }
    QString publications() const
    {
        return m_office->look(u"SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM publication p; SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) "
                              "FROM publication_recipient r; SELECT md5(string_agg(d::text, '|' ORDER BY d::text)) FROM publication_delivery d; "
                              "SELECT count(*) FROM notification"_s);
    }
    QString filled(QString text) const
    {
        static const QRegularExpression kWord(u"\\{([a-z]+)\\}"_s);
        for (auto match = kWord.match(text); match.hasMatch(); match = kWord.match(text)) {
            const QString word = match.captured(1);
            text.replace(match.capturedStart(), match.capturedLength(), QString::number(m_numbers.contains(word) ? m_numbers.value(word) : person(word)));
        }
        return text;
    }
    QString as(const char *name, const QString &sql) const
    {
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        static const QRegularExpression kInside(u"CONTEXT: .*?(?=ERROR: |$)"_s);
        return m_office->as(QString::fromLatin1(name), filled(sql)).remove(kPlace).replace(u'\n', u' ').remove(kInside).trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QHash<QString, int> m_numbers;
    QString m_before;
};

EFFECTIF_TEST(TestPublicationAttacks)
#include "tst_publicationattacks.moc"
