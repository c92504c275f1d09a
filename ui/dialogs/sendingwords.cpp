// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sendingwords.h"

#include "models/domain/mailaddress.h"
#include "models/domain/mailreason.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kStuckSeconds = 10 * 60;

QString timeOf(const QDateTime &at, Language language)
{
    return localeOf(language).toString(at.toLocalTime(), QLocale::ShortFormat);
}

QString nameOf(const MailAddress &address)
{
    const QString shown = displayOf(address.address);
    return address.name.isEmpty() ? shown : u"%1 <%2>"_s.arg(address.name, shown);
}
} // namespace

QString SendingWords::countsOf(const SendingStatus &status)
{
    QStringList counts; // each with its own plural
    if (status.waiting > 0)
        counts << tr("%n message(s) waiting", nullptr, status.waiting);
    if (status.uncertain > 0)
        counts << tr("%n uncertain", nullptr, status.uncertain);
    if (status.refused > 0)
        counts << tr("%n refused in the last 7 days", nullptr, status.refused);
    counts << tr("%n sent in the last 24 hours", nullptr, status.sent);
    return counts.join(u"  ·  "_s);
}

bool SendingWords::isStuck(const SendingStatus &status, const QDateTime &now)
{
    return status.waiting > 0 && status.oldest.isValid() && status.oldest.secsTo(now) > kStuckSeconds
        && (!status.isAlive || !status.trouble.isEmpty());
}

SendingWords::Summary SendingWords::summaryOf(const SendingStatus &status, const QDateTime &now, Language language, Here here)
{
    Summary summary;
    summary.counts = countsOf(status);
    if (status.sender.isEmpty()) {
        summary.tone = Tone::Warning;
        summary.headline = tr("No computer sends the messages of this office yet.");
        summary.advice = tr("Set one up that is on while you work, or install the service “effectif worker” on a server. "
                            "Until then messages wait.");
    } else if (!status.trouble.isEmpty()) {
        summary.tone = Tone::Danger;
        summary.headline = tr("“%1” cannot send at the moment.").arg(status.sender);
        summary.advice = explain(0, status.trouble);
    } else if (!status.isAlive) {
        summary.tone = Tone::Warning;
        summary.headline = status.seen.isValid()
            ? tr("“%1” has not been sending since %2.").arg(status.sender, timeOf(status.seen, language))
            : tr("“%1” has not sent anything yet.").arg(status.sender);
        summary.advice = here == Here::Locked
            ? tr("This computer is set up to send too, and waits for its passphrase only: type it below. Until then messages wait.")
            : tr("Open this office in Effectif on that computer, or set up another one. Until then messages wait.");
    } else {
        summary.headline = tr("“%1” sends the messages of this office.").arg(status.sender);
    }
    if (isStuck(status, now)) {
        summary.tone = Tone::Danger;
        summary.advice += (summary.advice.isEmpty() ? QString() : u" "_s)
            + tr("The oldest message has been waiting since %1.").arg(timeOf(status.oldest, language));
    }
    return summary;
}

QString SendingWords::troubleOf(const SendingStatus &status, const QDateTime &now, Language language)
{
    const Summary summary = summaryOf(status, now, language);
    if (summary.tone == Tone::Success)
        return {};
    const QString why = status.trouble.isEmpty() ? QString() : u' ' + explain(0, status.trouble);
    return summary.headline + why + u' ' + tr("What waits goes out by itself as soon as a computer can send.");
}

QStringList SendingWords::rulesOf(const SendingRules &rules, Language language)
{
    QStringList lines;
    if (rules.from.address.isEmpty())
        return {tr("Say first in whose name the office writes: nothing is sent before.")};
    lines << tr("Messages come from %1.").arg(nameOf(rules.from));
    if (!rules.replyTo.address.isEmpty())
        lines << tr("Answers go to %1.").arg(nameOf(rules.replyTo));
    const QuietHours &quiet = rules.quiet;
    QStringList still;
    if (quiet.from != quiet.to) {
        const QLocale locale = localeOf(language);
        still << tr("from %1 to %2").arg(locale.toString(quiet.from, QLocale::ShortFormat), locale.toString(quiet.to, QLocale::ShortFormat));
    }
    if (quiet.weekends)
        still << tr("at weekends");
    if (quiet.publicHolidays)
        still << tr("on public holidays");
    if (!quiet.closed.isEmpty())
        still << tr("on %n further day(s)", nullptr, static_cast<int>(quiet.closed.size()));
    lines << (still.isEmpty() ? tr("Reminders and notifications go out at any time.")
                              : tr("Reminders and notifications wait: %1 (%2).").arg(still.join(u", "_s), QString::fromLatin1(quiet.zone)));
    return lines;
}

QString SendingWords::securityName(SmtpAccount::Security security)
{
    switch (security) {
    case SmtpAccount::Security::StartTls:
        return u"STARTTLS"_s;
    case SmtpAccount::Security::Tls:
        return u"TLS"_s;
    case SmtpAccount::Security::None:
        break;
    }
    return tr("None (this computer only)");
}

QString SendingWords::signInName(SmtpAccount::SignIn signIn)
{
    switch (signIn) {
    case SmtpAccount::SignIn::None:
        return tr("Without signing in");
    case SmtpAccount::SignIn::Password:
        return tr("User name and password");
    case SmtpAccount::SignIn::Google:
        return tr("Sign-in at Google");
    case SmtpAccount::SignIn::Microsoft:
        return tr("Sign-in at Microsoft");
    }
    return {};
}

QString SendingWords::accountOf(const SmtpAccount &account)
{
    const QString server = tr("%1, port %2, %3").arg(account.host, QString::number(account.port), securityName(account.security));
    return account.signIn == SmtpAccount::SignIn::None ? server : tr("%1, as %2").arg(server, account.user);
}

} // namespace effectif
