// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose card anybody is handed, on both engines.
#include "models/base/vcardreader.h"
#include "models/documents/printrun.h"
#include "models/services/auditservice.h"
#include "models/services/cardservice.h"
#include "models/services/photoservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kOwn = u"own_room"_s;

/// An office of two departments with a sheet each.
class CardOffice
{
public:
    explicit CardOffice(Engine engine) : database(engine), services(database.open())
    {
        FieldDefinition room = ownField(kOwn, u"text"_s);
        publishFields(*services, {room});
        lyon = must(services->directory().addDepartment(u"Lyon"_s));
        mine = make(u"Bernard"_s, lyon);
        foreign = make(u"Zidane"_s, must(services->directory().departments()).first());
    }

    Record make(const QString &name, const Reference &department)
    {
        return makeSheet(*services, name, u"Paul"_s, {{u"department"_s, QVariant::fromValue(department)}, {kOwn, u"bureau 12"_s},
                                                       {u"mobile"_s, name == "Bernard"_L1 ? u"+33612345678"_s : u"+33612345679"_s}, {u"email"_s, name.toLower() + u"@exemple.fr"_s}});
    }

    void makePublic(bool on)
    {
        FieldDefinition room = ownField(kOwn, u"text"_s);
        room.onCards = on;
        publishFields(*services, {room});
    }

    void actAs(const QString &role, RecordId sheet = 0)
    {
        Rights rights;
        rights.role = role;
        rights.departments = {lyon.id};
        rights.sheetKind = sheet != 0 ? kStaff : QString();
        rights.sheet = sheet;
        services->context().rights = rights;
        services->catalogues().forgetAll();
        services->records().forgetOrders();
    }

    QList<SheetCard> cards(const QList<RecordId> &ids) { return must(CardService(*services).cards(kStaff, ids, {}, Language::French, true)); }

    TestDatabase database;
    std::unique_ptr<Services> services;
    Reference lyon;
    Record mine;
    Record foreign;
};
} // namespace

class TestCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayNotSeeASheetIsHandedNoCardOfIt_data() { addEngineRows(); }
    void whoMayNotSeeASheetIsHandedNoCardOfIt()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("A server goes by the account that signed in, whatever rights a client gives itself.");
        CardOffice office(engine);
        const QList<RecordId> both{office.foreign.id, office.mine.id, 9999};
        QVERIFY(office.cards(both).at(0).card.name.contains(u"Zidane"_s));
        QVERIFY(office.cards(both).at(2).card.isEmpty());
        office.actAs(u"user"_s);
        const QList<SheetCard> cards = office.cards(both);
        QCOMPARE(cards.size(), 3);
        QVERIFY(cards.at(0).id == 0 && cards.at(0).card.isEmpty() && cards.at(0).photo.isEmpty());
        QVERIFY(cards.at(1).card.name.contains(u"Bernard"_s));
        CardService service(*office.services);
        QCOMPARE(kindOf(service.contactFile(kStaff, office.foreign.id, {}, Language::French, true)), ErrorKind::NotFound);
        QVERIFY(service.contactFile(kStaff, office.mine.id, {}, Language::French, true));
        office.actAs(u"staff"_s, office.foreign.id); // the own card, and no other
        QVERIFY(office.cards(both).at(0).card.name.contains(u"Zidane"_s));
        QVERIFY(office.cards(both).at(1).card.isEmpty());
    }

    void whatIsNotPublicIsOnNoCard_data() { addEngineRows(); }
    void whatIsNotPublicIsOnNoCard()
    {
        QFETCH(Engine, engine);
        CardOffice office(engine);
        const auto all = [&] {
            QString text = QString::fromUtf8(must(CardService(*office.services).contactFile(kStaff, office.mine.id, {}, Language::French, false)));
            PrintOrder order;
            order.what = PrintOrder::What::Cards;
            order.request.query.kind = kStaff;
            order.request.records = QList<RecordId>{office.mine.id};
            order.copies = 12;
            Progress progress;
            const auto run = must(PrintRun::prepare(*office.services, order, progress));
            if (run->partCount() != 2 || run->sheetCount() != 1)
                return QString();
            for (const PaperPage &page : must(run->pages(*office.services, 0, 2)))
                text += page.texts().join(u'\n');
            return text;
        };
        QVERIFY2(all().count(u"Bernard"_s) >= 12, qPrintable(all()));
        QVERIFY(!all().contains(u"bureau 12"_s) && !all().contains(u"612345678"_s));
        office.makePublic(true);
        QVERIFY(all().count(u"bureau 12"_s) >= 13);
        office.makePublic(false);
        QVERIFY(!all().contains(u"bureau 12"_s));
    }

    void aFileThatLeavesIsWrittenDownAndReadBack_data() { addEngineRows(); }
    void aFileThatLeavesIsWrittenDownAndReadBack()
    {
        QFETCH(Engine, engine);
        CardOffice office(engine);
        for (const auto version : {VCardWriter::Version::V3, VCardWriter::Version::V4}) {
            QByteArray file = must(CardService(*office.services).contactFile(kStaff, office.mine.id, {}, Language::French, true, version));
            QBuffer buffer(&file);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QList<CardLine> lines;
            QVERIFY(must(VCardReader(buffer).next(lines)));
            QHash<QString, QString> found;
            for (const CardLine &line : std::as_const(lines))
                found.insert(line.name, line.value);
            QCOMPARE(found.value(u"VERSION"_s), version == VCardWriter::Version::V3 ? u"3.0"_s : u"4.0"_s);
            QCOMPARE(found.value(u"FN"_s), u"Paul Bernard"_s);
            QCOMPARE(found.value(u"EMAIL"_s), u"bernard@exemple.fr"_s);
            QVERIFY(!found.contains(u"TEL"_s)); // the mobile is nobody's business
        }
        const AuditEntry entry = must(AuditService(*office.services).page({})).entries.first();
        QCOMPARE(entry.what, u"export/list"_s);
        QCOMPARE(entry.record, office.mine.id);
        QCOMPARE(entry.amount, 1);
    }
};

EFFECTIF_TEST(TestCards)
#include "tst_cards.moc"
