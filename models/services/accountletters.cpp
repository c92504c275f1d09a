// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accountletters.h"

#include "models/services/outboxservice.h"
#include "models/services/phrasebook.h"
#include "models/storage/connection.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString moment(const QDateTime &time, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime local = time.toTimeZone(zone);
    return locale.toString(local.date(), QLocale::LongFormat) + u", "_s + local.time().toString(u"HH:mm"_s);
}
} // namespace

Letter codeLetter(const Account &account, const OneTimeCode &code, bool isNew, const QString &from, const OfficeAddress &office)
{
    const Phrasebook book(account.language, "AccountLetters");
    const bool served = office.url.engine == DatabaseUrl::Engine::PostgreSql;
    Letter letter;
    letter.language = account.language;
    letter.subject = book.say(isNew ? QT_TRANSLATE_NOOP("AccountLetters", "Your account in Effectif – %1")
                                    : QT_TRANSLATE_NOOP("AccountLetters", "A new code for Effectif – %1")).arg(office.office);
    letter.greeting = book.say(QT_TRANSLATE_NOOP("AccountLetters", "Hello %1,")).arg(account.name);
    letter.before << (isNew ? book.say(QT_TRANSLATE_NOOP("AccountLetters", "%1 has made an account for you in Effectif, where “%2” keeps the sheets of its staff.")).arg(from, office.office)
                            : book.say(QT_TRANSLATE_NOOP("AccountLetters", "%1 has made a new one-time code for your account in Effectif (“%2”).")).arg(from, office.office));
    letter.before << (served ? book.say(QT_TRANSLATE_NOOP("AccountLetters", "Start Effectif, choose “Connect to a server”, and type:"))
                             : book.say(QT_TRANSLATE_NOOP("AccountLetters", "Start Effectif, open “%1”, and sign in with:")).arg(office.url.displayName()));
    if (served) {
        letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "Server")), office.url.isLocalSocket() ? u"localhost"_s : office.url.host});
        letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "Port")), QString::number(office.url.port)});
        letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "Database")), office.url.name});
    }
    letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "E-mail address")), account.email});
    letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "One-time code")), code.text});
    letter.facts.append({book.say(QT_TRANSLATE_NOOP("AccountLetters", "Valid until")), moment(code.until, office.zone, book.locale())});
    if (!isNew)
        letter.after << book.say(QT_TRANSLATE_NOOP("AccountLetters", "A code that you were given before does not work any more."));
    letter.after << book.say(QT_TRANSLATE_NOOP("AccountLetters", "The code opens the program once. You then choose a password that only you know."))
                 << book.say(QT_TRANSLATE_NOOP("AccountLetters", "Nobody will ever ask you for this code or your password. If you did not expect this message, do nothing with it and tell %1.")).arg(from);
    letter.footer = book.say(QT_TRANSLATE_NOOP("AccountLetters", "Sent by Effectif for “%1”")).arg(office.office);
    return letter;
}

Result<int> mailCode(ServiceContext &context, const Account &account, const OneTimeCode &code, bool isNew)
{
    OutboxService outbox(context);
    const auto rules = outbox.rules();
    const auto office = outbox.officeName();
    if (!rules || !office)
        return fail(rules ? office.error() : rules.error());
    OutgoingMail mail = codeLetter(account, code, isNew, context.userName, {*office, context.connection.url(), rules->quiet.timeZone()}).toMail();
    mail.purpose = isNew ? mailpurpose::kInvitation : mailpurpose::kReset;
    mail.to = {account.name, account.email};
    mail.isSecret = true;
    mail.expires = code.until;
    mail.kind = account.rights.sheetKind;
    mail.record = account.rights.sheet;
    return outbox.add(mail);
}

} // namespace effectif
