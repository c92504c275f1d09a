// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notification.h"
#include "models/services/letter.h"

#include <QTimeZone>

namespace effectif {

/// What somebody is written about one notification, or about all of a day.
Letter notificationLetter(const QList<Notification> &notifications, const QString &reader, Language language, const QString &office,
                          const QTimeZone &zone);
/// *Tester*.
Letter testLetter(const QString &reader, Language language, const QString &office);

} // namespace effectif
