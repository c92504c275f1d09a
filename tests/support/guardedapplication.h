// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace effectif::test {

/// The test's QApplication: while armed, it times every event delivered in the interface's thread. An event that takes
/// longer than 50 ms of which the thread itself worked at least half is a stall of ours; the rest is the machine's.
/// And no widget may be shown before it has a parent: it flashes up as a window of its own, and that takes long.
class GuardedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    void arm();
    /// The longest stall since arm(), in milliseconds of processor time; 0 if none was over the limit.
    double disarm();
    /// What the longest stall delivered.
    const QString &worst() const { return m_worst; }
    /// What was shown as a window since arm() and is neither a main window, a dialog, a popup nor a full screen; empty if nothing.
    const QStringList &strayWindows() const { return m_strays; }

    bool notify(QObject *receiver, QEvent *event) override;

    static GuardedApplication *self() { return static_cast<GuardedApplication *>(qApp); }

private:
    void noteWindow(const QObject &receiver);

    bool m_armed = false;
    int m_depth = 0;
    double m_longest = 0;
    QString m_worst;
    QStringList m_strays;
};

} // namespace effectif::test
