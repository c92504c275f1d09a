// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace effectif {

/// A mail signature as it arrives: on white, as mails are, whatever the screen is. Links in it lead nowhere here.
class SignatureView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SignatureView(QWidget *parent = nullptr);
};

} // namespace effectif
