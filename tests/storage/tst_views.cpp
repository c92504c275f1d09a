// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/viewservice.h"

#include "models/services/services.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

ListView aView(const QString &name)
{
    ListView view;
    view.kind = kStaff;
    view.name = name;
    view.layout.columns = {u"last_name"_s, u"city"_s};
    view.layout.widths = {{u"city"_s, 144}};
    view.layout.sortField = u"city"_s;
    view.layout.order = Qt::DescendingOrder;
    view.layout.groupField = u"nature"_s;
    view.layout.filter = FilterGroup(
        FilterGroup::Join::Any, {{u"city"_s, FilterOp::Is, u"Évry"_s}, {u"birth_date"_s, FilterOp::During, u"this_month"_s}},
        {FilterGroup(FilterGroup::Join::None,
                     {{u"birth_date"_s, FilterOp::Between, QVariantList{QDate(1990, 1, 1), QVariant()}},
                      {u"weekly_hours"_s, FilterOp::AtLeast, 17.5},
                      {u"department"_s, FilterOp::Is, QVariant::fromValue(Reference{1, u"Siège"_s})}})});
    return view;
}

QStringList names(Services &services)
{
    QStringList result;
    for (const ListView &view : must(ViewService(services.context()).views(kStaff)))
        result << view.name;
    return result;
}

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewComesBackAsItWasSaved_data() { addEngineRows(); }
    void aViewComesBackAsItWasSaved()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open(u"Anne"_s);
        const ListView view = aView(u"  Évry   d'abord "_s);
        const ListView saved = must(ViewService(services->context()).save(view));
        QCOMPARE(saved.name, u"Évry d'abord"_s);
        const auto again = database.open(u"Anne"_s);
        const QList<ListView> found = must(ViewService(again->context()).views(kStaff));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().layout == view.layout);
        QCOMPARE(found.first().ownerName, u"Anne"_s);
        QVERIFY(!found.first().shared);
    }

    void othersSeeWhatIsSharedAndChangeNothingOfIt_data() { addEngineRows(); }
    void othersSeeWhatIsSharedAndChangeNothingOfIt()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto anne = database.open(u"Anne"_s);
        const auto bob = database.open(u"Bob"_s);
        (void)must(ViewService(anne->context()).save(aView(u"Mine"_s)));
        ListView shared = aView(u"Ours"_s);
        shared.shared = true;
        shared = must(ViewService(anne->context()).save(shared));
        QCOMPARE(names(*anne), QStringList({u"Mine"_s, u"Ours"_s}));
        QCOMPARE(names(*bob), QStringList{u"Ours"_s});
        ViewService bobs(bob->context());
        const auto changed = bobs.save(shared);
        QVERIFY(!changed && changed.error().kind == ErrorKind::Denied);
        const auto removed = bobs.remove(shared.id);
        QVERIFY(!removed && removed.error().kind == ErrorKind::Denied);
        ListView own = shared;
        own.id = 0;
        own.shared = false;
        QVERIFY(bobs.save(own)); // the same name, but his own
        QCOMPARE(names(*bob), QStringList({u"Ours"_s, u"Ours"_s}));
    }

    void namesAndVersionsAreChecked_data() { addEngineRows(); }
    void namesAndVersionsAreChecked()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        ViewService views(services->context());
        QVERIFY(!views.save(aView(u" "_s)));
        QVERIFY(!views.save(aView(QString(101, u'a'))));
        const ListView first = must(views.save(aView(u"Été"_s)));
        const auto twice = views.save(aView(u"ETE"_s)); // the same to a person
        QVERIFY(!twice && twice.error().kind == ErrorKind::Invalid);
        ListView renamed = first;
        renamed.name = u"Hiver"_s;
        QCOMPARE(must(views.save(renamed)).version, 2);
        const auto stale = views.save(renamed);
        QVERIFY(!stale && stale.error().kind == ErrorKind::Conflict);
    }

    void aRemovedViewIsRestoredWithItsDefaults_data() { addEngineRows(); }
    void aRemovedViewIsRestoredWithItsDefaults()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open(u"Anne"_s);
        const auto bob = database.open(u"Bob"_s);
        ViewService views(services->context());
        ListView view = aView(u"Ours"_s);
        view = must(views.save(view));
        const auto hidden = views.setDefault(kStaff, view.id, true);
        QVERIFY(!hidden && hidden.error().kind == ErrorKind::Invalid); // the others would not see it
        view.shared = true;
        view = must(views.save(view));
        QVERIFY(views.setDefault(kStaff, view.id, true));
        QVERIFY(views.setDefault(kStaff, view.id, false));
        const ListView seen = must(ViewService(bob->context()).views(kStaff)).first();
        QVERIFY(seen.isDefaultForAll && !seen.isDefault);
        const ListView removed = must(views.remove(view.id));
        QVERIFY(names(*services).isEmpty());
        const ListView back = must(views.restore(removed));
        QVERIFY(back.isDefault && back.isDefaultForAll && back.layout == view.layout);
        QVERIFY(views.setDefault(kStaff, 0, false));
        QVERIFY(!must(views.views(kStaff)).first().isDefault);
        QVERIFY(!views.remove(12345));
    }

    /// Anyone's view that asks for a value asks for the one that it was merged into; the undo of the merge brings it back.
    void viewsFollowAMergeAndItsUndo_data() { addEngineRows(); }
    void viewsFollowAMergeAndItsUndo()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open(u"Anne"_s);
        const auto bob = database.open(u"Bob"_s);
        ReferenceService &references = services->references();
        const auto itemOf = [&](const ReferenceSource &source, const QString &name) {
            for (const ReferenceItem &item : must(references.items(source))) {
                if (item.name.fr == name)
                    return item;
            }
            return ReferenceItem();
        };
        const ReferenceSource departments;
        const ReferenceSource origins{kStaff, u"origin"_s};
        const ReferenceSource companies{kStaff, u"company"_s};
        for (const auto &[source, name] : {std::pair(departments, u"Nord"_s), {departments, u"Ouest"_s}, {origins, u"Kermesse"_s},
                                           {origins, u"Brocante"_s}, {companies, u"Acmé"_s}, {companies, u"Banque"_s}}) {
            ReferenceItem item;
            item.name = {name, name};
            (void)must(references.add(source, item));
        }
        const auto department = [&](const QString &name) {
            return QVariant::fromValue(Reference{itemOf(departments, name).id.toInt(), name});
        };
        const auto origin = [&](const QString &name) { return QVariant(itemOf(origins, name).id); };
        const auto filterOn = [&](const QString &west, const QString &fair, const QVariantList &fairs, const QString &company) {
            return FilterGroup(FilterGroup::Join::All, {{u"department"_s, FilterOp::Is, department(west)}},
                               {FilterGroup(FilterGroup::Join::Any, {{u"origin"_s, FilterOp::IsNot, origin(fair)},
                                                                     {u"origin"_s, FilterOp::AnyOf, fairs},
                                                                     {u"company"_s, FilterOp::Is, company},
                                                                     {u"company"_s, FilterOp::StartsWith, u"acm"_s}})});
        };
        ListView view = aView(u"À moi"_s);
        view.layout.filter = filterOn(u"Ouest"_s, u"Brocante"_s, {origin(u"Brocante"_s), origin(u"Kermesse"_s)}, u"ACME"_s);
        const ListView saved = must(ViewService(bob->context()).save(view)); // somebody else's, and not shared
        const ListView other = must(ViewService(services->context()).save(aView(u"Autre"_s)));
        const auto layoutNow = [&] { return must(ViewService(bob->context()).views(kStaff)).first().layout; };

        Progress progress;
        QList<ReferenceChange> merges;
        for (const auto &[source, gone, into] : {std::tuple(departments, u"Ouest"_s, u"Nord"_s), {origins, u"Brocante"_s, u"Kermesse"_s},
                                                 {companies, u"Acmé"_s, u"Banque"_s}}) {
            const ReferenceItem stays = itemOf(source, into);
            merges << must(references.merge(source, {itemOf(source, gone), stays}, stays.id, progress));
        }
        QVERIFY(layoutNow().filter == filterOn(u"Nord"_s, u"Kermesse"_s, {origin(u"Kermesse"_s)}, u"Banque"_s));
        QCOMPARE(must(ViewService(services->context()).views(kStaff)).first().version, other.version); // untouched
        while (!merges.isEmpty())
            (void)must(references.undo(merges.takeLast(), progress));
        QVERIFY(layoutNow() == saved.layout);

        // whoever changed the view since keeps it so
        const auto merge = must(references.merge(departments, {itemOf(departments, u"Ouest"_s), itemOf(departments, u"Nord"_s)},
                                                 itemOf(departments, u"Nord"_s).id, progress));
        ListView mine = must(ViewService(bob->context()).views(kStaff)).first();
        mine.layout.sortField = u"last_name"_s;
        mine = must(ViewService(bob->context()).save(mine));
        (void)must(references.undo(merge, progress));
        QVERIFY(layoutNow() == mine.layout);
    }

    void aFieldThatIsGoneIsNamedAndLeftOut()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        const CataloguePtr catalogue = must(services->catalogues().catalogue(kStaff));
        ListLayout layout = aView(u"x"_s).layout;
        QVERIFY(missingFields(layout, *catalogue).isEmpty());
        QVERIFY(withoutMissing(layout, *catalogue) == layout);
        layout.columns << u"gone"_s;
        layout.widths.insert(u"gone"_s, 10);
        layout.sortField = u"gone_too"_s;
        layout.filter.groups.append(FilterGroup{{u"gone"_s, FilterOp::Empty, {}}});
        QCOMPARE(missingFields(layout, *catalogue), QStringList({u"gone"_s, u"gone_too"_s}));
        const ListLayout kept = withoutMissing(layout, *catalogue);
        QCOMPARE(kept.columns, QStringList({u"last_name"_s, u"city"_s}));
        QVERIFY(kept.filter == aView(u"x"_s).layout.filter);
        QVERIFY(kept.sortField.isEmpty() && !kept.widths.contains(u"gone"_s));
        QCOMPARE(layoutFromJson({}).columns, QStringList()); // nothing, and nothing breaks
    }
};
} // namespace

EFFECTIF_TEST(TestViews)
#include "tst_views.moc"
