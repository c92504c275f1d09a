// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <utility>

class QUrl;

namespace effectif::gateways {

/// libcurl, ready for this program: once, in whichever thread comes first.
void startLibcurl();

/// localhost, 127.0.0.1, ::1.
bool isThisMachine(const QString &host);

struct HttpAnswer
{
    int status = 0;
    QByteArray body; ///< at most 64 KiB, or there is none
};

/// Posts a form and waits for the answer, at most 20 seconds, in any thread. By https with the server's certificate verified, or
/// to this very machine. Unavailable: no answer; what a status means is for the caller to say. `stop`: another thread has it
/// come back within a second.
Result<HttpAnswer> postForm(const QUrl &url, const QList<std::pair<QByteArray, QString>> &fields, const std::atomic_bool *stop = nullptr);

} // namespace effectif::gateways
