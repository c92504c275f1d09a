// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace effectif::test {

/// Something that goes wrong at a mail server. The first of a list that is due at a place is made.
struct SmtpFault
{
    enum class At { Connect, Login, Mail, Rcpt, Data, End }; ///< End: the last line has come
    enum class Deed {
        Answer,      ///< `answer` instead of the server's own, such as "450 4.2.1 Come back"; nothing is kept
        Drop,        ///< the connection is cut; at the End before the message is kept
        Stall,       ///< waits `ms` first; at the End nothing is kept if the client leaves meanwhile
        KeepAndDrop, ///< at the End only: the message is kept, and the connection cut without an answer
        KeepAndStall ///< at the End only: the message is kept, and the answer comes `ms` later
    };
    At at = At::End;
    Deed deed = Deed::Answer;
    QByteArray answer{};
    int times = -1;    ///< how often; below 0: always
    double chance = 1; ///< of being made where it is due, by the seed of setFaults()
    int ms = 0;
    QString recipient{}; ///< at Rcpt: of this one only
};

/// A message that the server accepted, as Python's email package (policy.default) reads it.
struct SmtpReceived
{
    struct Person
    {
        QString name;
        QString address;
        bool operator==(const Person &) const = default;
    };
    struct Part
    {
        QString mime;
        QString name;     ///< Content-Disposition's
        QString typeName; ///< Content-Type's, for old readers
        QString disposition;
        QString contentId;
        QByteArray bytes;
    };

    QString from; ///< the envelope's
    QStringList to;
    QString user; ///< who had signed in
    bool wasEncrypted = false;
    int connection = 0; ///< the first is 1
    QString messageId;  ///< without brackets

    QByteArray raw;
    QList<std::pair<QString, QString>> headers; ///< decoded, in their order
    Person sender;
    QList<Person> recipients;
    QList<Person> replyTo;
    QString structure; ///< "multipart/alternative(text/plain text/html)"
    QString text;
    QString html;
    QList<Part> parts; ///< the leaves, in their order
    QStringList defects;

    /// Of the first header of that name.
    QString header(const QString &name) const;
};

/// A real mail server from Debian (python3-aiosmtpd) on loopback. Started by its constructor in about 0.2 s, ended by its
/// destructor or with this program, however it ends. What it accepted outlives stop() and start(). A server that does not
/// work ends the test program with a sentence.
class SmtpServer
{
public:
    struct Options
    {
        QString security = QStringLiteral("starttls"); ///< "starttls" (required then), "tls", "none"
        QString certificate = QStringLiteral("ours");  ///< "ours"; "foreign": nobody vouches for it; "othername"
        QString user = QStringLiteral("effectif@exemple.fr"); ///< empty: everybody may send
        QString password = QStringLiteral("Sésame, ouvre-toi !"); ///< empty: not by password
        QString token;               ///< access token for XOAUTH2; empty: not by token
        int messagesPerConnection = 0; ///< then 421; 0: no limit
        int largest = 32 * 1024 * 1024; ///< bytes of a message
    };

    SmtpServer();
    explicit SmtpServer(Options options);
    ~SmtpServer();

    QString host() const { return QStringLiteral("localhost"); }
    int port() const { return m_port; }
    /// The certificate to trust: the server's own, or "foreign" ones', which is not theirs.
    QString caFile() const;
    const Options &options() const { return m_options; }

    /// Takes the place of all faults before; none: all goes well.
    void setFaults(const QList<SmtpFault> &faults, quint32 seed = 1);
    /// From the `first`-th on, in the order in which they were accepted. Also of other programs.
    QList<SmtpReceived> received(int first = 0);
    /// By Message-ID: how often each was accepted. Quicker than received().
    QHash<QString, int> counts();
    /// Since start().
    int connections();
    int logins();

    /// As if the machine was switched off, and on again at the same port, with other options if wanted.
    void stop();
    void start();
    void start(Options options);
    /// Its connections stay open, and nobody answers until thaw().
    void freeze();
    void thaw();

private:
    QJsonObject ask(const QJsonObject &command);
    QByteArray readLine();

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace effectif::test
