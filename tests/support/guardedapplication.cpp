// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guardedapplication.h"

#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QThread>

#include <ctime>

namespace effectif::test {

namespace {
constexpr double kLimitMs = 50;

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}
} // namespace

void GuardedApplication::arm()
{
    m_armed = true;
    m_longest = 0;
    m_worst.clear();
    m_strays.clear();
}

double GuardedApplication::disarm()
{
    m_armed = false;
    return m_longest;
}

void GuardedApplication::noteWindow(const QObject &receiver)
{
    const auto *window = qobject_cast<const QWidget *>(&receiver);
    if (!window || !window->isWindow() || window->windowType() != Qt::Window || window->isFullScreen()
        || qobject_cast<const QMainWindow *>(window) || qobject_cast<const QDialog *>(window))
        return;
    m_strays << QStringLiteral("%1 %2").arg(QLatin1String(window->metaObject()->className()), window->objectName());
}

bool GuardedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // a database's thread may take its time
        return QApplication::notify(receiver, event);
    if (m_armed && event->type() == QEvent::Show)
        noteWindow(*receiver);
    if (!m_armed || m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    const QString what = QStringLiteral("%1 of %2").arg(event->type()).arg(QLatin1String(receiver->metaObject()->className()));
    QElapsedTimer wall;
    wall.start();
    const double before = threadCpuMs();
    const bool result = QApplication::notify(receiver, event);
    const double cpu = threadCpuMs() - before;
    if (cpu > kLimitMs && cpu * 2 > static_cast<double>(wall.elapsed()) && cpu > m_longest) {
        m_longest = cpu;
        m_worst = what;
    }
    --m_depth;
    return result;
}

} // namespace effectif::test
