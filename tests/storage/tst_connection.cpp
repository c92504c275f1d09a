// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"

#include "models/storage/sqlitefile.h"
#include "tests/storage/ordinaryuser.h"
#include "tests/support/engines.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A database as another program makes one with Qt's defaults.
void makeForeignDatabase(const QString &path, const QString &table)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"CREATE TABLE %1 (version TEXT)"_s.arg(table)));
        QVERIFY(QSqlQuery(database).exec(u"INSERT INTO %1 VALUES ('7')"_s.arg(table)));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

Result<std::unique_ptr<Services>> open(const QString &file, OpenRequest::Mode mode = OpenRequest::Mode::OpenOrCreate)
{
    static TestClock clock;
    OpenRequest request;
    request.url = DatabaseUrl::sqlite(file);
    request.mode = mode;
    request.userName = u"Alice Martin"_s;
    return Services::create(request, clock);
}

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// model.md section 4: nobody else reads the file, not even in its first moment.
    void newFileBelongsToItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"new folder/office.effectif"_s);
        const auto services = open(file);
        QVERIFY2(services, why(services));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            const QFileInfo info(file + QLatin1StringView(suffix));
            QVERIFY2(info.exists(), suffix);
            QVERIFY(
                !(info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        }
        QVERIFY(!(QFileInfo(folder.filePath(u"new folder"_s)).permissions() & (QFile::ReadOther | QFile::ExeOther)));
    }

    /// model.md section 4: what the figures of the fault tests stand on.
    void sqliteIsOpenedAsTheFaultTestsDemand_data()
    {
        QTest::addColumn<QString>("value");
        const std::pair<const char *, const char *> pragmas[] = {{"journal_mode", "wal"},  {"synchronous", "2"},
                                                                 {"foreign_keys", "1"},    {"trusted_schema", "0"},
                                                                 {"cell_size_check", "1"}, {"secure_delete", "1"}};
        for (const auto &[name, value] : pragmas)
            QTest::newRow(name) << QString::fromLatin1(value);
    }
    void sqliteIsOpenedAsTheFaultTestsDemand()
    {
        const TestDatabase database(Engine::Sqlite);
        QTEST(database.ask(u"PRAGMA "_s + QString::fromLatin1(QTest::currentDataTag())), "value");
        QVERIFY(database.connect()->nativeSqlite());
    }

    void foldsTextInSqlAsInMemory()
    {
        QCOMPARE(TestDatabase(Engine::Sqlite)
                     .ask(u"SELECT effectif_fold('Œuvre  ÉTÉ') || coalesce(effectif_fold(NULL), '!')"_s),
                 u"oeuvre ete!"_s);
    }

    void otherFilesAreRefusedUntouched_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, ErrorKind kind, const char *sentence) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind << QString::fromLatin1(sentence);
        };
        row("text file", ErrorKind::Invalid, "is not an Effectif database");
        row("photo named .effectif", ErrorKind::Invalid, "is not an Effectif database");
        row("another program's database", ErrorKind::Invalid, "belongs to another program");
        row("another program's migrations", ErrorKind::Invalid, "belongs to another program");
        row("truncated database", ErrorKind::Unavailable, "damaged");
        row("header only", ErrorKind::Invalid, "not an Effectif database");
    }
    void otherFilesAreRefusedUntouched()
    {
        QFETCH(QString, what);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"x.effectif"_s);
        if (what == "text file"_L1)
            write(file, "Dear all,\nplease find attached");
        else if (what == "photo named .effectif"_L1)
            write(file, QByteArray::fromHex("89504e470d0a1a0a") + QByteArray(5000, 'x'));
        else if (what == "another program's database"_L1)
            makeForeignDatabase(file, u"recipes"_s);
        else if (what == "another program's migrations"_L1)
            makeForeignDatabase(file, u"schema_migrations"_s);
        else if (what == "truncated database"_L1)
            makeTruncated(file);
        else
            write(file, QByteArray("SQLite format 3\0", 16) + QByteArray(84, 'z'));
        const QByteArray before = bytesOf(file);
        const auto opened = open(file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == kind, why(opened));
        QVERIFY2(opened.error().message.contains(sentence), why(opened));
        QVERIFY(bytesOf(file) == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"x.effectif"_s});
    }

    void foldersAndMissingFilesAreRefused()
    {
        const QTemporaryDir folder;
        auto opened = open(folder.path());
        QVERIFY(!opened && opened.error().kind == ErrorKind::Invalid && opened.error().message.contains(u"folder"_s));
        opened = open(folder.filePath(u"nowhere.effectif"_s), OpenRequest::Mode::Open);
        QVERIFY(!opened && opened.error().kind == ErrorKind::NotFound);
        QVERIFY(opened.error().message.contains(u"nowhere.effectif"_s));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"nowhere.effectif"_s))); // looking for a file makes none
        write(folder.filePath(u"empty.effectif"_s), {});
        opened = open(folder.filePath(u"empty.effectif"_s), OpenRequest::Mode::Open);
        QVERIFY(!opened && opened.error().kind == ErrorKind::NotFound);
        write(folder.filePath(u"file"_s), "x");
        opened = open(folder.filePath(u"file/office.effectif"_s)); // a file where a folder should be
        QVERIFY(!opened && opened.error().kind == ErrorKind::Unavailable);
    }

    void createRefusesAnExistingDatabase()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.effectif"_s);
        QVERIFY(open(file, OpenRequest::Mode::Create));
        const auto again = open(file, OpenRequest::Mode::Create);
        QVERIFY(!again && again.error().kind == ErrorKind::Conflict);
        QVERIFY(open(file, OpenRequest::Mode::Open));
    }

    void readOnlyPlacesSayWhatToDo_data()
    {
        QTest::addColumn<QFileDevice::Permissions>("file");
        QTest::addColumn<QFileDevice::Permissions>("folder");
        const QFileDevice::Permissions all(0x7777);
        const QFileDevice::Permissions noWrite(0x5555);
        QTest::newRow("read-only file") << QFileDevice::Permissions(0x4444) << all;
        QTest::newRow("read-only folder") << all << noWrite;
        QTest::newRow("both") << QFileDevice::Permissions(0x4444) << noWrite;
        QTest::newRow("unreadable file") << QFileDevice::Permissions(0x2222) << all;
    }
    void readOnlyPlacesSayWhatToDo()
    {
        QFETCH(QFileDevice::Permissions, file);
        QFETCH(QFileDevice::Permissions, folder);
        const QTemporaryDir place;
        QFile::setPermissions(place.path(), QFileDevice::Permissions(0x7777));
        const QString inner = place.filePath(u"archive"_s);
        const QString path = inner + u"/office.effectif"_s;
        QVERIFY(open(path));
        const QByteArray before = bytesOf(path);
        QFile::setPermissions(path, file);
        QFile::setPermissions(inner, folder);
        Error error;
        bool worked = true;
        asOrdinaryUser([&] {
            const auto opened = open(path, OpenRequest::Mode::Open);
            worked = opened.has_value();
            if (!worked)
                error = opened.error();
        });
        QFile::setPermissions(inner, QFileDevice::Permissions(0x7777));
        QVERIFY(!worked);
        QVERIFY2(error.kind == ErrorKind::Denied || error.kind == ErrorKind::Unavailable, describe(error).constData());
        QVERIFY2(error.message.contains(u"Copy it"_s) || error.message.contains(u"right"_s),
                 describe(error).constData());
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(inner).entryList(QDir::Files), QStringList{u"office.effectif"_s});
    }

    void newFileWhereNobodyMayWrite()
    {
        const QTemporaryDir place;
        QFile::setPermissions(place.path(), QFileDevice::Permissions(0x5555));
        Error error;
        asOrdinaryUser([&] { error = open(place.filePath(u"new.effectif"_s)).error(); });
        QFile::setPermissions(place.path(), QFileDevice::Permissions(0x7777));
        QCOMPARE(error.kind, ErrorKind::Unavailable);
        QVERIFY2(error.message.contains(u"Choose a folder"_s), describe(error).constData());
    }

    /// model.md section 4: write-ahead logging needs the memory of one machine.
    void networkSharesAreKnownByTheirPath()
    {
        QVERIFY(storage::isOnNetworkShare(u"//server/share/office.effectif"_s));
        QVERIFY(storage::isOnNetworkShare(u"\\\\server\\share\\office.effectif"_s));
        QVERIFY(!storage::isOnNetworkShare(QDir::tempPath() + u"/office.effectif"_s));
    }

private:
    static void makeTruncated(const QString &file)
    {
        QVERIFY(open(file));
        QVERIFY(QFile::resize(file, 3 * 4096 + 100));
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(file + QLatin1StringView(suffix));
    }
};
} // namespace

EFFECTIF_TEST(TestConnection)
#include "tst_connection.moc"
