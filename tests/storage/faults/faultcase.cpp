// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faults/faultcase.h"

#include <cstdio>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
int number(storage::Connection &connection, const QString &sql)
{
    return must(connection.scalar(sql)).toInt();
}
} // namespace

void Acknowledged::take(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    lines.removeLast(); // empty, or cut short
    for (const QByteArray &line : std::as_const(lines)) {
        const QList<QByteArray> words = line.split(' ');
        if (words.value(0) == "ACK") {
            ++m_count;
            Save &save = m_latest[words.value(1).toInt()];
            if (const int version = words.value(2).toInt(); version > save.version)
                save = {version, words.value(3)};
        } else if (words.value(0) == "REFUSED") {
            if (m_refused++ == 0)
                m_firstRefusal = line;
        } else if (words.value(0) == "DONE") {
            m_done = true;
        }
    }
}

int Acknowledged::lostIn(storage::Connection &connection) const
{
    QHash<RecordId, Save> found;
    auto rows = must(connection.query(u"SELECT id, version, city FROM staff"_s));
    while (rows.next())
        found.insert(rows.integer(0), {rows.integer(1), rows.text(2).toUtf8()});
    int lost = 0;
    for (auto it = m_latest.begin(); it != m_latest.end(); ++it) {
        const Save save = found.value(it.key());
        const bool there = save.version > it->version || (save.version == it->version && save.city == it->city);
        lost += there ? 0 : 1;
    }
    return lost;
}

int halfSaves(storage::Connection &connection)
{
    const QString search = connection.isSqlite() ? u"staff_search"_s : u"staff_token"_s;
    int half = 0;
    for (
        const QString &sql :
        {u"SELECT count(*) FROM staff s WHERE s.version <> (SELECT count(*) FROM operation o WHERE o.record_id = s.id)"_s,
         u"SELECT count(*) FROM staff s WHERE NOT EXISTS (SELECT 1 FROM staff_private p WHERE p.record_id = s.id)"_s,
         u"SELECT count(*) FROM staff s WHERE NOT EXISTS (SELECT 1 FROM %1 t WHERE t.record_id = s.id)"_s.arg(search),
         u"SELECT count(*) FROM operation o WHERE o.record_id IS NULL "
         "OR NOT EXISTS (SELECT 1 FROM staff s WHERE s.id = o.record_id)"_s,
         u"SELECT count(*) FROM operation o WHERE (SELECT count(*) FROM change c WHERE c.operation = o.seq) <> 1"_s,
         u"SELECT count(*) FROM operation o WHERE o.what = 'edit' "
         "AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.operation = o.seq AND j.field = 'city')"_s,
         u"SELECT count(*) FROM operation o WHERE o.what = 'edit' "
         "AND NOT EXISTS (SELECT 1 FROM journal_private j WHERE j.operation = o.seq AND j.field = 'iban')"_s})
        half += number(connection, sql);
    return half;
}

int unauditedWrites(storage::Connection &connection)
{
    return number(connection, u"SELECT count(*) FROM operation o WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.operation = o.seq)"_s);
}

int doubleNumbers(storage::Connection &connection)
{
    return number(connection, u"SELECT count(*) - count(DISTINCT matricule) FROM staff"_s) +
           number(connection, u"SELECT count(*) FROM staff s JOIN number_retired r ON r.series = 'matricule' "
                              "AND r.number = s.matricule"_s) +
           number(connection, u"SELECT count(*) FROM staff WHERE matricule IS NULL OR file_number IS NULL"_s);
}

int damage(storage::Connection &connection)
{
    const bool whole = must(connection.scalar(u"PRAGMA integrity_check"_s)).toString() == "ok"_L1 &&
                       must(connection.scalar(u"PRAGMA foreign_key_check"_s)).isNull();
    return whole ? 0 : 1;
}

int faultRounds(int usual)
{
    return usual * std::max(1, qEnvironmentVariableIntValue("EFFECTIF_FAULT_ROUNDS"));
}

void report(const QString &line)
{
    std::printf("FIGURE : %s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace effectif::test
