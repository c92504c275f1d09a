// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpserver.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPatience = 60'000; // ms

/// aiosmtpd is a package of the system's own Python, whichever comes first in PATH.
QString python()
{
    const QString own = u"/usr/bin/python3"_s;
    return QFileInfo(own).isExecutable() ? own : u"python3"_s;
}

QString nameOf(SmtpFault::At at)
{
    static const QStringList kNames = {u"connect"_s, u"login"_s, u"mail"_s, u"rcpt"_s, u"data"_s, u"end"_s};
    return kNames.at(static_cast<int>(at));
}

QString nameOf(SmtpFault::Deed deed)
{
    static const QStringList kNames = {u"answer"_s, u"drop"_s, u"stall"_s, u"keepAndDrop"_s, u"keepAndStall"_s};
    return kNames.at(static_cast<int>(deed));
}

QList<SmtpReceived::Person> peopleOf(const QJsonValue &list)
{
    QList<SmtpReceived::Person> people;
    for (const QJsonValue &each : list.toArray())
        people.append({each[u"name"].toString(), each[u"address"].toString()});
    return people;
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

SmtpReceived messageOf(const QJsonValue &value)
{
    SmtpReceived message;
    const QJsonValue envelope = value[u"envelope"];
    message.from = envelope[u"from"].toString();
    message.to = envelope[u"to"].toVariant().toStringList();
    message.user = envelope[u"user"].toString();
    message.wasEncrypted = envelope[u"tls"].toBool();
    message.connection = envelope[u"connection"].toInt();
    message.messageId = envelope[u"messageId"].toString();
    message.raw = bytesOf(value[u"raw"]);
    for (const QJsonValue &header : value[u"headers"].toArray())
        message.headers.append({header[0].toString(), header[1].toString()});
    message.sender = peopleOf(value[u"people"][u"From"]).value(0);
    message.recipients = peopleOf(value[u"people"][u"To"]);
    message.replyTo = peopleOf(value[u"people"][u"Reply-To"]);
    message.structure = value[u"structure"].toString();
    message.text = value[u"text"].toString();
    message.html = value[u"html"].toString();
    for (const QJsonValue &part : value[u"parts"].toArray())
        message.parts.append({part[u"mime"].toString(), part[u"name"].toString(), part[u"typeName"].toString(),
                              part[u"disposition"].toString(), part[u"contentId"].toString(), bytesOf(part[u"bytes"])});
    message.defects = value[u"defects"].toVariant().toStringList();
    return message;
}
} // namespace

QString SmtpReceived::header(const QString &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

SmtpServer::SmtpServer()
    : SmtpServer(Options())
{
}

SmtpServer::SmtpServer(Options options)
    : m_options(std::move(options))
{
    start();
}

SmtpServer::~SmtpServer()
{
    stop();
}

QString SmtpServer::caFile() const
{
    return m_folder.filePath(m_options.certificate == "othername"_L1 ? u"othername.pem"_s : u"ours.pem"_s);
}

void SmtpServer::setFaults(const QList<SmtpFault> &faults, quint32 seed)
{
    QJsonArray list;
    for (const SmtpFault &fault : faults)
        list.append(QJsonObject{{u"at"_s, nameOf(fault.at)},
                                {u"deed"_s, nameOf(fault.deed)},
                                {u"answer"_s, QString::fromUtf8(fault.answer)},
                                {u"times"_s, fault.times},
                                {u"chance"_s, fault.chance},
                                {u"ms"_s, fault.ms},
                                {u"recipient"_s, fault.recipient}});
    ask({{u"do"_s, u"faults"_s}, {u"faults"_s, list}, {u"seed"_s, static_cast<qint64>(seed)}});
}

QList<SmtpReceived> SmtpServer::received(int first)
{
    QList<SmtpReceived> messages;
    const QJsonObject answer = ask({{u"do"_s, u"received"_s}, {u"first"_s, first}});
    for (const QJsonValue &message : answer.value(u"messages").toArray())
        messages.append(messageOf(message));
    return messages;
}

QHash<QString, int> SmtpServer::counts()
{
    QHash<QString, int> counts;
    const QJsonObject found = ask({{u"do"_s, u"counts"_s}}).value(u"counts").toObject();
    for (auto each = found.begin(); each != found.end(); ++each)
        counts.insert(each.key(), each.value().toInt());
    return counts;
}

int SmtpServer::connections()
{
    return ask({{u"do"_s, u"counts"_s}}).value(u"connections").toInt();
}

int SmtpServer::logins()
{
    return ask({{u"do"_s, u"counts"_s}}).value(u"logins").toInt();
}

void SmtpServer::stop()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

void SmtpServer::start(Options options)
{
    m_options = std::move(options);
    start();
}

void SmtpServer::start()
{
    const QJsonObject options{{u"folder"_s, m_folder.path()},
                              {u"port"_s, m_port},
                              {u"security"_s, m_options.security},
                              {u"certificate"_s, m_options.certificate},
                              {u"user"_s, m_options.user},
                              {u"password"_s, m_options.password},
                              {u"token"_s, m_options.token},
                              {u"messagesPerConnection"_s, m_options.messagesPerConnection},
                              {u"largest"_s, m_options.largest}};
    stop();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(python(), {u"-B"_s, u"-W"_s, u"ignore"_s, QStringLiteral(EFFECTIF_TEST_SMTPSERVER),
                               QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact))});
    const QByteArray ready = readLine();
    if (!ready.startsWith("ready "))
        qFatal("The mail server does not start. It needs Python 3 with aiosmtpd, and openssl: %s", ready.constData());
    m_port = ready.mid(6).trimmed().toInt();
}

void SmtpServer::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void SmtpServer::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

QJsonObject SmtpServer::ask(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    return QJsonDocument::fromJson(readLine()).object();
}

QByteArray SmtpServer::readLine()
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(kPatience))
            qFatal("The mail server has ended or does not answer: %s", qPrintable(m_process.errorString()));
        line += m_process.readLine();
    }
    return line;
}

} // namespace effectif::test
