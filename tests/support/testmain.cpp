// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of every test executable: `unit TestTextFold [Qt Test arguments]` runs one class, `unit` runs all.
// HOME and the XDG folders are private to the run, so that no test sees the developer's settings.
#include "tests/support/guardedapplication.h"
#include "tests/support/testcase.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <map>
#include <string>

namespace effectif::test {

namespace {
std::map<std::string, TestFactory> &registry()
{
    static std::map<std::string, TestFactory> tests;
    return tests;
}

void makeHomePrivate(const QString &path)
{
    qputenv("HOME", path.toLocal8Bit());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, (path + QLatin1Char('/') + QString::fromLatin1(name).toLower()).toLocal8Bit());
    qunsetenv("PGPASSFILE");
    qunsetenv("PGPASSWORD");
}
} // namespace

bool addTest(const char *className, TestFactory factory)
{
    return registry().emplace(className, factory).second;
}

} // namespace effectif::test

int main(int argc, char **argv)
{
    using namespace effectif::test;
    QTemporaryDir home;
    makeHomePrivate(home.path());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus, false);
    GuardedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Effectif"));
    QCoreApplication::setApplicationName(QStringLiteral("effectif-tests"));

    QStringList arguments = QCoreApplication::arguments();
    QString only;
    if (arguments.size() > 1 && registry().count(arguments.at(1).toStdString()) == 1)
        only = arguments.takeAt(1);
    else if (arguments.size() > 1 && arguments.at(1).startsWith(QLatin1String("Test"))) {
        qCritical("There is no test class %s in this executable.", qPrintable(arguments.at(1)));
        return 2;
    }
    int failures = 0;
    for (const auto &[name, factory] : registry()) {
        if (only.isEmpty() || only == QString::fromStdString(name))
            failures += QTest::qExec(factory().get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}
