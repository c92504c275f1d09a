// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/duplicatefinder.h"
#include "models/services/servicecontext.h"

namespace effectif {

class CatalogueService;

/// Whom a row of an import would make a second time, by the engine and the rules of the search for duplicates: a batch of
/// rows costs three statements. Only probable ones: what is as likely as not comes in, and is found by the search.
class ImportDoubleFinder final : public DuplicateFinder
{
public:
    ImportDoubleFinder(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    Result<QList<Found>> find(std::span<const Record *const> records) override;

private:
    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
