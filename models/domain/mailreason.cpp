// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailreason.h"

#include "models/domain/mailaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kQuoted = 500;

/// What people read for all codes that begin so.
struct Reason
{
    const char *code;
    const char *sentence;
};

constexpr auto kUnknownBox = QT_TRANSLATE_NOOP("MailReason", "The recipient's server knows no such mailbox. Check the address with the person.");
constexpr auto kFullBox = QT_TRANSLATE_NOOP("MailReason", "The recipient's mailbox is full. Ask the person to make room, then try again.");
constexpr auto kTooLarge = QT_TRANSLATE_NOOP("MailReason", "The message is larger than the server takes. Send it with fewer or smaller files.");
constexpr auto kNoDomain = QT_TRANSLATE_NOOP("MailReason", "What stands after the @ is unknown or takes no mail. Check the address.");
constexpr auto kLater = QT_TRANSLATE_NOOP("MailReason", "The server asks to try later. Effectif does so by itself.");
constexpr auto kGreylisted = QT_TRANSLATE_NOOP("MailReason", "The recipient's server makes every unknown sender wait for some minutes. Effectif tries again by itself.");
constexpr auto kBusy = QT_TRANSLATE_NOOP("MailReason", "The mail server is busy or being looked after. Effectif tries again by itself.");
constexpr auto kUnreachable = QT_TRANSLATE_NOOP("MailReason", "The recipient's server did not answer. Check what stands after the @; Effectif tries again by itself.");
constexpr auto kPolicy = QT_TRANSLATE_NOOP("MailReason", "The recipient's server refuses this message by its rules, often because it takes it for advertising. Ask the person by telephone to allow your address.");
constexpr auto kDistrusted = QT_TRANSLATE_NOOP("MailReason", "The recipient's server does not trust the domain of your sender's address. Whoever looks after the domain must allow your mail server there (SPF, DKIM, DMARC).");
constexpr auto kSender = QT_TRANSLATE_NOOP("MailReason", "The mail server does not let this account write under the sender's address. Check that address, or the account, in the settings for sending.");
constexpr auto kPassword = QT_TRANSLATE_NOOP("MailReason", "The mail server does not accept the user or the password. Type them again in the settings for sending.");
constexpr auto kMustSignIn = QT_TRANSLATE_NOOP("MailReason", "The mail server wants to know who sends. Fill in the user and the password in the settings for sending.");
constexpr auto kModernSignIn = QT_TRANSLATE_NOOP("MailReason", "The mail server takes no passwords any more from programs. Choose the sign-in by Google or Microsoft in the settings for sending, or make a password for applications there.");
constexpr auto kLimit = QT_TRANSLATE_NOOP("MailReason", "Your mail provider lets you send no more messages for now. They go out once its limit allows.");
constexpr auto kLoop = QT_TRANSLATE_NOOP("MailReason", "The recipient's server sends the message round in circles. Write to the person at another address.");
constexpr auto kContent = QT_TRANSLATE_NOOP("MailReason", "The recipient's server does not take this kind of message or file. Send it without the files, or in another form.");
constexpr auto kNoEncryption = QT_TRANSLATE_NOOP("MailReason", "The mail server wants an encrypted connection. Choose STARTTLS or TLS in the settings for sending.");
constexpr auto kClosedBox = QT_TRANSLATE_NOOP("MailReason", "The recipient's mailbox is closed for now. Write to the person at another address.");
constexpr auto kMalformed = QT_TRANSLATE_NOOP("MailReason", "The server cannot read the address. Check it.");
constexpr auto kMoved = QT_TRANSLATE_NOOP("MailReason", "The recipient has another address now. Ask the person for it.");

/// RFC 3463 and its registry (IANA, SMTP enhanced status codes); the longest that fits counts. "x" stands for 4 or 5.
constexpr Reason kEnhanced[] = {
    {"5.1.1", kUnknownBox},  {"5.1.0", kUnknownBox}, {"x.1.2", kNoDomain},   {"x.1.3", kMalformed}, {"5.1.6", kMoved},
    {"x.1.7", kSender},      {"x.1.8", kSender},     {"x.1.10", kNoDomain},  {"5.2.1", kClosedBox}, {"4.2.1", kGreylisted},
    {"x.2.2", kFullBox},     {"x.2.3", kTooLarge},   {"4.2.0", kLater},      {"5.3.4", kTooLarge},
    {"5.4.1", kUnknownBox},  {"x.4.4", kNoDomain},   {"x.4.5", kLimit},      {"x.4.6", kLoop},      {"4.5.3", kLimit},
    {"x.7.8", kPassword},    {"x.7.9", kModernSignIn}, {"x.7.10", kNoEncryption}, {"x.7.11", kNoEncryption}, {"x.7.14", kModernSignIn},
    {"5.7.60", kSender},     {"5.7.57", kMustSignIn}, {"5.7.139", kModernSignIn}, {"4.7.28", kLimit},
    {"x.7.20", kDistrusted}, {"x.7.21", kDistrusted}, {"x.7.22", kDistrusted}, {"x.7.23", kDistrusted}, {"x.7.24", kDistrusted},
    {"x.7.25", kDistrusted}, {"x.7.26", kDistrusted}, {"x.7.27", kDistrusted}, {"x.7.29", kDistrusted}, {"x.7.30", kDistrusted},
    {"4.3", kBusy},          {"4.4", kUnreachable},   {"x.6", kContent},       {"5.7", kPolicy},        {"4.7", kLater},
};

/// Where no enhanced code was given. 530 to 538 are about signing in (RFC 4954), whatever stands beside them.
constexpr Reason kPlain[] = {
    {"421", kBusy},       {"450", kLater},      {"451", kLater},    {"452", kLater},     {"454", kBusy},
    {"530", kMustSignIn}, {"534", kModernSignIn}, {"535", kPassword}, {"538", kNoEncryption}, {"551", kMoved},
    {"552", kFullBox},    {"553", kMalformed},  {"554", kPolicy},   {"556", kNoDomain},
};

/// Words that say more than the code beside them.
constexpr Reason kWords[] = {
    {"greylist|graylist|grey-list|liste grise", kGreylisted},
    {"dmarc|\\bspf\\b|\\bdkim\\b", kDistrusted},
    {"over ?quota|quota exceeded|mailbox (is )?full|bo.te pleine", kFullBox},
    {"user unknown|unknown user|no such user|does not exist|no mailbox|mailbox (not found|unavailable)|unknown (recipient|mailbox)|invalid recipient", kUnknownBox},
};

constexpr Reason kOwn[] = {
    {"expired", QT_TRANSLATE_NOOP("MailReason", "It could not be sent in time and would be of no use any more. Write anew if it still matters.")},
    {"withdrawn", QT_TRANSLATE_NOOP("MailReason", "It was taken back before it was sent.")},
    {"sealed", QT_TRANSLATE_NOOP("MailReason", "It was sealed for a computer that sends no more. Ask for a new code: it goes out from the present one.")},
    {"gave_up", QT_TRANSLATE_NOOP("MailReason", "The server put it off too many times. Check the address, then try again.")},
    {"copied", QT_TRANSLATE_NOOP("MailReason", "It was waiting when this database was saved, and may have gone out since. Ask the person, or try again.")},
};

/// "5.1.1" is met by "5.1.1", "5.1", "x.1.1"; 0 if it is not.
qsizetype fit(QByteArrayView pattern, QByteArrayView code)
{
    const qsizetype size = pattern.size();
    const bool sort = pattern[0] == code[0] || pattern[0] == 'x';
    const bool rest = code.sliced(1).startsWith(pattern.sliced(1)) && (code.size() == size || code[size] == '.');
    return sort && rest ? size : 0;
}

const char *byEnhanced(const QByteArray &code)
{
    const char *sentence = nullptr;
    qsizetype best = 0;
    for (const Reason &reason : kEnhanced) {
        if (const qsizetype size = fit(reason.code, code); size > best) {
            best = size;
            sentence = reason.sentence;
        }
    }
    return sentence;
}

const char *byTable(auto &table, const QByteArray &code)
{
    for (const Reason &reason : table) {
        if (code == reason.code)
            return reason.sentence;
    }
    return nullptr;
}

const char *byWords(const QString &text)
{
    for (const Reason &reason : kWords) {
        const QRegularExpression words(QString::fromLatin1(reason.code), QRegularExpression::CaseInsensitiveOption);
        if (words.match(text).hasMatch())
            return reason.sentence;
    }
    return nullptr;
}

const char *sentenceFor(int code, const QString &text)
{
    if (code == 0)
        return byTable(kOwn, text.toLatin1());
    const QByteArray reply = QByteArray::number(code);
    const QByteArray enhanced = enhancedCode(text).toLatin1();
    if (code >= 530 && code <= 538) // the two tables agree but for what Microsoft and Google say in the words
        return !enhanced.isEmpty() && byEnhanced(enhanced) == kModernSignIn ? kModernSignIn : byTable(kPlain, reply);
    if (const char *sentence = byWords(text))
        return sentence;
    if (!enhanced.isEmpty()) {
        if (const char *sentence = byEnhanced(enhanced))
            return sentence;
    }
    return byTable(kPlain, reply);
}
} // namespace

QString enhancedCode(const QString &text)
{
    static const QRegularExpression kCode(u"(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)"_s);
    return kCode.match(text).captured();
}

QString explain(int code, const QString &text)
{
    if (const char *sentence = sentenceFor(code, text))
        return QCoreApplication::translate("MailReason", sentence);
    const QString words = headerLine(text, kQuoted);
    if (code == 0 || words.isEmpty()) // a sentence of our own, or nothing but a code
        return words.isEmpty() && code != 0
            ? QCoreApplication::translate("MailReason", "The mail server answered with the code %1 only.").arg(code)
            : words;
    return QCoreApplication::translate("MailReason", "The mail server answered: “%1”").arg(words);
}

} // namespace effectif
