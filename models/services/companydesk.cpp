// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/companydesk.h"

#include "models/services/companyservice.h"
#include "models/services/office.h"
#include "models/services/publicationdesk.h"

namespace effectif {

CompanyDesk::CompanyDesk(Office &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_publications(new PublicationDesk(office, this))
{
    connect(&office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == CompanyService::kKind)
            load();
    });
    load();
}

void CompanyDesk::load()
{
    m_office.run(
        this, [](Services &services) { return CompanyService(services.context()).whole(); },
        [this](const Result<std::pair<CompanyProfile, QByteArray>> &read) {
            if (!read || (read->first == m_profile && read->second == m_logo)) // a lost server: what was known stays
                return;
            std::tie(m_profile, m_logo) = *read;
            Q_EMIT changed();
        },
        m_loads.next());
}

} // namespace effectif
