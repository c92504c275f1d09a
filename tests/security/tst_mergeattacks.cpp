// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging against whoever has signed in: with psql nobody merges what is not theirs, brings a sheet elsewhere, learns what is
// hidden, or writes where a sheet leads.
#include "models/services/mergeservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// Sheets 1 and 3 of Nord hold a salary, 2 does not; 4 and 5 are of Sud. Carl's account is linked to 3.
constexpr Attack kMergeAttacks[] = {
    {"700", "bob", "merge a foreign sheet into one's own, and the other way round", "^ERROR: +refused, or not there",
     "WRITE SELECT merge_hide('staff', 4, 1, '')"},
    {"701", "bob", "the same the other way round", "^ERROR: +refused, or not there", "WRITE SELECT merge_hide('staff', 1, 4, '')"},
    {"702", "bob", "one that does not exist: the same answer", "^ERROR: +refused, or not there", "WRITE SELECT merge_hide('staff', 99999, 1, '')"},
    {"703", "dora", "a manager elsewhere", "^ERROR: +refused, or not there",
     "WRITE UPDATE staff SET binned_at = now() WHERE id = 2; SELECT merge_hide('staff', 2, 1, '')"},
    {"704", "bob", "merge without putting the sheet out of sight", "^ERROR: +refused", "WRITE SELECT merge_hide('staff', 2, 1, '')"},
    {"705", "bob", "into itself", "^ERROR: +refused", "WRITE UPDATE staff SET binned_at = now() WHERE id = 2; SELECT merge_hide('staff', 2, 2, '')"},
    {"706", "bob", "without an operation", "^ERROR: +every write belongs to an operation", "SELECT merge_hide('staff', 2, 1, '')"},
    {"707", "bob", "hide a salary that he may not see", "^ERROR: +there is what one may not see",
     "WRITE UPDATE staff SET binned_at = now() WHERE id = 1; SELECT merge_hide('staff', 1, 2, '')"},
    {"708", "bob", "whose sheets hold hidden values elsewhere, or how much hangs on them", "^ERROR: +refused, or not there.*ERROR: +refused, or not there",
     "SELECT merge_hidden('staff', '{4}'); SELECT * FROM merge_counts('staff', '{4}')"},
    {"709", "bob", "of the own ones that there are any, and no more (legitimate)", "^1 3$", "SELECT DISTINCT merge_hidden('staff', '{1,2,3}') ORDER BY 1"},
    {"710", "bob", "a table that is no kind", "refused", "SELECT merge_hidden('account_secret; DROP TABLE staff', '{1}')"},
    {"711", "carl", "a staff member", "^(ERROR: +permission denied[^E]*){4}$",
     "SELECT merge_hide('staff', 3, 1, ''); SELECT merge_show('staff', 3, 1); SELECT merge_move('staff', 3, 1, 0, '{}'); "
     "SELECT * FROM merge_counts('staff', '{3}')"},
    {"712", "bob", "write where sheets lead, past the functions", "^(ERROR: +permission denied[^E]*){5}$",
     "INSERT INTO merged_sheet (kind, merged_id, record_id, department_id, operation) VALUES ('staff', 2, 1, 2, 1); "
     "UPDATE merged_sheet SET record_id = 1; DELETE FROM merged_sheet; "
     "INSERT INTO merge_item (operation, kind, record_id, into_id, department_id, source, item) VALUES (1, 'staff', 1, 2, 2, 'note', '1'); "
     "DELETE FROM merge_item"},
    {"713", "bob", "bring a note of a colleague's to another sheet", "permission denied.*refused",
     "WRITE UPDATE note SET record_id = 2; ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT merge_move('staff', 1, 2, 0, '{}')"},
    {"714", "cora", "merge sheets of two own departments: that is a transfer", "^ERROR: +refused",
     "WRITE UPDATE staff SET binned_at = now() WHERE id = 2; SELECT merge_hide('staff', 2, 6, '')"},
    {"715", "bob", "merge (legitimate): it leads there, and its number is told", "^1\\|file_number=7$",
     "WRITE UPDATE staff SET binned_at = now() WHERE id = 2; SELECT merge_hide('staff', 2, 1, 'file_number=7'); "
     "SELECT merge_move('staff', 2, 1, 0, '{}'); SELECT record_id, numbers FROM merged_sheet"},
    {"716", "bob", "bring it out of the bin by itself", "^ERROR: +refused", "WRITE UPDATE staff SET binned_at = NULL WHERE id = 2"},
    {"717", "bob", "merge it once more, or into it", "refused.*refused",
     "WRITE SELECT merge_hide('staff', 2, 3, ''); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); UPDATE staff SET binned_at = now() WHERE id = 3; SELECT merge_hide('staff', 3, 2, '')"},
    {"718", "dora", "what was merged elsewhere, and what went along", "^0 0$", "SELECT count(*) FROM merged_sheet; SELECT count(*) FROM merge_item"},
    {"719", "dora", "take it apart", "^ERROR: +refused", "WRITE SELECT merge_show('staff', 2, 1)"},
    {"720", "bob", "the notes of the one that stays to the other one (only between these two)", "refused", "WRITE SELECT merge_move('staff', 1, 3, 0, '{}')"},
    {"721", "bob", "which star went along is nobody's to see", "^0$", "SELECT count(*) FROM merge_item WHERE source NOT IN ('sheet', 'note', 'attachment')"},
    {"722", "bob", "take it apart (legitimate)", "^0$",
     "WRITE SELECT merge_show('staff', 2, 1); UPDATE staff SET binned_at = NULL WHERE id = 2; SELECT count(*) FROM merged_sheet"},
};
} // namespace

class TestMergeAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        const Record sheet = makeSheet(*m_office->open(AttackedOffice::email(u"cora"_s)), u"Est"_s, u"Éva"_s,
                                       {{u"department"_s, QVariant::fromValue(Reference{m_office->east, {}})}});
        QCOMPARE(sheet.id, 6);
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kMergeAttacks)); ++i)
            QTest::addRow("%s %s: %s", kMergeAttacks[i].number, kMergeAttacks[i].who, kMergeAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        const Attack &attack = kMergeAttacks[index];
        const QString before = m_office->state();
        const QString answer = m_office->as(QString::fromLatin1(attack.who), QString::fromLatin1(attack.sql)).remove(kPlace).replace(u'\n', u' ').trimmed();
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
        QCOMPARE(m_office->state(), before);
    }

    /// The program says the same in words, before it tries.
    void theProgramSaysWhy()
    {
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        MergeService merges(*bob);
        QVERIFY(!merges.compare(u"staff"_s, {1, 3})->obstacle.isEmpty()); // both hold a salary
        QCOMPARE(kindOf(merges.compare(u"staff"_s, {1, 4})), ErrorKind::Denied);
        MergeRequest request;
        request.kind = u"staff"_s;
        request.survivor = 1;
        request.merged = {2};
        const auto merged = merges.merge(request);
        QVERIFY2(merged, why(merged));
        request.merged = {4};
        request.operation = QUuid::createUuid();
        QCOMPARE(kindOf(merges.merge(request)), ErrorKind::Denied);
    }

private:
    std::unique_ptr<AttackedOffice> m_office;
};

EFFECTIF_TEST(TestMergeAttacks)
#include "tst_mergeattacks.moc"
