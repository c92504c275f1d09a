// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/httpform.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <curl/curl.h>

#include <csignal>
#include <memory>

namespace effectif::gateways {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLargest = 64 * 1024;
constexpr long kConnectMs = 5'000;
constexpr long kWholeMs = 20'000;

size_t onAnswer(char *data, size_t size, size_t count, void *body)
{
    auto *answer = static_cast<QByteArray *>(body);
    const auto length = static_cast<qsizetype>(size * count);
    if (answer->size() + length > kLargest)
        return 0; // libcurl gives up
    answer->append(data, length);
    return size * count;
}

int onProgress(void *stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return stop && static_cast<const std::atomic_bool *>(stop)->load() ? 1 : 0;
}

QByteArray encoded(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts << name + "=" + value.toUtf8().toPercentEncoding();
    return parts.join('&');
}
} // namespace

void startLibcurl()
{
    static const CURLcode s_started = curl_global_init(CURL_GLOBAL_DEFAULT); // never ended: other threads may use it
    Q_UNUSED(s_started);
#ifdef SIGPIPE
    // OpenSSL writes into a connection that the server has cut. Qt ignores it too as soon as it opens a socket.
    static const auto s_before = std::signal(SIGPIPE, SIG_IGN);
    Q_UNUSED(s_before);
#endif
}

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<HttpAnswer> postForm(const QUrl &url, const QList<std::pair<QByteArray, QString>> &fields, const std::atomic_bool *stop)
{
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isThisMachine(url.host())))
        return fail(ErrorKind::Internal, QCoreApplication::translate("HttpForm", "This address is not encrypted. Nothing was sent there."),
                    url.host());
    startLibcurl();
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
    CURL *curl = handle.get();
    HttpAnswer answer;
    const QByteArray form = encoded(fields);
    curl_easy_setopt(curl, CURLOPT_URL, url.toEncoded().constData());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    if (isThisMachine(url.host()))
        curl_easy_setopt(curl, CURLOPT_PROXY, ""); // http_proxy would take it elsewhere, in the clear
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L); // a secret goes to nobody else
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, kConnectMs);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, kWholeMs);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(form.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &onAnswer);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, const_cast<std::atomic_bool *>(stop));
    if (const CURLcode outcome = curl_easy_perform(curl); outcome != CURLE_OK)
        return fail(ErrorKind::Unavailable,
                    QCoreApplication::translate("HttpForm", "%1 does not answer as it should. Check that this computer is connected, then try again.")
                        .arg(url.host()),
                    QString::fromUtf8(curl_easy_strerror(outcome)));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

} // namespace effectif::gateways
