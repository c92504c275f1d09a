// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace effectif::storage {

/// The values of one column as PostgreSQL writes an array: {"a",NULL,"b"}.
class PostgresArray
{
public:
    void append(const QString &text)
    {
        begin();
        m_text += u'"';
        if (text.contains(u'"') || text.contains(u'\\'))
            m_text += QString(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        else
            m_text += text;
        m_text += u'"';
        m_isEmpty = false;
    }
    void appendNull()
    {
        begin();
        m_text += QLatin1String("NULL");
    }
    /// What toColumn() makes.
    void appendColumn(const QVariant &stored)
    {
        if (stored.isNull())
            appendNull();
        else if (stored.metaType().id() == QMetaType::Double)
            append(QString::number(stored.toDouble(), 'g', 17));
        else
            append(stored.toString());
    }
    /// Null if every value is.
    QVariant take() { return m_isEmpty ? QVariant(QMetaType(QMetaType::QString)) : QVariant(m_text + u'}'); }

private:
    void begin() { m_text += m_text.isEmpty() ? u'{' : u','; }

    QString m_text;
    bool m_isEmpty = true;
};

} // namespace effectif::storage
