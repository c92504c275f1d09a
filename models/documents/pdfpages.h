// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace effectif {

/// How many pages a PDF says it has (ISO 32000-1, 7.7.3 and annex F), 0 if that cannot be read: nothing is unpacked or
/// interpreted, for the bytes are anybody's. PDF 1.5 and later may pack the page tree away.
int pdfPageCount(const QByteArray &bytes);

} // namespace effectif
