// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/publicationsframe.h"

namespace effectif {

/// Administration > Announcements (C12): messages, advantages, good deals and documents.
class AnnouncementsPage final : public PublicationsFrame
{
    Q_OBJECT
public:
    explicit AnnouncementsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("megaphone"); }

private:
    Words words() const override;
    PublicationType firstType() const override { return PublicationType::Message; }
};

} // namespace effectif
