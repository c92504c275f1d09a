// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/office.h"

#include "tests/support/engines.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QSignalSpy>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// The server goes away under an open office, and comes back: nothing typed is lost, nothing is applied twice.
class TestLostServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedServerComesBack()
    {
        PostgresServer server(PostgresServer::Durability::Full);
        OpenRequest request;
        request.url = must(DatabaseUrl::parse(server.createDatabase()));
        request.mode = OpenRequest::Mode::Create;
        request.userName = u"Alice Martin"_s;
        Relay relay;
        const SystemClock clock;
        std::shared_ptr<Office> office;
        Office::open(request, relay, clock, this,
                     [&](Result<std::shared_ptr<Office>> opened) { office = must(std::move(opened)); });
        QTRY_VERIFY_WITH_TIMEOUT(office, kPatience);
        QSignalSpy connection(office.get(), &Office::connectionChanged);
        QSignalSpy catalogue(office.get(), &Office::catalogueChanged);

        server.kill9();
        QTRY_COMPARE_WITH_TIMEOUT(connection.count(), 1, kPatience);
        QCOMPARE(connection.at(0).at(0).toBool(), false);
        QVERIFY(!connection.at(0).at(1).toString().isEmpty());
        const RecordEdit edit = newSheet(u"Lefèvre"_s, u"Zoé"_s);
        QCOMPARE(save(*office, edit).error().kind, ErrorKind::Unavailable);

        server.restart();
        // meanwhile an administrator added a field: no change of the feed tells it to who was away
        server.execute(u"UPDATE effectif.record_kind SET catalogue_version = catalogue_version + 1"_s,
                       request.url.name);
        QTRY_COMPARE_WITH_TIMEOUT(connection.count(), 2, kPatience);
        QCOMPARE(connection.at(1).at(0).toBool(), true);
        QTRY_VERIFY_WITH_TIMEOUT(catalogue.count() >= 1, kPatience);

        const auto saved = save(*office, edit);
        QVERIFY2(saved, why(saved));
        server.kill9(); // after the save, as if its answer had got lost
        server.restart();
        Result<Record> again = save(*office, edit);
        if (!again) // the first use after the cut may be what discovers it
            again = save(*office, edit);
        QVERIFY2(again, why(again));
        QCOMPARE(again->id, saved->id);
        QCOMPARE(again->version, 1);
        QCOMPARE(server.execute(u"SELECT count(*) FROM effectif.staff"_s, request.url.name), u"1"_s);
        office.reset();
    }

private:
    Result<Record> save(Office &office, const RecordEdit &edit)
    {
        std::optional<Result<Record>> answer;
        office.run(
            this, [edit](Services &services) { return services.records().save(edit); },
            [&answer](Result<Record> saved) { answer = std::move(saved); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatience))
            return fail(ErrorKind::Internal, u"no answer"_s);
        return *answer;
    }
};
} // namespace

EFFECTIF_TEST(TestLostServer)
#include "tst_lostserver.moc"
