// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

#include <memory>

namespace effectif::test {

/// How long a test waits for what is sure to come, ms. The feed of a server tells a change when every older transaction
/// of the cluster has ended, also those of the tests beside this one.
inline constexpr int kPatience = 60000;

// Qt's own macros give up after five seconds, which a machine that runs many tests at once can take for a click.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), effectif::test::kPatience)
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT((condition), (message), effectif::test::kPatience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), effectif::test::kPatience)

using TestFactory = std::unique_ptr<QObject> (*)();

/// Puts a test class into the executable's list; used by EFFECTIF_TEST only.
bool addTest(const char *className, TestFactory factory);

} // namespace effectif::test

/// At the end of a test source, before its .moc: puts the class into the executable.
#define EFFECTIF_TEST(Class)                                                                                           \
    static const bool s_added##Class =                                                                                 \
        effectif::test::addTest(#Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
