// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of themselves against whoever has signed in: nobody speaks for another, hears what is not theirs to hear, or
// gives work to somebody they do not know.
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// {beth}, {dora}: ids. Beth (Nord) and Dora (Sud) said everything of themselves.
constexpr Attack kProfileAttacks[] = {
    {"500", "bob", "write the tables themselves", "^(ERROR: +permission denied[^E]*){11}$",
     "INSERT INTO user_profile (user_id) VALUES (me()); UPDATE user_profile SET away = 1; UPDATE user_profile SET signature = 'x'; DELETE FROM user_profile; "
     "INSERT INTO user_photo (user_id, photo, thumbnail) VALUES ({beth}, '', ''); UPDATE user_photo SET photo = ''; DELETE FROM user_photo; "
     "INSERT INTO team (name, name_key) VALUES ('x', 'x'); UPDATE team SET name = 'x'; DELETE FROM team; INSERT INTO team_member VALUES (1, me())"},
    {"501", "ada", "the same as an administrator", "^(ERROR: +permission denied[^E]*){5}$",
     "UPDATE user_profile SET away = 1; DELETE FROM user_photo; INSERT INTO team (name, name_key) VALUES ('x', 'x'); DELETE FROM team_member; "
     "UPDATE user_profile SET delegate_id = NULL"},
    {"502", "bob", "send somebody else away, in their name: it is one's own row", "^t {beth}\\|0$",
     "BEGIN; SELECT profile_away(true, NULL, NULL, NULL, false, {beth}); SELECT away = 1 FROM user_profile WHERE user_id = me(); "
     "SELECT user_id, count(*) FILTER (WHERE away_until IS NULL) FROM user_profile WHERE user_id = {beth} GROUP BY 1; ROLLBACK"},
    {"503", "bob", "sign, call oneself and show a face in somebody else's name", "^Bob Petit\\|x 1$",
     "BEGIN; SELECT profile_sign(true, 'x', {beth}); SELECT profile_photo('\\xffd8ff00', '\\xffd8ff00', {beth}); "
     "SELECT name, signature FROM my_profile({beth}); SELECT count(*) FROM user_photo WHERE photo = '\\xffd8ff00'; ROLLBACK"},
    {"504", "bob", "read signatures and identifiers of colleagues", "^(ERROR: +permission denied[^E]*){4}$",
     "SELECT signature FROM user_profile; SELECT external_id FROM user_profile; SELECT silent FROM user_profile; SELECT p FROM user_profile p"},
    {"505", "bob", "see who is away, and faces, elsewhere", "^0 0$",
     "SELECT count(*) FROM user_profile WHERE user_id = {dora}; SELECT count(*) FROM user_photo WHERE user_id = {dora}"},
    {"506", "bob", "see a colleague (legitimate)", "^Assistante\\|1 1$",
     "SELECT position, away FROM user_profile WHERE user_id = {beth}; SELECT count(*) FROM user_photo WHERE user_id = {beth}"},
    {"507", "bob", "steal an identifier, however it is written", "^(ERROR: +somebody has this identifier.*){2}$",
     "SELECT profile_store('Bob Petit', 'fr', NULL, 'RH-BETH', NULL); SELECT profile_store('Bob Petit', 'fr', NULL, ' rh-beth ', NULL)"},
    {"508", "bob", "take a name that is somebody's key", "^(ERROR: +not a profile.*){3}$",
     "SELECT profile_store('', 'fr', NULL, NULL, NULL); SELECT profile_store(E'Beth\\nGrand', 'fr', NULL, NULL, NULL); "
     "SELECT profile_store('Bob Petit', 'de', NULL, NULL, NULL)"},
    {"509", "bob", "leave work to somebody elsewhere, and to nobody there is: one answer", "^(ERROR: +refused, or not there.*){4}$",
     "SELECT profile_away(true, NULL, {dora}, NULL, false, NULL); SELECT profile_away(true, NULL, 99999, NULL, false, NULL); "
     "SELECT profile_away(true, NULL, me(), NULL, false, NULL); SELECT profile_away(true, NULL, NULL, 99999, false, NULL)"},
    {"510", "bob", "both a person and a team, neither yes nor no", "^(ERROR: +refused.*){3}$",
     "SELECT profile_away(true, NULL, {beth}, 1, false, NULL); SELECT profile_away(NULL, NULL, NULL, NULL, false, NULL); "
     "SELECT profile_away(true, NULL, NULL, NULL, NULL, NULL)"},
    {"511", "bob", "a minute that has passed", "^ERROR: +this minute has passed", "SELECT profile_away(true, now() - interval '1 minute', NULL, NULL, false, NULL)"},
    {"512", "bob", "a face that is a script, or a disk", "^(ERROR: +refused.*){3}$",
     "SELECT profile_photo('<svg>', '<svg>', NULL); SELECT profile_photo('\\xffd8ff00', NULL, NULL); "
     "SELECT profile_photo('\\xffd8ff' || decode(repeat('00', 300000), 'hex'), '\\xffd8ff00', NULL)"},
    {"513", "bob", "a signature without end", "^ERROR: +refused", "SELECT profile_sign(true, repeat('x', 20001), NULL)"},
    {"514", "bob", "make teams, and leave them", "^(ERROR: +permission denied for function[^E]*){3}$",
     "SELECT team_store(0, 'x', '{}'); SELECT team_remove(1); SELECT clock_away()"},
    {"515", "ada", "a team without an operation", "^ERROR: +every write belongs", "SELECT team_store(0, 'x', '{}')"},
    {"516", "ada", "a team of people there are not", "^ERROR: +not a team", "WRITE SELECT team_store(0, 'x', '{99999}')"},
    {"517", "bob", "whom an identifier names elsewhere", "^0 1$",
     "SELECT count(*) FROM user_of_external('RH-DORA'); SELECT count(*) FROM user_of_external('RH-BETH')"},
    {"518", "carl", "a staff member sees no colleague and gives no work", "^0 (ERROR: +permission denied[^E]*){2}$",
     "SELECT count(*) FROM user_profile WHERE user_id <> me(); SELECT * FROM away_taker({beth}, 0); SELECT * FROM user_of_external('RH-BETH')"},
    {"519", "carl", "and says of themselves what they like (legitimate)", "^Carl Carl\\|Peintre$",
     "BEGIN; SELECT profile_store('Carl Carl', 'fr', 'Peintre', NULL, NULL); SELECT name, job FROM my_profile(1); ROLLBACK"},
    {"520", "ada", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){3}$",
     "SELECT profile_of(1); SELECT is_known(1); SELECT profile_tell()"},
    {"521", "bob", "read how somebody else arranged their home, and arrange it", "^0$",
     "SELECT count(*) FROM user_choice WHERE user_id = {beth}; UPDATE user_choice SET value = 'x' WHERE user_id = {beth}"},
    {"522", "ada", "the same as an administrator", "^0$",
     "SELECT count(*) FROM user_choice WHERE user_id = {beth}; UPDATE user_choice SET value = 'x' WHERE user_id = {beth}"},
    {"523", "bob", "choose in somebody else's name, and take choices away",
     "^ERROR: +new row violates row-level security policy[^E]*ERROR: +permission denied[^E]*ERROR: +permission denied[^E]*$",
     "INSERT INTO user_choice (user_id, key, value) VALUES ({beth}, 'own', 'x'); DELETE FROM user_choice; UPDATE user_choice SET user_id = {beth}"},
    {"524", "bob", "arrange one's own home (legitimate)", "^1$",
     "BEGIN; INSERT INTO user_choice (user_id, key, value) VALUES (me(), 'home', 'x'); UPDATE user_choice SET value = 'y'; "
     "SELECT count(*) FROM user_choice; ROLLBACK"},
};
} // namespace

class TestProfileAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        for (const char *who : {"beth", "dora"}) {
            const QString name = QLatin1StringView(who);
            m_ids.insert(name, as(who, u"SELECT me()"_s));
            const QString said = as(who, u"SELECT profile_store((SELECT name FROM app_user WHERE id = me()), 'fr', 'Assistante', 'RH-%1', NULL); "
                                         "SELECT profile_sign(true, 'disciplinaire', NULL); SELECT profile_photo('\\xffd8ffaa', '\\xffd8ffaa', NULL); "
                                         "INSERT INTO user_choice (user_id, key, value) VALUES (me(), 'home', 'disciplinaire'); "
                                         "SELECT profile_away(true, now() + interval '1 day', NULL, NULL, false, NULL)"_s.arg(name.toUpper()));
            QCOMPARE(said, QString());
        }
        m_before = m_office->state();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kProfileAttacks)); ++i)
            QTest::addRow("%s %s: %s", kProfileAttacks[i].number, kProfileAttacks[i].who, kProfileAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kProfileAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(filled(QString::fromLatin1(attack.expected))).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
    }

    /// Its open session is nobody's from the next statement on.
    void whoIsSwitchedOff()
    {
        m_office->look(u"UPDATE app_user SET active = 0 WHERE name = 'Bob Petit'"_s);
        QVERIFY(as("bob", u"SELECT profile_sign(true, 'x', NULL)"_s).contains(u"refused"_s));
        QVERIFY(as("bob", u"SELECT * FROM my_profile(1)"_s).contains(u"refused"_s));
        QCOMPARE(as("bob", u"SELECT count(*) FROM user_profile"_s), u"0"_s);
        m_office->look(u"UPDATE app_user SET active = 1 WHERE name = 'Bob Petit'"_s);
    }

    void nothingElseChanged() { QCOMPARE(m_office->state(), m_before); }

private:
    QString filled(QString text) const
    {
        for (auto id = m_ids.cbegin(); id != m_ids.cend(); ++id)
            text.replace(u'{' + id.key() + u'}', *id);
        return text;
    }
    QString as(const char *name, const QString &sql) const
    {
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        return m_office->as(QString::fromLatin1(name), filled(sql)).remove(kPlace).replace(u'\n', u' ').trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QHash<QString, QString> m_ids;
    QString m_before;
};

EFFECTIF_TEST(TestProfileAttacks)
#include "tst_profileattacks.moc"
