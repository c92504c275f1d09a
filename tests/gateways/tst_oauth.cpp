// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at a provider of mail: the test is the browser, oauthprovider.py the provider.
#include "models/gateways/oauthflow.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpSocket>
#include <QUrlQuery>

#include <thread>

using namespace effectif;
using namespace effectif::gateways;
using namespace effectif::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(effectif::ErrorKind)

namespace {
/// One sign-in, as the interface begins it.
struct SignIn
{
    explicit SignIn(const OAuthProvider &provider, const QString &user, std::chrono::milliseconds patience = 60s,
                    OAuthClient client = {u"app"_s, u"s3cr&t=+é"_s})
        : flow(std::make_unique<OAuthFlow>(provider, client))
    {
        flow->start(
            user, [this](const QUrl &url) { question = url; },
            [this](Result<OAuthTokens> tokens) {
                result = std::move(tokens);
                ++ends;
                flow.reset(); // as a dialog that closes does
            },
            patience);
    }
    QUrl redirect() const { return QUrl(QUrlQuery(question).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)); }
    quint16 port() const { return static_cast<quint16>(redirect().port()); }

    std::unique_ptr<OAuthFlow> flow;
    QUrl question;
    Result<OAuthTokens> result;
    int ends = 0;
};

class TestOAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString own = u"/usr/bin/python3"_s;
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QFileInfo::exists(own) ? own : u"python3"_s, {u"-B"_s, QStringLiteral(EFFECTIF_TEST_OAUTHPROVIDER)});
        QVERIFY(m_process.waitForReadyRead(kPatience));
        const QString base = u"http://127.0.0.1:"_s + QString::fromLatin1(m_process.readLine().trimmed());
        m_provider = {u"Test"_s, QUrl(base + u"/authorize"_s), QUrl(base + u"/token"_s), u"mail offline"_s, u"127.0.0.1"_s, {{u"extra"_s, u"a b"_s}}};
    }
    void cleanupTestCase()
    {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }

    void signsInInTheBrowser()
    {
        SignIn signIn(m_provider, u"zoe+rh@exemple.fr"_s);
        const auto [status, page] = visit(signIn.question);
        QCOMPARE(status, 200);
        QVERIFY2(page.contains("You can close this page"), page.constData());
        QVERIFY(!page.contains("4/0A") && !page.contains("script"));
        QTRY_COMPARE_WITH_TIMEOUT(signIn.ends, 1, kPatience);
        QVERIFY2(signIn.result, signIn.result ? "" : qPrintable(signIn.result.error().message + signIn.result.error().detail));
        QCOMPARE(signIn.result->accessToken, u"access_of_zoe+rh@exemple.fr"_s);
        QCOMPARE(signIn.result->refreshToken, u"good"_s);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(signIn.result->expires);
        QVERIFY2(left > 3'400 && left <= 3'599, qPrintable(QString::number(left)));
        QVERIFY(!isOpen(signIn.port())); // the door is shut
    }

    void everyQuestionIsAnother()
    {
        SignIn one(m_provider, u"a@b.fr"_s);
        SignIn two(m_provider, u"a@b.fr"_s);
        for (const QString &item : {u"state"_s, u"code_challenge"_s, u"redirect_uri"_s})
            QVERIFY(QUrlQuery(one.question).queryItemValue(item) != QUrlQuery(two.question).queryItemValue(item));
    }

    void takesTheAnswerToItsOwnQuestionOnly()
    {
        SignIn signIn(m_provider, u"zoe@exemple.fr"_s);
        QUrl forged = signIn.redirect();
        forged.setPath(u"/"_s);
        for (const QString &query : {u"code=evil"_s, u"code=evil&state=x"_s, u"state=&code=evil"_s, u"error=access_denied"_s}) {
            forged.setQuery(query);
            const auto [status, page] = visit(forged);
            QCOMPARE(status, 400);
            QVERIFY2(page.contains("belongs to no sign-in"), page.constData());
        }
        QCOMPARE(signIn.ends, 0);
        QCOMPARE(visit(signIn.question).first, 200);
        QTRY_COMPARE_WITH_TIMEOUT(signIn.ends, 1, kPatience);
        QVERIFY(signIn.result);
    }

    void otherGuestsDoNotDisturb_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("icon") << QByteArray("GET /favicon.ico HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("nothing asked") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("posted") << QByteArray("POST /?code=x&state=y HTTP/1.1\r\n\r\n");
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n");
        QTest::newRow("bytes") << QByteArray("GET /?code=%FF%00%zz\xC3( HTTP/1.1\r\n\r\n");
        QTest::newRow("endless") << QByteArray(40'000, 'x');
    }

    void otherGuestsDoNotDisturb()
    {
        QFETCH(QByteArray, request);
        SignIn signIn(m_provider, u"zoe@exemple.fr"_s);
        QTcpSocket silent; // one that says nothing stays beside it
        silent.connectToHost(u"127.0.0.1"_s, signIn.port());
        QTcpSocket guest;
        guest.connectToHost(u"127.0.0.1"_s, signIn.port());
        QTRY_COMPARE_WITH_TIMEOUT(guest.state(), QAbstractSocket::ConnectedState, kPatience);
        guest.write(request);
        QTRY_COMPARE_WITH_TIMEOUT(guest.state(), QAbstractSocket::UnconnectedState, kPatience);
        const QByteArray answer = guest.readAll();
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 40"), answer.constData());
        QCOMPARE(signIn.ends, 0);
        QCOMPARE(visit(signIn.question).first, 200);
        QTRY_COMPARE_WITH_TIMEOUT(signIn.ends, 1, kPatience);
        QVERIFY(signIn.result);
    }

    void endsInWords_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("says");
        QTest::newRow("the person says no") << u"deny@exemple.fr"_s << u"did not let Effectif in"_s;
        QTest::newRow("no refresh token") << u"short@exemple.fr"_s << u"for an hour only"_s;
    }

    void endsInWords()
    {
        QFETCH(QString, user);
        QFETCH(QString, says);
        SignIn signIn(m_provider, user);
        QCOMPARE(visit(signIn.question).first, 200);
        QTRY_COMPARE_WITH_TIMEOUT(signIn.ends, 1, kPatience);
        QVERIFY(!signIn.result);
        QCOMPARE(signIn.result.error().kind, ErrorKind::Denied);
        QVERIFY2(signIn.result.error().message.contains(says), qPrintable(signIn.result.error().message));
        QVERIFY(!isOpen(signIn.port()));
    }

    void waitsForNobodyForEver()
    {
        SignIn signIn(m_provider, u"zoe@exemple.fr"_s, 200ms);
        QTRY_COMPARE_WITH_TIMEOUT(signIn.ends, 1, kPatience);
        QCOMPARE(signIn.result.error().kind, ErrorKind::Unavailable);
        QVERIFY(!isOpen(signIn.port()));
    }

    void isLeftInTheMiddle()
    {
        auto signIn = std::make_unique<SignIn>(m_provider, u"slow@exemple.fr"_s); // the provider takes 3 s for its tokens
        const quint16 port = signIn->port();
        QCOMPARE(visit(signIn->question).first, 200);
        QElapsedTimer timer;
        timer.start();
        signIn.reset();
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!isOpen(port));
        QTest::qWait(100); // what was on its way finds nobody, and does no harm
    }

    void theProviderChecksTheVerifier()
    {
        const OAuthClient client{u"app"_s, u"s3cr&t=+é"_s};
        const auto forged = exchangeCode(m_provider, client, u"4/0A+0&="_s, u"wrong"_s, u"http://127.0.0.1:1"_s);
        QVERIFY(!forged);
        QCOMPARE(forged.error().kind, ErrorKind::Denied);
        const auto stranger = refreshTokens(m_provider, {u"other"_s, {}}, u"good"_s);
        QVERIFY(!stranger);
        QVERIFY2(stranger.error().message.contains(u"client id"_s), qPrintable(stranger.error().message));
    }

    void tokensAreRenewed_data()
    {
        QTest::addColumn<QString>("refreshToken");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("seconds");
        QTest::newRow("stays") << u"good"_s << u"good"_s << 3'599;
        QTest::newRow("changes") << u"rotating"_s << u"next"_s << 3'599;
        QTest::newRow("time as text") << u"text"_s << u"text"_s << 120;
        QTest::newRow("no time") << u"unsaid"_s << u"unsaid"_s << 3'600;
        QTest::newRow("for ever is a day") << u"forever"_s << u"forever"_s << 86'400;
    }

    void tokensAreRenewed()
    {
        QFETCH(QString, refreshToken);
        QFETCH(int, seconds);
        qputenv("http_proxy", "http://127.0.0.1:1"); // it stays on this machine
        const auto tokens = refreshTokens(m_provider, {u"app"_s, u"s3cr&t=+é"_s}, refreshToken);
        qunsetenv("http_proxy");
        QVERIFY2(tokens, tokens ? "" : qPrintable(tokens.error().detail));
        QCOMPARE(tokens->accessToken, u"fresh"_s);
        QTEST(tokens->refreshToken, "next");
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(tokens->expires);
        QVERIFY2(left > seconds - 20 && left <= seconds, qPrintable(QString::number(left)));
    }

    void strangeAnswersAreNoTokens_data()
    {
        QTest::addColumn<QString>("refreshToken");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("revoked") << u"revoked"_s << ErrorKind::Denied;
        for (const char *kind : {"html", "huge", "nothing", "list", "elsewhere", "broken", "evil"})
            QTest::newRow(kind) << QString::fromLatin1(kind) << ErrorKind::Unavailable;
    }

    void strangeAnswersAreNoTokens()
    {
        QFETCH(QString, refreshToken);
        const auto tokens = refreshTokens(m_provider, {u"app"_s, u"s3cr&t=+é"_s}, refreshToken);
        QVERIFY(!tokens);
        QTEST(tokens.error().kind, "kind");
        QVERIFY(!tokens.error().message.isEmpty());
        QVERIFY2(!tokens.error().detail.contains(u"s3cr"_s), qPrintable(tokens.error().detail));
    }

    void aSlowProviderIsLeft()
    {
        std::atomic_bool stop = false;
        std::thread other([&] {
            std::this_thread::sleep_for(200ms);
            stop = true;
        });
        QElapsedTimer timer;
        timer.start();
        const auto tokens = refreshTokens(m_provider, {u"app"_s, u"s3cr&t=+é"_s}, u"slow"_s, &stop);
        other.join();
        QVERIFY(!tokens);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void secretsGoOutEncryptedOnly()
    {
        OAuthProvider provider = m_provider;
        for (const QString &url : {u"http://login.exemple.fr/token"_s, u"ftp://localhost/token"_s, u"file:///etc/passwd"_s, u""_s}) {
            provider.token = QUrl(url);
            const auto tokens = refreshTokens(provider, {u"app"_s, u"x"_s}, u"good"_s);
            QVERIFY(!tokens);
            QCOMPARE(tokens.error().kind, ErrorKind::Internal);
        }
        provider.token = QUrl(u"http://127.0.0.1:1/token"_s); // nobody there
        QCOMPARE(refreshTokens(provider, {u"app"_s, u"x"_s}, u"good"_s).error().kind, ErrorKind::Unavailable);
    }

    void knowsGoogleAndMicrosoft()
    {
        for (const auto way : {SmtpAccount::SignIn::Google, SmtpAccount::SignIn::Microsoft}) {
            const OAuthProvider provider = oauthProvider(way);
            QCOMPARE(provider.authorize.scheme(), u"https"_s);
            QCOMPARE(provider.token.scheme(), u"https"_s);
            SignIn signIn(provider, u"zoe@exemple.fr"_s);
            const QUrlQuery question(signIn.question);
            QCOMPARE(question.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
            QCOMPARE(question.queryItemValue(u"scope"_s, QUrl::FullyDecoded), provider.scope);
            QCOMPARE(question.queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), u"zoe@exemple.fr"_s);
            QVERIFY(QHostAddress(signIn.redirect().host()).isLoopback() || signIn.redirect().host() == "localhost"_L1);
            QVERIFY(!signIn.question.toString().contains(u"s3cr"_s));
        }
        QVERIFY(oauthProvider(SmtpAccount::SignIn::Password).token.isEmpty());
    }

private:
    /// What the browser shows in the end, redirections followed.
    std::pair<int, QByteArray> visit(const QUrl &url)
    {
        QNetworkAccessManager browser;
        std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(url)));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    static bool isOpen(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        return socket.waitForConnected(2'000);
    }

    QProcess m_process;
    OAuthProvider m_provider;
};
} // namespace

EFFECTIF_TEST(TestOAuth)
#include "tst_oauth.moc"
