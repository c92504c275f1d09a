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

using TestFactory = std::unique_ptr<QObject> (*)();

/// Puts a test class into the executable's list; used by EFFECTIF_TEST only.
bool addTest(const char *className, TestFactory factory);

} // namespace effectif::test

/// At the end of a test source, before its .moc: puts the class into the executable.
#define EFFECTIF_TEST(Class)                                                                                           \
    static const bool s_added##Class =                                                                                 \
        effectif::test::addTest(#Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
