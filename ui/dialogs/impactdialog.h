// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/configurationservice.h"

#include <QDialog>

class QLineEdit;

namespace effectif {

/// Says what saving a configuration changes and which sheets become incomplete, before anything happens.
class ImpactDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ImpactDialog(const ConfigurationImpact &impact, QWidget *parent = nullptr);

    /// Why, in the administrator's words; for the history.
    QString note() const;

private:
    QLineEdit *m_note;
};

} // namespace effectif
