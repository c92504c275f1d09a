// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvrows.h"

namespace effectif {

Result<std::unique_ptr<CsvRows>> CsvRows::create(std::unique_ptr<QIODevice> device, const CsvChoice &choice)
{
    auto reader = CsvReader::create(*device, choice);
    if (!reader)
        return fail(reader.error());
    return std::unique_ptr<CsvRows>(new CsvRows(std::move(device), std::move(*reader)));
}

} // namespace effectif
