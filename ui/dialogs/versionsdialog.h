// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/configurationservice.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace effectif {

class AwayRoster;

/// Every configuration that was saved: who, when, why and what; the way back to any of them.
class VersionsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `current` is the version in force; `roster` says who is away, for the names, and may be null.
    VersionsDialog(const QList<ConfigurationVersion> &versions, int current, Language language, AwayRoster *roster,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants this version in the draft.
    void versionWanted(int version);

private:
    void showVersion(int row);

    QList<ConfigurationVersion> m_versions;
    int m_current;
    QListWidget *m_list;
    QListWidget *m_changes;
    QPushButton *m_back;
};

} // namespace effectif
