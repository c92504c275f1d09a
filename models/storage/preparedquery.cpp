// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/preparedquery.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
bool isNameLetter(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/// Where what begins at `at` and is not to be looked into ends: a quoted text, a comment; `at` itself where none begins.
qsizetype endOfQuoted(const QString &sql, qsizetype at)
{
    const auto after = [&](qsizetype found, qsizetype length) { return found < 0 ? sql.size() : found + length; };
    const QStringView rest = QStringView(sql).sliced(at);
    if (rest.startsWith(u'\'') || rest.startsWith(u'"')) // a doubled one begins the next text at once
        return after(sql.indexOf(rest.front(), at + 1), 1);
    if (rest.startsWith("--"_L1))
        return after(sql.indexOf(u'\n', at), 1);
    if (rest.startsWith("/*"_L1))
        return after(sql.indexOf("*/"_L1, at + 2), 2);
    if (rest.startsWith("$$"_L1))
        return after(sql.indexOf("$$"_L1, at + 2), 2);
    return at;
}
} // namespace

NumberedSql numberedSql(const QString &sql)
{
    NumberedSql answer;
    answer.text.reserve(sql.size());
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype start = at;
        if (const qsizetype end = endOfQuoted(sql, at); end > at) {
            at = end;
        } else if (sql.at(at) != u':') {
            ++at;
        } else if (const QChar next = at + 1 < sql.size() ? sql.at(at + 1) : QChar(); next == u':') {
            at += 2;
        } else if (!isNameLetter(next) || next.isDigit()) { // a slice of an array
            ++at;
        } else {
            ++at;
            while (at < sql.size() && isNameLetter(sql.at(at)))
                ++at;
            answer.holders << sql.sliced(start, at - start);
            answer.text += u'$' + QString::number(answer.holders.size());
            continue;
        }
        answer.text += QStringView(sql).sliced(start, at - start);
    }
    return answer;
}

PreparedQuery::PreparedQuery(const QSqlDatabase &database, bool forwardOnly)
    : m_query(database)
    , m_server(database.driver()->dbmsType() == QSqlDriver::PostgreSQL ? database.driver() : nullptr)
{
    m_query.setForwardOnly(forwardOnly);
}

bool PreparedQuery::prepare(const QString &sql, const QString &name)
{
    if (!m_server)
        return m_query.prepare(sql);
    m_sql = numberedSql(sql);
    m_name = name;
    return true;
}

void PreparedQuery::bind(const QString &holder, const QVariant &value)
{
    if (m_server)
        m_values.insert(holder, value);
    else
        m_query.bindValue(holder, value);
}

QString PreparedQuery::call() const
{
    QStringList values;
    for (const QString &holder : m_sql.holders) {
        const QVariant value = m_values.value(holder);
        QSqlField field(u""_s, value.metaType());
        if (!value.isNull())
            field.setValue(value);
        values << m_server->formatValue(field);
    }
    return u"EXECUTE "_s + m_name + (values.isEmpty() ? QString() : u" ("_s + values.join(u", "_s) + u')');
}

bool PreparedQuery::run(const QStringList &before, int generation)
{
    if (!m_server)
        return m_query.exec();
    QStringList all = before;
    if (!isPreparedIn(generation))
        all << u"PREPARE "_s + m_name + u" AS "_s + m_sql.text;
    all << call();
    bool done = m_query.exec(all.join(u"; "_s));
    for (qsizetype i = 1; done && i < all.size(); ++i) {
        if (i == all.size() - 1) // what prepares it has answered, whatever comes of the run
            m_generation = generation;
        done = m_query.nextResult();
    }
    return done && !m_query.lastError().isValid();
}

} // namespace effectif::storage
