// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/filetransfer.h"

#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
#ifdef Q_OS_UNIX
/// For a moment no file may grow over so many bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};
#endif

class TestFileTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"été.bin"_s);
        const QByteArray bytes(3'000'000, '\x5a');
        int steps = 0;
        Progress progress([&](qint64, qint64 total) { steps += total == bytes.size() ? 1 : 0; });
        QVERIFY(filetransfer::write(path, bytes, progress));
        QVERIFY(steps > 5);
        QVERIFY(*filetransfer::read(path, bytes.size(), progress) == bytes);
        QCOMPARE(filetransfer::read(path, bytes.size() - 1, progress).error().kind, ErrorKind::Invalid);
    }

    void vanishedAndUnreadable()
    {
        QTemporaryDir folder;
        Progress progress;
        for (const QString &path : {folder.filePath(u"gone.txt"_s), folder.path()}) {
            const auto read = filetransfer::read(path, 1000, progress);
            QCOMPARE(read.error().kind, ErrorKind::Unavailable);
            QVERIFY(read.error().message.contains(path.section(u'/', -1)));
        }
#ifdef Q_OS_UNIX
        QCOMPARE(filetransfer::read(u"/dev/zero"_s, 100000, progress).error().kind, ErrorKind::Invalid); // it has no end
#endif
    }

    void stopped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        Progress progress;
        QVERIFY(filetransfer::write(path, "old", progress));
        progress.cancel();
        QVERIFY(!filetransfer::read(path, 1000, progress));
        QVERIFY(!filetransfer::write(path, "new content", progress));
        QCOMPARE(QFileInfo(path).size(), 3); // the old one is as it was
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void fullDisk()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        Progress progress;
        QVERIFY(filetransfer::write(path, "old", progress));
        {
            FullDisk disk(100'000);
            const auto written = filetransfer::write(path, QByteArray(2'000'000, 'x'), progress);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::Unavailable);
            QVERIFY(written.error().message.size() > 30);
        }
        QCOMPARE(QFileInfo(path).size(), 3);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
#endif
    }

    /// What other programs are shown: private, not executable, under a harmless name, gone with its owner.
    void privateCopies()
    {
        QString path;
        {
            PrivateCopies copies;
            const auto made = copies.make(u"../../évil\u202efdp.txt"_s, "text");
            QVERIFY(made);
            path = *made;
            QCOMPARE(QFileInfo(path).fileName(), u"évilfdp.txt"_s);
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner
                | QFile::ExeGroup | QFile::ExeOther;
            QCOMPARE(QFileInfo(path).permissions() & others, QFileDevice::Permissions());
            QCOMPARE(QFileInfo(QFileInfo(path).absolutePath() + u"/.."_s).permissions() & (QFile::ReadOther | QFile::ExeOther),
                     QFileDevice::Permissions());
            QVERIFY(*copies.make(u"évilfdp.txt"_s, "other") != path); // one does not replace the other
            for (const auto &[name, bytes] : {std::pair(u"a.sh"_s, QByteArray("echo")), std::pair(u"a.desktop"_s, QByteArray("x")),
                                              std::pair(u"a.pdf"_s, QByteArray("MZ\x90"))})
                QCOMPARE(copies.make(name, bytes).error().kind, ErrorKind::Denied);
        }
        QVERIFY(!QFile::exists(path));
    }
};
} // namespace

EFFECTIF_TEST(TestFileTransfer)
#include "tst_filetransfer.moc"
