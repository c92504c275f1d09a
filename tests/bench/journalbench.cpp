// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs that nothing is forgotten: an edit with the journal against the same edit where no trigger writes it.
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaves = 50;

/// A database of its own, whose sheets are edited as a person does: two fields a save.
class Edited
{
public:
    Edited(const Bench &bench, bool journalled) : m_bench(bench), m_url(bench.databases.place(bench.database.url().engine))
    {
        Database empty(m_url, kSmallRows);
        (void)empty.open(OpenRequest::Mode::Create);
        (void)empty.fill(bench.databases.csv(kSmallRows));
        const auto connection = must(storage::Connection::create(m_url));
        const bool sqlite = empty.isSqlite();
        for (const char *table : {"staff", "staff_private", "staff_own", "staff_private_own"}) {
            const QString name = QLatin1StringView(table);
            for (const char *event : {"insert", "update", "delete"}) {
                if (!journalled && sqlite)
                    must(connection->executeScript(u"DROP TRIGGER IF EXISTS %1_after_%2"_s.arg(name, QLatin1StringView(event))));
            }
            if (!journalled && !sqlite)
                must(connection->executeScript(u"ALTER TABLE %1 DISABLE TRIGGER USER"_s.arg(name)));
        }
        m_database = std::make_unique<Database>(m_url, kSmallRows);
        m_before = size();
    }
    ~Edited()
    {
        m_database.reset();
        m_bench.databases.discard(m_url);
    }

    double save()
    {
        RecordService &records = m_database->services().records();
        double sum = 0;
        for (int i = 0; i < kSaves; ++i) {
            const Record record = must(records.load(kKind, m_database->anyId()));
            RecordEdit edit;
            edit.kind = kKind;
            edit.id = record.id;
            edit.baseVersion = record.version;
            edit.allowIncomplete = true;
            edit.changes.insert(u"city"_s, u"Ville %1"_s.arg(++m_saved));
            edit.changes.insert(u"position"_s, u"Poste %1"_s.arg(m_saved));
            sum += timed([&] { (void)must(records.save(edit)); });
        }
        return sum / kSaves;
    }
    double bytesPerSave() { return m_saved == 0 ? 0 : (size() - m_before) / m_saved; }

private:
    double size()
    {
        BareDatabase bare(m_url, {});
        return m_database->isSqlite()
            ? bare.number(u"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"_s)
            : bare.number(u"SELECT pg_total_relation_size('effectif.journal') + pg_total_relation_size('effectif.operation') "
                          "+ pg_total_relation_size('effectif.change')"_s);
    }

    const Bench &m_bench;
    DatabaseUrl m_url;
    std::unique_ptr<Database> m_database;
    double m_before = 0;
    int m_saved = 0;
};
} // namespace

void measureJournal(const Bench &bench)
{
    if (!bench.wants(u"journal"_s))
        return;
    Edited with(bench, true);
    Edited without(bench, false);
    const Medians measured = inTurn(bench.runs, [&] { return with.save(); }, [&] { return without.save(); });
    bench.add(u"save with the journal"_s, measured, u"the same without triggers"_s, 2);
    const double ours = with.bytesPerSave();
    const double bare = without.bytesPerSave();
    bench.add(u"journal, space an edit"_s, {ours, bare, bare > 0 ? ours / bare : 0, measured.turns}, u"the same without triggers"_s, std::nullopt,
              Unit::BytesPerRow);
}

} // namespace effectif::bench
