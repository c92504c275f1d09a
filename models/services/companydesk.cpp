// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/companydesk.h"

#include "models/services/companyservice.h"
#include "models/services/office.h"

namespace effectif {

CompanyDesk::CompanyDesk(Office &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
    connect(&office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == CompanyService::kKind)
            load();
    });
    load();
}

void CompanyDesk::load()
{
    using Read = std::pair<CompanyProfile, QByteArray>;
    m_office.run(
        this,
        [](Services &services) -> Result<Read> {
            CompanyService company(services.context());
            const auto profile = company.profile();
            const auto logo = profile ? company.logo() : fail(profile.error());
            return logo ? Result<Read>(Read(*profile, *logo)) : fail(logo.error());
        },
        [this](const Result<Read> &read) {
            if (!read || (read->first == m_profile && read->second == m_logo)) // a lost server: what was known stays
                return;
            std::tie(m_profile, m_logo) = *read;
            Q_EMIT changed();
        },
        m_loads.next());
}

} // namespace effectif
