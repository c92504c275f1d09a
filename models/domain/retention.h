// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace effectif {

/// How long the sheets of people of one Nature are kept.
struct RetentionRule
{
    enum class From {
        Left,   ///< the end of the contract; where there is none, since the person is inactive
        Contact ///< the last change of the sheet: nobody was in touch since
    };

    QString nature; ///< code of the field "nature"
    int months = 60;
    From from = From::Left;
    bool operator==(const RetentionRule &) const = default;
};

/// From when on sheets of one Nature are older than is kept: who left, or was last in touch, before that day.
struct RetentionLimit
{
    QString nature;
    RetentionRule::From from = RetentionRule::From::Left;
    QDate before;
};

/// What an office decided about the data of people who left: a value, stored as text.
struct RetentionPolicy
{
    QList<RetentionRule> rules; ///< by nature; of others the usual one holds
    QStringList kept;           ///< keys of fields that stay on an anonymous sheet, for statistics

    RetentionRule of(const QString &nature) const;
    QString toText() const;
    static RetentionPolicy fromText(const QString &text);
    /// What the CNIL recommends of staff records (délibération 2019-160): five years after leaving, two for whoever was not
    /// taken on.
    static RetentionRule usual(const QString &nature);
    bool operator==(const RetentionPolicy &) const = default;
};

/// Somebody whose sheet is older than is kept.
struct DuePerson
{
    RecordId id = 0;
    int version = 0;
    QString title;
    QString nature; ///< code
    QString department;
    QDate since; ///< left, or was last in touch
    QDate due;   ///< from when on the sheet should be gone
    bool inBin = false;
};

} // namespace effectif
