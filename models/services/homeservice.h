// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/homearrangement.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace effectif {

class Services;

/// A person as a short list shows them.
struct PersonCard
{
    RecordId id = 0;
    QString title;
    QString detail;       ///< "SAL00012  ·  Comptable  ·  Lyon"
    bool former = false;
    bool incomplete = false;
    bool namesPeople = false; ///< in the detail, as domain/mentions.h marks them
    QByteArray thumbnail; ///< JPEG; empty: none
    bool operator==(const PersonCard &) const = default;
};

/// What the home page shows of a kind, but for the counts.
struct HomeContent
{
    QList<PersonCard> favourites;
    QList<PersonCard> recent;
    QList<PersonCard> incomplete; ///< of those that the user manages
    QList<PersonCard> changed;    ///< by others, since yesterday morning; who and when instead of a detail
    int favouriteCount = 0;
    int incompleteCount = 0;
};

/// People whom a search finds, whether in service or former.
struct HomeFinds
{
    QList<PersonCard> people;
    int count = 0;
};

/// Reads what the home page shows. Never scans a table: favourites, recent and incomplete sheets come by their keys.
class HomeService
{
public:
    explicit HomeService(Services &services) : m_services(services) { }

    static constexpr int kShown = 12; ///< of each list

    /// `recent` are the ids that the desk remembers; those that are gone or in the bin are left out.
    Result<HomeContent> content(const QString &kind, const QList<RecordId> &recent);
    Result<HomeFinds> find(const QString &kind, const QString &search);
    /// As the person at work arranged the page; of nobody else's concern.
    Result<HomeArrangement> arrangement();
    Result<void> arrange(const HomeArrangement &arrangement);

private:
    Result<QList<PersonCard>> cards(const QString &kind, const QList<RecordId> &ids);
    QString whenOf(const QDateTime &at) const;

    Services &m_services;
};

} // namespace effectif
