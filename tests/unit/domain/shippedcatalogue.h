// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguejson.h"

#include <QFile>
#include <QTest>

namespace effectif::test {

/// The fields that the program ships for staff.
inline Catalogue shippedCatalogue()
{
    QFile file(QFINDTESTDATA("../../../resources/catalogue/staff.json"));
    const auto catalogue = catalogueFromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    return catalogue ? *catalogue : Catalogue();
}

} // namespace effectif::test
