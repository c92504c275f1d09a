// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/companyprofile.h"
#include "models/services/servicecontext.h"

#include <QByteArray>

#include <functional>

namespace effectif {

/// Who the office is. Everybody reads it, administrators write it. Used in the connection's thread.
class CompanyService
{
public:
    static inline const auto kKind = QStringLiteral("company"); ///< what the change feed calls it
    static constexpr qsizetype kLargestLogo = 200 * 1024; ///< bytes

    explicit CompanyService(ServiceContext &context) : m_context(context) { }

    Result<CompanyProfile> profile();
    /// The profile and the logo in one question.
    Result<std::pair<CompanyProfile, QByteArray>> whole();
    /// Spellings are made good. Denied: not an administrator. Invalid: `field` is "phone", "help_phone", "help_email", "booking", or
    /// another name of the profile's texts for what is too long.
    Result<CompanyProfile> store(const CompanyProfile &profile);
    /// PNG; empty: there is none.
    Result<QByteArray> logo();
    /// Empty removes it. Invalid: no PNG, or larger than kLargestLogo.
    Result<void> storeLogo(const QByteArray &png);

private:
    Result<void> write(const QString &what, const QString &key, const QString &value);

    ServiceContext &m_context;
};

} // namespace effectif
