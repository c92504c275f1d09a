// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/databaseurl.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DatabaseUrl", text);
}

Result<DatabaseUrl> parseServer(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("DatabaseUrl", "This address is not valid. It looks like "
                                                         "postgresql://user@host:5432/name.")),
                    url.errorString());
    if (!url.password().isEmpty())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("DatabaseUrl",
                                          "A password does not belong in the address. Remove it: Effectif asks for "
                                          "it, or reads it from the keyring or from PGPASSFILE.")));
    const QUrlQuery query(url);
    DatabaseUrl result;
    result.engine = DatabaseUrl::Engine::PostgreSql;
    result.user = url.userName(QUrl::FullyDecoded);
    result.host = url.host(QUrl::FullyDecoded);
    if (const QString socket = query.queryItemValue(u"host"_s, QUrl::FullyDecoded); !socket.isEmpty())
        result.host = socket;
    result.port = url.port(5432);
    result.name = url.path(QUrl::FullyDecoded).mid(1);
    result.caFile = query.queryItemValue(u"ca"_s, QUrl::FullyDecoded);
    if (result.user.isEmpty() || result.host.isEmpty() || result.name.isEmpty() || result.name.contains(u'/'))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("DatabaseUrl", "The address lacks the login, the host or the database. It "
                                                         "looks like postgresql://user@host:5432/name.")));
    return result;
}
} // namespace

DatabaseUrl DatabaseUrl::sqlite(const QString &file)
{
    DatabaseUrl result;
    result.file = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    return result;
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith("sqlite:"_L1)) {
        const QString path = trimmed.mid(7).startsWith("///"_L1) ? trimmed.mid(9) : trimmed.mid(7);
        if (path.isEmpty() || path.endsWith(u'/'))
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("DatabaseUrl", "The address lacks the file. It looks like "
                                                             "sqlite:/home/me/office.effectif.")));
        return sqlite(path);
    }
    if (trimmed.startsWith("postgresql://"_L1) || trimmed.startsWith("postgres://"_L1))
        return parseServer(trimmed);
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("DatabaseUrl", "A database address begins with sqlite: or postgresql://.")));
}

QString DatabaseUrl::toString() const
{
    if (engine == Engine::Sqlite)
        return u"sqlite:"_s + file;
    QUrl url;
    QUrlQuery query;
    url.setScheme(u"postgresql"_s);
    url.setUserName(user, QUrl::DecodedMode);
    url.setHost(isLocalSocket() ? u"localhost"_s : host);
    url.setPort(port);
    url.setPath(u'/' + name, QUrl::DecodedMode);
    if (isLocalSocket())
        query.addQueryItem(u"host"_s, host);
    if (!caFile.isEmpty())
        query.addQueryItem(u"ca"_s, caFile);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString DatabaseUrl::displayName() const
{
    if (engine == Engine::Sqlite)
        return QFileInfo(file).completeBaseName();
    return QCoreApplication::translate("DatabaseUrl", "%1 on %2", "a database on a server").arg(name, host);
}

} // namespace effectif
