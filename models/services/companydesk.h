// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/companyprofile.h"
#include "models/services/request.h"

#include <QByteArray>
#include <QObject>

namespace effectif {

class Office;
class PublicationDesk;

/// Who the open office is, as of the last news: for whatever shows it or goes by its modules. Goes before the office.
class CompanyDesk final : public QObject
{
    Q_OBJECT
public:
    explicit CompanyDesk(Office &office, QObject *parent = nullptr);

    /// Before the first answer: an office that has said nothing and has all modules.
    const CompanyProfile &profile() const { return m_profile; }
    const QByteArray &logo() const { return m_logo; } ///< PNG; empty: there is none

    /// What the open office tells the person at work, and who gets what it tells.
    PublicationDesk &publications() const { return *m_publications; }

Q_SIGNALS:
    void changed();

private:
    void load();

    Office &m_office;
    PublicationDesk *m_publications;
    CompanyProfile m_profile;
    QByteArray m_logo;
    RequestSeries m_loads;
};

} // namespace effectif
