// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operations.h"

#include "models/items/recordcursor.h"
#include "ui/fields/recordform.h"
#include "ui/widgets/steadytable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QWindow>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kWindow(1280, 800);

/// The list of a database in a table, as the list page shows it.
class ListView
{
public:
    explicit ListView(Database &database) : m_model(database.office(), kKind)
    {
        m_view.setModel(&m_model);
        m_view.verticalHeader()->hide();
        m_view.verticalHeader()->setDefaultSectionSize(34);
        m_view.setSelectionBehavior(QAbstractItemView::SelectRows);
        m_view.setShowGrid(false);
        m_model.setColumns(database.listColumns());
        m_view.resize(kWindow);
        m_view.show();
        waitUntil([this] { return m_view.windowHandle()->isExposed(); }); // before, nothing is painted
        ask({kKind, {}, {}, {}, Qt::AscendingOrder});
    }

    void ask(const RecordQuery &query)
    {
        m_model.setQuery(query);
        waitUntil([this] { return m_model.isComplete() && !m_model.isLoading(); });
        goTo(0);
    }
    /// Until the rows there are painted with their values.
    void goTo(int row)
    {
        m_view.verticalScrollBar()->setValue(row);
        waitUntil([this] { return isFilled(); });
        repaint();
    }
    void repaint() { m_view.viewport()->repaint(); }
    int last() const { return m_view.verticalScrollBar()->maximum(); }
    RecordListModel &model() { return m_model; }

private:
    bool isFilled() const
    {
        const int first = m_view.rowAt(0);
        const int below = m_view.rowAt(m_view.viewport()->height() - 1);
        const int last = below < 0 ? m_model.rowCount() - 1 : below;
        const auto hasValue = [this](int row) { // everyone has a last name
            return m_model.index(row, 0).data(RecordListModel::ValueRole).isValid();
        };
        return first < 0 || (hasValue(first) && hasValue(last));
    }

    RecordListModel m_model;
    SteadyTable m_view{RecordListModel::LoadedRole};
};

constexpr int kSteps = 10;

/// A sheet in its form, stepping through a list.
class Sheet
{
public:
    Sheet(Database &database, ListView &list)
        : m_database(database),
          m_list(list),
          m_cursor(&list.model()),
          m_form(must(database.services().catalogues().catalogue(kKind)), m_draft, Language::French)
    {
        m_form.resize(kWindow);
        m_form.show();
        waitUntil([this] { return m_form.windowHandle()->isExposed(); }); // before, nothing is painted
        leap();
        step();
    }

    /// Somewhere else in the list: no two measurements walk over the same sheets.
    void leap() { m_cursor.setRecord(m_list.model().idAt(m_database.below(m_cursor.count() - kSteps - 1))); }
    void step()
    {
        const RecordId next = m_cursor.next();
        m_draft = RecordDraft(must(m_database.services().records().load(kKind, next)));
        m_form.refresh();
        m_cursor.setRecord(next);
        QCoreApplication::sendPostedEvents(); // layout and paint what changed
    }
    /// Everything of it once more, as it is.
    void repaint()
    {
        m_form.update();
        for (QWidget *widget :
             m_form.findChildren<QWidget *>()) { // one that fills its place is not its parent's to paint
            if (widget->isVisible())
                widget->update();
        }
        QCoreApplication::sendPostedEvents();
    }

private:
    Database &m_database;
    ListView &m_list;
    RecordDraft m_draft;
    RecordCursor m_cursor;
    RecordForm m_form;
};

double steps(Sheet &sheet)
{
    sheet.leap();
    return timedEach(kSteps, [&] { sheet.step(); });
}

void measureJump(const Bench &bench, ListView &list)
{
    if (!bench.wants(u"jump in the list"_s))
        return;
    const Medians measured = inTurn(
        bench.runs,
        [&] {
            constexpr int kJumps = 10;
            return timedEach(kJumps, [&] { list.goTo(bench.database.below(list.last())); });
        },
        [&] { return timedEach(10, [&] { list.repaint(); }); });
    bench.add(u"jump in the list, rows painted"_s, measured, u"cached repaint"_s, 1.3);
}

void measureStep(const Bench &bench, ListView &list, ListView &smallList)
{
    if (!bench.wants(u"previous/next"_s))
        return;
    Sheet sheet(bench.database, list);
    if (bench.wants(u"previous/next, form opened"_s))
        bench.add(u"form opened"_s,
                  inTurn(
                      bench.runs, [&] { return timed([&] { const Sheet opened(bench.database, list); }); },
                      [&] { return timedEach(kSteps, [&] { sheet.repaint(); }); }),
                  u"bare repaint of the form"_s, std::nullopt);
    const auto repaint = [&] { return timedEach(kSteps, [&] { sheet.repaint(); }); };
    const Medians plain = inTurn(
        bench.runs, [&] { return steps(sheet); }, repaint);
    bench.add(u"previous/next"_s, plain, u"bare repaint of the form"_s, 2);

    if (&bench.database != &bench.small) {
        Sheet smallSheet(bench.small, smallList);
        const Medians sizes = inTurn(
            bench.runs, [&] { return steps(sheet); }, [&] { return steps(smallSheet); });
        bench.add(u"previous/next, large list"_s, sizes, u"same of 1k"_s, 1.1);
    }
    RecordQuery query = list.model().query();
    query.filters.conditions.append({u"situation"_s, FilterOp::Is, u"inactive"_s});
    query.sortField = u"contract_start"_s;
    list.ask(query);
    const Medians filtered = inTurn(
        bench.runs, [&] { return steps(sheet); }, repaint);
    bench.add(u"previous/next, filtered and sorted"_s, filtered, u"bare repaint of the form"_s, 2);
}
} // namespace

void measureViews(const Bench &bench)
{
    if (!bench.wants(u"jump in the list"_s) && !bench.wants(u"previous/next"_s))
        return;
    ListView list(bench.database);
    ListView smallList(bench.small);
    measureJump(bench, list);
    measureStep(bench, list, smallList);
}

} // namespace effectif::bench
