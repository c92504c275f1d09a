// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/draftstore.h"

#include "models/services/relay.h"
#include "models/services/sealer.h"
#include "tests/support/testcase.h"
#include "tests/support/fakekeyring.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
SheetDraft draftOf(const QString &city)
{
    SheetDraft draft;
    draft.id = QUuid::createUuid();
    draft.database = DatabaseUrl::sqlite(u"/tmp/office.effectif"_s).toString();
    draft.typed = QDateTime::currentDateTimeUtc();
    draft.title = u"Lefèvre Zoé"_s;
    draft.edit.kind = u"staff"_s;
    draft.edit.id = 12;
    draft.edit.changes = {{u"city"_s, city}};
    draft.edit.originals = {{u"city"_s, u"Paris"_s}};
    return draft;
}

class TestDraftStore : public QObject
{
    Q_OBJECT

private:
    QString folder() const { return m_folder->filePath(u"drafts"_s); }
    QStringList files(const QString &pattern = u"*.draft"_s) const { return QDir(folder()).entryList({pattern}, QDir::Files); }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// What the next start finds.
    FoundDrafts found(const std::shared_ptr<gateways::Keyring> &keyring = nullptr, const QString &file = u"/tmp/office.effectif"_s)
    {
        DraftStore store(folder(), keyring, m_relay);
        FoundDrafts result;
        bool answered = false;
        store.find(DatabaseUrl::sqlite(file), {}, this, [&](const FoundDrafts &answer) {
            result = answer;
            answered = true;
        });
        if (!QTest::qWaitFor([&] { return answered; }, kPatience))
            qFatal("no answer");
        return result;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptIsFoundByTheNextStart()
    {
        const SheetDraft first = draftOf(u"Lyon"_s);
        SheetDraft second = draftOf(u"Brest"_s);
        second.typed = first.typed.addSecs(60);
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(first);
            store.keep(second);
            store.keep(first); // again: the same file
        }
        QCOMPARE(files().size(), 2);
        const FoundDrafts drafts = found();
        QCOMPARE(drafts.drafts.size(), 2);
        QCOMPARE(std::get<SheetDraft>(drafts.drafts.first()).edit.changes.value(u"city"_s), QVariant(u"Brest"_s)); // the latest first
        QVERIFY(drafts.unreadable.isEmpty());
        QVERIFY(found(nullptr, u"/tmp/other.effectif"_s).drafts.isEmpty());
    }

    /// D4, interface.md: private and sealed.
    void nobodyElseReadsThem()
    {
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(draftOf(u"Villeneuve-sur-Lot"_s));
        }
        QCOMPARE(QFileInfo(folder()).permissions() & 0x77, QFile::Permissions());
        for (const QString &name : files(u"*"_s))
            QCOMPARE(QFileInfo(folder() + u'/' + name).permissions() & 0x77, QFile::Permissions());
        QVERIFY(!contentOf(files().first()).contains("Villeneuve") && !contentOf(files().first()).contains("city"));
        QVERIFY(!files().first().contains(u"12"_s) || files().first().size() > 40); // nor does the name tell the sheet
    }

    void savedSheetsLeaveNothing()
    {
        const SheetDraft draft = draftOf(u"Lyon"_s);
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(draft);
            store.drop(draft.id);
        }
        QVERIFY(files().isEmpty());
    }

    void adoptedDraftReplacesTheOldFile()
    {
        SheetDraft draft = draftOf(u"Lyon"_s);
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(draft);
        }
        const QStringList before = files();
        draft.edit.changes.insert(u"city"_s, u"Nice"_s);
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(draft);
        }
        QCOMPARE(files().size(), 1);
        QVERIFY(files() != before);
        QCOMPARE(std::get<SheetDraft>(found().drafts.first()).edit.changes.value(u"city"_s), QVariant(u"Nice"_s));
    }

    void whatIsBeingTypedElsewhereIsNotOffered()
    {
        DraftStore running(folder(), nullptr, m_relay);
        running.keep(draftOf(u"Lyon"_s));
        QTRY_COMPARE(files().size(), 1);
        QVERIFY(found().drafts.isEmpty());
        QCOMPARE(files().size(), 1);
    }

    void keyringHoldsTheKey()
    {
        const auto keyring = std::make_shared<FakeKeyring>();
        {
            DraftStore store(folder(), keyring, m_relay);
            QTRY_COMPARE(keyring->secrets.size(), 1);
            QTest::qWait(0);
            store.find(DatabaseUrl::sqlite(u"/tmp/office.effectif"_s), {}, this, [](const FoundDrafts &) {});
            store.keep(draftOf(u"Lyon"_s));
        }
        QVERIFY(files(u"*.key"_s).isEmpty());
        QCOMPARE(found(keyring).drafts.size(), 1);
        const auto other = std::make_shared<FakeKeyring>();
        other->secrets = {{u"drafts"_s, QString::fromLatin1(Sealer::newKey().toBase64())}};
        const FoundDrafts foreign = found(other);
        QCOMPARE(foreign.unreadable.size(), 1);
        QVERIFY(foreign.unreadable.first().reason.contains(u"another key"_s));
        QCOMPARE(files().size(), 1); // never thrown away unasked
    }

    /// A keyring that keeps silent does not delay the first draft; its own key reads what the file's key sealed.
    void silentKeyringMeansAKeyFile()
    {
        const auto keyring = std::make_shared<FakeKeyring>();
        keyring->problem = Error{ErrorKind::Unavailable, u"none"_s, {}, {}};
        {
            DraftStore store(folder(), keyring, m_relay);
            store.keep(draftOf(u"Lyon"_s));
        }
        QCOMPARE(files(u"*.key"_s).size(), 1);
        keyring->problem.reset();
        QCOMPARE(found(keyring).drafts.size(), 1);
    }

    void brokenFilesAreToldInWords()
    {
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.keep(draftOf(u"Lyon"_s));
        }
        const QByteArray good = contentOf(files().first());
        write(u"a.half.draft"_s, good.left(good.size() / 2));
        write(u"b.empty.draft"_s, {});
        write(u"c.foreign.draft"_s, "a letter to somebody");
        write(u"d.old.draft"_s, QByteArray(good).replace(0, 16, "Effectif draft 0"));
        QByteArray flipped = good;
        flipped[good.size() - 3] = char(flipped[good.size() - 3] ^ 1);
        write(u"e.flipped.draft"_s, flipped);
        write(u"f.head.draft"_s, good.left(15));
        write(u"g.rest.draft.Xy12"_s, good.left(40)); // what a kill leaves of a file that is being written
        const FoundDrafts result = found();
        QCOMPARE(result.drafts.size(), 1);
        QCOMPARE(result.unreadable.size(), 6);
        QStringList reasons;
        for (const UnreadableDraft &draft : result.unreadable) {
            QVERIFY2(!draft.reason.isEmpty(), qPrintable(draft.file));
            reasons << draft.file.left(1) + u' ' + draft.reason;
        }
        reasons.sort();
        QVERIFY2(reasons.at(2).contains(u"no draft"_s), qPrintable(reasons.join(u'\n')));
        QVERIFY2(reasons.at(3).contains(u"another version"_s), qPrintable(reasons.join(u'\n')));
        QVERIFY2(reasons.at(4).contains(u"damaged"_s), qPrintable(reasons.join(u'\n')));
        QVERIFY(files(u"*.Xy12"_s).isEmpty());
        {
            DraftStore store(folder(), nullptr, m_relay);
            store.dropUnreadable({u"a.half.draft"_s, u"c.foreign.draft"_s});
        }
        QCOMPARE(files().size(), 5);
    }

    /// A disk that takes nothing: told once, until it works again in between.
    void troubleIsToldOnce()
    {
        QFile block(folder()); // a file where the folder should be
        QVERIFY(block.open(QIODevice::WriteOnly));
        DraftStore store(folder(), nullptr, m_relay);
        QSignalSpy failed(&store, &DraftStore::failed);
        for (int i = 0; i < 3; ++i)
            store.keep(draftOf(u"Lyon"_s));
        QTRY_COMPARE(failed.size(), 1);
        QTest::qWait(100);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
        block.remove();
        store.keep(draftOf(u"Lyon"_s));
        QTRY_COMPARE(files().size(), 1);
        QTest::qWait(50);
        QCOMPARE(failed.size(), 1);
    }

    void sealerRefusesEveryCutAndFlip()
    {
        const Sealer sealer(Sealer::newKey());
        const QByteArray sealed = sealer.seal("what was typed");
        QCOMPARE(sealer.open(sealed).value(), QByteArray("what was typed"));
        QVERIFY(sealed != sealer.seal("what was typed"));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QVERIFY(!sealer.open(sealed.left(i)));
            QByteArray flipped = sealed;
            flipped[i] = char(flipped[i] ^ 1);
            QVERIFY2(!sealer.open(flipped) || i == 16, qPrintable(QString::number(i))); // 16 is the line feed of the mark
        }
        QVERIFY(!Sealer(Sealer::newKey()).open(sealed));
        QVERIFY(!Sealer(QByteArray()).open(sealed));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Relay m_relay;
};
} // namespace

EFFECTIF_TEST(TestDraftStore)
#include "tst_draftstore.moc"
