// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace effectif::duplicates {

/// Which first names are forms of one another, as Bob and Robert or Nico and Nicolas: the same number for all of them,
/// 0 for a name that is in no family. `letters` is folded, without blanks and hyphens.
quint32 shortFormFamily(std::string_view letters);
/// The same for a form with one slip of the finger in it, as Becsy for Becky.
quint32 familyNearTo(std::string_view letters);

} // namespace effectif::duplicates
