// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outputfile.h"

#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
}

class TestOutputFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsForItsOwnerOnly();
    void aFileOfBeforeKeepsWhoMayReadIt();
    void aFailureLeavesTheFileOfBefore();
    void aFullDiskIsNamed();
    void aFolderThatIsNotThereIsNamed();

private:
    QString path(const QString &name = u"a.csv"_s) const { return m_folder.path() + u'/' + name; }
    static Result<int> put(const QString &path, const QByteArray &bytes)
    {
        return OutputFile::write(path, [&](QIODevice &device) -> Result<int> { return static_cast<int>(device.write(bytes)); });
    }
    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestOutputFile::aNewFileIsForItsOwnerOnly()
{
    QCOMPARE(put(path(), "one").value(), 3);
    QCOMPARE(read(), "one");
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(path()) & kOthers, QFileDevice::Permissions());
#endif
}

void TestOutputFile::aFileOfBeforeKeepsWhoMayReadIt()
{
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    QVERIFY(put(path(), "two"));
    QCOMPARE(read(), "two");
#ifdef Q_OS_UNIX
    QVERIFY(QFile::permissions(path()).testFlag(QFileDevice::ReadGroup));
#endif
}

void TestOutputFile::aFailureLeavesTheFileOfBefore()
{
    const auto stopped = OutputFile::write(path(), [](QIODevice &device) -> Result<int> {
        device.write("half");
        return fail(ErrorKind::Unavailable, u"stopped"_s);
    });
    QCOMPARE(stopped.error().message, u"stopped"_s);
    QCOMPARE(read(), "two");
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

void TestOutputFile::aFullDiskIsNamed()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full");
    const auto written = put(u"/dev/full"_s, QByteArray(1 << 20, 'x'));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"disk may be full"_s), qPrintable(written.error().message));
}

void TestOutputFile::aFolderThatIsNotThereIsNamed()
{
    const auto written = put(path(u"none/a.csv"_s), "x");
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"none"_s), qPrintable(written.error().message));
}

EFFECTIF_TEST(TestOutputFile)
#include "tst_outputfile.moc"
