// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D12, D24: what is published comes to each recipient once, by whichever program, and says how far it came; on both engines.
#include "models/services/accountservice.h"
#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/notificationservice.h"
#include "models/services/publicationservice.h"
#include "models/storage/connection.h"
#include "tests/support/accountoffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const QStringList kNames{u"carl"_s, u"cleo"_s, u"dora"_s, u"nino"_s};

/// Ada, the administrator; Max, a manager who publishes; Carl, Cleo and Dora, who have accounts, and Nino, who has none, on his list.
class PostOffice : public AccountOffice
{
public:
    explicit PostOffice(Engine engine) : AccountOffice(engine)
    {
        north = addDepartment(u"Nord"_s);
        ada = open(u"ada"_s);
        for (const QString &name : kNames) {
            const QString family = name.left(1).toUpper() + name.mid(1);
            sheets.insert(name, makeSheet(*ada, family, {}, {{u"department"_s, QVariant::fromValue(Reference{north, {}})}}).id);
            if (name != "nino"_L1)
                users.insert(name, add(name, u"staff"_s, {}, sheets.value(name)));
        }
        add(u"max"_s, u"manager"_s, {north});
        max = open(u"max"_s);
        list.kind = u"staff"_s;
        list.name = u"Choisis"_s;
        list = must(DistributionService(*max).save(list));
        (void)must(DistributionService(*max).addPeople(list.id, sheets.values()));
    }

    Publication published(int inSeconds = 0)
    {
        Publication one;
        one.kind = u"staff"_s;
        one.list = {list.id, {}};
        one.title = {u"Travaux"_s, u"Works"_s};
        one.starts = clock().now().addSecs(inSeconds);
        one.ends = clock().now().addDays(2);
        return must(PublicationService(*max).publish(must(PublicationService(*max).save(one)), PublicationService::When::Now));
    }
    /// How often somebody was told.
    int told(const QString &name)
    {
        const auto services = open(name);
        return static_cast<int>(must(NotificationService(services->context()).list()).size());
    }
    /// "carl delivered, nino blocked no_account", by name.
    QString states(const Publication &one, Services *by = nullptr)
    {
        QStringList parts;
        for (const Delivery &delivery : must(DeliveryService(by ? *by : *max).recipients({one.id, {}, {}, {}, 200})))
            parts << (delivery.name.toLower() + u' ' + idOf(delivery.state) + u' ' + delivery.reason).trimmed();
        return parts.join(u", "_s);
    }
    /// It has begun, and nobody was told yet: as a program left it that was cut off.
    Publication begun()
    {
        Publication one = published(3600);
        one.starts = {};
        return must(PublicationService(*max).save(one));
    }

    DepartmentId north = 0;
    QHash<QString, RecordId> sheets;
    QHash<QString, UserId> users;
    DistributionList list;
    std::unique_ptr<Services> ada;
    std::unique_ptr<Services> max;
};
} // namespace

class TestDelivery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// From waiting to opened, or blocked with the reason, and reached later; who comes and who leaves.
    void eachRecipientHasAState_data() { addEngineRows(); }
    void eachRecipientHasAState()
    {
        QFETCH(Engine, engine);
        PostOffice office(engine);
        const Publication later = office.published(3600);
        QCOMPARE(office.states(later), u"carl waiting, cleo waiting, dora waiting, nino blocked no_account"_s);
        QCOMPARE(must(DeliveryService(*office.max).deliver({later.id})), 0);

        const Publication one = office.published();
        QCOMPARE(office.states(one), u"carl delivered, cleo delivered, dora delivered, nino blocked no_account"_s);
        const auto carl = office.open(u"carl"_s);
        must(PublicationService(*carl).markSeen(one.id));
        office.add(u"nino"_s, u"staff"_s, {}, office.sheets.value(u"nino"_s));
        QCOMPARE(must(DeliveryService(*office.max).deliverOwn()), 1);
        (void)must(DistributionService(*office.max).removePeople(office.list.id, {office.sheets.value(u"dora"_s)}));
        (void)must(PublicationService(*office.max).keepUp());
        QCOMPARE(office.states(one), u"carl seen, cleo delivered, nino delivered"_s);
        QCOMPARE(must(PublicationService(*office.max).reach(one.id)), (PublicationReach{3, 3, 1, 0})); // of those who are on it
        (void)must(DistributionService(*office.max).addPeople(office.list.id, {office.sheets.value(u"dora"_s)}));
        (void)must(PublicationService(*office.max).keepUp());
        QCOMPARE(office.states(one), u"carl seen, cleo delivered, dora delivered, nino delivered"_s);
        QCOMPARE(office.told(u"dora"_s), 1);
        QCOMPARE(office.told(u"nino"_s), 1);
    }

    /// Whose account is closed before it begins is not waited for.
    void aClosedAccountIsBlocked_data() { addEngineRows(); }
    void aClosedAccountIsBlocked()
    {
        QFETCH(Engine, engine);
        PostOffice office(engine);
        const Publication one = office.begun();
        (void)must(AccountService(office.ada->context()).setActive(office.users.value(u"cleo"_s), false));
        QCOMPARE(must(DeliveryService(*office.max).deliver({one.id})), 2);
        QCOMPARE(office.states(one), u"carl delivered, cleo blocked account_closed, dora delivered, nino blocked no_account"_s);
        (void)must(AccountService(office.ada->context()).setActive(office.users.value(u"cleo"_s), true));
        QCOMPARE(must(DeliveryService(*office.max).deliver({one.id})), 1);
        QCOMPARE(office.told(u"cleo"_s), 1);
    }

    /// Wherever it is cut off, what was done is done and the rest is not: nobody is forgotten and nobody is told twice.
    void aCrashLosesAndDoublesNothing_data() { addEngineRows(); }
    void aCrashLosesAndDoublesNothing()
    {
        QFETCH(Engine, engine);
        PostOffice office(engine);
        const auto waiting = [&](const Publication &one) { return office.states(one).count(u"waiting"_s); };
        const Publication one = office.begun();
        for (int left = 3; left > 0; --left) {
            {
                const auto cut = office.open(u"max"_s);
                auto transaction = must(storage::Transaction::begin(cut->context().connection));
                QCOMPARE(must(DeliveryService(*cut, 1).deliverSome({one.id})), 1);
            } // the program is gone before it could commit
            QCOMPARE(waiting(one), left);
            const auto next = office.open(u"max"_s);
            auto transaction = must(storage::Transaction::begin(next->context().connection));
            QCOMPARE(must(DeliveryService(*next, 1).deliverSome({one.id})), 1);
            must(transaction.commit()); // and is gone right afterwards
            QCOMPARE(waiting(one), left - 1);
        }
        QCOMPARE(must(DeliveryService(*office.max).deliver({one.id})), 0);
        for (const QString &name : {u"carl"_s, u"cleo"_s, u"dora"_s})
            QCOMPARE(office.told(name), 1);
    }

    /// Without a lease: while one program is at a recipient, another one goes on with the others.
    void twoProgramsShareTheWork_data() { addEngineRows(); }
    void twoProgramsShareTheWork()
    {
        QFETCH(Engine, engine);
        if (engine == Engine::Sqlite)
            QSKIP("a file has one writer at a time");
        PostOffice office(engine);
        const Publication one = office.begun();
        const auto first = office.open(u"max"_s);
        const auto second = office.open(u"max"_s);
        auto transaction = must(storage::Transaction::begin(first->context().connection));
        QCOMPARE(must(DeliveryService(*first, 2).deliverSome({one.id})), 2);
        QCOMPARE(must(DeliveryService(*second).deliver({one.id})), 1); // does not wait for the other one
        must(transaction.commit());
        QCOMPARE(must(DeliveryService(*second).deliver({one.id})), 0);
        for (const QString &name : {u"carl"_s, u"cleo"_s, u"dora"_s})
            QCOMPARE(office.told(name), 1);
    }

    /// For its author and administrators; found by name and state, page by page.
    void theAuthorSeesWhoGotIt_data() { addEngineRows(); }
    void theAuthorSeesWhoGotIt()
    {
        QFETCH(Engine, engine);
        PostOffice office(engine);
        const Publication one = office.published();
        DeliveryService mine(*office.max);
        const auto names = [&](const DeliveryQuery &query) {
            QStringList found;
            for (const Delivery &delivery : must(mine.recipients(query)))
                found << delivery.name;
            return found;
        };
        QCOMPARE(names({one.id, u"CÁrl"_s, {}, {}, 200}), QStringList{u"Carl"_s});
        QCOMPARE(names({one.id, {}, DeliveryState::Blocked, {}, 200}), QStringList{u"Nino"_s});
        const QList<Delivery> page = must(mine.recipients({one.id, {}, {}, {}, 3}));
        QCOMPARE(page.size(), 3);
        QCOMPARE(names({one.id, {}, {}, page.last(), 3}), QStringList{u"Nino"_s});
        QVERIFY(office.states(one, office.ada.get()).startsWith(u"carl delivered"_s));
        office.add(u"mona"_s, u"manager"_s, {office.north});
        const auto mona = office.open(u"mona"_s);
        const auto carl = office.open(u"carl"_s);
        for (Services *other : {mona.get(), carl.get()}) {
            const auto refused = DeliveryService(*other).recipients({one.id, {}, {}, {}, 200});
            QVERIFY(!refused && (refused.error().kind == ErrorKind::Denied || refused.error().kind == ErrorKind::NotFound));
        }
    }
};

EFFECTIF_TEST(TestDelivery)
#include "tst_delivery.moc"
