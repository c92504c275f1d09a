// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/oauthflow.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>

#include <array>

namespace effectif::gateways {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kRequest = 16'384;
constexpr int kGuestMs = 10'000; ///< whoever connects and says nothing

QString say(const char *text)
{
    return QCoreApplication::translate("OAuthFlow", text);
}

/// 256 random bits in 43 characters (RFC 7636, 4.1).
QString randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString challengeOf(const QString &verifier)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Percent-encoded throughout: QUrlQuery leaves "+" and others as they are, and servers read a blank there.
void add(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(value.toUtf8().toPercentEncoding()));
}
} // namespace

OAuthFlow::OAuthFlow(OAuthProvider provider, OAuthClient client, QObject *parent)
    : QObject(parent)
    , m_provider(std::move(provider))
    , m_client(std::move(client))
    , m_state(randomText())
    , m_verifier(randomText())
    , m_door(new QTcpServer(this))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    connect(m_door, &QTcpServer::newConnection, this, &OAuthFlow::welcome);
}

OAuthFlow::~OAuthFlow()
{
    *m_stop = true;
}

void OAuthFlow::start(const QString &user, const Browser &browser, Done done, std::chrono::milliseconds patience)
{
    m_done = std::move(done);
    if (!m_door->listen(QHostAddress::LocalHost))
        return end(fail(ErrorKind::Unavailable,
                        say(QT_TRANSLATE_NOOP("OAuthFlow", "The browser could not come back to Effectif: this computer lends it no port. Try again.")),
                        m_door->errorString()));
    QTimer::singleShot(patience, this, [this] {
        end(fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("OAuthFlow", "Nobody has signed in at %1 in the browser. Try again.")).arg(m_provider.name)));
    });
    m_redirect = u"http://%1:%2"_s.arg(m_provider.loopback).arg(m_door->serverPort());
    browser(question(user));
}

QUrl OAuthFlow::question(const QString &user) const
{
    QUrlQuery query;
    add(query, u"response_type"_s, u"code"_s);
    add(query, u"client_id"_s, m_client.id);
    add(query, u"redirect_uri"_s, m_redirect);
    add(query, u"scope"_s, m_provider.scope);
    add(query, u"state"_s, m_state);
    add(query, u"code_challenge"_s, challengeOf(m_verifier));
    add(query, u"code_challenge_method"_s, u"S256"_s);
    if (!user.isEmpty())
        add(query, u"login_hint"_s, user);
    for (const auto &[name, value] : m_provider.extra)
        add(query, name, value);
    QUrl url = m_provider.authorize;
    url.setQuery(query);
    return url;
}

void OAuthFlow::welcome()
{
    while (QTcpSocket *socket = m_door->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kGuestMs, socket, [socket] { socket->abort(); });
    }
}

void OAuthFlow::read(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(kRequest);
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0 && request.size() < kRequest)
        return; // the rest is on its way
    socket->disconnect(this);
    socket->readAll();
    const QList<QByteArray> line = request.left(request.indexOf('\r')).split(' ');
    const QUrl url = QUrl::fromEncoded(line.value(1), QUrl::StrictMode);
    if (end < 0 || line.size() != 3 || line.first() != "GET" || url.path() != "/"_L1 || !url.hasQuery())
        answer(socket, 404, say(QT_TRANSLATE_NOOP("OAuthFlow", "There is nothing here.")));
    else
        take(url, socket);
}

void OAuthFlow::take(const QUrl &url, QTcpSocket *socket)
{
    const QUrlQuery query(url);
    const auto item = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (m_isTaken || item(u"state"_s) != m_state) // of another question, or of somebody who guesses: it is still waited for
        return answer(socket, 400, say(QT_TRANSLATE_NOOP("OAuthFlow", "This answer belongs to no sign-in that Effectif waits for. Begin anew in Effectif.")));
    m_isTaken = true;
    m_door->close();
    const QString code = item(u"code"_s);
    if (code.isEmpty()) {
        answer(socket, 200, say(QT_TRANSLATE_NOOP("OAuthFlow", "Effectif was not let in. You can close this page and go back to Effectif.")));
        return end(fail(ErrorKind::Denied,
                        say(QT_TRANSLATE_NOOP("OAuthFlow", "%1 did not let Effectif in. Try again, and allow it to send mail.")).arg(m_provider.name),
                        item(u"error"_s) + u": "_s + item(u"error_description"_s)));
    }
    answer(socket, 200, say(QT_TRANSLATE_NOOP("OAuthFlow", "You can close this page and go back to Effectif.")));
    exchange(code);
}

void OAuthFlow::exchange(const QString &code)
{
    const auto result = std::make_shared<Result<OAuthTokens>>();
    // Ends by itself and is waited for by nobody: the person may have closed the dialog meanwhile.
    QThread *thread = QThread::create(
        [result, stop = m_stop, provider = m_provider, client = m_client, code, verifier = m_verifier, redirect = m_redirect] {
            *result = exchangeCode(provider, client, code, verifier, redirect, stop.get());
        });
    connect(thread, &QThread::finished, this, [this, result] { end(*result); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void OAuthFlow::end(Result<OAuthTokens> tokens)
{
    if (!m_done)
        return;
    m_door->close();
    *m_stop = true;
    // Later: whoever hears of it may destroy this, and the socket whose signal led here.
    QMetaObject::invokeMethod(
        this, [done = std::exchange(m_done, {}), tokens = std::move(tokens)]() mutable { done(std::move(tokens)); }, Qt::QueuedConnection);
}

void OAuthFlow::answer(QTcpSocket *socket, int status, const QString &sentence)
{
    const QString page = u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>Effectif</title>"
                         "<style>body{font:1.25rem sans-serif;margin:20vh auto;max-width:30em;padding:0 1em;text-align:center;color-scheme:light dark}</style>"
                         "</head><body><h1>Effectif</h1><p>%2</p></body></html>"_s.arg(QLocale().bcp47Name().left(2), sentence.toHtmlEscaped());
    const QByteArray body = page.toUtf8();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Effectif\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                  + QByteArray::number(body.size())
                  + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
                    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n"
                  + body);
    socket->flush(); // it may be destroyed soon
    socket->disconnectFromHost();
}

} // namespace effectif::gateways
