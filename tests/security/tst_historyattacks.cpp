// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history against whoever has signed in: sensitive values of former times are no easier to have than today's, nobody
// learns what an operation did elsewhere, and nobody writes under somebody else's.
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// {mine}: an operation of Alice's on sheet 1 (Nord), {theirs}: one of Dora's on sheet 4 (Sud), {both}: one of an
// administrator's on both. Each changed a salary too.
constexpr Attack kHistoryAttacks[] = {
    {"600", "bob", "read former salaries without the right", "^ERROR: +refused", "SELECT * FROM read_private_history('staff', '{1}', NULL, NULL)"},
    {"601", "bob", "past the function", "^(ERROR: +permission denied[^E]*){2}$", "SELECT old_value FROM journal_private; SELECT j FROM journal_private j"},
    {"602", "alice", "those of another department: nothing", "^0$", "SELECT count(*) FROM read_private_history('staff', '{4,5}', NULL, NULL)"},
    {"603", "alice", "those of the own one (legitimate), and it is written down", "^1\\|salary 1$",
     "SELECT record_id, field FROM read_private_history('staff', '{1}', {mine}, NULL); "
     "SELECT count(*) FROM audit WHERE what = 'read' AND record_id = 1 AND fields = 'salary' AND user_id = me() AND at > now() - interval '1 minute'"},
    {"604", "alice", "of a table that is no kind", "^(ERROR: +refused.*){2}$",
     "SELECT * FROM read_private_history('account_secret', '{1}', NULL, NULL); SELECT * FROM read_private_history('staff; DROP TABLE staff', '{1}', NULL, NULL)"},
    {"605", "bob", "whether an operation elsewhere did more", "^(ERROR: +refused.*){2}$", "SELECT operation_beyond({theirs}); SELECT operation_beyond(999999)"},
    {"606", "bob", "one that changed what he may not read is not his to take back", "^t$", "SELECT operation_beyond({mine})"},
    {"607", "alice", "hers is, and one that reached elsewhere is not", "^f t$", "SELECT operation_beyond({mine}); SELECT operation_beyond({both})"},
    {"608", "carl", "a staff member has no history to read", "^(ERROR: +permission denied[^E]*){3}$",
     "SELECT operation_beyond({mine}); SELECT * FROM read_private_history('staff', '{3}', NULL, NULL); SELECT detail FROM operation_detail"},
    {"609", "bob", "what others' acts kept", "^0$", "SELECT count(*) FROM operation_detail"},
    {"610", "bob", "keep something under somebody else's operation, or an old one of one's own", "^(ERROR: +new row violates row-level security[^E]*){2}$",
     "INSERT INTO operation_detail (operation, detail) VALUES ({mine}, '{}'); "
     "INSERT INTO operation_detail (operation, detail) SELECT max(seq), '{}' FROM operation WHERE user_id = me()"},
    {"611", "ada", "change or drop what was kept", "^(ERROR: +permission denied[^E]*){2}$", "UPDATE operation_detail SET detail = ''; DELETE FROM operation_detail"},
    {"612", "bob", "say later that an operation took another one back", "^ERROR: +permission denied", "UPDATE operation SET undoes = {mine} WHERE user_id = me()"},
};
} // namespace

class TestHistoryAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        const auto write = [&](const char *who, const QString &sheets, const QString &name) {
            const QString done = as(who, u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, (SELECT me()), now(), "
                                         "'edit', 'staff'); UPDATE staff SET city = 'Ici %2' WHERE id IN (%1); "
                                         "UPDATE staff_private_own SET salary = 3333 WHERE record_id IN (%1); COMMIT; "
                                         "SELECT max(seq) FROM operation WHERE user_id = me()"_s.arg(sheets, name));
            m_ids.insert(name, done);
            QVERIFY2(done.toInt() > 0, qPrintable(done));
        };
        write("alice", u"1"_s, u"mine"_s);
        write("dora", u"4"_s, u"theirs"_s);
        write("ada", u"2, 5"_s, u"both"_s);
        QVERIFY(as("bob", u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, (SELECT me()), now(), "
                          "'edit', 'staff'); UPDATE staff SET city = 'Là' WHERE id = 2; COMMIT"_s).isEmpty());
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kHistoryAttacks)); ++i)
            QTest::addRow("%s %s: %s", kHistoryAttacks[i].number, kHistoryAttacks[i].who, kHistoryAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kHistoryAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
    }

private:
    QString as(const char *name, QString sql) const
    {
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        for (auto id = m_ids.cbegin(); id != m_ids.cend(); ++id)
            sql.replace(u'{' + id.key() + u'}', *id);
        return m_office->as(QString::fromLatin1(name), sql).remove(kPlace).replace(u'\n', u' ').trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QHash<QString, QString> m_ids;
};

EFFECTIF_TEST(TestHistoryAttacks)
#include "tst_historyattacks.moc"
