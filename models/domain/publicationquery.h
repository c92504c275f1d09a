// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"

namespace effectif {

/// Which publications somebody who manages them asks for, the newest first.
struct PublicationQuery
{
    bool polls = false;    ///< or announcements
    QString words;         ///< in a title, whatever their case and accents; empty: all
    PublicationId before = 0; ///< older than this one; 0: from the newest on
    int limit = 100;
};

/// Which of those that are addressed to the person at work.
struct ReceivedQuery
{
    bool polls = false;
    bool archive = false; ///< documents, those that are over too; otherwise what runs
    QString words;        ///< in title or description
    int limit = 200;
};

} // namespace effectif
