// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importsetup.h"

#include "models/services/access.h"
#include "models/services/services.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/recordrepository.h"

namespace effectif {

Result<ImportSetup> ImportSetup::create(Services &services, const QStringList &header, const ImportOptions &options)
{
    ServiceContext &context = services.context();
    if (auto may = options.createMissing ? access::administrator(context) : access::change(context, options.kind, {}); !may)
        return fail(may.error());
    const auto catalogue = services.catalogues().current(options.kind);
    if (!catalogue)
        return fail(catalogue.error());
    auto columns = ImportColumns::match(header, options, **catalogue);
    auto key = columns ? ImportKey::create(options.key, **catalogue, *columns, options.language) : fail(columns.error());
    if (!key)
        return fail(key.error());
    const auto blank = services.records().blank(options.kind);
    if (!blank)
        return fail(blank.error());
    const Reference department{storage::RecordRepository::departmentOf(*blank, **catalogue), {}};
    const auto office = storage::DirectoryRepository(context.connection).setting(storage::kOfficeId);
    if (!office)
        return fail(office.error());
    return ImportSetup{*catalogue, *std::move(columns), *std::move(key), *blank, department, office->value_or(QString())};
}

} // namespace effectif
