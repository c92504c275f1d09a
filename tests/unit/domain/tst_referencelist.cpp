// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/referencelist.h"

#include "tests/support/testcase.h"

#include <QTest>

using namespace effectif;
using namespace effectif::referencelist;
using namespace Qt::StringLiterals;

namespace {
ReferenceItem item(const QString &id, const QString &fr, const QString &en = {}, const QStringList &synonyms = {})
{
    ReferenceItem result;
    result.id = id;
    result.name = {fr, en.isEmpty() ? fr : en};
    result.synonyms = synonyms;
    return result;
}

const ReferenceItems kItems{item(u"school"_s, u"École"_s, u"School"_s), item(u"event"_s, u"Salon"_s, u"Fair"_s, {u"Forum"_s}),
                            item(u"other"_s, u"Autre"_s, u"Other"_s)};

QStringList idsOf(const ReferenceItems &items)
{
    QStringList ids;
    for (const ReferenceItem &one : items)
        ids << one.id;
    return ids;
}

class TestReferenceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreOneWhateverTheirCaseAndAccents_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("case and accents") << u"ECOLE"_s;
        QTest::newRow("the other language") << u"fair"_s;
        QTest::newRow("a synonym") << u"forum"_s;
        QTest::newRow("a code") << u"event"_s;
        QTest::newRow("marks that nobody sees") << u"\u202Eéc\u200Bole "_s;
    }
    void namesAreOneWhateverTheirCaseAndAccents()
    {
        QFETCH(QString, name);
        const auto added = withAdded(kItems, item({}, name));
        QVERIFY(!added && added.error().kind == ErrorKind::Invalid && added.error().field == "name"_L1);
    }

    void renamedEntryKeepsItsOldNameAsSynonym()
    {
        ReferenceItem wanted = kItems.first();
        wanted.name = {u"Formation"_s, u"School"_s};
        const auto edited = withEdited(kItems, kItems.first(), wanted);
        QVERIFY(edited);
        QCOMPARE(edited->first().synonyms, QStringList{u"École"_s});
        QVERIFY(withEdited(*edited, edited->first(), kItems.first())); // and may have it back
        QVERIFY(!withEdited(*edited, kItems.first(), wanted));         // seen long ago
    }

    void mergedEntryTakesAllNames()
    {
        const auto merged = withMerged(kItems, {u"event"_s, u"school"_s}, u"other"_s);
        QVERIFY(merged);
        QCOMPARE(idsOf(*merged), QStringList{u"other"_s});
        for (const QString &name : {u"Salon"_s, u"Fair"_s, u"Forum"_s, u"event"_s, u"École"_s, u"School"_s})
            QVERIFY2(merged->first().synonyms.contains(name, Qt::CaseInsensitive) || name == "event"_L1, qPrintable(name));
        QVERIFY(!withMerged(kItems, {u"other"_s}, u"other"_s));
        QVERIFY(!withMerged(kItems, {u"gone"_s}, u"other"_s));
    }

    void undoKeepsWhatOthersDidSince()
    {
        const ReferenceItems merged = *withMerged(kItems, {u"event"_s}, u"other"_s);
        ReferenceItem renamed = merged.first();
        renamed.name = {u"Études"_s, u"Studies"_s};
        const ReferenceItems now = *withAdded(*withEdited(merged, merged.first(), renamed), item(u"new"_s, u"Neuf"_s));
        const auto undone = withUndone(now, kItems, merged);
        QVERIFY(undone);
        QCOMPARE(idsOf(*undone), QStringList({u"school"_s, u"event"_s, u"other"_s, u"new"_s}));
        QCOMPARE(undone->first().name.fr, u"Études"_s);
        QCOMPARE(find(*undone, u"other"_s)->synonyms, QStringList());
        ReferenceItem touched = *find(merged, u"other"_s);
        touched.colour = u"red"_s;
        const auto refused = withUndone(*withEdited(merged, *find(merged, u"other"_s), touched), kItems, merged);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    }

    void undoneNameMayHaveBeenTaken()
    {
        const ReferenceItems without_ = *without(kItems, {u"event"_s});
        const ReferenceItems now = *withAdded(without_, item(u"salon"_s, u"Salon"_s));
        QVERIFY(!withUndone(now, kItems, without_));
    }

    void codesAreShortAndNeverTwice()
    {
        QCOMPARE(newCode(u"Direction générale"_s, {}), u"direction_generale"_s);
        QCOMPARE(newCode(u"Autre"_s, {u"autre"_s}), u"autre_2"_s);
        QCOMPARE(newCode(u"日本"_s, {}), u"value"_s);
        QVERIFY(newCode(QString(100, u'a'), {QString(50, u'a')}).size() <= 60);
    }
};
} // namespace

EFFECTIF_TEST(TestReferenceList)
#include "tst_referencelist.moc"
