// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace effectif {

class AwayRoster;

/// A text that names people, as it is drawn: the name of whoever is away is yellow, with a clock before it (M38). Labels, lists
/// and tables all draw names by this.
class PersonText
{
public:
    enum class Lines { One, Wrapped };

    /// People in `marked` stand as domain/mentions.h marks them. No roster: nobody is away.
    PersonText(const QString &marked, const AwayRoster *roster);

    bool namesAbsent() const { return !m_absent.isEmpty(); }
    /// As people read it, with room for the clocks.
    const QString &text() const { return m_text; }
    /// Who of them is away, until when, and who takes over: a sentence each. Empty: everybody is there.
    QString words() const { return m_words.join(QLatin1Char(' ')); }
    /// With the painter's font; `ink` is that of the words between the names.
    void draw(QPainter *painter, const QRect &room, Qt::Alignment alignment, const QPalette &palette, const QColor &ink, Lines lines) const;

private:
    struct Stretch
    {
        qsizetype start;
        qsizetype length; ///< with the room of the clock
    };

    QString m_text;
    QList<Stretch> m_absent;
    QStringList m_words;
};

} // namespace effectif
