// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QIODevice>
#include <QStringList>

namespace effectif {

/// One line of a card: "TEL;TYPE=cell,pref:+33 6 12 34 56 78".
struct CardLine
{
    QString name;        ///< in capitals, without the group in front ("item1.")
    QStringList types;   ///< in small letters: of TYPE=, and bare ones as version 2.1 writes them
    QString value;       ///< decoded; escapes still stand in it: see parts()

    /// The parts of a structured value ("N", "ADR", "ORG"), without escapes.
    QStringList parts() const;
    /// The value of a line of text, without escapes.
    QString text() const;
    bool is(const QString &type) const { return types.contains(type); }
};

/// Streams the cards of a .vcf file: vCard 2.1 (quoted-printable, character sets), 3.0 (RFC 2426) and 4.0 (RFC 6350).
/// Pictures and sounds are passed over.
class VCardReader
{
public:
    /// The device is open for reading, stays the caller's and outlives the reader.
    explicit VCardReader(QIODevice &device) : m_device(device) { }

    /// Reads the next card; nothing at the end. Invalid: the file ends within a card, or a card is over 1 MiB without its
    /// pictures.
    Result<bool> next(QList<CardLine> &lines);
    /// The line of the file, 1-based, on which the last card began.
    qint64 lineNumber() const { return m_cardLine; }

private:
    QByteArray physicalLine();
    QByteArray logicalLine();

    QIODevice &m_device;
    QByteArray m_ahead;
    bool m_hasAhead = false;
    qint64 m_line = 0;
    qint64 m_cardLine = 0;
};

} // namespace effectif
