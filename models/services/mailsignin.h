// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sendersetup.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace effectif::mailsignin {

/// Signs in at Google or Microsoft in the browser, with the setup's application; `done` gets what is kept instead of a
/// password. Waits five minutes for the person. A context that dies ends it.
void start(const SenderSetup &setup, QObject *context, std::function<void(const QUrl &)> browse, std::function<void(Result<QString>)> done);

} // namespace effectif::mailsignin
