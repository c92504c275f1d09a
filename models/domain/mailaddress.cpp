// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
// RFC 5321, 4.5.3.1: octets.
constexpr qsizetype kLocalPart = 64;
constexpr qsizetype kPath = 254;
constexpr qsizetype kDomainLabel = 63; // RFC 1035, 2.3.4

QString say(const char *text)
{
    return QCoreApplication::translate("MailAddress", text);
}

tl::unexpected<Error> refuse(const char *text)
{
    return fail(ErrorKind::Invalid, say(text));
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isLabelChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'-';
}

/// Shows nothing, and may change what stands beside it. Joiners hold emoji and letters of some scripts together.
bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Format && c.unicode() != 0x200C && c.unicode() != 0x200D;
}

bool isBreak(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

/// The domain in ASCII and small letters; empty: it is none. IDNA may map signs to dots, so the outcome is looked at too.
QString asciiDomain(const QString &domain)
{
    const QString ascii = isHostName(domain) ? QString::fromLatin1(QUrl::toAce(domain)).toLower() : QString();
    const qsizetype dot = ascii.lastIndexOf(u'.');
    const bool isName = dot > 0 && isAscii(ascii) && isHostName(ascii)
        && std::ranges::any_of(QStringView(ascii).mid(dot), [](QChar c) { return c.isLetter(); }); // 10.0.0.1 is no name
    return isName ? ascii : QString();
}

/// Alphabets that people of one language use beside one another.
bool areCompanions(const QList<QChar::Script> &scripts)
{
    static const QList<QChar::Script> kEast = {QChar::Script_Latin,    QChar::Script_Han,      QChar::Script_Hiragana,
                                               QChar::Script_Katakana, QChar::Script_Bopomofo, QChar::Script_Hangul};
    return scripts.size() <= 1 || std::ranges::all_of(scripts, [](QChar::Script script) { return kEast.contains(script); });
}

/// Latin letters beyond these are of phonetics and of scholars: "ɡ" is no "g".
bool isEverydayLatin(char32_t c)
{
    return c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF);
}

bool misleads(const QString &domain)
{
    QList<QChar::Script> scripts;
    for (const char32_t c : domain.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        if (script == QChar::Script_Latin && !isEverydayLatin(c))
            return true;
        if (script != QChar::Script_Common && script != QChar::Script_Inherited && !scripts.contains(script))
            scripts << script;
    }
    return !areCompanions(scripts);
}
} // namespace

bool isHostName(QStringView domain)
{
    if (domain.isEmpty())
        return false;
    for (const QStringView label : domain.split(u'.')) {
        if (label.isEmpty() || label.size() > kDomainLabel || label.startsWith(u'-') || label.endsWith(u'-')
            || !std::ranges::all_of(label, isLabelChar))
            return false;
    }
    return isAscii(domain) || !QUrl::toAce(domain.toString()).isEmpty();
}

bool isLocalPart(QStringView local)
{
    static constexpr QStringView kRefused = u"<>()[]\\,;:\"@";
    return !local.isEmpty() && !local.startsWith(u'.') && !local.endsWith(u'.') && !local.contains(u"..")
        && std::ranges::none_of(local, [](QChar c) { return c.isSpace() || !c.isPrint() || kRefused.contains(c); });
}

Result<QString> checkMailAddress(const QString &text)
{
    // Only blanks around it are forgiven: a line break there is no slip of the hand.
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && text[first] == u' ')
        ++first;
    while (last > first && text[last - 1] == u' ')
        --last;
    QString address = text.mid(first, last - first);
    if (std::ranges::any_of(address, isBreak))
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "This e-mail address holds a line break, a tab or a control character. Type "
                                                       "it on one line."));
    if (std::ranges::any_of(address, isHidden))
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "This e-mail address holds a sign that does not show. Type it anew instead of "
                                                       "copying it."));
    if (address.count(u'@') > 1)
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "Type one e-mail address only; it has a single @."));
    const qsizetype at = address.indexOf(u'@');
    const QString local = address.left(at);
    if (at < 0 || !isLocalPart(local))
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "Type an e-mail address, as in prenom.nom@exemple.fr."));
    if (!isAscii(local))
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "Mail servers accept no accents before the @. Ask the person how the address is "
                                                       "written without them."));
    const QString domain = asciiDomain(address.mid(at + 1));
    if (domain.isEmpty())
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "What stands after the @ is no domain. Type the address as in "
                                                       "prenom.nom@exemple.fr."));
    if (local.size() > kLocalPart || address.size() > kPath || local.size() + 1 + domain.size() > kPath)
        return refuse(QT_TRANSLATE_NOOP("MailAddress", "This e-mail address is longer than mail servers accept. Check it."));
    return address;
}

Result<QByteArray> envelopeAddress(const QString &text)
{
    const auto address = checkMailAddress(text);
    if (!address)
        return fail(address.error());
    const qsizetype at = address->indexOf(u'@');
    return (address->left(at + 1) + asciiDomain(address->mid(at + 1))).toLatin1();
}

QString displayOf(const QString &address)
{
    QString shown = address;
    for (QChar &c : shown) {
        if (isHidden(c) || isBreak(c))
            c = QChar::ReplacementCharacter;
    }
    const qsizetype at = shown.lastIndexOf(u'@');
    const QString domain = shown.mid(at + 1);
    if (!misleads(domain))
        return shown;
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain));
    return shown.left(at + 1) + (ascii.isEmpty() ? domain : ascii);
}

QString headerLine(const QString &text, qsizetype most)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            line += c;
            line += text[++i];
        } else if (isBreak(c)) {
            line += u' ';
        } else if (!c.isSurrogate() && !isHidden(c)) {
            line += c;
        }
    }
    line = line.trimmed();
    if (most <= 0 || line.size() <= most)
        return line;
    line.truncate(most - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line.trimmed() + u'…';
}

QString messageIdFor(const QUuid &key, const QString &from)
{
    static const QRegularExpression kPlain(u"^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\\z"_s);
    const QString domain = from.section(u'@', -1).toLower();
    return key.toString(QUuid::WithoutBraces) + u'@' + (kPlain.match(domain).hasMatch() ? domain : u"effectif.invalid"_s);
}

} // namespace effectif
