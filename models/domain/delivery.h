// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"
#include "models/domain/record.h"

#include <optional>

namespace effectif {

/// How far an announcement or a poll has come to one recipient by one channel. It goes from left to right; who was blocked can be
/// reached later.
enum class DeliveryState {
    Waiting,   ///< it has not begun, or its turn has not come
    Sent,      ///< handed over to somebody else's machine
    Delivered, ///< it is where the person finds it
    Seen,      ///< the person opened it
    Blocked    ///< it cannot reach the person, and why
};

/// Stable: it stands in databases.
QString idOf(DeliveryState state);
/// Of an id that only a newer program knows: waiting.
DeliveryState deliveryStateFromId(const QString &id);
QString deliveryStateName(DeliveryState state);
/// Why it is blocked, in words; an id that only a newer program knows as it is.
QString deliveryReasonName(const QString &reason);
/// "app": the application.
QString deliveryChannelName(const QString &channel);

/// What became of it for one recipient, by one channel.
struct Delivery
{
    RecordId record = 0;
    QString name;    ///< of the sheet; empty: one that the person at work does not see
    QString nameKey; ///< what it is sorted by
    QString channel;
    DeliveryState state = DeliveryState::Waiting;
    QString reason;  ///< of what is blocked
    QDateTime changed; ///< invalid: of an anonymous poll, of which nobody learns either who opened it
    bool operator==(const Delivery &) const = default;
};

/// Which publications that have begun are delivered; all of them if nothing is said.
struct DeliveryScope
{
    PublicationId only = 0; ///< this one
    UserId owner = 0;       ///< those of this person, who is at work
};

/// Which recipients of a publication, by name.
struct DeliveryQuery
{
    PublicationId publication = 0;
    QString words;                      ///< in the name, whatever their case and accents; empty: all
    std::optional<DeliveryState> state; ///< nothing: whatever it is
    Delivery after;                     ///< behind this one
    int limit = 200;
};

} // namespace effectif
