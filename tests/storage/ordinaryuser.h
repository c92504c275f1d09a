// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <functional>
#include <thread>

namespace effectif::test {

/// Runs something as someone to whom file permissions mean something. The tests may run as root, who may write
/// read-only files: then a thread becomes `nobody` first. The bare system calls change that thread alone.
inline void asOrdinaryUser(const std::function<void()> &work)
{
    if (geteuid() != 0)
        return work();
    std::thread([&work] {
        constexpr long kNobody = 65534;
        if (syscall(SYS_setresgid, kNobody, kNobody, kNobody) == 0 &&
            syscall(SYS_setresuid, kNobody, kNobody, kNobody) == 0)
            work();
    }).join();
}

} // namespace effectif::test
