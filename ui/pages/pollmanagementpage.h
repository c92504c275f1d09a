// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/publicationsframe.h"

namespace effectif {

/// Administration > Manage polls (C29): polls are written, published, watched, and whoever is silent is reminded.
class PollManagementPage final : public PublicationsFrame
{
    Q_OBJECT
public:
    explicit PollManagementPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("vote"); }

private:
    Words words() const override;
    PublicationType firstType() const override { return PublicationType::YesNo; }
    void showChosen(const PublicationEntry *entry) override;
    void showTexts() override;
    void remind();
    void report();

    QToolButton *m_remind;
    QToolButton *m_report;
};

} // namespace effectif
