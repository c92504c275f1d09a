// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail.h"

#include <QStringList>

#include <utility>

namespace effectif {

/// What the program itself writes to somebody: put together once, readable as plain text and as HTML alike.
struct Letter
{
    QString subject;
    QString greeting;
    QStringList before; ///< paragraphs
    QList<std::pair<QString, QString>> facts;
    QStringList after;
    QString footer;
    Language language = Language::French;

    QString text() const;
    /// By resources/templates/letter.html; every text in it is shown as it is.
    QString html() const;
    /// With subject, texts and language; the rest is the caller's.
    OutgoingMail toMail() const;
};

} // namespace effectif
