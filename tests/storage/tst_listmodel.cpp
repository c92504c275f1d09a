// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordlistmodel.h"

#include "models/items/recordcursor.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
constexpr int kRows = 5000;
const QStringList kColumns{u"last_name"_s, u"first_name"_s, u"city"_s};

/// 5,000 sheets "Nom 00000" to "Nom 04999", put into the tables without the service: ids 1 to 5,000 in name order.
void fill(const TestDatabase &database)
{
    database.force(u"INSERT INTO operation (uuid, user_id, at, what, kind, bulk) "
                   "VALUES ('fill', 1, '2026-01-01T00:00:00.000Z', 'import', 'staff', 1)"_s);
    database.force(
        u"WITH RECURSIVE g(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < %1) "
        "INSERT INTO staff (department_id, title, name_key, created_by, created_at, created_operation, updated_by, "
        "updated_at, last_name, city, civility, address_line1, nature) SELECT 1, printf('Nom %05d', n), "
        "printf('nom %05d', n), 1, '2026-01-01T00:00:00.000Z', 1, 1, '2026-01-01T00:00:00.000Z', "
        "printf('Nom %05d', n), 'Ville ' || (n % 7), 'mr', '1 rue', 'employee' FROM g"_s.arg(kRows - 1));
    database.force(u"INSERT INTO staff_search SELECT id, 1, name_key FROM staff"_s);
}

class TestListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(Engine::Sqlite);
        (void)m_database->open();
        fill(*m_database);
        Office::open(m_database->request(), m_relay, m_database->clock(), this,
                     [this](Result<std::shared_ptr<Office>> office) { m_office = must(std::move(office)); });
        QTRY_VERIFY_WITH_TIMEOUT(m_office, kPatience);
        m_model = std::make_unique<RecordListModel>(*m_office, kStaff);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setColumns(kColumns);
        m_model->setQuery({kStaff, {}, {}, {}, Qt::AscendingOrder});
        QTRY_VERIFY_WITH_TIMEOUT(m_model->isComplete() && m_model->rowCount() == kRows, kPatience);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_office.reset();
        m_database.reset();
    }

    /// Only pages that are looked at are read; a cell that has not come yet is blank for the moment.
    void rowsComeWhereTheyAreSeen()
    {
        QCOMPARE(m_model->columnCount(), 3);
        QCOMPARE(m_model->headerData(2, Qt::Horizontal).toString(), u"Ville"_s);
        m_model->setLanguage(Language::English);
        QCOMPARE(m_model->headerData(2, Qt::Horizontal).toString(), u"City"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->index(0, 0).data(RecordListModel::LoadedRole).toBool(), kPatience);
        QSignalSpy arrived(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(!m_model->index(4321, 0).data().isValid() || m_model->index(4321, 0).data().toString().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(4321, 0).data().toString(), u"Nom 04321"_s, kPatience);
        QCOMPARE(m_model->index(4321, 2).data(RecordListModel::ValueRole), QVariant(u"Ville %1"_s.arg(4321 % 7)));
        QCOMPARE(m_model->index(4321, 0).data(RecordListModel::RecordIdRole).toInt(), 4322);
        QCOMPARE(arrived.size(), 1); // one page of a hundred rows, no other
        QCOMPARE(arrived.at(0).at(0).toModelIndex().row(), 4300);
        QCOMPARE(arrived.at(0).at(1).toModelIndex().row(), 4399);
        QVERIFY(!m_model->index(0, 0).data(Qt::EditRole).isValid());
        QVERIFY(!m_model->data({}).isValid());
    }

    /// Each town has a row of its own above its people; folded, only that one stays. Whoever is selected stays selected.
    void groupsHaveRowsOfTheirOwn()
    {
        RecordQuery query = m_model->query();
        query.groupField = u"city"_s;
        m_model->setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), kRows + 7, kPatience);
        QVERIFY(m_model->isGroup(0) && !m_model->isGroup(1));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(0, 0).data().toString(), u"Ville 0"_s, kPatience);
        QCOMPARE(m_model->index(0, 0).data(RecordListModel::GroupSizeRole).toInt(), 715);
        QCOMPARE(m_model->index(1, 0).data().toString(), u"Nom 00000"_s);
        QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(m_model->idAt(0), 0);
        QCOMPARE(m_model->recordAt(1), 8); // the next one in "Ville 0"
        const QPersistentModelIndex kept(m_model->index(m_model->rowOf(2), 0)); // in "Ville 1"
        m_model->setFolded(0, true);
        QCOMPARE(m_model->rowCount(), kRows + 7 - 715);
        QVERIFY(m_model->isFolded(0) && m_model->isGroup(1));
        QCOMPARE(m_model->rowOf(1), 0); // folded away: where its group is
        QCOMPARE(m_model->idAt(kept.row()), 2);
        QCOMPARE(m_model->countInRows({{0, m_model->rowCount() - 1}}), kRows - 715);
        QCOMPARE(m_model->idsInRows({{1, 3}}), QList<RecordId>({2, 9}));
        m_model->setQuery(query); // asked again, what was folded is still folded
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isLoading(), kPatience);
        QVERIFY(m_model->isFolded(0) && !m_model->isFolded(1));
        m_model->setAllFolded(true);
        QCOMPARE(m_model->rowCount(), 7);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(6, 0).data().toString(), u"Ville 6"_s, kPatience);
        m_model->setFolded(3, false);
        QCOMPARE(m_model->rowCount(), 7 + m_model->index(3, 0).data(RecordListModel::GroupSizeRole).toInt());
        query.groupField.clear();
        m_model->setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), kRows, kPatience);
        QVERIFY(!m_model->isGroup(0));
    }

    /// performance.md: 4 bytes a row, shared with nobody's copy.
    void idsCostFourBytesARow()
    {
        static_assert(sizeof(RecordId) == 4);
        QVERIFY(m_model->ids().capacity() * qsizetype(sizeof(RecordId)) <= kRows * 8);
        for (int row = 0; row < kRows; row += 50) { // run through the whole list: pages are let go again
            m_model->index(row, 0).data();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(kRows - 1, 0).data().toString(), u"Nom 04999"_s, kPatience);
    }

    void searchSortAndFilter()
    {
        m_model->sort(2, Qt::DescendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->idAt(0), 7, kPatience); // the first in "Ville 6", by name
        m_model->sort(-1);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->idAt(0), 1, kPatience);
        RecordQuery query = m_model->query();
        query.search = u"0012"_s;
        m_model->setQuery(query);
        QVERIFY(m_model->isLoading());
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 10, kPatience);
        QVERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowOf(121), 0);
        QCOMPARE(m_model->rowOf(1), -1);
        QCOMPARE(m_model->idAt(10), 0);
        query.search = u"nobody"_s;
        m_model->setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 0, kPatience);
        m_model->setQuery({kStaff, {}, {{u"city"_s, FilterOp::Is, u"ville 3"_s}}, {}, Qt::AscendingOrder});
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 714, kPatience);
    }

    void wrongQuestionIsTold()
    {
        QSignalSpy failed(m_model.get(), &RecordListModel::failed);
        m_model->setQuery({kStaff, {}, {{u"no_such_field"_s, FilterOp::Is, u"x"_s}}, {}, Qt::AscendingOrder});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QCOMPARE(m_model->rowCount(), kRows); // what stood there stays
    }

    /// Indexes that views keep follow their record when someone else renames, adds or removes.
    void selectionFollowsItsRecord()
    {
        QItemSelectionModel selection(m_model.get());
        const auto select = [&](int row) {
            selection.select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        select(10);
        select(20);
        const QPersistentModelIndex current = m_model->index(20, 1);
        const auto other = m_database->open(u"Bob"_s);
        rename(*other, 21, u"Zzz"_s);  // the selected one goes to the end
        rename(*other, 400, u"Aaa"_s); // one comes in front
        makeSheet(*other, u"Aab"_s);
        m_office->poll();
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowOf(21), kRows, kPatience);
        QCOMPARE(current.row(), kRows);
        QCOMPARE(current.column(), 1);
        QVERIFY(selection.isSelected(m_model->index(m_model->rowOf(11), 0)));
        QVERIFY(selection.isSelected(m_model->index(m_model->rowOf(21), 0)));
        QCOMPARE(selection.selectedRows().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(kRows, 0).data().toString(), u"Zzz"_s, kPatience);
        QCOMPARE(m_model->rowCount(), kRows + 1);
        RecordQuery query = m_model->query(); // a record that leaves the list leaves the selection
        query.search = u"zzz"_s;
        m_model->setQuery(query);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, kPatience);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(current.row(), 0);
    }

    void rowsAsTextForTheClipboard()
    {
        QString text;
        QString html;
        m_model->tableOf({4001, 2}, this, [&text, &html](const Result<RecordListModel::Table> &table) {
            text = must(table).text;
            html = must(table).html;
        });
        QTRY_VERIFY_WITH_TIMEOUT(!text.isEmpty(), kPatience);
        QCOMPARE(text, u"Nom\tPrénom\tVille\nNom 04000\t\tVille 3\nNom 00001\t\tVille 1\n"_s);
    }

    void columnsOfTheCatalogueOnly()
    {
        m_model->setColumns({u"city"_s, u"no_such_field"_s, u"last_name"_s});
        QCOMPARE(m_model->columns(), (QStringList{u"city"_s, u"last_name"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->index(0, 1).data().toString(), u"Nom 00000"_s, kPatience);
        m_model->setColumns({});
        QCOMPARE(m_model->columnCount(), 0);
        m_office->poll();
        m_model->setColumns(kColumns);
    }

    /// Section 4: the arrows follow the list as it is filtered and sorted now; "12 / 240".
    void cursorStepsThroughTheList()
    {
        RecordCursor cursor(m_model.get());
        QSignalSpy moved(&cursor, &RecordCursor::moved);
        cursor.setRecord(12);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(cursor.position(), 11);
        QCOMPARE(cursor.count(), kRows);
        QCOMPARE((QList<RecordId>{cursor.first(), cursor.previous(), cursor.next(), cursor.last()}),
                 (QList<RecordId>{1, 11, 13, kRows}));
        cursor.setRecord(1);
        QCOMPARE((QList<RecordId>{cursor.first(), cursor.previous(), cursor.next(), cursor.last()}),
                 (QList<RecordId>{0, 0, 2, kRows}));
        cursor.setRecord(kRows);
        QCOMPARE((QList<RecordId>{cursor.first(), cursor.previous(), cursor.next(), cursor.last()}),
                 (QList<RecordId>{1, kRows - 1, 0, 0}));
        m_model->sort(-1, Qt::DescendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(cursor.position(), 0, kPatience);
        QCOMPARE(cursor.next(), kRows - 1);
    }

    /// A sheet that leaves the list as it is filtered keeps its place between its former neighbours.
    void cursorKeepsItsPlaceWhenItsRecordLeaves()
    {
        RecordCursor cursor(m_model.get());
        m_model->setQuery({kStaff, {}, {{u"city"_s, FilterOp::Is, u"Ville 3"_s}}, {}, Qt::AscendingOrder});
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 714, kPatience);
        cursor.setRecord(m_model->idAt(5));
        const RecordId before = m_model->idAt(4);
        const RecordId after = m_model->idAt(6);
        const auto other = m_database->open(u"Bob"_s);
        const Record record = must(other->records().load(kStaff, cursor.record()));
        QVERIFY(other->records().save(changeOf(record, {{u"city"_s, u"Ailleurs"_s}})));
        m_office->poll();
        QTRY_COMPARE_WITH_TIMEOUT(cursor.position(), -1, kPatience);
        QCOMPARE((QList<RecordId>{cursor.previous(), cursor.next()}), (QList<RecordId>{before, after}));
        QCOMPARE(cursor.count(), 713);
        m_tester.reset();
        m_model.reset(); // the list's page is closed: the sheet stays
        QCOMPARE((QList<RecordId>{cursor.first(), cursor.previous(), cursor.next(), cursor.last()}),
                 QList<RecordId>(4, 0));
        QCOMPARE(cursor.count(), 0);
    }

private:
    static void rename(Services &services, RecordId id, const QString &name)
    {
        (void)must(
            services.records().save(changeOf(must(services.records().load(kStaff, id)), {{u"last_name"_s, name}})));
    }

    Relay m_relay;
    std::unique_ptr<TestDatabase> m_database;
    std::shared_ptr<Office> m_office;
    std::unique_ptr<RecordListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};
} // namespace

EFFECTIF_TEST(TestListModel)
#include "tst_listmodel.moc"
