// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace effectif {

/// Brings answers of worker threads into the interface's thread. Lives as long as the application, so that an answer
/// always finds it; whether anyone still wants the answer is checked there, at the last moment.
class Relay : public QObject
{
    Q_OBJECT
public:
    explicit Relay(QObject *parent = nullptr);
    /// Runs `delivery` in the relay's thread. Callable from any thread.
    void deliver(std::function<void()> delivery);
};

} // namespace effectif
