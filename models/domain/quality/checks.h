// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quality/check.h"

namespace effectif::quality {

/// All checks, in the order in which they are shown. To add one: a file check_x.cpp, and a line here and in checks.cpp.
std::span<const Check *const> checks();
/// Null if there is none of that id: a newer program knows it.
const Check *check(const QString &id);

const Check &ssnIdentityCheck();
const Check &ssnKeyCheck();
const Check &phoneInvalidCheck();
const Check &phoneSharedCheck();
const Check &emailSharedCheck();
const Check &contractEndedCheck();
const Check &contractDatesCheck();
const Check &birthDateCheck();
const Check &mandatoryCheck();
const Check &managerCheck();
const Check &photoCheck();
const Check &documentExpiredCheck();
const Check &documentExpiringCheck();

} // namespace effectif::quality
