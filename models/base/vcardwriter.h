// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QIODevice>
#include <QStringList>

namespace effectif {

/// Somebody as an address book knows them. What is empty is left out of the card.
struct ContactCard
{
    /// A telephone number or an address of the kind that `type` names: "work", "home", "cell".
    struct Line
    {
        QString type;
        QString value;
        bool operator==(const Line &) const = default;
    };
    struct Address
    {
        QString type;
        QStringList parts; ///< more, street, city, region, postcode, country
        bool isEmpty() const { return parts.join(QString()).isEmpty(); }
        bool operator==(const Address &) const = default;
    };

    QString uid;      ///< a URI; empty: the card has none
    QString fullName; ///< never empty: both versions ask for it
    QString lastName;
    QString firstName;
    QString middleNames;
    QString title; ///< "Mme"
    QString company;
    QString department;
    QString position;
    QList<Line> telephones; ///< E.164 where that is known
    QList<Line> emails;
    QList<Address> addresses;
    QStringList links;
    QDate birthday;
    QString note;
    QByteArray photo; ///< JPEG
    bool operator==(const ContactCard &) const = default;
};

/// Writes cards for address books, as UTF-8 with CRLF: version 3.0 (RFC 2426), which every program reads, or 4.0 (RFC 6350).
class VCardWriter
{
public:
    enum class Version { V3, V4 };
    /// In files at 75 octets and never within a character; not where every octet counts and no program asks for it.
    enum class Lines { Folded, Whole };

    /// The device is open for writing and outlives the writer.
    VCardWriter(QIODevice &device, Version version, Lines lines = Lines::Folded) : m_device(device), m_version(version), m_lines(lines) { }

    /// Unavailable if the device takes no more (disk full).
    Result<void> write(const ContactCard &card);

private:
    void line(const QString &name, const QString &escapedValue);
    void text(const QString &name, const QString &value);
    void appendWays(const ContactCard &card);
    void appendPhoto(const QByteArray &jpeg);
    QString typed(const char *name, const QString &type) const;

    QIODevice &m_device;
    Version m_version;
    Lines m_lines;
    QByteArray m_card;
};

} // namespace effectif
