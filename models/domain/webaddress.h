// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// A web page's address as somebody typed it ("www.site.fr"), complete and safe to hand to a browser: http or https, a host
/// name that there can be, no user and no password. Empty for an empty text. Invalid: anything else.
Result<QString> readWebAddress(const QString &text);

} // namespace effectif
