// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/profile.h"
#include "models/services/request.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace effectif {

class Office;

/// Who is away right now, for whatever shows names: read again when somebody says so, when a minute that was told comes, and
/// each minute besides, as nobody tells that time passes. The database's clock decides.
class AwayRoster final : public QObject
{
    Q_OBJECT
public:
    /// The office outlives it.
    AwayRoster(Office &office, Language language, QObject *parent = nullptr);

    void setLanguage(Language language);
    bool isAway(UserId user) const { return m_absent.contains(user); }
    bool isAnybodyAway() const { return !m_absent.isEmpty(); }
    /// What is known of it; off for whoever is there.
    Away awayOf(UserId user) const { return m_absent.value(user).away; }
    /// Of the person at work.
    Away mine() const { return awayOf(m_me); }
    /// "Away until … New work goes to …", for a tool tip; empty for whoever is there.
    QString words(UserId user) const { return words(user, m_language); }
    QString words(UserId user, Language language) const;
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void take(UserId me, const QList<AbsentColleague> &absent);

    Office &m_office;
    Language m_language;
    QTimer m_again;
    UserId m_me = 0;
    QHash<UserId, AbsentColleague> m_absent;
    RequestSeries m_loads;
};

} // namespace effectif
